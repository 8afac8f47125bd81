"""The school calendar on a day: which round comes next, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.guide.schooldays import (
    COHORTS,
    INSURANCE,
    MILESTONES,
    Cohort,
    Dates,
    Milestone,
    StageId,
)
from bot.scoring import Child, Span

State = Literal["past", "next", "ahead", "unpublished"]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A milestone of one round as it stands on a day.

    Attributes:
        milestone: what happens.
        round: the year of the round.
        dates: its days in this round; None where nobody has named any.
        before: its latest published days of an earlier round.
        state: `next` is the first that is not over; `unpublished` has no days yet.
    """

    milestone: Milestone
    round: int
    dates: Dates | None
    before: Dates | None
    state: State


def milestones(stage: StageId, on: date) -> tuple[Upcoming, ...]:
    """The milestones of the round that is under way or comes next; empty beyond our data.

    Args:
        stage: the way into a school.
        on: the day that is asked about.
    """
    year = round_on(stage, on)
    found = [one for one in MILESTONES.values() if stage in one.stages]
    if year is None:
        return ()
    following = next(one for one in found if (days := one.of(year)) and days.last >= on)
    return tuple(_upcoming(one, year, on, is_next=one is following) for one in found)


def round_on(stage: StageId, on: date) -> int | None:
    """The first round with a day that is not over; None beyond our data."""
    known = (dates for one in MILESTONES.values() if stage in one.stages for dates in one.dates)
    return min((dates.round for dates in known if dates.last >= on), default=None)


def cohorts_of(child: Child) -> tuple[Cohort, ...]:
    """The rounds that a child surely belongs to; none while the birth date is too vague."""
    born = child.birth_date
    low, high = (born.low, born.high) if isinstance(born, Span) else (born, born)
    return tuple(c for c in COHORTS if c.born.first <= low and high <= c.born.last)


def insurance_window(year: int) -> Dates | None:
    """The months whose insurance counts for the card families of a round, if known."""
    return next((dates for dates in INSURANCE if dates.round == year), None)


def _upcoming(one: Milestone, year: int, on: date, *, is_next: bool) -> Upcoming:
    dates = one.of(year)
    return Upcoming(one, year, dates, one.before(year), _state(dates, on, is_next=is_next))


def _state(dates: Dates | None, on: date, *, is_next: bool) -> State:
    if dates is None:
        return "unpublished"
    if dates.last < on:
        return "past"
    return "next" if is_next else "ahead"
