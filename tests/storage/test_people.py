"""Turns and persons: all or nothing, and forgotten when they ask for it."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.dialogs.model import Forget, Person, Remind, Session
from bot.storage.database import Conflict
from bot.storage.model import Known, Parcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.storage.talking import Answer, Rows, Talk, View

HELLO = Parcel("card", "<b>你好</b>", ((("开始", "v1"),),))
CANARY = "13900000001"


def stored(path: Path) -> bytes:
    """Return all that lies beside the database: itself, its journals and its lock."""
    return b"".join(each.read_bytes() for each in path.parent.iterdir())


async def test_a_stranger_is_a_new_person(store: Store) -> None:
    assert await store.known(1) == Known(Person())


async def test_a_person_is_known_again(talk: Talk, view: View, answer: Answer) -> None:
    await talk.says(1, view("question"))
    known = await talk.says(1, answer("education", ["本科", None, 3]))
    assert known.person.session == Session(view="question")
    assert known.person.answers == {"education": ["本科", None, 3]}
    assert known.version == 2


async def test_the_other_one_of_a_couple_is_kept_apart(
    store: Store, talk: Talk, answer: Answer
) -> None:
    await talk.says(1, answer("education", "master"))

    def apart(person: Person) -> Person:
        return replace(person, answers={}, other=person.answers)

    await talk.says(1, apart)
    known = (await store.known(1)).person
    assert known.answers == {}
    assert known.other == {"education": "master"}
    await talk.says(1, lambda person: replace(person, other={}))
    assert (await store.known(1)).person.other == {}


async def test_people_are_known_after_a_restart(
    path: Path, database: SqliteDatabase, talk: Talk, view: View
) -> None:
    before = await talk.says(1, view("question"))
    await database.close()
    again = await SqliteDatabase.open(path, wait=0)
    assert await Store(again).known(1) == before
    await again.close()


async def test_a_turn_that_changes_nothing_writes_no_person(talk: Talk, rows: Rows) -> None:
    assert (await talk.says(1)).version == 0
    assert rows("SELECT count(*) FROM sessions") == [(0,)]
    assert rows("SELECT count(*) FROM facts") == [(0,)]


async def test_a_turn_that_changes_nothing_notes_that_the_person_was_here(
    talk: Talk, view: View, rows: Rows, now: datetime
) -> None:
    await talk.says(1, view("question"), now=now - timedelta(days=3))
    assert (await talk.says(1, now=now)).version == 1
    ((used,),) = rows("SELECT updated_at FROM sessions")
    assert used == int(now.timestamp()) * 1_000_000


async def test_replies_go_out_in_their_order(store: Store, talk: Talk, now: datetime) -> None:
    toast = Parcel("toast", "好的", query="77")
    await talk.says(1, parcels=(toast, HELLO))
    queued = await store.queued(now, 10)
    assert [(each.chat, each.lane, each.parcel) for each in queued] == [
        (1, 0, toast),
        (1, 0, HELLO),
    ]


async def test_an_update_is_answered_once(store: Store, talk: Talk, now: datetime) -> None:
    turn = await talk.turn(1, parcels=(HELLO,))
    await store.commit(turn)
    with pytest.raises(Conflict):
        await store.commit(turn)
    assert len(await store.queued(now, 10)) == 1


@pytest.mark.parametrize("turns_before", [0, 1])
async def test_a_turn_based_on_an_old_reading_is_refused_whole(
    store: Store, talk: Talk, view: View, answer: Answer, turns_before: int, now: datetime
) -> None:
    for _ in range(turns_before):
        await talk.says(1, view("welcome"))
    late = await talk.turn(
        1, answer("education", "master"), parcels=(HELLO,), effects=(Remind("permit", now),)
    )
    await talk.says(1, view("question"))
    before = await store.known(1)
    with pytest.raises(Conflict):
        await store.commit(late)
    assert await store.known(1) == before
    assert await store.queued(now, 10) == []
    assert [update.id for update in await store.waiting()] == [late.update]


async def test_of_two_turns_at_once_one_wins(
    store: Store, talk: Talk, view: View, answer: Answer
) -> None:
    turns = [await talk.turn(1, view("a")), await talk.turn(1, answer("education", "none"))]
    outcomes = await asyncio.gather(*map(store.commit, turns), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None), Conflict]
    assert await store.known(1) == Known(turns[0].after, version=1)


async def test_the_turn_of_a_cancelled_task_is_whole_or_absent(
    store: Store, talk: Talk, view: View, now: datetime
) -> None:
    for pause in range(6):
        turn = await talk.turn(pause, view("question"), parcels=(HELLO,))
        task = asyncio.create_task(store.commit(turn))
        for _ in range(pause):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.receive(pause, 99, "{}", now)  # the batch before this one is over
        stored = (await store.known(pause)).version == 1
        queued = pause in {parcel.chat for parcel in await store.queued(now, 100)}
        waiting = turn.update in {update.id for update in await store.waiting()}
        assert stored == queued != waiting


async def test_the_live_card_is_remembered(store: Store, talk: Talk, now: datetime) -> None:
    await talk.says(1, parcels=(HELLO,))
    await store.sent(await talk.next_parcel(), card=42, now=now)
    assert await store.card(1) == 42
    known = await talk.says(1, parcels=(HELLO,))
    assert known.card == 42
    await store.sent(await talk.next_parcel(), now=now)  # edited in place
    assert await store.card(1) == 42
    await talk.says(1, parcels=(replace(HELLO, kind="final"),))
    await store.sent(await talk.next_parcel(), card=42, now=now)
    assert await store.card(1) is None
    assert await store.queued(now, 10) == []


async def test_a_new_card_is_no_reason_to_refuse_a_turn(
    store: Store, talk: Talk, view: View, now: datetime
) -> None:
    await talk.says(1, view("welcome"), parcels=(HELLO,))
    turn = await talk.turn(1, view("question"))
    await store.sent(await talk.next_parcel(), card=42, now=now)
    await store.commit(turn)
    assert (await store.known(1)).card == 42


async def test_to_forget_leaves_the_number_of_the_update_and_the_farewell(
    store: Store, talk: Talk, view: View, answer: Answer, rows: Rows, now: datetime
) -> None:
    await talk.says(1, view("welcome"), parcels=(HELLO,), effects=(Remind("permit", now),))
    ((_, reminder),) = await store.due(now, 1)
    await store.fire(1, reminder, Parcel("reminder", "到期了"), now)
    await talk.says(1, answer("education", "master"), effects=(Remind("school", now),))
    await store.set_aside(await talk.hears(1, "broken"), "KeyError", now)
    overtaken = await talk.turn(1, view("question"))
    other = await talk.says(2, view("welcome"))

    farewell = Parcel("card", "都删掉了")
    erased = (Remind("permit", now), Forget())
    assert await talk.says(1, view("bye"), parcels=(farewell,), effects=erased) == Known(Person())
    (queued,) = await store.queued(now, 10)
    assert queued.parcel == farewell
    await store.sent(queued, card=43, now=now)

    with pytest.raises(Conflict):  # an answer given in the same instant leaves nothing either
        await store.commit(overtaken)
    assert not await store.receive(overtaken.update, 1, "{}", now)
    assert await store.waiting() == []
    for table in ("sessions", "facts", "reminders", "outbox", "inbox"):
        assert rows(f"SELECT count(*) FROM {table} WHERE chat_id = 1") == [(0,)]  # noqa: S608
    assert rows("SELECT count(*) FROM inbox WHERE body <> ''") == [(0,)]
    assert await store.known(2) == other


@pytest.mark.parametrize("size", [1, 300, 3_000])
async def test_nothing_of_a_forgotten_person_is_left_in_the_files(
    talk: Talk, path: Path, answer: Answer, now: datetime, size: int
) -> None:
    """Not in free pages, nor in the write-ahead log; among other people, and at any size."""
    secret = CANARY * size
    for chat in range(40):
        said = secret if chat % 2 else "别人"
        await talk.hears(chat, said)
        for turn in range(3):
            await talk.says(
                chat,
                answer(f"note{turn}", said * (1 + turn % 2)),
                parcels=(Parcel("message", said),),
                effects=(Remind("permit", now, {"note": said}),),
            )
    assert CANARY.encode() in stored(path)
    for chat in range(1, 40, 2):
        await talk.says(chat, effects=(Forget(),))
    assert CANARY.encode() not in stored(path)
