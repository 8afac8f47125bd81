"""Group commit: changes that are ready together share one transaction, and one fsync.

Units that arrive while a commit is under way wait for the next one, so the cost of
durability falls as the load rises. No task holds a transaction open: each batch is one
call in the database thread, which a cancelled waiter cannot interrupt.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Self, TypeVar

import aiosqlite

from bot.storage.database import Conflict, Results, Row, Statement, StorageError

T = TypeVar("T")
Outcome = Results | Conflict | StorageError


class Line(aiosqlite.Connection):
    """A connection whose thread runs one function of ours: one hop, however many statements."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True  # a program that fails must be able to end

    async def __aenter__(self) -> Self:
        await self
        return self

    def submit(self, work: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Queue `work` for the database thread."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, partial(work, self._conn)))
        return future


@dataclass(frozen=True, slots=True)
class _Unit:
    statements: tuple[Statement, ...]
    outcome: asyncio.Future[Results]

    def settle(self, outcome: Outcome) -> None:
        if self.outcome.done():  # its waiter was cancelled meanwhile
            return
        if isinstance(outcome, list):
            self.outcome.set_result(outcome)
        else:
            self.outcome.set_exception(outcome)


class GroupWriter:
    """Collects units of work and writes them batch by batch.

    Attributes:
        commits: the transactions committed so far.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._waiting: list[_Unit] = []
        self._idle = asyncio.Event()
        self._idle.set()
        self.commits = 0

    async def write(self, statements: tuple[Statement, ...]) -> Results:
        """Hand in a unit and wait until its batch is committed."""
        loop = asyncio.get_running_loop()
        unit = _Unit(statements, loop.create_future())
        self._waiting.append(unit)
        if self._idle.is_set():
            self._idle.clear()
            loop.call_soon(self._begin)  # after the others that are ready in this very moment
        return await unit.outcome

    async def finish(self) -> None:
        """Wait until nothing is under way."""
        await self._idle.wait()

    def _begin(self) -> None:
        batch = [unit for unit in self._waiting if not unit.outcome.done()]
        self._waiting.clear()
        if not batch:
            self._idle.set()
            return
        work = partial(write_together, [unit.statements for unit in batch])
        self._line.submit(work).add_done_callback(partial(self._release, batch))

    def _release(self, batch: list[_Unit], written: asyncio.Future[list[Outcome]]) -> None:
        failure = written.exception()
        if failure is None:
            self.commits += 1
        for number, unit in enumerate(batch):
            unit.settle(_refusal(failure) if failure else written.result()[number])
        self._begin()


def write_together(
    units: list[tuple[Statement, ...]], connection: sqlite3.Connection
) -> list[Outcome]:
    """Write units in one transaction; one that fails is undone alone.

    Raises:
        sqlite3.Error: the transaction failed as a whole and left nothing.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        outcomes = [_write(unit, connection) for unit in units]
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return outcomes


def _write(unit: tuple[Statement, ...], connection: sqlite3.Connection) -> Outcome:
    connection.execute("SAVEPOINT unit")
    outcome: Outcome
    try:
        outcome = [_run(statement, connection) for statement in unit]
    except Conflict as conflict:
        outcome = conflict
    except Exception as error:  # not only SQLite's: a value may be one that it can't hold
        if not connection.in_transaction:  # a full disk: SQLite has undone the whole batch
            raise
        outcome = _refusal(error)
    if not isinstance(outcome, list):
        connection.execute("ROLLBACK TO unit")
    connection.execute("RELEASE unit")
    return outcome


def _run(statement: Statement, connection: sqlite3.Connection) -> list[Row]:
    cursor = connection.execute(statement.sql, statement.params)
    rows = cursor.fetchall()
    count = len(rows) if cursor.description else cursor.rowcount
    if statement.expect not in (None, count):
        msg = f"expected {statement.expect} rows and found {count}: {statement.sql}"
        raise Conflict(msg)
    return rows


def _refusal(error: BaseException) -> StorageError:
    refusal = StorageError(f"the change was not stored ({error})")
    refusal.__cause__ = error
    return refusal
