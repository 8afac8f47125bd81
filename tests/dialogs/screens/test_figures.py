"""The figures that a question quotes are those of the rules and of this person."""

from datetime import date

import pytest

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.screens.figures import figures, wage
from tests.dialogs.people import ADULT, TODAY
from tests.dialogs.questions.test_history import FIVE_YEARS

THREE_YEARS = {
    "age": ADULT,
    "education": "junior_college",
    "insurance_base": "none",
    "insurance_years": {"low": 36, "high": 47},
}


def quoted(question: str, **answers: object) -> dict[str, object]:
    found = figures(QUESTIONS[question], answers, TODAY)
    return {name: value for name, value in found.items() if name != "rules"}


def test_every_question_may_quote_the_rules_the_standard_and_the_youngest_group() -> None:
    found = figures(QUESTIONS["education"], {}, TODAY)
    assert {"missing", "so_far", "years"}.isdisjoint(found)
    rules = found["rules"]
    assert isinstance(rules, dict)
    assert {"age", "insurance_years", "spouse", "suburb"} <= set(rules)
    assert (found["standard"], found["born"]) == (120, "1982-11-24")
    assert figures(QUESTIONS["age"], {}, date(2028, 2, 29))["born"] == "1984-03-01"


def test_the_bonus_names_what_is_missing() -> None:
    assert quoted("bonus", **THREE_YEARS)["missing"] == 31
    assert quoted("bonus", **THREE_YEARS, records="detention_1")["missing"] == 81
    assert quoted("bonus", age=ADULT, education="doctor")["missing"] == 1


def test_the_sum_names_the_points_so_far_without_records() -> None:
    assert quoted("together", **THREE_YEARS)["so_far"] == 89
    assert quoted("together", **THREE_YEARS, records="detention_1")["so_far"] == 89


@pytest.mark.parametrize(
    ("months", "years"),
    [((180, 528), 15), ((36, 48), 3), ((36, 47), None), ((42, 42), None), ((0, 528), 0)],
)
def test_the_sum_names_the_years_where_there_may_be_more(
    months: tuple[int, int], years: int | None
) -> None:
    low, high = months
    told = {**THREE_YEARS, "insurance_years": {"low": low, "high": high}}
    assert quoted("together", **told)["years"] == years


def test_there_are_no_more_years_than_in_a_history_nor_in_what_is_unknown() -> None:
    known = {"age": ADULT, "education": "none"}
    assert quoted("together", **known, insurance_history=FIVE_YEARS)["years"] is None
    assert quoted("together", **known)["years"] is None


def test_an_answer_that_another_version_stored_is_left_out() -> None:
    assert quoted("together", **{**THREE_YEARS, "insurance_years": "long"})["so_far"] == 80


def test_the_wage_is_that_of_the_month_and_says_whether_it_is_published() -> None:
    assert wage(TODAY) == {"one": 11396, "published": False}
    assert wage(date(2022, 12, 31))["published"] is True
