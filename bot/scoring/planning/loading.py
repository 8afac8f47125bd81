"""Reading `data/actions.toml` into typed rows."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from bot.scoring.errors import TableError
from bot.scoring.planning.action import Action, Graduation, Need
from bot.scoring.tables.rule import Citation

Row = dict[str, Any]
T = TypeVar("T")

FILE: Traversable = files("bot.scoring") / "data" / "actions.toml"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that the file holds; `sources` are those that it adds."""

    actions: tuple[Action, ...]
    graduation: Graduation
    sources: Mapping[str, str]


def read(path: Traversable = FILE) -> Catalogue:
    """Read the file, without judging whether it makes sense.

    Raises:
        TableError: naming what cannot be read.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"actions.toml: {error}"
        raise TableError(message) from error
    return Catalogue(
        actions=tuple(_build("action", _action, row) for row in document.get("action", ())),
        graduation=_build("graduation", _graduation, document.get("graduation", {})),
        sources=document.get("sources", {}),
    )


def _build(name: str, make: Callable[[Row], T], row: Row) -> T:
    try:
        return make(dict(row))
    except (KeyError, TypeError, ValueError) as error:
        message = f"actions.toml: {name} {row.get('id', '')}: {error!r}"
        raise TableError(message) from error


def _action(row: Row) -> Action:
    needs = tuple(row.pop("needs", ()))
    conditions = tuple(_need(dict(one)) for one in row.pop("condition", ()))
    return Action(citation=_citation(row), conditions=conditions, needs=needs, **row)


def _need(row: Row) -> Need:
    accepted = row.pop("accepted", None)
    return Need(accepted=None if accepted is None else frozenset(accepted), **row)


def _graduation(row: Row) -> Graduation:
    return Graduation(citation=_citation(row), **row)


def _citation(row: Row) -> Citation:
    return Citation(
        clause=row.pop("clause"),
        sources=tuple(row.pop("sources")),
        confidence=row.pop("confidence"),
        verified_on=row.pop("verified_on"),
    )
