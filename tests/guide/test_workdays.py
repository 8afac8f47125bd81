"""Working days as people count them: 10-01 off, Saturday 10-10 at work."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide import (
    YEARS,
    add_working_days,
    covered_until,
    is_working_day,
    subtract_working_days,
)

DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 9, 20), True),  # Sunday, made up for the National Day week
        (date(2026, 9, 24), True),
        (date(2026, 9, 25), False),  # mid-autumn, a Friday
        (date(2026, 9, 28), True),
        (date(2026, 9, 30), True),
        (date(2026, 10, 1), False),
        (date(2026, 10, 7), False),
        (date(2026, 10, 8), True),
        (date(2026, 10, 10), True),  # Saturday, made up
        (date(2026, 10, 11), False),
        (date(2026, 1, 4), True),  # Sunday, made up for New Year
        (date(2026, 2, 14), True),
        (date(2026, 2, 23), False),
        (date(2026, 2, 28), True),
        (date(2026, 5, 9), True),
        (date(2026, 6, 19), False),
        (date(2027, 1, 1), False),
        (date(2027, 1, 4), True),
        (date(2027, 2, 6), False),
        (date(2027, 6, 9), False),  # a Wednesday, statutory
        (date(2027, 6, 10), True),
        (date(2025, 10, 1), True),  # not in our table: plain weekdays
        (date(2030, 10, 5), False),
    ],
)
def test_a_day_is_at_work_or_off(day: date, *, working: bool) -> None:
    assert is_working_day(day) is working


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 9, 24), 1, date(2026, 9, 28)),
        (date(2026, 9, 30), 1, date(2026, 10, 8)),
        (date(2026, 9, 30), 3, date(2026, 10, 10)),
        (date(2026, 9, 30), 4, date(2026, 10, 12)),
        (date(2026, 9, 18), 2, date(2026, 9, 21)),
        (date(2026, 11, 23), 20, date(2026, 12, 21)),
        (date(2026, 10, 3), 1, date(2026, 10, 8)),
        (date(2026, 2, 13), 2, date(2026, 2, 24)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_inside_the_published_calendar_a_count_is_exact(
    start: date, count: int, end: date
) -> None:
    result = add_working_days(start, count)
    assert (result.date, result.estimated) == (end, False)


def test_a_count_that_passes_the_published_calendar_is_an_estimate() -> None:
    assert not add_working_days(date(2026, 12, 30), 1).estimated
    passed = add_working_days(date(2026, 12, 30), 2)
    assert (passed.date, passed.estimated) == (date(2027, 1, 4), True)


def test_a_count_from_before_our_table_is_an_estimate() -> None:
    result = add_working_days(date(2025, 12, 30), 1)
    assert (result.date, result.estimated) == (date(2025, 12, 31), True)
    assert not add_working_days(date(2026, 1, 1), 1).estimated


def test_the_calendar_is_certain_up_to_the_weekend_of_new_year_2027() -> None:
    assert covered_until() == date(2027, 1, 3)


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards, not -1"):
        add_working_days(date(2026, 11, 23), -1)


def test_the_published_year_has_every_day_of_the_notice() -> None:
    year = next(year for year in YEARS if year.year == 2026)
    off = sum((holiday.last - holiday.first).days + 1 for holiday in year.holidays)
    assert not year.provisional
    assert off == 33
    assert len(year.make_up) == 6


def test_the_provisional_year_has_the_thirteen_statutory_days_and_no_make_up() -> None:
    year = next(year for year in YEARS if year.year == 2027)
    off = sum((holiday.last - holiday.first).days + 1 for holiday in year.holidays)
    assert year.provisional
    assert off == 13
    assert not year.make_up


def test_no_make_up_day_is_a_weekday_or_a_holiday() -> None:
    for table in YEARS:
        for day in table.make_up:
            assert day.isoweekday() > 5
            assert day.year == table.year
            assert not any(off.first <= day <= off.last for off in table.holidays)


@given(DAYS, st.integers(1, 40))
def test_a_count_ends_on_a_working_day_with_that_many_in_between(start: date, count: int) -> None:
    end = add_working_days(start, count).date
    passed = [start + n * ONE_DAY for n in range(1, (end - start).days + 1)]
    assert is_working_day(end)
    assert sum(map(is_working_day, passed)) == count


@given(DAYS, st.integers(0, 20), st.integers(0, 20))
def test_counting_on_is_counting_together(start: date, first: int, second: int) -> None:
    halfway = add_working_days(start, first).date
    assert add_working_days(halfway, second).date == add_working_days(start, first + second).date


@pytest.mark.parametrize(
    ("end", "count", "start"),
    [
        (date(2026, 9, 28), 1, date(2026, 9, 24)),  # mid-autumn between
        (date(2026, 10, 10), 3, date(2026, 9, 30)),  # Saturday, made up
        (date(2026, 9, 21), 2, date(2026, 9, 18)),  # Sunday, made up
        (date(2026, 12, 21), 20, date(2026, 11, 23)),
        (date(2026, 12, 20), 20, date(2026, 11, 20)),  # a Sunday ends on its Friday
        (date(2026, 10, 7), 1, date(2026, 9, 29)),  # a holiday too
        (date(2026, 10, 7), 0, date(2026, 10, 7)),
    ],
)
def test_a_count_back_ends_where_a_count_would_begin(end: date, count: int, start: date) -> None:
    result = subtract_working_days(end, count)
    assert (result.date, result.estimated) == (start, False)


def test_a_count_back_from_beyond_the_published_calendar_is_an_estimate() -> None:
    assert not subtract_working_days(date(2027, 1, 3), 1).estimated
    passed = subtract_working_days(date(2027, 1, 4), 1)
    assert (passed.date, passed.estimated) == (date(2026, 12, 31), True)


def test_a_count_back_to_before_our_table_is_an_estimate() -> None:
    assert not subtract_working_days(date(2026, 1, 5), 1).estimated
    result = subtract_working_days(date(2026, 1, 4), 1)
    assert (result.date, result.estimated) == (date(2025, 12, 31), True)


def test_a_negative_count_back_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^working days to count back are 0 or more, not -1$"):
        subtract_working_days(date(2026, 11, 23), -1)


@given(DAYS, st.integers(1, 40))
def test_a_count_back_is_the_latest_start_that_still_arrives(end: date, count: int) -> None:
    start = subtract_working_days(end, count).date
    assert is_working_day(start)
    assert add_working_days(start, count).date <= end
    following = add_working_days(start, 1).date
    assert add_working_days(following, count).date > end
