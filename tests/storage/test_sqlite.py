"""The SQLite adapter: what it promises about opening, reading and closing."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.storage import sqlite
from bot.storage.database import Statement, StorageError
from bot.storage.sqlite import SqliteDatabase

KEEP = "INSERT INTO facts (chat_id, body, updated_at) VALUES (?, ?, 0)"
COUNT = Statement("SELECT count(*) FROM facts")


def keep(chat: int, body: str = "{}") -> Statement:
    return Statement(KEEP, (chat, body))


async def fails_to_open(path: Path) -> str:
    with pytest.raises(StorageError) as refusal:
        await SqliteDatabase.open(path, wait=0)
    return str(refusal.value)


async def test_what_was_written_is_there_after_a_restart(path: Path) -> None:
    first = await SqliteDatabase.open(path, wait=0)
    await first.write(keep(1, '{"education":"本科"}'))
    await first.close()
    second = await SqliteDatabase.open(path, wait=0)
    assert await second.read(Statement("SELECT body FROM facts")) == [[('{"education":"本科"}',)]]
    await second.close()


async def test_a_commit_is_durable_and_deleted_content_is_overwritten(
    database: SqliteDatabase,
) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    asked = await database.write(*(Statement(f"PRAGMA {pragma}") for pragma in pragmas))
    full, on = 2, 1
    assert [rows[0][0] for rows in asked] == ["wal", full, on, on, 5000]


async def test_every_statement_gives_its_rows(database: SqliteDatabase) -> None:
    written = await database.write(keep(1), Statement(KEEP + " RETURNING chat_id", (2, "{}")))
    assert written == [[], [(2,)]]
    assert await database.read(COUNT, COUNT) == [[(2,)], [(2,)]]


async def test_statements_read_together_see_one_snapshot(database: SqliteDatabase) -> None:
    """While another task writes as fast as it can."""

    async def write() -> None:
        for chat in range(50):
            await database.write(keep(chat))

    writer = asyncio.create_task(write())
    while not writer.done():
        ((first,),), ((second,),) = await database.read(COUNT, COUNT)
        assert first == second
    await writer


async def test_the_reader_cannot_write(database: SqliteDatabase) -> None:
    with pytest.raises(StorageError, match="cannot be read"):
        await database.read(keep(1))


async def test_a_wrong_statement_does_not_leave_the_reader_in_a_transaction(
    database: SqliteDatabase,
) -> None:
    with pytest.raises(StorageError):
        await database.read(COUNT, Statement("SELECT nothing"))
    await database.write(keep(1))
    assert await database.read(COUNT) == [[(1,)]]


async def test_closing_finishes_what_is_under_way(path: Path) -> None:
    database = await SqliteDatabase.open(path, wait=0)
    writes = [asyncio.create_task(database.write(keep(chat))) for chat in range(20)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*writes)
    again = await SqliteDatabase.open(path, wait=0)
    assert await again.read(COUNT) == [[(20,)]]
    await again.close()


async def test_a_closed_database_says_so(path: Path) -> None:
    database = await SqliteDatabase.open(path, wait=0)
    await database.close()
    await database.close()
    for call in (database.read(COUNT), database.write(keep(1)), database.scrub()):
        with pytest.raises(StorageError, match="closed"):
            await call


async def test_a_write_waits_for_another_program_that_holds_the_lock(
    database: SqliteDatabase, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(database.write(keep(1)))
    done, _ = await asyncio.wait({writing}, timeout=0.1)
    assert not done
    other.execute("ROLLBACK")
    other.close()
    await writing
    assert await database.read(COUNT) == [[(1,)]]


async def test_a_write_that_waited_too_long_fails_and_the_next_one_succeeds(path: Path) -> None:
    database = await SqliteDatabase.open(path, wait=0, busy=0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for outcome in await asyncio.gather(
        *(database.write(keep(chat)) for chat in range(3)), return_exceptions=True
    ):
        assert isinstance(outcome, StorageError)
    other.execute("ROLLBACK")
    other.close()
    await database.write(keep(7))
    assert await database.read(COUNT) == [[(1,)]]
    await database.close()


async def test_a_full_disk_loses_the_batch_and_nothing_else(path: Path) -> None:
    database = await SqliteDatabase.open(path, wait=0)
    await database.write(keep(1))
    await database.write(Statement("PRAGMA max_page_count = 1"))  # clamped to what is used now
    with pytest.raises(StorageError, match="full"):
        await database.write(keep(2, "x" * 100_000))
    await database.write(Statement("PRAGMA max_page_count = 100000"))
    await database.write(keep(3))
    assert await database.read(Statement("SELECT chat_id FROM facts")) == [[(1,), (3,)]]
    await database.close()


async def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refusal = await fails_to_open(tmp_path / "file" / "hujifen.db")
    assert "cannot be written" in refusal
    assert "check that its folder" in refusal
    (tmp_path / "folder").mkdir()
    assert "cannot be written" in await fails_to_open(tmp_path / "folder")


async def test_a_read_only_database_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened as SQLite opens a file that it may not write; root may write any file."""
    await (await SqliteDatabase.open(path, wait=0)).close()

    def read_only(path: Path, _pragmas: tuple[str, ...], _busy: float) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(sqlite, "_connect", read_only)
    assert "cannot be written (attempt to write a readonly" in await fails_to_open(path)


def damaged(path: Path, damage: str) -> bytes:
    """Damage a database and return what is left of it."""
    whole = path.read_bytes()
    middle = len(whole) // 2
    left = {
        "another file": b"a diary, perhaps" * 1_000,
        "flipped bytes": whole[:middle] + b"\xff" * 4_096 + whole[middle + 4_096 :],
        "cut off": whole[:middle],
    }[damage]
    path.write_bytes(left)
    return left


@pytest.mark.parametrize("damage", ["another file", "flipped bytes", "cut off"])
async def test_a_damaged_database_is_refused_and_left_alone(path: Path, damage: str) -> None:
    database = await SqliteDatabase.open(path, wait=0)
    await database.write(*(keep(chat, "x" * 3_000) for chat in range(50)))
    await database.close()
    left = await asyncio.to_thread(damaged, path, damage)
    refusal = await fails_to_open(path)
    assert "is damaged" in refusal
    assert "put a backup in its place" in refusal
    assert await asyncio.to_thread(path.read_bytes) == left


async def test_a_refused_database_lets_go_of_its_lock(path: Path) -> None:
    await (await SqliteDatabase.open(path, wait=0)).close()
    await asyncio.to_thread(damaged, path, "another file")
    await fails_to_open(path)
    await asyncio.to_thread(path.unlink)
    await (await SqliteDatabase.open(path, wait=0)).close()
