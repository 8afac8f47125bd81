"""What a pressed option stands for."""

from datetime import date

import pytest

from bot.dialogs.questions import options
from bot.scoring import Span
from tests.dialogs.people import NINETIES, TODAY

YEAR = {"birth_year": {"low": "1982-01-01", "high": "1982-12-31"}}


def test_a_decade_is_ten_years() -> None:
    assert options.decade("1990", {}, TODAY) == Span(date(1990, 1, 1), date(1999, 12, 31))


def test_the_last_decade_ends_with_those_who_come_of_age_today() -> None:
    assert options.decade("2000", {}, TODAY) == Span(date(2000, 1, 1), date(2008, 11, 23))


def test_the_young_are_sixteen_or_seventeen() -> None:
    assert options.decade("young", {}, TODAY) == Span(date(2008, 11, 24), date(2010, 11, 23))


def test_the_birthday_parts_a_year_after_today() -> None:
    assert options.birthday("yes", YEAR, TODAY) == Span(date(1982, 1, 1), date(1982, 11, 23))
    assert options.birthday("no", YEAR, TODAY) == Span(date(1982, 11, 24), date(1982, 12, 31))


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2026, 12, 31), date(2026, 1, 1)])
def test_any_day_of_the_year_parts_any_year(today: date) -> None:
    for answer in ("yes", "no"):
        span = options.birthday(answer, YEAR, today)
        assert isinstance(span.low, date)
        assert span.low.year == 1982


def test_full_years_leave_eleven_months_open_and_the_last_is_open_ended() -> None:
    assert options.full_years_in_months(15, "3", {}, TODAY) == Span(36, 47)
    assert options.full_years_in_months(15, "15", {}, TODAY) == Span(180, 528)


def test_the_first_of_the_years_holds_fewer_too() -> None:
    assert options.full_years(4, 30, "4", {}, TODAY) == Span(0.0, 4.99)
    assert options.full_years(4, 30, "5", {}, TODAY) == Span(5.0, 5.99)
    assert options.full_years(4, 30, "30", {}, TODAY) == Span(30.0, 44.0)


def test_bands_end_where_the_points_are_capped() -> None:
    assert options.bands(10.0, 1e5, "20", {}, TODAY) == Span(20.0, 29.99)
    assert options.bands(10.0, 1e5, "120", {}, TODAY) == Span(120.0, 1e5)


def test_half_a_year_is_six_months_of_twelve() -> None:
    assert options.half_year("yes", {}, TODAY) == Span(6, 12)
    assert options.half_year("no", {}, TODAY) == Span(0, 5)


def test_records_are_counted_exactly() -> None:
    assert options.records("2", {}, TODAY) == Span(2, 2)


def test_one_year_of_birth_is_all_its_days() -> None:
    span = options.one_year_of_birth("1982", {"birth_decade": NINETIES}, TODAY)
    assert span == Span(date(1982, 1, 1), date(1982, 12, 31))
