"""Brings what is in the outbox to Telegram.

Of each chat and lane one parcel is under way at a time, so they arrive in order; answers to
presses don't wait for anything.
"""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
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
        self._leaving = False

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
                now = self._clock.now()
                await insist(partial(self._start_what_is_ready, now), self._clock, self._seldom)
                if not self._under_way and not self._awake.is_set():
                    self._idle.set()
                await self._rest(now)
        finally:
            self._idle.set()
        raise TokenRejectedError

    async def drain(self, within: timedelta) -> None:
        """Send what can be sent now, as far as `within` allows, and abandon the rest.

        In the second half of the time nothing new is begun, because what is abandoned in the
        middle may arrive twice. What is abandoned is still in the outbox.
        """
        half = within.total_seconds() / 2
        with suppress(TimeoutError):
            async with asyncio.timeout(half):
                await self._idle.wait()
        self._leaving = True
        tasks = set(self._under_way.values())
        if tasks:
            await asyncio.wait(tasks, timeout=half)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _start_what_is_ready(self, now: datetime) -> None:
        limit = _PAGE
        while not self._leaving:
            self._freed.clear()
            parcels = await self._store.queued(now, limit)
            started = sum([self._start(queued) for queued in parcels])
            if started or len(parcels) < limit or self._bulk_in_hand() >= _BULK_AT_ONCE:
                return
            limit *= 2  # all of this page belong to chats that are being served

    def _start(self, queued: QueuedParcel) -> bool:
        """Begin with a parcel, unless it has to wait for another one."""
        # What was read may be older than what became of the parcels under way meanwhile.
        key = _key(queued)
        if self._leaving or key in self._under_way or key in self._freed:
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

    async def _rest(self, now: datetime) -> None:
        """Wait for a call, or for the first parcel that was not to be sent yet at `now`."""
        ask = partial(self._store.next_parcel_at, now)
        following = await insist(ask, self._clock, self._seldom)
        waits: list[asyncio.Task[object]] = [asyncio.create_task(self._awake.wait())]
        if following is not None:
            waits.append(asyncio.create_task(self._clock.sleep_until(following)))
        longest = _LONGEST_REST.total_seconds()  # real ones: a clock may be set back
        try:
            await asyncio.wait(waits, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

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
