"""Insurance in the months to come: who goes on paying, on which base, and a raised one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.scoring.applicant import Applicant, InsurancePeriod
from bot.scoring.facts import FACTS
from bot.scoring.later import month_start
from bot.scoring.months import LATE, month_index
from bot.scoring.planning.action import BASE, Begun
from bot.scoring.tables import SHELF, WAGES
from bot.scoring.tables.wages import Window

EMPLOYED = frozenset({"shanghai_employer", "dispatched"})
"""Who is employed pays employee insurance (L9, L12)."""

NO_BASE = 1
"""A base in yuan that reaches no level, for somebody insured of whom no base is known."""

FURTHEST = 12 * 100
"""Months ahead in which a raised base has to keep its level."""


@dataclass(frozen=True, slots=True)
class Raise:
    """A base that reaches a level from a month on, by month number.

    Attributes:
        level: the level of `insurance_base`.
        window: what the level asks for.
        month: the first month with the new base.
        yuan: the least base that reaches the level in each month from then on.
    """

    level: str
    window: Window
    month: int
    yuan: int


def raised(begun: Begun) -> Raise:
    """What follows from an action that raises the base: from the first month after it."""
    level = str(begun.action.sets[BASE])
    window = next(one for one in levels(begun.ready) if one.level == level)
    month = month_index(begun.ready) + 1
    wages = [wage for wage, _, _ in WAGES.split(month, month + FURTHEST)]
    return Raise(level, window, month, max(wage.least_base(window.tenths) for wage in wages))


def levels(day: date) -> tuple[Window, ...]:
    """The windows behind the levels of the base, the least demanding first."""
    return tuple(window for window in SHELF.on(day).windows if window.level is not None)


def full_wage(day: date) -> int:
    """Tenths of the reference wage that the months behind a title need (A3c3)."""
    fact = "qualification_base_months"
    return next(one.tenths for one in SHELF.on(day).windows if one.fact == fact)


def may_be_employed(applicant: Applicant) -> bool:
    """Whether the person is employed, or nothing known says otherwise."""
    return not EMPLOYED.isdisjoint(FACTS["employment"].possible(applicant.employment))


def surely_employed(applicant: Applicant) -> bool:
    """Whether all that is known says that the person is employed."""
    return EMPLOYED.issuperset(FACTS["employment"].possible(applicant.employment))


def pays(applicant: Applicant, on: date) -> bool:
    """Whether employee insurance goes on being paid.

    With a history it does if a month that counts is the last one or later, or the person is
    employed; as a record comes late, a few months earlier will do for somebody of whom it is
    not known that nobody employs them. Without one it does unless that is known.
    """
    history = applicant.insurance_history
    if history is None:
        return may_be_employed(applicant)
    last = max((month_index(one.end) for one in history if not one.back_paid), default=0)
    late = LATE if may_be_employed(applicant) else 0
    return last >= month_index(on) - 1 - late or surely_employed(applicant)


def continued(
    history: tuple[InsurancePeriod, ...], first: int, last: int, raise_: Raise | None
) -> tuple[InsurancePeriod, ...]:
    """A history with the months to come, up to and including the one numbered `last`.

    Args:
        history: as it is known.
        first: the first month that is still to come; it goes on after what is known.
        last: the last month to add.
        raise_: a raise of the base, from which on nothing else counts.
    """
    following = max([first, *(month_index(period.end) + 1 for period in history)])
    until = last if raise_ is None else min(last, raise_.month - 1)
    periods = [*history, *_months(following, until, last_base(history))]
    if raise_ is None or last < raise_.month:
        return tuple(periods)
    before = [cut for period in periods for cut in _before(period, raise_.month)]
    return (*before, *_months(raise_.month, last, raise_.yuan))


def last_base(history: tuple[InsurancePeriod, ...]) -> float:
    """The base declared last, of the months that count."""
    counting = [period for period in history if not period.back_paid]
    return max(counting, key=lambda one: one.start).base if counting else NO_BASE


def _months(first: int, last: int, base: float) -> Iterator[InsurancePeriod]:
    if first <= last:
        yield InsurancePeriod(month_start(first), month_start(last), base)


def _before(period: InsurancePeriod, month: int) -> Iterator[InsurancePeriod]:
    """What is left of a period before a month."""
    end = month_start(month) - timedelta(1)
    if period.start <= end:
        yield replace(period, end=min(period.end, end))
