"""Counting back from the day on which the notice must be there to what is due today.

The careful count takes the longest time of every step, one after another. The near one takes
the shortest, and the file and the education check side by side, as where nothing is far away.
How long a step takes stands with the steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from bot.guide.deadlines import REMINDERS, plus_months
from bot.guide.school import round_on
from bot.guide.schooldays import ADVICE, STAGES, Advice, Dates, StageId
from bot.guide.way import STEPS, Duration
from bot.guide.workdays import subtract_working_days

LegId = Literal["register", "account", "hand_in", "file", "verified", "notice"]
Feasible = Literal["in_time", "tight", "too_late"]

PREPARING = ("open_account", "gather_papers", "fill_form", "employer_review")
"""What lies between the account of the employer and the counter, besides the waiting."""
REGISTERING = ("employer_register", "employer_verify")
"""What an employer who files for the first time does before."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Something that must be behind a family by a day.

    With the id of the milestone it is what a reminder is made from.

    Attributes:
        id: `notice` in hand, papers `verified`, `file` there, papers handed in (`hand_in`),
            employer's `account` ready, employer at the district to `register`.
        by: the last day if everything takes its longest, or an earlier one that is advised.
        latest: the last day if nothing is far away.
        advice: our advice where it is earlier than the count.
    """

    id: LegId
    by: date
    latest: date
    advice: Advice | None = None


@dataclass(frozen=True, slots=True)
class Countdown:
    """A plan for the coming round, as it stands on a day.

    Attributes:
        stage: the way into a school.
        round: the year of the round.
        milestone: the id of what the notice must be there for.
        due: its days; the notice must be there by the last of them.
        legs: the earliest first; `register` only for an employer who files for the first time.
        estimated: working days were counted beyond the published calendar.
        feasible: `tight` if it can be made only where nothing is far away.
        then: the same for the round after, where its days are known.
    """

    stage: StageId
    round: int
    milestone: str
    due: Dates
    legs: tuple[Leg, ...]
    estimated: bool
    feasible: Feasible
    then: "Countdown | None"

    def leg(self, id_: LegId) -> Leg | None:
        """One leg; None where it is no part of this plan."""
        return next((leg for leg in self.legs if leg.id == id_), None)


def countdown(stage: StageId, on: date, *, first_time: bool = False) -> Countdown | None:
    """Count back for the round that is under way or comes next; None beyond our data.

    Args:
        stage: the way into a school.
        on: the day that is asked about.
        first_time: the employer has still to register, which comes before everything else.
    """
    year = round_on(stage, on)
    return None if year is None else _plan(stage, year, on, first_time=first_time)


def _plan(stage: StageId, year: int, on: date, *, first_time: bool) -> Countdown | None:
    found = STAGES[stage].due(year)
    if found is None:
        return None
    milestone, due = found
    verified = subtract_working_days(due.last, _longest("decision"))
    handed_in, *review = _review(stage, due, verified.date)
    start = subtract_working_days(handed_in.by, _TIMES["hand_in"].low)
    legs = (*_before(stage, year, handed_in, first_time=first_time), handed_in, *review)
    return Countdown(
        stage=stage,
        round=year,
        milestone=milestone.id,
        due=due,
        legs=legs,
        estimated=verified.estimated or start.estimated,
        feasible=_feasible(on, legs[0] if first_time else handed_in),
        then=_plan(stage, year + 1, on, first_time=first_time),
    )


def _feasible(on: date, leg: Leg) -> Feasible:
    if on <= leg.by:
        return "in_time"
    return "tight" if on <= leg.latest else "too_late"


def _review(stage: StageId, due: Dates, verified: date) -> tuple[Leg, ...]:
    """From the counter to the notice: file, education check, decision."""
    file = _TIMES["verification"]
    checked = plus_months(verified, -REMINDERS["ask_verification"].amount)
    handed_in = checked - timedelta(days=_longest("verification"))
    near = min(checked, verified - timedelta(days=file.low))
    return (
        _advised(Leg("hand_in", handed_in, near), stage, due.round),
        Leg("file", checked, near + timedelta(days=file.low)),
        Leg("verified", verified, verified),
        Leg("notice", due.last, due.last),
    )


def _before(stage: StageId, year: int, handed_in: Leg, *, first_time: bool) -> tuple[Leg, ...]:
    """What comes before the counter: the account, and before it the employer's own papers."""
    waiting = _TIMES["hand_in"].low
    by, latest = (
        subtract_working_days(day, waiting).date for day in (handed_in.by, handed_in.latest)
    )
    account = Leg("account", by - _days(PREPARING), latest - _days(PREPARING, near=True))
    account = _advised(account, stage, year)
    if not first_time:
        return (account,)
    by, latest = account.by - _days(REGISTERING), account.latest - _days(REGISTERING, near=True)
    return (Leg("register", by, latest), account)


def _advised(leg: Leg, stage: StageId, year: int) -> Leg:
    """The leg, by the day of our advice where that is the more careful."""
    found = (row for row in ADVICE if (row.stage, row.round, row.leg) == (stage, year, leg.id))
    advice = next((row for row in found if row.by < leg.by), None)
    return Leg(leg.id, advice.by, leg.latest, advice) if advice else leg


def _days(steps: tuple[str, ...], *, near: bool = False) -> timedelta:
    """Calendar days that some steps take, one after another."""
    return timedelta(days=sum(_TIMES[step].low if near else _longest(step) for step in steps))


def _longest(step: str) -> int:
    return _TIMES[step].high or _TIMES[step].low


_TIMES: Mapping[str, Duration] = MappingProxyType(
    {step.id: step.duration for step in STEPS if step.duration}
)
