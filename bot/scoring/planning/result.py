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
        surely_falls: whether by then it is less whatever the facts are that are not known.
        notes: what else is needed, and what limits the certainty.
    """

    moves: tuple[Move, ...]
    reaches_on: date
    points: int
    effort: Effort
    falls_below_on: date | None
    surely_falls: bool
    notes: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The least and greatest total from a day on, by waiting alone."""

    on: date
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Aging:
    """What may be said of the age.

    Attributes:
        rough: whether the birth is unknown, or a span too wide to tell a date by it.
        ends: whether somebody may be too old to apply tomorrow or, if that is rough, within
            a year.
        loses_at: the next age with fewer points, where it cannot be said when that comes.
        last: the last age at which an application is accepted.
    """

    rough: bool
    ends: bool
    loses_at: int | None
    last: int


Outlook = Literal["falls", "ends", "ages", "open", "keeps"]
"""What is ahead of somebody who has reached the standard: surely less on a known day; too
great an age; less at some age; less or not, by what is not known; nothing."""


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
        aging: what may be said of the age.
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
    aging: Aging

    @property
    def outlook(self) -> Outlook:
        """What may be said to somebody who has reached the standard."""
        if self.routes and self.routes[0].surely_falls:
            return "falls"
        if self.aging.ends:
            return "ends"
        if self.falls_below_on is None:
            return "keeps"
        return "open" if self.aging.loses_at is None else "ages"
