"""Reading `data/actions.toml` into typed rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from bot.scoring.files import Row, parsed
from bot.scoring.planning.action import Action, Graduation, Need
from bot.scoring.tables.reading import accepted, cited, made

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
    document = parsed(path)
    return Catalogue(
        actions=tuple(_build("action", _action, row) for row in document.get("action", ())),
        graduation=_build("graduation", _graduation, document.get("graduation", {})),
        sources=document.get("sources", {}),
    )


def _build(name: str, make: Callable[[Row], T], row: Row) -> T:
    return made(f"actions.toml: {name} {row.get('id', '')}", make, row)


def _action(row: Row) -> Action:
    needs = tuple(row.pop("needs", ()))
    conditions = tuple(_need(dict(one)) for one in row.pop("condition", ()))
    return Action(citation=cited(row), conditions=conditions, needs=needs, **row)


def _need(row: Row) -> Need:
    return Need(accepted=accepted(row), **row)


def _graduation(row: Row) -> Graduation:
    return Graduation(citation=cited(row), **row)
