"""Brings what is in the outbox to Telegram.

Of each chat and lane one parcel is under way at a time, so they arrive in order; answers to
presses don't wait for anything.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta
from functools import partial

from structlog.typing import FilteringBoundLogger
from telegram.error import TelegramError

from bot.clock import Clock
from bot.gateway.courier import Courier
from bot.gateway.errors import Failure, Fate, TokenRejectedError, classify
from bot.gateway.insist import insist
from bot.gateway.seldom import Seldom
from bot.gateway.settling import Settler
from bot.storage.database import StorageError
from bot.storage.model import QueuedParcel
from bot.storage.outbox import BULK
from bot.storage.store import Store

_PAGE = 200  # parcels read at a time
_BULK_AT_ONCE = 32  # bulk parcels in hand, so that they don't crowd the loop
_LONGEST_REST = timedelta(seconds=30)

Key = tuple[str, int, int]
"""Parcels with the same key are sent one after another."""


class Sender:
    """Empties the outbox."""

    def __init__(
        self,
        *,
        store: Store,
        courier: Courier,
        settler: Settler,
        clock: Clock,
        log: FilteringBoundLogger,
    ) -> None:
        self._store = store
        self._courier = courier
        self._settler = settler
        self._clock = clock
        self._log = log
        self._seldom = Seldom(log, clock)
        self._awake = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._under_way: dict[Key, asyncio.Task[None]] = {}
        self._freed: set[Key] = set()
        self._token_rejected = False

    def wake(self) -> None:
        """Say that there may be something to send."""
        self._idle.clear()
        self._awake.set()

    async def run(self) -> None:
        """Send until cancelled.

        Raises:
            TokenRejectedError: Telegram doesn't accept our token; nothing can be sent.
        """
        try:
            while not self._token_rejected:
                self._awake.clear()
                await insist(self._start_what_is_ready, self._clock, self._seldom)
                if not self._under_way and not self._awake.is_set():
                    self._idle.set()
                await self._rest()
        finally:
            self._idle.set()
        raise TokenRejectedError

    async def drain(self, within: timedelta) -> None:
        """Send what can be sent now, as far as `within` allows, and abandon the rest.

        What is abandoned is still in the outbox.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(within.total_seconds()):
                await self._idle.wait()
        tasks = set(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _start_what_is_ready(self) -> None:
        limit = _PAGE
        while True:
            self._freed.clear()
            parcels = await self._store.queued(self._clock.now(), limit)
            started = sum([self._start(queued) for queued in parcels])
            if started or len(parcels) < limit or self._bulk_in_hand() >= _BULK_AT_ONCE:
                return
            limit *= 2  # all of this page belong to chats that are being served

    def _start(self, queued: QueuedParcel) -> bool:
        """Begin with a parcel, unless it has to wait for another one."""
        # What was read may be older than what became of the parcels under way meanwhile.
        key = _key(queued)
        if key in self._under_way or key in self._freed:
            return False
        if queued.lane == BULK and self._bulk_in_hand() >= _BULK_AT_ONCE:
            return False
        task = asyncio.create_task(self._serve(queued))
        self._under_way[key] = task
        task.add_done_callback(partial(self._finished, key, queued.id))
        return True

    def _finished(self, key: Key, parcel: int, task: asyncio.Task[None]) -> None:
        self._freed.add(key)
        del self._under_way[key]
        error = None if task.cancelled() else task.exception()
        if isinstance(error, TokenRejectedError):
            self._token_rejected = True
        elif error is not None:
            self._log.error("sender_failed", parcel=parcel, error=type(error).__name__, alert=True)
        self.wake()

    def _bulk_in_hand(self) -> int:
        return sum(lane == BULK for _, _, lane in self._under_way)

    async def _rest(self) -> None:
        """Wait for a call, for the time of the next parcel, or for a turn of the clock's hands."""
        now = self._clock.now()
        ask = partial(self._store.next_parcel_at, now)
        following = await insist(ask, self._clock, self._seldom)
        rest = _LONGEST_REST if following is None else min(following - now, _LONGEST_REST)
        called = asyncio.create_task(self._awake.wait())
        rested = asyncio.create_task(self._clock.sleep(rest))
        try:
            await asyncio.wait({called, rested}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            called.cancel()
            rested.cancel()

    async def _serve(self, queued: QueuedParcel) -> None:
        try:
            delivered = await self._courier.deliver(queued)
        except Exception as error:  # noqa: BLE001 - the settler knows what to do with each
            await self._settler.failed(queued, _failure(error))
            return
        await self._settler.arrived(queued, delivered.message)
        if delivered.retired is not None:
            await self._courier.retire(queued.chat, delivered.retired)


def _failure(error: Exception) -> Failure:
    if isinstance(error, TelegramError):
        return classify(error)
    if isinstance(error, StorageError):  # it is only asked before anything is sent
        return Failure(Fate.NOT_SENT, type(error).__name__)
    return Failure(Fate.UNCERTAIN, type(error).__name__)  # a fault of ours, perhaps afterwards


def _key(queued: QueuedParcel) -> Key:
    if queued.parcel.kind == "toast":
        return ("toast", queued.id, queued.lane)
    return ("chat", queued.chat, queued.lane)
