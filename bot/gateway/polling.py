"""Fetching updates as Telegram writes them, by the library's own polling loop."""

from collections.abc import Callable

from telegram import Bot, Update
from telegram._utils.types import JSONDict
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.request import BaseRequest

from bot.gateway.seldom import Seldom

_LARGEST = 2**63 - 1  # number of an update that a database can hold


class PollingBot(Bot):
    """A bot that doesn't look into the updates it fetches.

    The library would parse the whole batch first and, if one update in it is not as
    expected, fetch and refuse the same batch for ever.
    """

    def __init__(
        self,
        token: str,
        api_url: str,
        *,
        request: BaseRequest,
        updates_request: BaseRequest,
        rejected: Callable[[], None],
    ) -> None:
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=request,
            get_updates_request=updates_request,
        )
        self._rejected = rejected

    # The polling loop gives three of the library's many parameters, by name.
    async def get_updates(  # type: ignore[override]
        self, **options: object
    ) -> tuple[Update, ...]:
        """Fetch updates, in the order of their numbers; the options are Telegram's own.

        Raises:
            TelegramError: nothing was fetched; the polling loop waits and asks again.
        """
        try:
            fetched = await self._post("getUpdates", options)
        except InvalidToken:
            self._rejected()
            raise
        return tuple(sorted(_updates(fetched), key=lambda update: update.update_id))


def report_to(seldom: Seldom) -> Callable[[TelegramError], None]:
    """Return what the polling loop does with an error; it waits and goes on by itself."""

    def report(error: TelegramError) -> None:
        if isinstance(error, Conflict):  # another program fetches this bot's updates
            seldom.alert("polling_conflict")
        else:
            seldom.warning("polling_failed", error=type(error).__name__)

    return report


def _updates(fetched: object) -> list[Update]:
    """Wrap updates as they are; `Update.to_dict` gives them back unchanged."""
    if not isinstance(fetched, list):
        msg = "updates are not a list"
        raise NetworkError(msg)
    return [
        Update(number, api_kwargs=each)
        for each in fetched
        if isinstance(each, dict) and 0 <= (number := _number(each)) <= _LARGEST
    ]


def _number(update: JSONDict) -> int:
    number = update.get("update_id")
    return number if isinstance(number, int) else -1
