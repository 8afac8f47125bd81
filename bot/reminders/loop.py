"""The loop that asks what is due and puts it into the outbox.

A reminder is a row, so a restart, a sleeping laptop or a turned clock changes nothing:
what is due is found by the next round. A round that fails is counted and tried again.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from traceback import extract_tb

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.dialogs.model import Person, Reminder
from bot.storage.database import Conflict
from bot.storage.model import Parcel
from bot.storage.store import Store

BATCH = 100  # reminders that go into the outbox together
TOO_LATE = timedelta(days=30)  # nobody wants to hear of it any more (reliability, policy 4)
RETRY = timedelta(seconds=5)  # after a failure; the promise is 10 s (A09)
LONGEST_REST = timedelta(minutes=1)  # bounds the delay if there was no wake-up


class ReminderLoop:
    """Fires due reminders, one round after another, never two at once.

    Attributes:
        lag: how overdue the most overdue reminder of the last round was.
        fired: reminders put into the outbox so far.
        expired: reminders given up because they were found too late.
        failures: rounds and reminders that raised an exception.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        render: Callable[[Reminder, Person], Parcel],
        wake_sender: Callable[[], None],
        log: FilteringBoundLogger,
    ) -> None:
        self._store = store
        self._clock = clock
        self._render = render
        self._wake_sender = wake_sender
        self._log = log
        self._woken = asyncio.Event()
        self.lag = timedelta()
        self.fired = 0
        self.expired = 0
        self.failures = 0

    def wake(self) -> None:
        """Look again at once: a reminder was set, moved or resumed."""
        self._woken.set()

    async def run(self) -> None:
        """Go on until cancelled, whatever a round raises."""
        while True:
            self._woken.clear()
            try:
                until = await self._round()
            except Exception as error:  # noqa: BLE001 - supervising is what this loop is for
                self._stumble("reminders.round_failed", error)
                until = self._clock.now() + RETRY
            await self._rest(until)

    async def _round(self) -> datetime:
        """Fire everything that is due; return when to look again."""
        now = self._clock.now()
        self.lag = timedelta()
        last: Reminder | None = None
        while batch := await self._store.due(now, BATCH, after=last):
            if last is None:
                self.lag = now - batch[0][1].due
            await self._deal_with(batch, now)
            last = batch[-1][1]
        soonest = await self._store.next_due()
        if soonest is None:
            return now + LONGEST_REST
        return min(soonest, now + LONGEST_REST) if soonest > now else now + RETRY

    async def _deal_with(self, batch: list[tuple[int, Reminder]], now: datetime) -> None:
        before = self.fired
        await asyncio.gather(*(self._guarded(chat, reminder, now) for chat, reminder in batch))
        if self.fired > before:
            self._log.info("reminders.fired", count=self.fired - before)
            self._wake_sender()

    async def _guarded(self, chat: int, reminder: Reminder, now: datetime) -> None:
        """Deal with one reminder so that a failing one holds up no other."""
        try:
            late = now - reminder.due > TOO_LATE
            await (self._expire(reminder, now) if late else self._fire(chat, reminder, now))
        except Conflict:
            self._log.info("reminder.overtaken", reminder=reminder.id)  # answered just now
        except Exception as error:  # noqa: BLE001 - it stays due, and the next round tries again
            self._stumble("reminder.failed", error, reminder=reminder.id)

    async def _fire(self, chat: int, reminder: Reminder, now: datetime) -> None:
        person = (await self._store.known(chat)).person
        await self._store.fire(chat, reminder, self._render(reminder, person), now)
        self.fired += 1

    async def _expire(self, reminder: Reminder, now: datetime) -> None:
        await self._store.expire(reminder, now)
        self.expired += 1
        days = (now - reminder.due).days
        self._log.warning("reminder.expired", reminder=reminder.id, kind=reminder.kind, days=days)

    async def _rest(self, until: datetime) -> None:
        """Wait until `until` by the clock, or until woken."""
        waits = [
            asyncio.create_task(self._clock.sleep_until(until)),
            asyncio.create_task(self._woken.wait()),
        ]
        longest = LONGEST_REST.total_seconds()  # real ones: a clock may be set back
        try:
            await asyncio.wait(waits, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    def _stumble(self, event: str, error: Exception, **fields: int) -> None:
        """Log where it happened but not what it says: that may hold someone's words."""
        self.failures += 1
        place = extract_tb(error.__traceback__)[-1]
        self._log.error(
            event, error=type(error).__name__, where=f"{place.name}:{place.lineno}", **fields
        )
