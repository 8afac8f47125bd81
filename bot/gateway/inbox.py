"""The queue that Telegram's library fills: it stores an update before it acknowledges it.

The library awaits `put` before it asks for the next updates, which is what tells Telegram
that it has these (`telegram/ext/_updater.py`). So once `put` has returned, an update
survives a crash, and an update that couldn't be stored is delivered again.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from structlog.typing import FilteringBoundLogger
from telegram import Update
from telegram.error import NetworkError

from bot.clock import Clock
from bot.gateway.seldom import Seldom
from bot.gateway.translate import UnreadableUpdateError, read, worth_keeping
from bot.storage.model import Incoming
from bot.storage.store import Store

NOBODY = 0
"""The chat of updates that can't be read; they are kept for the operator."""


class DurableQueue(asyncio.Queue[object]):
    """An update queue whose `put` returns when the update is stored."""

    def __init__(
        self,
        store: Store,
        arrived: Callable[[Incoming], None],
        clock: Clock,
        log: FilteringBoundLogger,
        me: Callable[[], str] = str,
    ) -> None:
        super().__init__()
        self._me = me
        self._store = store
        self._arrived = arrived
        self._clock = clock
        self._seldom = Seldom(log, clock)

    async def put(self, item: object) -> None:
        """Store an update and let it be handled, unless it was seen before.

        Raises:
            NetworkError: it could not be stored. To the polling loop that looks like a
                failed request: it waits a little and fetches the update again.
        """
        if isinstance(item, Update):
            await self.accept(item.update_id, item.to_dict())

    async def accept(self, update_id: int, update: dict[str, Any]) -> None:
        """Do what `put` says, for an update as Telegram wrote it."""
        chat = _chat_of(update, self._me())
        if chat is None:
            return
        body = _body_of(update if chat == NOBODY else worth_keeping(update))
        try:
            new = await self._store.receive(update_id, chat, body, self._clock.now())
        except Exception as error:
            self._seldom.alert("inbox_unavailable", error=type(error).__name__)
            msg = "the update could not be stored"
            raise NetworkError(msg) from error
        if new:
            self._arrived(Incoming(id=update_id, chat=chat, body=body, tries=0))


def _chat_of(update: dict[str, Any], me: str) -> int | None:
    """Return the chat that an update belongs to; None if it needn't be kept."""
    try:
        received = read(update, me)
    except UnreadableUpdateError:
        return NOBODY
    return None if received is None else received.origin.chat


def _body_of(update: dict[str, Any]) -> str:
    """Return the update as JSON; halves of characters, which nothing can store, become "?"."""
    text = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    return text.encode(errors="replace").decode()
