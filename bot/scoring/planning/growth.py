"""How the facts that time changes stand on a later day, each by the rule behind it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from math import ceil
from types import MappingProxyType
from typing import Any, Protocol

from bot.scoring.applicant import Applicant
from bot.scoring.domains import months_worked
from bot.scoring.facts import FACTS
from bot.scoring.later import years_later
from bot.scoring.months import MONTHS_A_YEAR, full_months
from bot.scoring.planning.action import BASE
from bot.scoring.planning.catalogue import GRADUATION
from bot.scoring.planning.insurance import Raise, full_wage, levels, may_be_employed
from bot.scoring.span import Span
from bot.scoring.tables import SHELF
from bot.scoring.tables.steps import Steps

SLACK = 0.01
"""Months by which years written with few decimals may miss a whole month: 2.9166 is 35."""

Value = Any
"""A value of any fact."""


class Person(Protocol):
    """What growth asks of a life."""

    @property
    def applicant(self) -> Applicant:
        """The person on the first day."""
        ...

    @property
    def on(self) -> date:
        """The first day."""
        ...

    @property
    def raise_(self) -> Raise | None:
        """What follows from an action that raises the base."""
        ...

    def paid_months(self, day: date) -> int:
        """Months paid since the first day."""
        ...

    def raised_months(self, day: date) -> int:
        """Months paid on a raised base."""
        ...


def each(value: Value, change: Callable[[Any], Any]) -> Value:
    """The value changed; of a span both ends; what is unknown stays unknown."""
    if isinstance(value, Span):
        return Span(change(value.low), change(value.high))
    return None if value is None else change(value)


def whole_months(years: float) -> float:
    """Years in months, whole ones where only rounding keeps them from being whole."""
    months = years * MONTHS_A_YEAR
    nearest = round(months)
    return nearest if abs(months - nearest) < SLACK else months


def months_to_full_year(months: float) -> int:
    """In how many months the next full year will be full."""
    return ceil(MONTHS_A_YEAR - months % MONTHS_A_YEAR)


def _paid(name: str, life: Person, day: date) -> Value:
    """Months go on being counted; of an unknown number at least those paid since are there."""
    grown, most = life.paid_months(day), FACTS[name].high
    if life.applicant.value(name) is None and grown:
        known = min(grown, most)
        return Span(known, max(known, min(most, months_worked(life.applicant, day))))
    return each(life.applicant.value(name), lambda months: min(months + grown, most))


def _base(life: Person, day: date) -> Value:
    """The level stays, until the months on a raised base make a higher one."""
    known = life.applicant.insurance_base
    reached = _reached(life, day)
    if reached is None:
        return known
    order = FACTS[BASE].choices
    found = frozenset(max(one, reached, key=order.index) for one in FACTS[BASE].possible(known))
    return found if len(found) > 1 else next(iter(found))


def _reached(life: Person, day: date) -> str | None:
    """The highest level that the months on a raised base have made, counted from zero."""
    if life.raise_ is None:
        return None
    tenths, months = life.raise_.window.tenths, life.raised_months(day)
    made = [one for one in levels(day) if one.tenths <= tenths and (one.months or 0) <= months]
    return made[-1].level if made else None


def _base_months(life: Person, day: date) -> Value:
    """Months of the last twelve on the full wage (A3c3): one more a month, up to twelve."""
    name = "qualification_base_months"
    known, most = life.applicant.qualification_base_months, FACTS[name].high
    if on_full_wage(life.applicant, life.on):
        return _paid(name, life, day)
    raised = life.raise_ is not None and life.raise_.window.tenths >= full_wage(life.on)
    grown = min(most, life.raised_months(day)) if raised else 0
    if known is None:
        return Span(grown, most) if grown else None
    return each(known, lambda months: min(months + grown, most))


def on_full_wage(applicant: Applicant, on: date) -> bool:
    """Whether the base is known to have reached the full wage."""
    known = applicant.insurance_base
    least = full_wage(on)
    high = {one.level for one in levels(on) if one.tenths >= least}
    return known is not None and high.issuperset(FACTS[BASE].possible(known))


def _years(name: str, goes_on: Callable[[Applicant], bool], life: Person, day: date) -> Value:
    """Years of a state that goes on; 0 is not in that state, unless another fact says so."""
    known = life.applicant.value(name)
    if not goes_on(life.applicant):
        return known
    months, most = full_months(life.on, day), FACTS[name].high
    begun = has_begun(name, life.applicant)
    return each(known, lambda years: min(_longer(years, months) if years or begun else 0, most))


def has_begun(name: str, applicant: Applicant) -> bool:
    """Whether somebody with 0 full years is surely in the state: an area was named."""
    return name == "suburb_years" and "none" not in _areas(applicant)


def _areas(applicant: Applicant) -> tuple[str, ...]:
    return FACTS["suburb_area"].possible(applicant.suburb_area)


def _longer(years: float, months: int) -> float:
    """Years after so many more months; exactly whole on the day they are full."""
    return (whole_months(years) + months) / MONTHS_A_YEAR if months else years


def _in_suburb(applicant: Applicant) -> bool:
    return may_be_employed(applicant) and _areas(applicant) != ("none",)


def _married(applicant: Applicant) -> bool:
    return applicant.married is not False


def _fresh(life: Person, day: date) -> Value:
    """Somebody fresh today graduated this year or, up to the lapse of this year, the last."""
    fresh = life.applicant.fresh_graduate
    first, last = lapses(life.on)
    if not fresh or day < first:
        return fresh
    return False if day >= last else None


def lapses(on: date) -> tuple[date, date]:
    """The first day on which somebody fresh today may no longer be, and surely is not (B5)."""
    last = GRADUATION.lapses(on.year)
    earlier = GRADUATION.lapses(on.year - 1)
    return (earlier if on < earlier else last), last


def _records(name: str, life: Person, day: date) -> Value:
    """Records of unknown dates: any may leave the window tomorrow, all do within its years."""
    known = life.applicant.value(name)
    if known is None or day == life.on:
        return known
    if day >= gone(name, life.on):
        return 0
    most = known.high if isinstance(known, Span) else known
    return Span(0, most) if most else 0


def gone(name: str, on: date) -> date:
    """The first day on which records of today are surely out of their window."""
    tables = [rule.table for rule in SHELF.on(on).rules if rule.facts == (name,)]
    years = [table.window or 0 for table in tables if isinstance(table, Steps)]
    return years_later(on, max(years))


STATES: Mapping[str, Callable[[Applicant], bool]] = MappingProxyType(
    {
        "suburb_years": _in_suburb,
        "public_service_years": may_be_employed,
        "spouse_local_years": _married,
    }
)
"""Years that grow, and whether the person is in the state in which they do."""

RECORDS = ("false_material_count", "detention_count", "crime_count")
"""Counts of what is forgotten after some years."""

GROWTH: Mapping[str, Callable[[Person, date], Value]] = MappingProxyType(
    {
        "insurance_months": partial(_paid, "insurance_months"),
        "recent_insurance_months": partial(_paid, "recent_insurance_months"),
        "qualification_base_months": _base_months,
        BASE: _base,
        "fresh_graduate": _fresh,
        **{name: partial(_years, name, goes_on) for name, goes_on in STATES.items()},
        **{name: partial(_records, name) for name in RECORDS},
    }
)
"""What each fact that time changes is on a day; all others stay as they are."""
