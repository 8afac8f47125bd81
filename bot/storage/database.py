"""The port to a database: units of work are data, so one SQL text serves every adapter."""

from dataclasses import dataclass
from typing import Any, Protocol

Value = int | float | str | bytes | None
Row = tuple[Any, ...]
"""One row; its columns in the order of the SELECT or RETURNING."""
Results = list[list[Row]]
"""For each statement of a call, the rows that it gave."""


class StorageError(Exception):
    """The database cannot do what was asked; the text tells an operator what to do."""


class Conflict(Exception):  # noqa: N818 - it names an outcome that callers expect, not a fault
    """A unit found other rows than it expected and was rolled back whole."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One step of a unit of work.

    Attributes:
        sql: portable SQL with `?` for each parameter.
        expect: rows that must be touched (or given back); any other number rolls the whole
            unit back and raises `Conflict`.
    """

    sql: str
    params: tuple[Value, ...] = ()
    expect: int | None = None


class Database(Protocol):
    """What the store needs of a database."""

    async def read(self, *statements: Statement) -> Results:
        """Read from one snapshot.

        Raises:
            StorageError: the database cannot be read.
        """

    async def write(self, *statements: Statement) -> Results:
        """Carry out one unit of work: durable on return, or no trace of it.

        A caller that is cancelled before its unit begins leaves nothing behind; one that is
        cancelled later does not learn whether the unit was committed.

        Raises:
            Conflict: a statement did not find the number of rows that it expects.
            StorageError: the unit could not be written.
        """

    async def scrub(self) -> None:
        """Remove what deleted rows may have left in journals."""

    async def close(self) -> None:
        """Finish the units under way and let go of the database."""
