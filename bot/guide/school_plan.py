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
from bot.guide.rounds import advice, due
from bot.guide.school import round_on
from bot.guide.schooldays import STAGES, Advice, Dates, StageId
from bot.guide.way import STEPS, Duration
from bot.guide.workdays import subtract_working_days

LegId = Literal["register", "account", "hand_in", "file", "verified", "notice"]
Feasible = Literal["in_time", "tight", "too_late"]
Pace = Literal["by", "latest"]
LegState = Literal["done", "late", "ahead"]

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
    """A plan for one round, as it stands on a day.

    Attributes:
        stage: the way into a school.
        round: the year of the round.
        on: the day.
        milestone: the id of what the notice must be there for.
        dates: its days.
        due: the one of them by which the notice must be there.
        legs: the earliest first; `register` only for an employer who files for the first time.
        opened: the account of the employer is known to be ready.
        open_by: the day by which it must be ready for the papers to be in by their day.
        estimated: working days were counted beyond the published calendar.
    """

    stage: StageId
    round: int
    on: date
    milestone: str
    dates: Dates
    due: date
    legs: tuple[Leg, ...]
    opened: bool
    open_by: date
    estimated: bool

    def leg(self, id_: LegId) -> Leg | None:
        """One leg; None where it is no part of this plan."""
        return next((leg for leg in self.legs if leg.id == id_), None)

    @property
    def hand_in(self) -> Leg:
        """The leg that decides: the papers are at the counter."""
        return next(leg for leg in self.legs if leg.id == "hand_in")

    @property
    def pace(self) -> Pace:
        """Which days are to be kept: the near ones once the papers are late for the others."""
        return "by" if self.on <= self.hand_in.by else "latest"

    @property
    def feasible(self) -> Feasible:
        """Whether it can be made; `tight` if only where nothing is far away."""
        register = self.leg("register")
        first = register or self.hand_in
        in_reach = register or self.opened or self.on <= self.open_by
        if self.on <= first.by and in_reach:
            return "in_time"
        return "tight" if self.on <= first.latest else "too_late"

    def day(self, leg: Leg) -> date:
        """The day of a leg at the pace that is to be kept."""
        return leg.by if self.pace == "by" else leg.latest

    def state(self, leg: Leg) -> LegState:
        """How a leg stands; one is late whose day is over and that nobody knows to be done."""
        if self.opened and leg.id == "account":
            return "done"
        return "late" if self.day(leg) < self.on else "ahead"


def countdown(
    stage: StageId,
    on: date,
    *,
    first_time: bool = False,
    opened: bool = False,
    year: int | None = None,
) -> Countdown | None:
    """Count back for a round; None for one before our data.

    Args:
        stage: the way into a school.
        on: the day that is asked about.
        first_time: the employer has still to register, which comes before everything else.
        opened: the account of the employer is known to be ready.
        year: the round; by default the one that is under way or comes next.
    """
    year = year or round_on(stage, on)
    found = due(stage, year)
    if found is None:
        return None
    dates, by = found
    verified = subtract_working_days(by, _longest("decision"))
    handed_in, *review = _review(stage, year, by, verified.date)
    start = subtract_working_days(handed_in.by, _TIMES["hand_in"].low)
    return Countdown(
        stage=stage,
        round=year,
        on=on,
        milestone=STAGES[stage].need.id,
        dates=dates,
        due=by,
        legs=(*_before(stage, year, handed_in, first_time=first_time), handed_in, *review),
        opened=opened,
        open_by=start.date - _days(PREPARING, near=True),
        estimated=verified.estimated or start.estimated,
    )


def _review(stage: StageId, year: int, by: date, verified: date) -> tuple[Leg, ...]:
    """From the counter to the notice: file, education check, decision."""
    file = _TIMES["verification"]
    checked = plus_months(verified, -REMINDERS["ask_verification"].amount)
    handed_in = checked - timedelta(days=_longest("verification"))
    near = min(checked, verified - timedelta(days=file.low))
    return (
        _advised(Leg("hand_in", handed_in, near), stage, year),
        Leg("file", checked, near + timedelta(days=file.low)),
        Leg("verified", verified, verified),
        Leg("notice", by, by),
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
    found = advice(stage, leg.id, year)
    return Leg(leg.id, found.by, leg.latest, found) if found and found.by < leg.by else leg


def _days(steps: tuple[str, ...], *, near: bool = False) -> timedelta:
    """Calendar days that some steps take, one after another."""
    return timedelta(days=sum(_TIMES[step].low if near else _longest(step) for step in steps))


def _longest(step: str) -> int:
    return _TIMES[step].high or _TIMES[step].low


_TIMES: Mapping[str, Duration] = MappingProxyType(
    {step.id: step.duration for step in STEPS if step.duration}
)
"""How long each step takes, as far as anybody says."""
