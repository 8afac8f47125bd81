"""Group commit: together when it can be, alone in failure."""

import asyncio

import pytest

from bot.storage.database import Conflict, Statement, StorageError
from bot.storage.sqlite import SqliteDatabase

CHATS = Statement("SELECT chat_id FROM facts ORDER BY chat_id")


def keep(chat: int) -> Statement:
    return Statement("INSERT INTO facts (chat_id, body, updated_at) VALUES (?, '{}', 0)", (chat,))


def drop(chat: int, expect: int | None = None) -> Statement:
    return Statement("DELETE FROM facts WHERE chat_id = ?", (chat,), expect)


async def chats(database: SqliteDatabase) -> list[int]:
    (rows,) = await database.read(CHATS)
    return [chat for (chat,) in rows]


async def test_changes_that_are_ready_together_share_a_commit(database: SqliteDatabase) -> None:
    await asyncio.gather(*(database.write(keep(chat)) for chat in range(100)))
    assert await chats(database) == list(range(100))
    assert database.commits == 1


async def test_changes_that_arrive_during_a_commit_share_the_next(
    database: SqliteDatabase,
) -> None:
    async def person(chat: int) -> None:
        for turn in range(10):
            await database.write(keep(chat * 100 + turn))

    await asyncio.gather(*map(person, range(50)))
    assert len(await chats(database)) == 500
    assert database.commits < 50


async def test_a_change_is_committed_when_its_waiter_is_released(
    database: SqliteDatabase,
) -> None:
    async def write_and_read(chat: int) -> bool:
        await database.write(keep(chat))
        return chat in await chats(database)

    assert all(await asyncio.gather(*map(write_and_read, range(20))))


async def test_a_failing_unit_is_undone_alone(database: SqliteDatabase) -> None:
    good, conflict, wrong, twice, last = await asyncio.gather(
        database.write(keep(1)),
        database.write(keep(2), drop(99, expect=1)),
        database.write(keep(3), Statement("INSERT INTO nothing VALUES (1)")),
        database.write(keep(4), keep(1)),
        database.write(keep(5)),
        return_exceptions=True,
    )
    assert await chats(database) == [1, 5]
    assert database.commits == 1
    assert isinstance(conflict, Conflict)
    assert isinstance(wrong, StorageError)
    assert isinstance(twice, StorageError)
    assert good == last == [[]]


async def test_the_order_of_writing_is_the_order_of_asking(database: SqliteDatabase) -> None:
    await asyncio.gather(
        database.write(keep(1)), database.write(drop(1, expect=1)), database.write(keep(1))
    )
    assert await chats(database) == [1]


@pytest.mark.parametrize("expect", [0, 1, 2])
async def test_expectations_count_rows_changed_returned_and_found(
    database: SqliteDatabase, expect: int
) -> None:
    await database.write(keep(1), keep(2))
    for sql in (
        "UPDATE facts SET updated_at = 1",
        "UPDATE facts SET updated_at = 1 RETURNING chat_id",
        "SELECT chat_id FROM facts",
    ):
        unit = database.write(Statement(sql, expect=expect))
        if expect == 2:
            await unit
        else:
            with pytest.raises(Conflict, match=f"expected {expect} rows and found 2"):
                await unit


async def test_who_leaves_before_the_batch_begins_leaves_nothing(
    database: SqliteDatabase,
) -> None:
    leaving = asyncio.create_task(database.write(keep(1)))
    staying = asyncio.create_task(database.write(keep(2)))
    asyncio.get_running_loop().call_soon(leaving.cancel)
    await staying
    assert leaving.cancelled()
    assert await chats(database) == [2]


async def test_who_leaves_alone_leaves_the_writer_ready(database: SqliteDatabase) -> None:
    leaving = asyncio.create_task(database.write(keep(1)))
    asyncio.get_running_loop().call_soon(leaving.cancel)
    with pytest.raises(asyncio.CancelledError):
        await leaving
    await database.write(keep(2))
    assert await chats(database) == [2]


async def test_who_leaves_during_the_batch_holds_up_nobody(database: SqliteDatabase) -> None:
    leaving = asyncio.create_task(database.write(keep(1)))
    staying = asyncio.create_task(database.write(keep(2)))
    for _ in range(3):  # the batch is in the database thread by now
        await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.gather(staying, database.write(keep(3)))
    assert leaving.cancelled()
    assert await chats(database) == [1, 2, 3]


async def test_any_number_of_cancellations_never_leaves_a_transaction_open(
    database: SqliteDatabase,
) -> None:
    for pause in range(8):
        tasks = [asyncio.create_task(database.write(keep(pause * 10 + n))) for n in range(5)]
        for _ in range(pause):
            await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    await database.write(keep(999))
    kept = await chats(database)
    assert 999 in kept
    assert {pause * 10 + n for pause in range(8) for n in (1, 3)} <= set(kept)


async def test_a_value_that_the_database_cannot_hold_costs_nobody_else(
    database: SqliteDatabase,
) -> None:
    sql = "INSERT INTO facts (chat_id, body, updated_at) VALUES (?, ?, 0)"
    good, huge, half, last = await asyncio.gather(
        database.write(keep(1)),
        database.write(keep(2), Statement(sql, (2**63, "{}"))),
        database.write(keep(3), Statement(sql, (9, "\ud83d"))),
        database.write(keep(4)),
        return_exceptions=True,
    )
    assert await chats(database) == [1, 4]
    assert isinstance(huge, StorageError)
    assert isinstance(half, StorageError)
    assert good == last == [[]]
