"""Facts that only the routes to a hukou ask for: declared with those routes, as data.

Each file of `data/settle/` lists the facts that its route needs beside the common ones:

    [[fact]]
    name = "permit_months"
    kind = "integer"        # or choice, bool, number, date
    high = 720              # of a number; `choices = [...]` of a choice
    derived = true          # follows from `insurance_history`; left out where it does not
"""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bot.scoring.errors import TableError
from bot.scoring.facts import DERIVED, FACTS, Fact
from bot.scoring.files import parsed

ROUTES = files("bot.scoring") / "data" / "settle"


def _rows() -> Iterator[dict[str, Any]]:
    for path in sorted(ROUTES.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            yield from parsed(path).get("fact", ())


def _read() -> tuple[dict[str, Fact], list[str]]:
    found: dict[str, Fact] = {}
    derived = []
    for row in _rows():
        fact = Fact(row["name"], row["kind"], tuple(row.get("choices", ())), row.get("high", 0))
        if fact.name in found or fact.name in FACTS:
            message = f"fact {fact.name}: declared twice"
            raise TableError(message)
        found[fact.name] = fact
        if row.get("derived", False):
            derived.append(fact.name)
    return found, derived


_FOUND, _DERIVED = _read()

BACKGROUND: Mapping[str, Fact] = MappingProxyType(_FOUND)
"""The facts that only the routes to a hukou ask for, in the order of their files."""

ALL_FACTS: Mapping[str, Fact] = MappingProxyType({**FACTS, **BACKGROUND})
"""Every fact that can be known about an applicant."""

FROM_HISTORY: tuple[str, ...] = (*DERIVED, *_DERIVED)
"""Facts that follow from `insurance_history` and may not stand beside it."""
