"""Reminders: at least once, at most two copies, never nothing, and nothing once answered."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest

from bot.dialogs.model import Close, Postpone, Remind, Reminder
from bot.storage.database import Conflict
from bot.storage.model import Parcel, QueuedParcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.storage.talking import Rows, Talk

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
BELL = Parcel("reminder", "该续签了", ((("办好了", "d"), ("以后再说", "l")),))


class Bell:
    """One reminder of chat 1, and its way to the person."""

    def __init__(self, store: Store, talk: Talk, rows: Rows, now: datetime) -> None:
        self.store, self.talk, self.now = store, talk, now
        self._rows = rows

    async def set(self, due: datetime | None = None, kind: str = "permit") -> Reminder:
        known = await self.talk.says(1, effects=(Remind(kind, due or self.now, {"d": "7"}),))
        reminder: Reminder = known.person.reminders[-1]
        return reminder

    async def fire(self) -> QueuedParcel:
        ((chat, reminder),) = await self.store.due(self.now, 1)
        await self.store.fire(chat, reminder, BELL, self.now)
        return await self.parcel()

    async def parcel(self) -> QueuedParcel:
        (parcel,) = await self.store.queued(self.now, 10)
        return parcel

    async def queued(self, after: timedelta = timedelta()) -> int:
        return len(await self.store.queued(self.now + after, 10))

    @property
    def state(self) -> str:
        ((state,),) = self._rows("SELECT state FROM reminders")
        return str(state)


@pytest.fixture
def bell(store: Store, talk: Talk, rows: Rows, now: datetime) -> Bell:
    return Bell(store, talk, rows, now)


async def test_a_reminder_is_known_until_it_is_done(bell: Bell) -> None:
    reminder = await bell.set(bell.now + DAY)
    assert reminder == Reminder(reminder.id, "permit", bell.now + DAY, {"d": "7"})
    assert (await bell.talk.says(1)).person.reminders == (reminder,)
    assert (await bell.talk.says(1, effects=(Close(reminder.id, "done"),))).person.reminders == ()
    assert bell.state == "done"


async def test_a_reminder_is_due_from_its_instant_on(bell: Bell) -> None:
    reminder = await bell.set(bell.now + DAY)
    assert await bell.store.next_due() == bell.now + DAY
    assert await bell.store.due(bell.now + DAY - timedelta(microseconds=1), 10) == []
    assert await bell.store.due(bell.now + DAY, 10) == [(1, reminder)]


async def test_reminders_are_due_in_order_and_page_by_page(
    store: Store, talk: Talk, now: datetime
) -> None:
    for chat, days in enumerate((3, 1, 2, 2)):
        await talk.says(chat, effects=(Remind("permit", now - days * DAY),))
    first = await store.due(now, 2)
    rest = await store.due(now, 9, after=first[-1][1])
    assert [chat for chat, _ in first + rest] == [0, 2, 3, 1]
    assert await store.due(now, 9, after=rest[-1][1]) == []


async def test_a_due_reminder_goes_into_the_outbox_once(bell: Bell) -> None:
    reminder = await bell.set()
    parcel = await bell.fire()
    assert (parcel.chat, parcel.lane, parcel.tries) == (1, 1, 0)
    assert parcel.parcel == Parcel("reminder", BELL.text, BELL.keys, reminder=reminder.id)
    assert bell.state == "sending"
    assert await bell.store.due(bell.now, 10) == []
    assert await bell.store.next_due() is None
    with pytest.raises(Conflict):
        await bell.store.fire(1, reminder, BELL, bell.now)
    assert await bell.queued() == 1


async def test_a_delivered_reminder_stays_open_until_it_is_answered(bell: Bell) -> None:
    reminder = await bell.set()
    parcel = await bell.fire()
    assert await bell.store.sending(parcel)
    await bell.store.sent(parcel, now=bell.now)
    assert bell.state == "delivered"
    assert await bell.queued(DAY) == 0
    assert (await bell.store.known(1)).person.reminders == (reminder,)


@pytest.mark.parametrize("how", ["done", "stopped"])
async def test_what_is_answered_before_it_is_sent_is_not_sent(
    bell: Bell, how: Literal["done", "stopped"]
) -> None:
    reminder = await bell.set()
    parcel = await bell.fire()
    await bell.talk.says(1, effects=(Close(reminder.id, how),))
    assert not await bell.store.sending(parcel)
    assert await bell.queued(DAY) == 0
    assert bell.state == how


@pytest.mark.parametrize("how", ["done", "stopped"])
async def test_what_is_answered_while_it_is_sent_stays_answered(
    bell: Bell, how: Literal["done", "stopped"]
) -> None:
    reminder = await bell.set()
    parcel = await bell.fire()
    assert await bell.store.sending(parcel)
    await bell.talk.says(1, effects=(Close(reminder.id, how),))
    for settle in (
        bell.store.sent(parcel, now=bell.now),
        bell.store.later(parcel, bell.now),
        bell.store.uncertain(parcel, bell.now),
        bell.store.refused(parcel, "blocked"),
    ):
        await settle
        assert bell.state == how
        assert await bell.queued(DAY) == 0


async def test_a_postponed_reminder_comes_due_again(bell: Bell) -> None:
    reminder = await bell.set()
    await bell.store.sent(await bell.fire(), now=bell.now)
    known = await bell.talk.says(1, effects=(Postpone(reminder.id, bell.now + DAY),))
    assert known.person.reminders[0].due == bell.now + DAY
    assert await bell.store.due(bell.now, 10) == []
    assert len(await bell.store.due(bell.now + DAY, 10)) == 1


async def test_the_old_copy_of_a_postponed_reminder_settles_nothing(bell: Bell) -> None:
    reminder = await bell.set()
    old = await bell.fire()
    await bell.talk.says(1, effects=(Postpone(reminder.id, bell.now),))
    await bell.fire()
    await bell.store.sent(old, now=bell.now)
    assert bell.state == "sending"
    assert await bell.queued() == 1


async def test_a_finished_reminder_stays_finished(bell: Bell) -> None:
    reminder = await bell.set()
    await bell.talk.says(1, effects=(Close(reminder.id, "stopped"),))
    for effect in (Close(reminder.id, "done"), Postpone(reminder.id, bell.now)):
        await bell.talk.says(1, effects=(effect,))
        assert bell.state == "stopped"


async def test_nobody_touches_the_reminder_of_another_chat(bell: Bell) -> None:
    reminder = await bell.set()
    await bell.fire()
    effects = (Close(reminder.id, "done"), Postpone(reminder.id, bell.now + DAY))
    await bell.talk.says(2, effects=effects)
    assert bell.state == "sending"
    assert await bell.queued() == 1


async def test_an_answer_in_the_same_instant_wins(bell: Bell) -> None:
    reminder = await bell.set()
    turn = await bell.talk.turn(1, effects=(Close(reminder.id, "done"),))
    answered, fired = await asyncio.gather(
        bell.store.commit(turn),
        bell.store.fire(1, reminder, BELL, bell.now),
        return_exceptions=True,
    )
    assert answered is None
    assert isinstance(fired, Conflict)
    assert bell.state == "done"
    assert await bell.queued(DAY) == 0


async def test_a_reminder_fired_in_the_same_instant_is_called_back(bell: Bell) -> None:
    reminder = await bell.set()
    turn = await bell.talk.turn(1, effects=(Close(reminder.id, "done"),))
    await asyncio.gather(bell.store.fire(1, reminder, BELL, bell.now), bell.store.commit(turn))
    assert bell.state == "done"
    assert await bell.queued(DAY) == 0


async def test_a_reminder_that_was_moved_since_it_was_read_is_not_fired(bell: Bell) -> None:
    reminder = await bell.set()
    await bell.talk.says(1, effects=(Postpone(reminder.id, bell.now + DAY),))
    for act in (
        bell.store.fire(1, reminder, BELL, bell.now),
        bell.store.expire(reminder, bell.now),
    ):
        with pytest.raises(Conflict):
            await act
    assert bell.state == "scheduled"


async def test_a_reminder_that_may_have_arrived_is_sent_once_more_after_a_minute(
    bell: Bell,
) -> None:
    await bell.set()
    parcel = await bell.fire()
    assert await bell.store.sending(parcel)
    await bell.store.uncertain(parcel, bell.now)
    assert bell.state == "sending"
    assert (await bell.queued(MINUTE - timedelta(seconds=1)), await bell.queued(MINUTE)) == (0, 1)
    assert await bell.store.sending(parcel)
    await bell.store.uncertain(parcel, bell.now + MINUTE)
    assert bell.state == "uncertain"
    assert await bell.queued(DAY) == 0
    assert len((await bell.store.known(1)).person.reminders) == 1


async def test_attempts_that_certainly_failed_are_no_copies(bell: Bell) -> None:
    await bell.set()
    parcel = await bell.fire()
    for _ in range(10):
        assert await bell.store.sending(parcel)
        await bell.store.later(parcel, bell.now)
    assert (await bell.parcel()).tries == 10
    await bell.store.uncertain(parcel, bell.now)
    assert (bell.state, await bell.queued(MINUTE)) == ("sending", 1)


async def test_a_refused_reminder_has_failed(bell: Bell, rows: Rows) -> None:
    await bell.set()
    await bell.store.refused(await bell.fire(), "can't parse entities")
    assert bell.state == "failed"
    assert rows("SELECT error FROM reminders") == [("can't parse entities",)]
    assert (await bell.store.known(1)).person.reminders == ()


async def test_reminders_wait_for_a_person_who_blocked_the_bot(bell: Bell) -> None:
    await bell.set()
    await bell.fire()
    await bell.set(bell.now + DAY, "school")
    await bell.store.unreachable(1, bell.now)
    assert await bell.store.due(bell.now + 2 * DAY, 10) == []
    assert len((await bell.store.known(1)).person.reminders) == 2
    await bell.talk.says(1)
    due = await bell.store.due(bell.now + 2 * DAY, 10)
    assert [reminder.kind for _, reminder in due] == ["permit", "school"]


@pytest.mark.parametrize(
    ("attempts", "state", "copies_to_come"),
    [(0, "sending", 1), (1, "sending", 1), (2, "uncertain", 0)],
)
async def test_after_a_crash_there_is_one_copy_at_least_and_two_at_most(
    bell: Bell, attempts: int, state: str, copies_to_come: int
) -> None:
    await bell.set()
    parcel = await bell.fire()
    for _ in range(attempts):
        assert await bell.store.sending(parcel)
        recovered = await bell.store.recover(bell.now)
        assert recovered == 1
    assert await bell.store.recover(bell.now) == 0
    assert bell.state == state
    assert await bell.queued(MINUTE) == copies_to_come
    assert await bell.queued() == (1 if attempts == 0 else 0)


async def test_reminders_survive_a_restart(
    path: Path, database: SqliteDatabase, bell: Bell, now: datetime
) -> None:
    reminder = await bell.set(now + DAY)
    await database.close()
    again = await SqliteDatabase.open(path, wait=0)
    assert await Store(again).due(now + DAY, 1) == [(1, reminder)]
    await again.close()


async def test_an_expired_reminder_is_closed(bell: Bell) -> None:
    await bell.store.expire(await bell.set(), bell.now)
    assert bell.state == "failed"
    assert await bell.store.next_due() is None


async def test_a_number_is_never_used_again(bell: Bell) -> None:
    """A button under an old message must not reach a new reminder."""
    first = await bell.set()
    await bell.talk.says(1, effects=(Close(first.id, "done"),))
    await bell.store.prune(bell.now + 91 * DAY)
    assert (await bell.set()).id > first.id


async def test_closed_reminders_are_pruned_and_open_ones_never(bell: Bell, rows: Rows) -> None:
    closed = await bell.set()
    await bell.talk.says(1, effects=(Close(closed.id, "done"),))
    unanswered = await bell.set()
    await bell.store.sent(await bell.fire(), now=bell.now)
    coming = await bell.set(bell.now + 1000 * DAY)
    await bell.store.prune(bell.now + 90 * DAY)
    kept = [(closed.id,), (unanswered.id,), (coming.id,)]
    assert rows("SELECT id FROM reminders ORDER BY id") == kept
    await bell.store.prune(bell.now + 91 * DAY)
    assert rows("SELECT id FROM reminders") == [(coming.id,)]


async def test_late_reminders_are_counted(bell: Bell) -> None:
    await bell.set()
    assert (await bell.store.counts(bell.now)).late == 0
    assert (await bell.store.counts(bell.now + MINUTE)).late == 1
    await bell.fire()
    assert (await bell.store.counts(bell.now + MINUTE)).late == 0
