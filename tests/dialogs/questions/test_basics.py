"""Ages, years of birth and birthdays, to the day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.dialogs.questions.basics import AGE, BIRTHDAY_PASSED, EDUCATION, INSURANCE_BASE
from bot.dialogs.questions.options import AGES, age_in_years
from bot.scoring import Span
from bot.scoring.months import full_years
from tests.dialogs.people import ADULT, TODAY

DAYS = (
    TODAY,
    date(2026, 1, 1),
    date(2026, 12, 31),
    date(2027, 2, 28),
    date(2027, 3, 1),
    date(2028, 2, 28),
    date(2028, 2, 29),
    date(2028, 3, 1),
)
ENDS = {"18-43": (18, 43), "56-60": (56, 60), "61": (61, 99), "17": (16, 17)}


def born(option: str, today: date) -> Span[date]:
    span = age_in_years(option, {}, today)
    assert isinstance(span.low, date)
    assert isinstance(span.high, date)
    return Span(span.low, span.high)


def test_there_is_a_button_for_each_age_that_counts_differently() -> None:
    assert ("18-43", *(str(age) for age in range(44, 56)), "56-60", "61", "17") == AGES
    assert AGE.offers({}, TODAY) == AGES


def test_the_first_button_is_pressed_up_to_the_day_before_the_44th_birthday() -> None:
    assert AGE.answer("18-43", {}, TODAY) == ADULT
    assert born("44", TODAY) == Span(date(1981, 11, 24), date(1982, 11, 23))
    assert born("55", TODAY) == Span(date(1970, 11, 24), date(1971, 11, 23))
    assert born("56-60", TODAY) == Span(date(1965, 11, 24), date(1970, 11, 23))
    assert born("61", TODAY) == Span(date(1926, 11, 24), date(1965, 11, 23))
    assert born("17", TODAY) == Span(date(2008, 11, 24), date(2010, 11, 23))


@pytest.mark.parametrize("today", DAYS)
def test_each_button_holds_just_those_who_are_of_its_age_today(today: date) -> None:
    for option in AGES:
        span = born(option, today)
        youngest, oldest = ENDS.get(option) or (int(option), int(option))
        assert (full_years(span.high, today), full_years(span.low, today)) == (youngest, oldest)
        day = timedelta(days=1)
        assert full_years(span.high + day, today) == youngest - 1
        assert full_years(span.low - day, today) == oldest + 1


@pytest.mark.parametrize("today", DAYS)
def test_the_buttons_leave_no_day_out(today: date) -> None:
    spans = sorted((born(option, today) for option in AGES), key=lambda span: span.low)
    for older, younger in pairwise(spans):
        assert older.high + timedelta(days=1) == younger.low


def test_whoever_is_born_on_29_february_is_44_on_that_day_and_not_before() -> None:
    leap_day = date(1984, 2, 29)
    assert born("18-43", date(2028, 2, 28)).low == leap_day
    assert born("44", date(2028, 2, 29)).high == leap_day
    assert born("18-43", date(2028, 2, 29)).low == date(1984, 3, 1)


def test_outside_leap_years_that_is_on_1_march() -> None:
    leap_day = date(1980, 2, 29)
    assert born("46", date(2027, 2, 28)).low == leap_day
    assert born("47", date(2027, 3, 1)).high == date(1980, 3, 1)


def test_the_birthday_is_asked_after_any_answer_about_the_birth() -> None:
    assert BIRTHDAY_PASSED.after == ("age", "birth_decade", "birth_year")
    year = {"low": "1982-01-01", "high": "1982-12-31"}
    answers = {"age": year}
    assert BIRTHDAY_PASSED.applies(answers)
    assert not BIRTHDAY_PASSED.applies({"age": ADULT})
    found = [BIRTHDAY_PASSED.answer(option, answers, TODAY) for option in ("yes", "no")]
    assert found == [
        {"low": "1982-01-01", "high": "1982-11-23"},
        {"low": "1982-11-24", "high": "1982-12-31"},
    ]


def test_one_answer_about_the_birth_takes_the_place_of_the_finer_ones() -> None:
    assert AGE.replaces == ("birth_decade", "birth_year", "birthday_passed")


def test_diplomas_and_bases_are_told_in_order() -> None:
    assert EDUCATION.options[0] == "none"
    assert EDUCATION.options[-1] == "doctor"
    assert INSURANCE_BASE.options == ("none", "0.8", "1", "2", "3")
    assert not INSURANCE_BASE.applies({"insurance_history": []})
