"""The school calendar on a day: which round comes next, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.guide.rounds import days_of, of_stage, rounds
from bot.guide.schooldays import COHORTS, Cohort, Dates, Milestone, StageId
from bot.scoring import Child, Span

State = Literal["past", "supposed", "next", "ahead", "unpublished"]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A milestone of one round as it stands on a day.

    Attributes:
        milestone: what happens.
        round: the year of the round.
        dates: its days in this round; None where nobody has named any.
        before: its latest published days of an earlier round.
        state: `past` is over for sure, `supposed` is over if it went as expected; `next` is
            the first that is not over; `unpublished` has no days yet.
        running: the day is one of its days, or in the window in which it is expected.
    """

    milestone: Milestone
    round: int
    dates: Dates | None
    before: Dates | None
    state: State
    running: bool


def milestones(stage: StageId, on: date, year: int | None = None) -> tuple[Upcoming, ...]:
    """The milestones of a round, by default of the one that is under way or comes next.

    Args:
        stage: the way into a school.
        on: the day that is asked about.
        year: the round.
    """
    year = year or round_on(stage, on)
    found = [(one, days_of(stage, one, year)) for one in of_stage(stage)]
    following = next((one for one, days in found if days and days.last >= on), None)
    return tuple(_upcoming(one, days, year, on, is_next=one is following) for one, days in found)


def round_on(stage: StageId, on: date) -> int:
    """The first round with a day that is not over."""
    return next(year for year in rounds(stage) if _is_open(stage, year, on))


def cohorts_of(child: Child) -> tuple[Cohort, ...]:
    """The rounds that a child surely belongs to; none while the birth date is too vague."""
    born = child.birth_date
    low, high = (born.low, born.high) if isinstance(born, Span) else (born, born)
    return tuple(c for c in COHORTS if c.born.first <= low and high <= c.born.last)


def _is_open(stage: StageId, year: int, on: date) -> bool:
    found = (days_of(stage, one, year) for one in of_stage(stage))
    return any(days.last >= on for days in found if days)


def _upcoming(
    one: Milestone, dates: Dates | None, year: int, on: date, *, is_next: bool
) -> Upcoming:
    running = bool(dates and dates.first <= on <= dates.last)
    state = _state(dates, on, is_next=is_next)
    return Upcoming(one, year, dates, one.before(year), state, running)


def _state(dates: Dates | None, on: date, *, is_next: bool) -> State:
    if dates is None:
        return "unpublished"
    if dates.last < on:
        return "supposed" if dates.expected else "past"
    return "next" if is_next else "ahead"
