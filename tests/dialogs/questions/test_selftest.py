"""The seven questions: which options they show, and what a tap says."""

import pytest

from bot.dialogs.question import Question
from bot.dialogs.questions import BONUS, SELFTEST, TOGETHER
from bot.dialogs.questions.ladders import RUNGS
from bot.dialogs.questions.selftest import INSURANCE_YEARS, bonus_needed, without_the_rest
from bot.scoring import Span, score
from tests.dialogs.people import ADULT, TODAY
from tests.dialogs.questions.test_history import FIVE_YEARS

COLLEGE = {"age": ADULT, "education": "junior_college", "insurance_base": "none"}
THREE_YEARS = {**COLLEGE, "insurance_years": {"low": 36, "high": 47}}
"""30 for age, 50 for the diploma, 9 for the years: 31 are missing."""
SERVED = {"extras": ["public_service"], "public_service_years": {"low": 6.0, "high": 6.99}}


def shown(question: Question, **answers: object) -> tuple[str, ...]:
    return question.offers(answers, TODAY)


# --- the flow ------------------------------------------------------------------------------


def test_records_come_before_the_sum_alone_and_are_named_as_sensitive() -> None:
    ids = [question.id for question in SELFTEST]
    assert ids[0] == "age"
    assert ids[-3:] == ["bonus", "records", "together"]
    assert [question.id for question in SELFTEST if question.sensitive] == ["records"]


def test_each_is_answered_by_one_tap() -> None:
    assert all(question.kind != "ticks" for question in SELFTEST)


# --- how long insured ----------------------------------------------------------------------


def test_the_years_shown_end_with_those_that_suffice() -> None:
    usual = (*map(str, range(15)), "over_15")
    assert shown(INSURANCE_YEARS, **COLLEGE) == usual
    assert shown(INSURANCE_YEARS, **{**COLLEGE, "insurance_base": "1"}) == usual
    long = {**COLLEGE, "education": "none", "insurance_base": "0.8"}
    assert shown(INSURANCE_YEARS, **long) == (*map(str, range(22)), "over_22")
    assert shown(INSURANCE_YEARS)[-2:] == ("39", "over_40")


def test_more_than_the_usual_years_are_shown_where_they_are_needed() -> None:
    def last(first_day: str, last_day: str) -> str:
        age = {"low": first_day, "high": last_day}
        return shown(INSURANCE_YEARS, **{**COLLEGE, "age": age})[-1]

    assert last("1979-11-24", "1980-11-23") == "over_15"  # 46: 45 points are missing
    assert last("1978-11-24", "1979-11-23") == "over_16"  # 47: 47 points are missing


@pytest.mark.parametrize(
    ("option", "months"),
    [("0", (0, 11)), ("3", (36, 47)), ("over_15", (180, 528)), ("over_22", (264, 528))],
)
def test_a_year_is_open_by_eleven_months_and_the_last_upwards(
    option: str, months: tuple[int, int]
) -> None:
    assert INSURANCE_YEARS.answer(option, {}, TODAY) == {"low": months[0], "high": months[1]}


def test_nobody_is_asked_for_years_whose_history_is_known() -> None:
    assert not INSURANCE_YEARS.applies({"insurance_history": FIVE_YEARS})
    assert INSURANCE_YEARS.replaces == ("insurance_history", "insurance_long")


# --- one thing that suffices ---------------------------------------------------------------


def test_what_is_missing_is_reckoned_without_what_was_not_asked() -> None:
    assert bonus_needed(THREE_YEARS, TODAY) == 31
    assert bonus_needed({**THREE_YEARS, "insurance_years": {"low": 36, "high": 36}}, TODAY) == 31
    assert bonus_needed({**THREE_YEARS, "records": "detention_1"}, TODAY) == 81
    assert bonus_needed({**THREE_YEARS, **SERVED}, TODAY) == 7


def test_at_least_one_point_is_missing() -> None:
    assert bonus_needed({**THREE_YEARS, "education": "doctor"}, TODAY) == 1


def test_each_kind_is_shown_by_its_least_rung_that_suffices() -> None:
    assert shown(BONUS, **THREE_YEARS) == (
        "qualification_skill_2",
        "spouse_8",
        "award_department_general",
        "tax_40",
        "staff_40",
        "public_8",
        "startup",
        "some",
        "none",
    )


def test_fourteen_points_are_four_years_of_marriage() -> None:
    answers = {"age": ADULT, "education": "bachelor", "insurance_base": "none"}
    sixteen = {"insurance_years": {"low": 60, "high": 71}}  # 30 + 60 + 15
    assert bonus_needed({**answers, **sixteen}, TODAY) == 15
    assert "spouse_4" in shown(BONUS, **answers, **sixteen)
    twelve = {"insurance_years": {"low": 72, "high": 83}}  # 30 + 60 + 18
    assert bonus_needed({**answers, **twelve}, TODAY) == 12
    assert "spouse_3" in shown(BONUS, **answers, **twelve)


