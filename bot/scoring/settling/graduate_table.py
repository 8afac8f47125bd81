"""The point tables of fresh graduates, one for each notice: read and proved."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable

from bot.scoring.background import ROUTES
from bot.scoring.errors import TableError
from bot.scoring.files import Row
from bot.scoring.settling.graduate_scales import Instead, Levels, Need, Scale, Together
from bot.scoring.settling.terms import Terms
from bot.scoring.tables.reading import accepted, cited
from bot.scoring.tables.rule import Citation

TABLE = ROUTES / "tables" / "graduate.toml"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a table."""

    id: str
    group: str
    scale: Scale
    citation: Citation


@dataclass(frozen=True, slots=True)
class Table:
    """The table of one notice.

    Attributes:
        id: the edition that it belongs to.
        since: first day on which it holds; the next table ends it.
        standard: points that are enough.
        scored: what must be true of whoever is scored at all.
        caps: most points of a group of items, where there is a limit.
        items: in the order of the notice.
    """

    id: str
    since: date
    standard: int
    scored: Need
    caps: Mapping[str, int]
    items: tuple[Item, ...]


def load(path: Traversable = TABLE) -> tuple[Table, ...]:
    """Read the tables, the oldest first, and prove them.

    Raises:
        TableError: naming what is wrong, one fault a line.
    """
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["table"]
        tables = sorted(map(_table, rows), key=lambda table: table.since)
        faults = [fault for table in tables for fault in _faults(table)]
    except (OSError, KeyError, TypeError, ValueError) as error:
        message = f"graduate.toml: {error!r}"
        raise TableError(message) from error
    if faults:
        raise TableError("\n".join(faults))
    return tuple(tables)


def table_on(tables: tuple[Table, ...], on: date) -> Table:
    """The table of a day: the last one that had begun; before the first one, the first."""
    begun = [table for table in tables if table.since <= on]
    return (begun or list(tables[:1]))[-1]


def _table(row: Row) -> Table:
    rest = dict(row)
    items = tuple(map(_item, rest.pop("item")))
    scored = _need(rest.pop("scored"))
    return Table(since=rest.pop("from"), items=items, scored=scored, **rest)


def _item(row: Row) -> Item:
    rest = dict(row)
    citation = cited(rest)
    identity, group = rest.pop("id"), rest.pop("group")
    return Item(identity, group, _scale(**rest), citation)


def _scale(
    points: int | Mapping[str, int],
    fact: str | None = None,
    needs: tuple[Row, ...] = (),
    instead: Row | None = None,
) -> Scale:
    scale: Scale
    if fact is not None and isinstance(points, Mapping) and not needs:
        scale = Levels(fact, points)
    elif fact is None and isinstance(points, int):
        scale = Together(points, tuple(map(_need, needs)))
    else:
        message = "levels have a fact, and one figure has needs"
        raise ValueError(message)
    if instead is None:
        return scale
    rest = dict(instead)
    return Instead(worth=rest.pop("points"), need=_need(rest), otherwise=scale)


def _need(row: Row) -> Need:
    rest = dict(row)
    fact, choices = rest.pop("fact"), accepted(rest)
    return Need(fact, Terms(choices, **rest))


def _faults(table: Table) -> Iterator[str]:
    ids = [item.id for item in table.items]
    yield from (f"{one}: stands twice" for one in dict.fromkeys(ids) if ids.count(one) > 1)
    groups = {item.group for item in table.items}
    yield from (f"cap of {group}: is no group" for group in table.caps if group not in groups)
    yield from (f"scored: {fault}" for fault in table.scored.faults())
    for item in table.items:
        yield from (f"{item.id}: {fault}" for fault in item.scale.faults())
        if not item.citation.clause or not item.citation.sources:
            yield f"{item.id}: cites nothing"
