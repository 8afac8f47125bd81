"""Calendar months and full years."""

from datetime import date

import pytest

from bot.scoring.months import full_months, full_years, month_index


def test_months_are_numbered_one_after_the_other() -> None:
    assert month_index(date(2026, 1, 31)) - month_index(date(2025, 12, 1)) == 1


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 15), date(2026, 2, 14), 0),
        (date(2026, 1, 15), date(2026, 2, 15), 1),
        (date(2025, 12, 31), date(2026, 12, 31), 12),
        (date(2026, 2, 15), date(2026, 1, 15), -1),
    ],
)
def test_a_month_is_full_on_the_same_day_of_the_next(start: date, end: date, months: int) -> None:
    assert full_months(start, end) == months


@pytest.mark.parametrize(
    ("end", "years"),
    [
        (date(2026, 2, 28), 25),
        (date(2026, 3, 1), 26),
        (date(2028, 2, 28), 27),
        (date(2028, 2, 29), 28),
    ],
)
def test_whoever_is_born_on_29_february_grows_older_on_1_march(end: date, years: int) -> None:
    assert full_years(date(2000, 2, 29), end) == years
