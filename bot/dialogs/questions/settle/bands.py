"""Bands of a number, a length of time or a day, parted where some route draws a line.

The lines are those of the rows in `data/settle`, so that one tap decides, and a new edition
of a rule moves the buttons with it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from bot.dialogs.model import Answers
from bot.dialogs.question import AnySpan
from bot.scoring import ALL_FACTS, Fact, Span
from bot.scoring.facts import EARLIEST, LATEST
from bot.scoring.settling import CONDITIONS
from bot.scoring.settling.known import CIRCUMSTANCES

_STEPS: Mapping[str, Any] = MappingProxyType(
    {"integer": 1, "date": timedelta(days=1), "number": 0.01}
)
"""How finely a kind of fact is told: years and yuan no finer than hundredths."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where one band ends and the next begins.

    Attributes:
        value: of the fact.
        beyond: whether the next band begins only beyond the value, which is still of this one.
    """

    value: Any
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """Values between two lines.

    Attributes:
        option: what its button carries.
        span: least and greatest value.
        low: the line below it, or None for the first band.
        high: the line above it, or None for the last band.
    """

    option: str
    span: AnySpan
    low: Line | None
    high: Line | None


def lines(fact: str, of: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """Return where routes draw lines across a fact, from low to high.

    Args:
        fact: as in the conditions.
        of: ids of the only conditions to look at; all if empty.
    """
    rows = [row for row in CONDITIONS.values() if row.fact == fact and (not of or row.id in of)]
    found = {line for row in rows for line in _drawn(row.terms.least, row.terms.most)}
    found |= {Line(row.terms.above, beyond=True) for row in rows if row.terms.above is not None}
    stepped = {_stepped(fact, line) for line in found}
    return tuple(sorted(stepped, key=lambda line: (line.value, line.beyond)))


def _drawn(least: object, most: object) -> Iterator[Line]:
    if least is not None:
        yield Line(least)
    if most is not None:
        yield Line(most, beyond=True)


def _stepped(fact: str, line: Line) -> Line:
    """Where values come in whole steps, what lies beyond one is the next."""
    kind = _fact(fact).kind
    return line if kind == "number" or not line.beyond else Line(line.value + _STEPS[kind])


def _fact(name: str) -> Fact:
    return CIRCUMSTANCES.get(name) or ALL_FACTS[name]


@cache
def bands(fact: str, of: tuple[str, ...] = ()) -> tuple[Band, ...]:
    """Return the bands of a fact, from low to high; for `of` see `lines`."""
    ends = [None, *lines(fact, of), None]
    return tuple(_band(_fact(fact), low, high) for low, high in pairwise(ends))


def _band(fact: Fact, low: Line | None, high: Line | None) -> Band:
    step = _STEPS[fact.kind]
    least, most = (EARLIEST, LATEST) if fact.kind == "date" else (0, fact.high)
    first: Any = least if low is None else low.value + step if low.beyond else low.value
    last: Any = most if high is None else high.value if high.beyond else high.value - step
    return Band(_option(low), Span(first, last), low, high)


def _option(low: Line | None) -> str:
    if low is None:
        return "0"
    return f"{low.value}+" if low.beyond else str(low.value)


def options(found: tuple[Band, ...]) -> tuple[str, ...]:
    """Return the option id of each band."""
    return tuple(band.option for band in found)


def in_band(found: tuple[Band, ...], option: str, _: Answers, __: date) -> AnySpan:
    """Return the span of a band."""
    return next(band.span for band in found if band.option == option)
