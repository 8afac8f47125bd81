"""From the rows of one rule to the table of its kind."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.scoring.tables.areas import Areas
from bot.scoring.tables.bands import Band, Bands
from bot.scoring.tables.levels import Levels
from bot.scoring.tables.rule import Citation, Table
from bot.scoring.tables.steps import Steps
from bot.scoring.tables.titles import Title, Titles

Row = dict[str, Any]
Citations = Mapping[object, Citation]


def table(kind: str, row: Row, citation: Citation) -> tuple[Table, Citations]:
    """Make the table of a rule, and the citations of rows that have their own.

    Raises:
        KeyError, TypeError, ValueError: if a key or value is missing, wrong or too many.
    """
    if kind == "steps":
        return Steps(**row), {}
    rows = [dict(entry) for entry in row.pop(_ROWS[kind])]
    key = _KEYS[kind]
    cited = {entry[key]: own for entry in rows if (own := _own(entry, citation)) != citation}
    return _make(kind, rows, row), cited


_ROWS = {"bands": "bands", "levels": "levels", "titles": "levels", "areas": "areas"}
_KEYS = {"bands": "low", "levels": "level", "titles": "level", "areas": "area"}


def _make(kind: str, rows: list[Row], rest: Row) -> Table:
    if kind == "bands":
        bands = tuple(Band(**entry) for entry in rows)
        return Bands(bands, tuple(band.low for band in bands), **rest)
    if kind == "levels":
        return Levels({entry.pop("level"): _points(entry) for entry in rows}, **rest)
    if kind == "titles":
        return Titles({entry.pop("level"): Title(**entry) for entry in rows}, **rest)
    return Areas({entry.pop("area"): _steps(entry) for entry in rows}, **rest)


def _points(entry: Row) -> int:
    points: int = entry.pop("points")
    if entry:
        message = f"unknown keys {', '.join(entry)}"
        raise ValueError(message)
    return points


def _steps(entry: Row) -> Steps | None:
    """Full years in an area; an area with no terms gives nothing."""
    return Steps(size=1, **entry) if entry else None


def _own(entry: Row, citation: Citation) -> Citation:
    """The rule's citation with what a single row says otherwise, taken out of the row."""
    own: dict[str, Any] = {}
    for name in ("clause", "sources", "confidence", "verified_on"):
        if name in entry:
            value = entry.pop(name)
            own[name] = tuple(value) if name == "sources" else value
    return replace(citation, **own)
