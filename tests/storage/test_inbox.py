"""Updates: stored once, kept until they are answered, set aside when they can't be."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.storage.database import Conflict
from bot.storage.model import Incoming, Parcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import MAX_TRIES, Store
from tests.storage.talking import Rows, Talk


async def test_an_update_is_received_once(store: Store, now: datetime) -> None:
    assert await store.receive(5, 1, "first", now)
    assert not await store.receive(5, 1, "second", now)
    assert await store.waiting() == [Incoming(5, 1, "first", 0)]


async def test_two_copies_at_once_are_one_update(store: Store, now: datetime) -> None:
    copies = await asyncio.gather(*(store.receive(5, 1, "{}", now) for _ in range(10)))
    assert sorted(copies) == [False] * 9 + [True]


async def test_an_answered_update_is_still_recognised(
    store: Store, now: datetime, talk: Talk, rows: Rows
) -> None:
    turn = await talk.turn(1)
    await store.commit(turn)
    assert not await store.receive(turn.update, 1, "{}", now)
    assert await store.waiting() == []
    kept = rows("SELECT state, chat_id, body FROM inbox")
    assert kept == [("done", 0, "")]


async def test_what_is_received_is_waiting_after_a_crash(path: Path, now: datetime) -> None:
    """In order of the numbers, whatever the order of arrival."""
    database = await SqliteDatabase.open(path, wait=0)
    for update in (7, 1_000_000, 6):
        await Store(database).receive(update, 1, str(update), now)
    await database.close()
    again = await SqliteDatabase.open(path, wait=0)
    assert [update.id for update in await Store(again).waiting()] == [6, 7, 1_000_000]
    await again.close()


async def test_attempts_are_counted_across_crashes(store: Store, now: datetime) -> None:
    await store.receive(5, 1, "{}", now)
    assert [await store.tried(5) for _ in range(MAX_TRIES)] == [1, 2, 3]
    (update,) = await store.waiting()
    assert update.tries == MAX_TRIES


async def test_an_update_that_is_not_waiting_counts_no_attempts(store: Store) -> None:
    assert await store.tried(5) == 0


async def test_a_poison_update_is_set_aside_with_an_apology(
    store: Store, now: datetime, talk: Talk, rows: Rows
) -> None:
    poison, good = await talk.hears(1, "poison"), await talk.hears(2, "good")
    await store.set_aside(poison, "KeyError", now, chat=1, parcels=(Parcel("message", "抱歉"),))
    assert [update.id for update in await store.waiting()] == [good]
    assert rows("SELECT error, body FROM inbox WHERE state = 'failed'") == [("KeyError", "poison")]
    (apology,) = await store.queued(now, 10)
    assert (apology.chat, apology.parcel.text) == (1, "抱歉")
    with pytest.raises(Conflict):
        await store.set_aside(poison, "KeyError", now)


async def test_old_updates_are_pruned_and_waiting_ones_never(
    store: Store, now: datetime, talk: Talk, rows: Rows
) -> None:
    long_ago = now - timedelta(days=8)
    for chat in range(3):
        await talk.says(chat, now=long_ago)
    failed = await talk.hears(8, now=long_ago)
    await store.set_aside(failed, "KeyError", long_ago)
    recent = (await talk.turn(9, now=now - timedelta(days=6))).update
    waiting = await talk.hears(9, now=now - timedelta(days=60))
    assert await store.prune(now) == 3
    assert rows("SELECT update_id FROM inbox ORDER BY 1") == [(failed,), (recent,), (waiting,)]
    assert await store.prune(now + timedelta(days=31)) == 1
    assert await store.prune(now + timedelta(days=31)) == 0


async def test_counts_tell_how_the_tables_stand(store: Store, now: datetime, talk: Talk) -> None:
    empty = await store.counts(now)
    assert (empty.waiting, empty.oldest, empty.failed, empty.queued, empty.late) == (
        0, None, 0, 0, 0,
    )  # fmt: skip
    await talk.says(1, parcels=(Parcel("message", "你好"), Parcel("message", "再见")))
    await talk.hears(2, now=now - timedelta(seconds=90))
    await talk.hears(2, now=now)
    await store.set_aside(await talk.hears(3), "KeyError", now)
    counts = await store.counts(now)
    assert (counts.waiting, counts.failed, counts.queued) == (2, 1, 2)
    assert counts.oldest == now - timedelta(seconds=90)
