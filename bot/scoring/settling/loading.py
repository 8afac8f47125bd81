"""Reading the files of `data/settle/` into typed rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from bot.scoring.background import ROUTES
from bot.scoring.files import Row, parsed
from bot.scoring.settling.rows import (
    Condition,
    Edition,
    Library,
    Option,
    Requirement,
    Route,
    Window,
)
from bot.scoring.settling.terms import Terms
from bot.scoring.tables.reading import accepted, cited, made

T = TypeVar("T")

ORDER = ("residence_to_hukou", "talent", "graduate", "returnee", "spouse", "child", "parents")
"""The routes as they are shown; each has a file of its own."""


def read(known: Mapping[str, str], folder: Traversable = ROUTES) -> Library:
    """Read every route of a folder, without judging whether it makes sense.

    Args:
        known: the sources that every table may cite.
        folder: where the files lie.

    Raises:
        TableError: naming the file or the row that cannot be read.
    """
    documents = {name: parsed(folder / f"{name}.toml") for name in ORDER}
    rows = tuple(documents.values())
    editions, strange = _merged(_all(rows, "edition", _edition), "edition")
    conditions, twice = _merged(_all(rows, "condition", _condition), "condition")
    cited = chain(known.items(), *(document.get("sources", {}).items() for document in rows))
    sources, renamed = _merged(cited, "source")
    routes = {name: _route(name, document) for name, document in documents.items()}
    misnamed = [
        f"route {route.id}: stands in {name}.toml"
        for name, route in routes.items()
        if route.id != name
    ]
    return Library(
        routes=tuple(routes.values()),
        editions=editions,
        conditions=conditions,
        windows=tuple([row for _, row in _all(rows, "window", _window)]),
        sources=sources,
        faults=(*strange, *twice, *renamed, *misnamed),
    )


def _all(documents: Iterable[Row], name: str, make: Callable[[Row], T]) -> Iterator[tuple[str, T]]:
    """Every row of an array of tables with its id, made into an object."""
    for document in documents:
        for row in document.get(name, ()):
            identity = row.get("id", row.get("fact"))
            yield identity, made(f"{name} {identity}", make, row)


def _merged(pairs: Iterable[tuple[str, T]], kind: str) -> tuple[Mapping[str, T], list[str]]:
    """One mapping, and what was given two meanings; the same said twice is no fault."""
    found: dict[str, T] = {}
    faults = [
        f"{kind} {name}: stands twice" for name, row in pairs if found.setdefault(name, row) != row
    ]
    return MappingProxyType(found), faults


def _edition(row: Row) -> Edition:
    return Edition(since=row.pop("from", None), sources=tuple(row.pop("sources")), **row)


def _condition(row: Row) -> Condition:
    bounds = {name: row.pop(name) for name in _TERMS if name in row}
    terms, citation = Terms(accepted(row), **bounds), cited(row)
    fact, since = row.pop("fact", None), row.pop("from", None)
    return Condition(fact=fact, terms=terms, citation=citation, since=since, **row)


_TERMS = ("least", "most", "above", "unpublished")


def _window(row: Row) -> Window:
    return Window(**row)


def _route(name: str, document: Row) -> Route:
    row = document.get("route", {})
    requirements = tuple(
        made(f"requirement {entry.get('id')}", _requirement, entry)
        for entry in document.get("requirement", ())
    )
    return made(f"route {name}", lambda row: _head(row, requirements), row)


def _head(row: Row, requirements: tuple[Requirement, ...]) -> Route:
    basis, counting = tuple(row.pop("basis")), tuple(row.pop("counting", ()))
    return Route(basis=basis, counting=counting, requirements=requirements, **row)


def _requirement(row: Row) -> Requirement:
    options = tuple(
        Option(conditions=tuple(option.pop("conditions")), **option)
        for option in map(dict, row.pop("option"))
    )
    return Requirement(options=options, **row)
