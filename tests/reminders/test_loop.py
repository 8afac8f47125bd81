"""The loop of reminders, with real rows, a real clock's hands, and no waiting."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
import structlog
from structlog.testing import LogCapture

from bot.clock import Clock
from bot.dialogs.model import Close, Effect, Person, Remind, Reminder
from bot.reminders import loop
from bot.reminders.loop import BATCH, RETRY, TOO_LATE, ReminderLoop
from bot.storage.database import StorageError
from bot.storage.model import Parcel, Turn
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store

DAY = timedelta(days=1)
CANARY = "13900000001"


async def until(condition: Callable[[], bool]) -> None:
    """Let the others work until something is so."""
    async with asyncio.timeout(10):
        while True:
            if condition():
                return
            await asyncio.sleep(0.001)


class ShakyStore(Store):
    """A store that fails as often as it is told to."""

    failures = 0

    async def due(
        self, now: datetime, limit: int, *, after: Reminder | None = None
    ) -> list[tuple[int, Reminder]]:
        if self.failures:
            self.failures -= 1
            raise StorageError(CANARY)
        return await super().due(now, limit, after=after)


class Desk:
    """A loop with all that it needs, and people who set reminders."""

    def __init__(self, store: ShakyStore) -> None:
        self.store = store
        self.clock = Clock(datetime(2026, 11, 23, 2, 0, tzinfo=UTC))
        self.unspeakable: set[str] = set()
        self.wakes = 0
        self.captured = LogCapture()
        log = structlog.wrap_logger(
            None,
            processors=[self.captured],
            wrapper_class=structlog.make_filtering_bound_logger(0),
        )
        self.loop = ReminderLoop(store, self.clock, self.render, self.wake_sender, log)
        self._updates = count(1)

    def render(self, reminder: Reminder, person: Person) -> Parcel:
        if reminder.kind in self.unspeakable:
            raise LookupError(CANARY)
        return Parcel("reminder", reminder.kind + person.session.script)

    def wake_sender(self) -> None:
        self.wakes += 1

    async def says(self, chat: int, *effects: Effect) -> None:
        update, now = next(self._updates), self.clock.now()
        await self.store.receive(update, chat, "{}", now)
        before = await self.store.known(chat)
        await self.store.commit(Turn(update, chat, before, before.person, (), effects, now))

    async def remind(self, chat: int, after: timedelta, kind: str = "permit") -> None:
        await self.says(chat, Remind(kind, self.clock.now() + after, {"note": CANARY}))

    async def outbox(self) -> list[tuple[int, str]]:
        parcels = await self.store.queued(self.clock.now(), 10_000)
        return [(parcel.chat, parcel.parcel.text) for parcel in parcels]

    async def fails(self, times: int) -> None:
        await until(lambda: self.loop.failures == times)

    def logged(self, event: str) -> list[dict[str, object]]:
        return [dict(entry) for entry in self.captured.entries if entry["event"] == event]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.Task[None]]:
        task = asyncio.create_task(self.loop.run())
        try:
            yield task
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = await SqliteDatabase.open(tmp_path / "hujifen.db", wait=0)
    yield Desk(ShakyStore(database))
    await database.close()


async def test_a_reminder_arrives_when_the_hands_reach_its_hour(desk: Desk) -> None:
    await desk.remind(1, 7 * DAY)
    async with desk.running():
        await asyncio.sleep(0.01)
        assert await desk.outbox() == []
        desk.clock.travel(7 * DAY)
        await until(lambda: desk.wakes == 1)
    assert await desk.outbox() == [(1, "permit")]
    assert desk.logged("reminders.fired") == [
        {"event": "reminders.fired", "count": 1, "log_level": "info"}
    ]


async def test_a_new_reminder_is_seen_when_the_loop_is_woken(desk: Desk) -> None:
    async with desk.running():
        await desk.remind(1, -DAY)
        desk.loop.wake()
        await until(lambda: desk.wakes == 1)
    assert await desk.outbox() == [(1, "permit")]


async def test_a_reminder_is_fired_once_however_often_the_loop_is_woken(desk: Desk) -> None:
    await desk.remind(1, -DAY)
    async with desk.running():
        for _ in range(20):
            desk.loop.wake()
            await asyncio.sleep(0.001)
        await until(lambda: desk.wakes > 0)
    assert await desk.outbox() == [(1, "permit")]
    assert desk.loop.fired == 1


async def test_what_was_missed_while_the_bot_was_down_is_caught_up(desk: Desk) -> None:
    chats = range(BATCH * 2 + 50)
    for chat in chats:
        await desk.remind(chat, timedelta(minutes=chat))
    desk.clock.travel(DAY)
    async with desk.running():
        await until(lambda: desk.loop.fired == len(chats))
    assert await desk.outbox() == [(chat, "permit") for chat in chats]
    assert desk.loop.failures == 0


async def test_what_is_far_too_late_is_given_up_and_named_to_the_operator(desk: Desk) -> None:
    await desk.remind(1, -TOO_LATE - timedelta(seconds=1), "forgotten")
    await desk.remind(2, -TOO_LATE + timedelta(minutes=5), "just in time")
    async with desk.running():
        await until(lambda: desk.loop.expired == desk.loop.fired == 1)
    assert await desk.outbox() == [(2, "just in time")]
    assert (await desk.store.known(1)).person.reminders == ()
    (entry,) = desk.logged("reminder.expired")
    assert (entry["kind"], entry["days"]) == ("forgotten", 30)


async def test_the_lag_is_that_of_the_most_overdue(desk: Desk) -> None:
    await desk.remind(1, -timedelta(minutes=7))
    await desk.remind(2, -timedelta(minutes=3))
    async with desk.running():
        await until(lambda: desk.wakes == 1)
        lag = desk.loop.lag
        desk.loop.wake()
        await until(lambda: desk.loop.lag == timedelta())
    assert timedelta(minutes=7) <= lag < timedelta(minutes=8)


async def test_a_round_that_fails_is_counted_and_the_loop_goes_on(desk: Desk) -> None:
    await desk.remind(1, -DAY)
    desk.store.failures = 3
    async with desk.running() as task:
        for failures in (1, 2, 3):
            await desk.fails(failures)
            desk.clock.travel(RETRY)
        await until(lambda: desk.wakes == 1)
        assert not task.done()
    assert timedelta() < RETRY <= timedelta(seconds=10)
    assert [entry["error"] for entry in desk.logged("reminders.round_failed")] == [
        "StorageError"
    ] * 3


async def test_a_reminder_that_cannot_be_put_in_words_holds_up_no_other(desk: Desk) -> None:
    desk.unspeakable = {"riddle"}
    for chat in range(BATCH + 1):
        await desk.remind(chat, -2 * DAY, "riddle")
    await desk.remind(BATCH + 1, -DAY)
    async with desk.running():
        await until(lambda: desk.wakes == 1)
        assert await desk.outbox() == [(BATCH + 1, "permit")]
        await until(lambda: desk.loop.failures >= BATCH + 1)
        desk.unspeakable = set()  # the template was put right
        desk.clock.travel(RETRY)
        await until(lambda: desk.loop.fired == BATCH + 2)


async def test_a_reminder_answered_in_the_same_instant_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.remind(1, -DAY)
    await desk.remind(2, -DAY)
    due = desk.store.due

    async def due_then_answered(
        now: datetime, limit: int, *, after: Reminder | None = None
    ) -> list[tuple[int, Reminder]]:
        found = await due(now, limit, after=after)
        for chat, reminder in found[:1]:
            await desk.says(chat, Close(reminder.id, "done"))
        return found

    monkeypatch.setattr(desk.store, "due", due_then_answered)
    async with desk.running():
        await until(lambda: desk.wakes == 1)
    assert await desk.outbox() == [(2, "permit")]
    assert desk.loop.failures == 0
    assert len(desk.logged("reminder.overtaken")) == 1


async def test_the_log_names_no_person_and_none_of_their_words(desk: Desk) -> None:
    desk.unspeakable = {"riddle"}
    desk.store.failures = 1
    await desk.remind(777_000_111, -DAY)
    await desk.remind(777_000_111, -DAY, "riddle")
    await desk.remind(777_000_111, -TOO_LATE - DAY)
    async with desk.running():
        await until(lambda: desk.loop.failures == 1)
        desk.clock.travel(RETRY)
        await until(lambda: desk.wakes == 1)
    entries = desk.captured.entries
    allowed = {"event", "log_level", "count", "reminder", "kind", "days", "error", "where"}
    assert {field for entry in entries for field in entry} == allowed
    assert CANARY not in str(entries)
    assert "777" not in str(entries)


async def test_cancelling_ends_the_loop(desk: Desk) -> None:
    async with desk.running() as task:
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()


async def test_a_clock_that_is_set_back_does_not_stretch_the_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "LONGEST_REST", timedelta(seconds=0.05))
    async with desk.running():
        await asyncio.sleep(0.01)
        desk.clock._ahead -= DAY
        await desk.remind(1, timedelta())
        await until(lambda: desk.wakes == 1)


async def test_a_reminder_is_put_into_the_words_of_its_reader(desk: Desk) -> None:
    await desk.says(1)
    known = await desk.store.known(1)
    reader = replace(known.person, session=replace(known.person.session, script="hant"))
    await desk.store.receive(99, 1, "{}", desk.clock.now())
    await desk.store.commit(Turn(99, 1, known, reader, (), (), desk.clock.now()))
    await desk.remind(1, timedelta())
    await desk.remind(2, timedelta())
    async with desk.running():
        await until(lambda: desk.loop.fired == 2)
    assert sorted(await desk.outbox()) == [(1, "permithant"), (2, "permit")]
