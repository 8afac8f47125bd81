"""Takes updates to their turns: in order within a chat, chats beside one another."""

import asyncio
from datetime import timedelta

from structlog.typing import FilteringBoundLogger

from bot.gateway.keyed import Keyed
from bot.gateway.turns import Turns
from bot.storage.model import Incoming
from bot.storage.store import Store

_AT_ONCE = 64  # turns under way; more would only wait for the same database


class Dispatcher:
    """Hands each update in the inbox to `Turns`, once per run of the program.

    What isn't finished when the program stops is still in the inbox and is handled at the
    next start.
    """

    def __init__(
        self, store: Store, turns: Turns, log: FilteringBoundLogger, at_once: int = _AT_ONCE
    ) -> None:
        self._store = store
        self._turns = turns
        self._log = log
        self._slots = asyncio.Semaphore(at_once)
        self._chats = Keyed[int, Incoming](self._handle, self._failed)

    async def start(self) -> None:
        """Take up what an earlier run has left; call before new updates are fetched."""
        waiting = await self._store.waiting()
        if waiting:
            self._log.info("inbox_resumed", updates=len(waiting))
        for incoming in waiting:
            self.add(incoming)

    def add(self, incoming: Incoming) -> None:
        """Let a stored update be handled after the earlier ones of its chat."""
        self._chats.add(incoming.chat, incoming)

    async def drain(self, within: timedelta) -> None:
        """Finish what is here, as far as `within` allows."""
        await self._chats.drain(within)

    async def _handle(self, incoming: Incoming) -> None:
        async with self._slots:
            await self._turns.handle(incoming)

    def _failed(self, error: Exception) -> None:
        self._log.error("dispatch_failed", error=type(error).__name__, alert=True)
