"""The days on which a fact that scores can change: nothing changes on any other.

Months of insurance and years of a state score by full years, so of those only the days are
named on which a year gets full.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from bot.scoring.facts import DERIVED, FACTS
from bot.scoring.later import month_start, months_later, years_later
from bot.scoring.months import MONTHS_A_YEAR, full_months, full_years, month_index
from bot.scoring.planning.growth import (
    RECORDS,
    STATES,
    Value,
    gone,
    has_begun,
    lapses,
    months_to_full_year,
    on_full_wage,
    whole_months,
)
from bot.scoring.planning.insurance import levels
from bot.scoring.planning.life import Life
from bot.scoring.span import Span


def turns(life: Life, name: str, last: date) -> Iterator[date]:
    """Days after the first on which a fact may change, up to a last one, in no order."""
    yield from (day for day in _turns(life, name, last) if life.on < day <= last)


def _turns(life: Life, name: str, last: date) -> Iterator[date]:
    yield from (ready for action, ready in life.begun if name in action.sets)
    if life.record is not None and name in DERIVED:
        yield from life.record.turns(name, life.on, last)
    elif name in TURNS:
        yield from TURNS[name](life, last)
    if FACTS[name].yearly and life.applicant.value(name) is None:
        yield from _birthdays(life, last)  # what is unknown is limited by the age


def _ends(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Span):
        return (value.low, value.high)
    return () if value is None else (value,)


def _birthdays(life: Life, last: date) -> Iterator[date]:
    for birth in _ends(life.applicant.birth_date):
        for age in range(full_years(birth, life.on) + 1, full_years(birth, last) + 1):
            yield years_later(birth, age)


def _insured(life: Life, last: date) -> Iterator[date]:
    """The months in which one more year of insurance is full."""
    first, over = month_index(life.on), month_index(last)
    known = life.applicant.insurance_months
    for months in _ends(0 if known is None else known) if life.paying else ():
        full = first + months_to_full_year(months)
        yield from map(month_start, range(full, over + 1, MONTHS_A_YEAR))


def _base(life: Life, _last: date) -> Iterator[date]:
    """The months in which a raised base has filled a window."""
    if life.raise_ is not None:
        for window in levels(life.on):
            yield month_start(life.raise_.month + (window.months or 0))


def _base_months(life: Life, _last: date) -> Iterator[date]:
    starts = [life.raise_.month] if life.raise_ is not None else []
    if on_full_wage(life.applicant, life.on):
        starts.append(month_index(life.on))
    most = FACTS["qualification_base_months"].high
    yield from (month_start(start + month) for start in starts for month in range(1, most + 1))


def _years(name: str, life: Life, last: date) -> Iterator[date]:
    """The days on which one more year is full."""
    horizon = full_months(life.on, last)
    if STATES[name](life.applicant):
        begun = has_begun(name, life.applicant)
        for years in [one for one in _ends(life.applicant.value(name)) if one or begun]:
            full = months_to_full_year(whole_months(years))
            for months in range(full, horizon + 1, MONTHS_A_YEAR):
                yield months_later(life.on, months)


def _fresh(life: Life, _last: date) -> Iterator[date]:
    yield from lapses(life.on)


def _records(name: str, life: Life, _last: date) -> Iterator[date]:
    """The next day, from which they may be gone, and the one from which they are."""
    yield from (date.fromordinal(life.on.toordinal() + 1), gone(name, life.on))


TURNS: Mapping[str, Callable[[Life, date], Iterator[date]]] = MappingProxyType(
    {
        "birth_date": _birthdays,
        "insurance_months": _insured,
        "insurance_base": _base,
        "qualification_base_months": _base_months,
        "fresh_graduate": _fresh,
        **{name: partial(_years, name) for name in STATES},
        **{name: partial(_records, name) for name in RECORDS},
    }
)
