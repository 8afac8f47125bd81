"""What all rows of policy are read with, whatever they are about."""

from collections.abc import Callable
from typing import TypeVar

from bot.scoring.errors import TableError
from bot.scoring.files import Row
from bot.scoring.tables.rule import Citation

T = TypeVar("T")


def made(name: str, make: Callable[[Row], T], row: Row) -> T:
    """A row as an object, made from a copy of it.

    A key that is missing, misspelt or too many is an error, as is a value of a wrong type.

    Raises:
        TableError: calling the row by the name given.
    """
    try:
        return make(dict(row))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"{name}: {error!r}"
        raise TableError(message) from error


def cited(row: Row) -> Citation:
    """Where a row comes from, taken out of it."""
    return Citation(
        clause=row.pop("clause"),
        sources=tuple(row.pop("sources")),
        confidence=row.pop("confidence"),
        verified_on=row.pop("verified_on"),
    )


def accepted(row: Row) -> frozenset[str | bool] | None:
    """The values that a row accepts, taken out of it; None if it names none."""
    values = row.pop("accepted", None)
    return None if values is None else frozenset(values)
