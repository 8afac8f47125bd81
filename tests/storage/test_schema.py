"""Migrations: whole or not at all, once, and never backwards."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.storage import schema
from bot.storage.database import StorageError
from bot.storage.schema import Migration, migrations
from bot.storage.sqlite import SqliteDatabase, prepare
from tests.storage.talking import Rows

SECOND = Migration(
    2, "moods", "CREATE TABLE moods (mood TEXT);\nINSERT INTO moods VALUES ('gay');"
)
DIES = """
import os, pathlib, signal, sqlite3, sys
from bot.storage.schema import migrate
path, statements = pathlib.Path(sys.argv[1]), int(sys.argv[2])
def trace(sql):
    global statements
    if statements == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    statements -= 1
connection = sqlite3.connect(path, isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.set_trace_callback(trace)
migrate(connection, path)
"""


def look(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def tables(path: Path) -> set[str]:
    found = look(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found if not name.startswith("sqlite_")}


def test_migrations_are_numbered_without_a_gap() -> None:
    known = migrations()
    assert [migration.number for migration in known] == list(range(1, len(known) + 1))


def test_a_new_database_gets_the_newest_schema(tmp_path: Path) -> None:
    prepare(tmp_path / "new.db")
    known = [(migration.number, migration.name) for migration in migrations()]
    assert look(tmp_path / "new.db", "SELECT * FROM schema_version ORDER BY version") == known
    assert tables(tmp_path / "new.db") == {
        "inbox", "sessions", "facts", "outbox", "reminders", "schema_version"
    }  # fmt: skip


def test_a_migration_is_applied_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    prepare(path)
    later = (*migrations(), SECOND)
    monkeypatch.setattr(schema, "migrations", lambda: later)
    prepare(path)
    prepare(path)
    assert look(path, "SELECT mood FROM moods") == [("gay",)]


def test_a_migration_that_fails_leaves_the_schema_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    prepare(path)
    before = tables(path)
    broken = Migration(2, "moods", SECOND.sql + "\nINSERT INTO mood VALUES ('sad');")
    later = (*migrations(), broken)
    monkeypatch.setattr(schema, "migrations", lambda: later)
    with pytest.raises(StorageError):
        prepare(path)
    assert tables(path) == before
    assert look(path, "SELECT max(version) FROM schema_version") == [(1,)]


def test_a_migration_killed_at_any_statement_is_done_by_the_next_start(tmp_path: Path) -> None:
    for statements in range(100):
        path = tmp_path / f"{statements}.db"
        program = [sys.executable, "-c", DIES, str(path), str(statements)]
        died = subprocess.run(program, check=False)
        if died.returncode == 0:  # it had no more statements to be killed at
            break
        assert died.returncode == -signal.SIGKILL
        assert tables(path) <= {"schema_version"}
        prepare(path)
        assert len(tables(path)) == 6
    assert statements > 15


async def test_an_older_program_refuses_a_newer_schema(
    path: Path, rows: Rows, database: SqliteDatabase
) -> None:
    await database.close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO schema_version VALUES (7, 'tomorrow')")
    connection.commit()
    connection.close()
    with pytest.raises(StorageError, match="newer version of this program") as refusal:
        await SqliteDatabase.open(path, wait=0)
    assert "schema 7" in str(refusal.value)
    assert "install the newer program" in str(refusal.value)
    assert rows("SELECT count(*) FROM schema_version") == [(2,)]
