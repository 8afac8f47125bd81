"""When a question makes sense, and which options it shows."""

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.applying import (
    birth_in_one_year,
    birth_in_several_years,
    conditions_shown,
    has,
    insured_for_long,
    known_birth,
    studied,
    years_shown,
)
from tests.dialogs.people import NINETIES, TODAY

YEAR = {"low": "1990-01-01", "high": "1990-12-31"}
DAY = {"low": "1990-03-05", "high": "1990-03-05"}


def test_the_year_is_asked_within_a_decade_and_the_birthday_within_a_year() -> None:
    assert birth_in_several_years({"birth_decade": NINETIES})
    assert birth_in_one_year({"birth_decade": NINETIES, "birth_year": YEAR})
    assert not birth_in_one_year({"birth_decade": DAY})


def test_nothing_follows_a_birth_date_that_nobody_gave() -> None:
    assert known_birth({}) is None
    assert not birth_in_several_years({})
    assert not birth_in_one_year({})


def test_the_years_shown_are_those_of_the_decade() -> None:
    assert years_shown({"birth_decade": NINETIES}, TODAY)[0::9] == ("1990", "1999")
    assert QUESTIONS["birth_year"].offers({}, TODAY)[0] == "1960"


def test_only_high_qualifications_need_a_base() -> None:
    assert conditions_shown({"qualification": "title_senior"}, TODAY) == ("all", "low_base", "no")
    assert conditions_shown({"qualification": "skill_4"}, TODAY) == ("all", "no")


def test_a_detail_is_asked_of_whoever_ticked_it_or_was_not_asked() -> None:
    applies = has("extras", "spouse")
    assert applies({})
    assert applies({"extras": ["spouse"]})
    assert not applies({"extras": []})


def test_the_years_over_fifteen_are_asked_of_those_who_pressed_them() -> None:
    assert insured_for_long({"insurance_years": {"low": 180, "high": 528}})
    assert not insured_for_long({"insurance_years": {"low": 180, "high": 191}})
    assert not insured_for_long({})


def test_who_studied_has_a_diploma() -> None:
    assert studied({"education": "junior_college"})
    assert not studied({"education": "none"})
    assert not studied({})
