"""Reading the TOML files in `data/` into typed tables."""

from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from bot.scoring.files import Row, parsed
from bot.scoring.tables.book import Edition, Pair, Tables
from bot.scoring.tables.conditions import Condition
from bot.scoring.tables.kinds import table
from bot.scoring.tables.reading import accepted, cited, made
from bot.scoring.tables.rule import Rule
from bot.scoring.tables.wages import Wage, Window

T = TypeVar("T")

DATA: Traversable = files("bot.scoring") / "data"


def read(folder: Traversable = DATA) -> Tables:
    """Read every table of a folder, without judging whether they are complete.

    Raises:
        TableError: naming the file or the row that cannot be read.
    """
    indices = [_parse(folder, name) for name in ("basic", "bonus", "deductions")]
    editions, insurance = _parse(folder, "editions"), _parse(folder, "insurance")
    conditions = _parse(folder, "conditions")
    return Tables(
        editions=_build(editions, "edition", _edition),
        rules=tuple(rule for index in indices for rule in _build(index, "rule", _rule)),
        pairs=_build(editions, "either_or", _pair),
        prerequisites=_build(conditions, "prerequisite", _condition),
        vetoes=_build(conditions, "veto", _condition),
        windows=_build(insurance, "window", _simple(Window)),
        wages=_build(insurance, "wage", _simple(Wage)),
        sources=_parse(folder, "sources"),
    )


def document(name: str) -> Row:
    """One file of our own data, by its name without `.toml`.

    Raises:
        TableError: naming the file if it cannot be read.
    """
    return _parse(DATA, name)


def _parse(folder: Traversable, name: str) -> Row:
    return parsed(folder / f"{name}.toml")


def _build(document: Row, name: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    """Every row of an array of tables, made into an object."""
    return tuple(
        made(f"{name} {row.get('id', row.get('from'))}", make, row)
        for row in document.get(name, ())
    )


def _dated(row: Row) -> Row:
    """The part that all rows share, taken out of the row."""
    since = row.pop("from")
    citation = cited(row)
    identity = row.pop("id", f"{since}")
    return {"id": identity, "since": since, "until": row.pop("until", None), "citation": citation}


def _simple(kind: Callable[..., T]) -> Callable[[Row], T]:
    return lambda row: kind(**_dated(row), **row)


def _edition(row: Row) -> Edition:
    caveats = tuple(row.pop("caveats", ()))
    return Edition(**_dated(row), caveats=caveats, **row)


def _pair(row: Row) -> Pair:
    first, second = row.pop("items")
    return Pair(**_dated(row), items=(first, second), **row)


def _condition(row: Row) -> Condition:
    return Condition(**_dated(row), accepted=accepted(row), **row)


def _rule(row: Row) -> Rule:
    shared = _dated(row)
    group, facts, kind = row.pop("group"), tuple(row.pop("facts")), row.pop("kind")
    made, cited = table(kind, row, shared["citation"])
    return Rule(**shared, group=group, facts=facts, table=made, cited=cited)
