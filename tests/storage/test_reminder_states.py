"""Whatever happens in whatever order, a reminder is never lost, nor sent a third time."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.dialogs.model import Close, Effect, Forget, Postpone, Remind, Reminder
from bot.storage.database import Statement
from bot.storage.model import Parcel, QueuedParcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.storage.talking import NOW, Talk

STATES = "SELECT id, state FROM reminders WHERE chat_id = ?"
QUEUED = "SELECT reminder_id FROM outbox WHERE chat_id = ?"
FINISHED = {"done", "stopped", "failed"}
EVERYTHING = 1_000


class World:
    """One database for all examples; each is a chat of its own."""

    def __init__(self, runner: asyncio.Runner, database: SqliteDatabase) -> None:
        self._runner = runner
        self.database = database
        self.store = Store(database)
        self.talk = Talk(self.store)
        self.chats = count(1)

    def run(self, doing: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - whatever it gives
        return self._runner.run(doing)


class ReminderStates(RuleBasedStateMachine):
    """The model: the state of each reminder, and the copies of its occurrence sent so far."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world, self.run, self.store = world, world.run, world.store
        self.chat = next(world.chats)
        self.now: datetime = NOW
        self.states: dict[int, str] = {}
        self.copies: dict[int, int] = {}

    def teardown(self) -> None:
        self.says(Forget())

    def says(self, *effects: Effect) -> None:
        self.run(self.world.talk.says(self.chat, effects=effects, now=self.now))
        for number, state in self.states.items():
            if state == "unreachable":
                self.states[number] = "scheduled"

    def read(self, sql: str) -> list[tuple[Any, ...]]:
        (rows,) = self.run(self.world.database.read(Statement(sql, (self.chat,))))
        return list(rows)

    def due(self) -> list[Reminder]:
        return [reminder for _, reminder in self.run(self.store.due(self.now, EVERYTHING))]

    def queued(self) -> list[QueuedParcel]:
        return list(self.run(self.store.queued(self.now, EVERYTHING)))

    @rule(days=st.integers(0, 3))
    def remind(self, days: int) -> None:
        self.says(Remind("permit", self.now + timedelta(days=days)))
        ((number, _),) = [row for row in self.read(STATES) if row[0] not in self.states]
        self.states[number], self.copies[number] = "scheduled", 0

    @rule(minutes=st.sampled_from([1, 60, 3_000]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def fire(self) -> None:
        for reminder in self.due():
            assert self.states[reminder.id] == "scheduled"
            self.run(self.store.fire(self.chat, reminder, Parcel("reminder", "到期了"), self.now))
            self.states[reminder.id], self.copies[reminder.id] = "sending", 0

    @precondition(lambda self: self.queued())
    @rule(data=st.data(), outcome=st.sampled_from(["sent", "later", "lost", "crash", "refused"]))
    def attempt(self, data: st.DataObject, outcome: str) -> None:
        parcel: QueuedParcel = data.draw(st.sampled_from(self.queued()))
        number = parcel.parcel.reminder
        assert number is not None
        assert self.run(self.store.sending(parcel))
        self.copies[number] += outcome in {"sent", "lost", "crash"}
        twice = self.copies[number] == 2
        self.states[number] = {
            "sent": "delivered",
            "refused": "failed",
            "later": "sending",
        }.get(outcome, "uncertain" if twice else "sending")
        self.run(self.outcome(parcel, outcome))

    def outcome(self, parcel: QueuedParcel, outcome: str) -> Coroutine[Any, Any, Any]:
        match outcome:
            case "sent":
                return self.store.sent(parcel, now=self.now)
            case "later":
                return self.store.later(parcel, self.now + timedelta(seconds=2))
            case "lost":
                return self.store.uncertain(parcel, self.now)
            case "refused":
                return self.store.refused(parcel, "no")
        return self.store.recover(self.now)

    @rule()
    def restart(self) -> None:
        assert self.run(self.store.recover(self.now)) == 0

    @rule()
    def block(self) -> None:
        self.run(self.store.unreachable(self.chat, self.now))
        for number, state in self.states.items():
            if state in {"scheduled", "sending"}:
                self.states[number] = "unreachable"

    @rule()
    def write(self) -> None:
        self.says()

    @precondition(lambda self: self.states)
    @rule(data=st.data(), how=st.sampled_from(["done", "stopped"]))
    def close(self, data: st.DataObject, how: Literal["done", "stopped"]) -> None:
        number = data.draw(st.sampled_from(sorted(self.states)))
        self.says(Close(number, how))
        if self.states[number] not in FINISHED:
            self.states[number] = how

    @precondition(lambda self: self.states)
    @rule(data=st.data(), days=st.integers(0, 2))
    def postpone(self, data: st.DataObject, days: int) -> None:
        number = data.draw(st.sampled_from(sorted(self.states)))
        self.says(Postpone(number, self.now + timedelta(days=days)))
        if self.states[number] not in FINISHED:
            self.states[number] = "scheduled"

    @invariant()
    def the_store_agrees_with_the_model(self) -> None:
        assert dict(self.read(STATES)) == self.states

    @invariant()
    def what_is_under_way_is_in_the_outbox_and_nothing_else(self) -> None:
        under_way = sorted(n for n, state in self.states.items() if state == "sending")
        assert sorted(number for (number,) in self.read(QUEUED)) == under_way

    @invariant()
    def there_are_two_copies_at_most_and_one_of_what_counts_as_told(self) -> None:
        assert all(copies <= 2 for copies in self.copies.values())
        told = {"delivered": 1, "uncertain": 2}
        assert all(self.copies[n] >= told.get(state, 0) for n, state in self.states.items())

    @invariant()
    def what_is_open_can_still_be_answered(self) -> None:
        known = self.run(self.store.known(self.chat))
        still_open = {number for number, state in self.states.items() if state not in FINISHED}
        assert {reminder.id for reminder in known.person.reminders} == still_open


def test_reminders_keep_their_promise_in_any_order_of_events(tmp_path: Path) -> None:
    with asyncio.Runner() as runner:
        database = runner.run(SqliteDatabase.open(tmp_path / "hujifen.db", wait=0))
        world = World(runner, database)

        class Here(ReminderStates):
            def __init__(self) -> None:
                super().__init__(world)

        try:
            run_state_machine_as_test(
                Here,
                settings=settings(max_examples=25, stateful_step_count=25, deadline=None),
            )
        finally:
            runner.run(database.close())