def test_a_title_has_to_make_up_for_the_diploma() -> None:
    """Only the better of both counts: 31 more than the 50 of the diploma are 81."""
    assert shown(BONUS, **THREE_YEARS)[0] == "qualification_skill_2"
    none = {**THREE_YEARS, "education": "none", "insurance_base": "1"}
    assert bonus_needed(none, TODAY) == 31
    assert shown(BONUS, **none)[0] == "qualification_skill_3"
    enough_is_too_much = {**THREE_YEARS, "education": "doctor", "records": "detention_1"}
    assert bonus_needed(enough_is_too_much, TODAY) == 21
    assert shown(BONUS, **enough_is_too_much)[0] == "qualification_skill_1"
    above_all = {**enough_is_too_much, "records": "detention_2"}
    assert bonus_needed(above_all, TODAY) == 71
    assert not [rung for rung in shown(BONUS, **above_all) if rung.startswith("qualification")]


def areas(points: int) -> list[str]:
    """The buttons about areas where so many points are missing, a multiple of 3 above 40."""
    answers = {"age": ADULT, "education": "none", "insurance_base": "1"}
    months = (120 - 30 - 50 - points) // 3 * 12
    answers |= {"insurance_years": {"low": months, "high": months}}
    assert bonus_needed(answers, TODAY) == points
    return [o for o in shown(BONUS, **answers) if o.startswith(("outer", "lingang", "other"))]


def test_from_five_years_on_it_does_not_matter_which_area() -> None:
    assert areas(4) == ["lingang_3", "other_5"]
    assert areas(7) == ["lingang_4", "other_5"]
    assert areas(10) == ["outer_5"]
    assert areas(13) == ["outer_7"]
    assert areas(19) == ["outer_10"]
    assert areas(22) == []


def test_what_is_known_already_is_not_shown() -> None:
    known = {**THREE_YEARS, **SERVED, "award": "none"}
    found = shown(BONUS, **known)
    assert not [rung for rung in found if rung.startswith(("public", "award", "tax", "spouse"))]
    assert found[-2:] == ("some", "none")


def test_a_rung_is_taken_as_that_much_and_nothing_else_is_said() -> None:
    assert BONUS.gives("spouse_4", TODAY) == {"spouse_local_years": Span(4.0, 44.0)}
    assert BONUS.gives("spouse_4", TODAY) == RUNGS["spouse_4"]
    assert BONUS.gives("some", TODAY) == {}


def test_nothing_of_all_that_settles_every_bonus() -> None:
    assert BONUS.gives("none", TODAY) == {
        "qualification": "none",
        "shortage_major": False,
        "spouse_local_years": 0,
        "suburb_area": "none",
        "suburb_years": 0,
        "fresh_graduate": False,
        "award": "none",
        "tax_average": 0,
        "local_employees_average": 0,
        "public_service_years": 0,
        "startup": "none",
    }
    assert set(BONUS.facts) == set(BONUS.gives("none", TODAY))


# --- the sum of the rest -------------------------------------------------------------------


def test_enough_is_what_is_missing_and_short_is_less() -> None:
    assert TOGETHER.answer("enough", THREE_YEARS, TODAY) == {"low": 31.0, "high": 1000.0}
    assert TOGETHER.answer("short", THREE_YEARS, TODAY) == {"low": -1000.0, "high": 30.0}


def test_the_sum_holds_the_records_too() -> None:
    """Who needs 31 points and loses 50 says so of the sum, not of what is missing."""
    answers = {**THREE_YEARS, "bonus": "some", "records": "detention_1"}
    assert TOGETHER.answer("enough", answers, TODAY) == {"low": 31.0, "high": 1000.0}
    assert score(without_the_rest(answers, TODAY), TODAY).points.low == 89


def test_what_was_told_in_detail_is_no_part_of_it() -> None:
    answers = {**THREE_YEARS, **SERVED, "bonus": "some"}
    assert TOGETHER.answer("enough", answers, TODAY) == {"low": 7.0, "high": 1000.0}


def test_it_says_nothing_of_a_single_fact_and_a_number_is_needed() -> None:
    assert TOGETHER.gives({"low": 31.0, "high": 1000.0}, TODAY) == {}
    assert TOGETHER.accepts({"low": -1000.0, "high": 30.0})
    assert not TOGETHER.accepts("enough")
    assert not TOGETHER.accepts({"low": "much", "high": 1000.0})


def test_it_falls_with_anything_that_it_was_reckoned_from() -> None:
    before = {"age", "education", "insurance_base", "insurance_years", "bonus", "records"}
    assert before | {"insurance_history", "extras", "penalties"} <= set(TOGETHER.after)
