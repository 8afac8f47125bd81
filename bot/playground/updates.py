"""The queue of updates that a bot reads by long polling."""

import asyncio
from collections.abc import Collection
from typing import Final

from bot.playground.errors import CONFLICT, ApiError, Json

MAX_UPDATES: Final = 100
MAX_WAIT_SECONDS: Final = 50


class UpdateQueue:
    """Updates wait here until a later `offset` confirms them.

    As with Telegram, a new `getUpdates` ends the one that still waits, which gets a 409.
    """

    def __init__(self, first_id: int) -> None:
        self._next_id = first_id
        self._waiting: dict[int, Json] = {}
        self._poll: asyncio.Future[bool] | None = None
        self._allowed: frozenset[str] = frozenset()
        self._closed = False

    @property
    def pending(self) -> int:
        """How many updates nobody has confirmed yet."""
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        """The kinds of updates the bot asked for; empty for all."""
        return sorted(self._allowed)

    def add(self, kind: str, payload: Json) -> None:
        """Queue an update, unless the bot did not ask for its kind.

        Args:
            kind: The update's field, such as `callback_query`.
            payload: What stands in that field.
        """
        if self._allowed and kind not in self._allowed:
            return
        self._waiting[self._next_id] = {"update_id": self._next_id, kind: payload}
        self._next_id += 1
        self._settle(conflict=False)

    def allow(self, kinds: Collection[str]) -> None:
        """Remember which kinds the bot asked for; holds for updates still to come."""
        self._allowed = frozenset(kinds)

    def drop(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, wait: float) -> list[Json]:
        """Confirm what came before the offset and return what follows.

        Args:
            offset: The first update wanted; negative counts from the end, 0 means all.
            limit: How many at most, 1 to 100.
            wait: How many seconds to wait for one when there is none, up to 50.

        Raises:
            ApiError: 409 when another `getUpdates` took over while this one waited.
        """
        self._settle(conflict=True)
        self._confirm(offset)
        if not self._waiting and wait > 0 and not self._closed:
            await self._wait(min(wait, MAX_WAIT_SECONDS))
        return list(self._waiting.values())[: max(1, min(limit, MAX_UPDATES))]

    def close(self) -> None:
        """Let the waiting poll return at once, and every later one too."""
        self._closed = True
        self._settle(conflict=False)

    def _confirm(self, offset: int) -> None:
        ids = list(self._waiting)
        first = (ids[offset:] or ids[:1] or [0])[0] if offset < 0 else offset
        for update_id in ids:
            if update_id < first:
                del self._waiting[update_id]

    async def _wait(self, seconds: float) -> None:
        poll = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.result():
            raise ApiError(409, CONFLICT)

    def _settle(self, *, conflict: bool) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(conflict)
        self._poll = None
