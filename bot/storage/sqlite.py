"""The SQLite adapter: one writer that commits in groups, one reader, one process."""

import asyncio
import sqlite3
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Self

from bot.storage.database import Results, Statement, StorageError
from bot.storage.groups import GroupWriter, Line
from bot.storage.lock import ProcessLock
from bot.storage.schema import migrate

_WRITER = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL may lose the last commits when the power fails
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # no personal data in temporary files
)
_TRIAL = "BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK;"  # BEGIN alone is let through
_READER = ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY")


class SqliteDatabase:
    """A `Database` in one file."""

    def __init__(self, writer: Line, reader: Line, resources: AsyncExitStack) -> None:
        self._line = writer
        self._writer = GroupWriter(writer)
        self._reader = reader
        self._resources = resources
        self._closed = False

    @classmethod
    async def open(cls, path: Path, *, wait: float = 30.0, busy: float = 5.0) -> Self:
        """Open a database, creating or migrating it as needed.

        Args:
            path: the file; its folder is made if it is missing.
            wait: seconds to wait for another process to let go of the database.
            busy: seconds that a write waits for another program's lock on the file.

        Raises:
            StorageError: it is in use, damaged, newer than this program, or not writable.
        """
        async with AsyncExitStack() as stack:
            lock = _lock(path)
            stack.callback(lock.release)
            await lock.take(wait)
            await asyncio.to_thread(prepare, path, busy)
            writer = await stack.enter_async_context(_line(path, _WRITER, busy))
            reader = await stack.enter_async_context(_line(path, _READER, busy))
            return cls(writer, reader, stack.pop_all())

    @property
    def commits(self) -> int:
        """The transactions committed since the database was opened."""
        return self._writer.commits

    async def read(self, *statements: Statement) -> Results:
        """See `Database.read`."""
        self._refuse_if_closed()
        try:
            return await self._reader.submit(partial(_read_together, statements))
        except sqlite3.Error as error:
            msg = f"the database cannot be read ({error})"
            raise StorageError(msg) from error

    async def write(self, *statements: Statement) -> Results:
        """See `Database.write`."""
        self._refuse_if_closed()
        return await self._writer.write(statements)

    async def scrub(self) -> None:
        """See `Database.scrub`; the write-ahead log is what keeps old pages."""
        self._refuse_if_closed()
        try:
            await self._line.submit(_empty_log)
        except sqlite3.Error as error:
            msg = f"the write-ahead log cannot be emptied ({error})"
            raise StorageError(msg) from error

    async def close(self) -> None:
        """See `Database.close`."""
        self._closed = True
        await self._writer.finish()
        await self._resources.aclose()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            msg = "the database is closed"
            raise StorageError(msg)


def prepare(path: Path, busy: float = 5.0) -> None:
    """Check that a database is sound and writable, and migrate it.

    Raises:
        StorageError: it is damaged, not writable, or newer than this program.
    """
    try:
        connection = _connect(path, (), busy)
        try:
            _check(connection, path)
            for pragma in _WRITER:
                connection.execute(pragma)
            connection.executescript(_TRIAL)
            migrate(connection, path)
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        raise _not_writable(path, error) from error
    except sqlite3.DatabaseError as error:
        raise _damaged(path, str(error)) from error


def _check(connection: sqlite3.Connection, path: Path) -> None:
    ((finding,),) = connection.execute("PRAGMA quick_check(1)")
    if finding != "ok":
        raise _damaged(path, finding)


def _lock(path: Path) -> ProcessLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return ProcessLock(path)
    except OSError as error:
        raise _not_writable(path, error) from error


def _line(path: Path, pragmas: tuple[str, ...], busy: float) -> Line:
    return Line(partial(_connect, path, pragmas, busy))


def _connect(path: Path, pragmas: tuple[str, ...], busy: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=busy, isolation_level=None)
    for pragma in pragmas:
        connection.execute(pragma)
    return connection


def _read_together(statements: tuple[Statement, ...], connection: sqlite3.Connection) -> Results:
    connection.execute("BEGIN")
    try:
        return [connection.execute(each.sql, each.params).fetchall() for each in statements]
    finally:
        connection.rollback()


def _empty_log(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _damaged(path: Path, finding: str) -> StorageError:
    return StorageError(
        f"the database {path} is damaged ({finding}): "
        "move it aside, together with its -wal and -shm files, and put a backup in its place"
    )


def _not_writable(path: Path, error: Exception) -> StorageError:
    return StorageError(
        f"the database {path} cannot be written ({error}): check that its folder belongs to "
        "the user who runs this program and that the disk is not full"
    )
