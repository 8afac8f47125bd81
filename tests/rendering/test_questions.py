"""Answers said back: an age as of today, and numbers with what they are counted in."""

from datetime import date

import pytest

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.options import AGES
from tests.chat import RENDERER, Chat

TODAY = date(2026, 11, 23)
LATER = date(2027, 3, 1)
"""When some of those who were 45 in November are 46."""

SAID = {"18-43": "18～43 岁", "56-60": "56～60 岁", "61": "61 岁以上", "17": "16～17 岁"}


def said(question: str, value: object, today: date | None = TODAY) -> str:
    return RENDERER.questions.answer(question, value, today)


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2027, 3, 1), date(2027, 12, 30)])
@pytest.mark.parametrize("option", AGES)
def test_an_age_is_said_as_it_was_pressed(option: str, today: date) -> None:
    value = QUESTIONS["age"].answer(option, {}, today)
    assert said("age", value, today) == SAID.get(option, f"{option} 岁")


@pytest.mark.parametrize(
    ("option", "words"),
    [("18-43", "18～44 岁"), ("45", "45～46 岁"), ("56-60", "56～61 岁"), ("61", "61 岁以上")],
)
def test_some_months_later_one_may_be_a_year_older(option: str, words: str) -> None:
    assert said("age", QUESTIONS["age"].answer(option, {}, TODAY), LATER) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("1981-05-06", "1981-05-06", "1981 年 5 月 6 日"),
        ("1981-05-01", "1981-05-31", "1981 年 5 月"),
        ("1981-01-01", "1981-12-31", "1981 年"),
        ("1981-01-01", "1981-11-23", "45 岁"),
        ("1981-11-24", "1981-12-31", "44 岁"),
    ],
)
def test_a_birth_that_was_told_is_said_as_it_was_told(low: str, high: str, words: str) -> None:
    assert said("age", {"low": low, "high": high}) == words


def test_without_a_day_or_before_it_a_birth_has_no_age() -> None:
    value = {"low": "1980-11-24", "high": "1981-11-23"}
    words = "1980 年 11 月 24 日～1981 年 11 月 23 日之间出生"
    assert said("age", value, None) == words
    assert said("age", value, date(1981, 11, 22)) == words
    assert said("age", value, date(1981, 11, 23)) == "0 岁"


def test_a_day_that_is_no_birth_is_no_age() -> None:
    founded = {"low": "2015-01-01", "high": "2015-12-30"}
    assert "岁" not in said("employer_registered_on", founded)


@pytest.mark.parametrize(
    ("question", "low", "high", "words"),
    [
        ("together", -1000.0, 33.0, "最多 33 分"),
        ("together", 33.0, 33.0, "33 分"),
        ("spouse_years", 3.5, 3.5, "3.5 年"),
        ("spouse_years", 3.0, 3.0, "3 年"),
        ("suburb_years", 7.5, 7.5, "7.5 年"),
        ("public_service_years", 9.0, 9.0, "9 年"),
        ("local_employees", 33.0, 33.0, "33 人"),
        ("detention_count", 5, 5, "5 次"),
        ("false_material_count", 5, 5, "5 次"),
        ("child_age", 3.0, 3.0, "3 岁"),
        ("parent_age", 61.0, 61.0, "61 岁"),
    ],
)
def test_a_number_is_said_with_its_unit(
    question: str, low: float, high: float, words: str
) -> None:
    assert said(question, {"low": low, "high": high}) == words


def test_what_was_pressed_is_read_in_years_wherever_it_is_read_back() -> None:
    chat = Chat().command("selftest").press("45 岁").press_data("go:answers")
    assert "年龄：45 岁" in chat.text
    assert "年龄：<b>45 岁</b>" in Chat().say("我45岁，大专，交了6年社保").text
