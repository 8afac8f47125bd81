"""Full months and years ahead, and the ends of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scoring.later import month_start, months_later, years_later
from bot.scoring.months import full_months, full_years


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 1, date(2026, 12, 23)),
        (date(2026, 11, 23), 2, date(2027, 1, 23)),
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 12, 31), 2, date(2027, 3, 1)),
        (date(2028, 2, 29), 12, date(2029, 3, 1)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 700))
def test_it_is_the_first_day_on_which_the_months_are_full(day: date, months: int) -> None:
    later = months_later(day, months)
    assert full_months(day, later) == months
    assert full_months(day, date.fromordinal(later.toordinal() - 1)) == months - 1


def test_years_later_is_the_birthday() -> None:
    assert years_later(date(1980, 2, 29), 46) == date(2026, 3, 1)
    assert full_years(date(1980, 2, 29), date(2026, 2, 28)) == 45
    assert full_years(date(1980, 2, 29), date(2026, 3, 1)) == 46


def test_months_have_numbers() -> None:
    assert month_start(2026 * 12) == date(2026, 1, 1)
    assert month_start(2026 * 12 + 11) == date(2026, 12, 1)
    assert month_start(9999 * 12 + 11) == date(9999, 12, 1)


def test_the_calendar_ends() -> None:
    assert month_start(10_000 * 12) == date.max
    assert years_later(date(9980, 5, 5), 40) >= date(9999, 12, 1)
