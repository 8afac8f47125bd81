"""A press costs the same with a million people as with one: no statement walks a table."""

from datetime import datetime

import pytest

from bot.dialogs.model import Close, Forget, Person, Postpone, Remind, Reminder, Session
from bot.storage import inbox, outbox, people, reminders, retention, turns
from bot.storage.database import Statement
from bot.storage.model import Known, Parcel, Turn
from bot.storage.sqlite import SqliteDatabase
from tests.storage.talking import NOW

REMINDER = Reminder(1, "permit", NOW)
SAID = Person(session=Session(view="question"), answers={"education": "none"})
CHANGES = (Remind("permit", NOW), Postpone(1, NOW), Close(1, "done"))


def turn(known: Known, *effects: Remind | Postpone | Close | Forget) -> tuple[Statement, ...]:
    told = (Parcel("card", "你好"),)
    return tuple(turns.statements(Turn(1, 1, known, SAID, told, effects, NOW)))


EVERYDAY = {
    "receive": (inbox.receive(1, 1, "{}", NOW),),
    "waiting": (inbox.waiting(),),
    "tried": (inbox.tried(1), inbox.set_aside(1, "KeyError")),
    "known": people.look_up(1),
    "first turn": turn(Known(Person())),
    "turn": turn(Known(Person(), version=1), *CHANGES),
    "turn without news": turn(Known(SAID, version=1)),
    "queued": (outbox.queued(NOW, 10),),
    "sent": (reminders.delivered(1, NOW), outbox.drop(1), people.put_card(1, 2)),
    "uncertain": (outbox.sending(1), reminders.uncertain(1, NOW), outbox.again(1, NOW)),
    "later": (outbox.later(1, NOW), reminders.refused(1, "no")),
    "due": (reminders.due(NOW, 10, REMINDER), reminders.next_due()),
    "fire": (reminders.fire(1, REMINDER, NOW), reminders.expire(REMINDER, NOW)),
    "unreachable": (outbox.drop_chat(1), reminders.pause(1, NOW), people.lose(1, NOW)),
    "prune": (
        inbox.prune(NOW),
        reminders.prune(NOW),
        retention.idle(NOW),
        *retention.forget(1, NOW),
    ),
}


@pytest.mark.parametrize("name", EVERYDAY)
async def test_every_statement_finds_its_rows_by_an_index(
    database: SqliteDatabase, name: str
) -> None:
    for statement in EVERYDAY[name]:
        plan = Statement("EXPLAIN QUERY PLAN " + statement.sql, statement.params)
        (steps,) = await database.read(plan)
        walks = [step for *_, step in steps if step.startswith("SCAN") and "INDEX" not in step]
        assert walks == [], statement.sql


async def test_what_is_ready_is_found_in_its_order_without_sorting(
    database: SqliteDatabase, now: datetime
) -> None:
    for statement in (
        inbox.waiting(),
        outbox.queued(now, 10),
        reminders.due(now, 10, None),
    ):
        plan = Statement("EXPLAIN QUERY PLAN " + statement.sql, statement.params)
        (steps,) = await database.read(plan)
        assert not any("TEMP B-TREE" in step for *_, step in steps), steps
