"""What planning returns: values only, without a word of Chinese."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.scoring.result import Confidence, Notice, Points

Effort = Literal["low", "medium", "high"]
EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")
"""The least first."""

WAIT = "wait"
"""The id of the move that asks for nothing but time."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing to do on the way, or waiting.

    Attributes:
        id: `wait`, or the id of an action.
        ready_on: the day on which it is done, if it takes its typical time.
        months: typical months that it takes; for `wait` the months begun.
        effort: what it asks of the person.
        values: what its sentence needs: always `months`, and `year` and `month` of
            `ready_on`; of an action `months_low` and `months_high`; of a raise also
            `level` and `yuan`; of `wait` the points by item that `grew` and that `fell`.
        source: keys of `PLAN_SOURCES`, separated by blanks.
        confidence: how sure we are of the time.
    """

    id: str
    ready_on: date
    months: int
    effort: Effort
    values: Mapping[str, object]
    source: str
    confidence: Confidence

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


@dataclass(frozen=True, slots=True)
class Way:
    """Moves, all begun today and side by side, that together reach the standard.

    Attributes:
        moves: in the order in which they are ready; none if the standard is reached today.
        reaches_on: the first day on which the least total reaches the standard.
        points: that total.
        effort: the greatest effort among the moves.
        falls_below_on: the first later day with less than the standard, if there is one.
        notes: what else is needed, and what limits the certainty.
    """

    moves: tuple[Move, ...]
    reaches_on: date
    points: int
    effort: Effort
    falls_below_on: date | None
    notes: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The least and greatest total from a day on, by waiting alone."""

    on: date
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The ways to the standard score.

    Attributes:
        on: the day on which everything is begun.
        points: the total on that day, as `score` has it.
        standard: points that the rule asks for.
        routes: the soonest first; no other way with less of everything is as soon.
        never_by_waiting: whether time alone never does it, within the horizon.
        falls_below_on: that of the first route.
        until: the last day looked at: the last on which the person is surely young enough
            to apply, as far as is known.
        unknown: facts that could still change the total, the most decisive first.
        assumptions: what was taken for granted.
        course: the total by waiting alone, on the first day and on each day it changes.
    """

    on: date
    points: Points
    standard: int
    routes: tuple[Way, ...]
    never_by_waiting: bool
    falls_below_on: date | None
    until: date
    unknown: tuple[str, ...]
    assumptions: tuple[Notice, ...]
    course: tuple[Mark, ...]
