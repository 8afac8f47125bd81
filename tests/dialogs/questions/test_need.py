"""How many points are missing, from the least that is sure."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogs.questions.basics import AGE, EDUCATION, INSURANCE_BASE
from bot.dialogs.questions.need import diploma, known, missing, years_needed
from bot.scoring import Applicant, Span
from tests.dialogs.people import ADULT, TODAY

YOUNG = Span(date(1982, 11, 24), date(2008, 11, 23))
COLLEGE = Applicant(
    birth_date=YOUNG, education="junior_college", insurance_base="none", insurance_months=36
)


def test_only_the_questions_that_are_named_say_something() -> None:
    answers = {"age": ADULT, "education": "master", "insurance_base": "1"}
    facts = known((AGE, EDUCATION), answers, TODAY)
    assert (facts.birth_date, facts.education, facts.insurance_base) == (YOUNG, "master", None)
    assert known((INSURANCE_BASE,), answers, TODAY) == Applicant(insurance_base="1")


@pytest.mark.parametrize(
    ("facts", "points"),
    [
        ({}, 31),
        ({"education": "master"}, -19),
        ({"education": None}, 81),
        ({"birth_date": None}, 61),
        ({"insurance_months": Span(36, 47)}, 31),
        ({"insurance_months": Span(35, 47)}, 34),
        ({"spouse_local_years": 2}, 23),
        ({"spouse_local_years": Span(2.0, 3.0)}, 23),
        ({"award": frozenset({"department_general", "provincial"})}, -29),
        ({"detention_count": 1}, 81),
        ({"detention_count": Span(1, 100)}, 81),
        ({"detention_count": Span(0, 100)}, 31),
        ({"crime_count": 1, "false_material_count": 1}, 331),
    ],
)
def test_the_least_that_is_sure_counts_and_the_fewest_records(
    facts: dict[str, object], points: int
) -> None:
    assert missing(replace(COLLEGE, **facts), TODAY) == points


@pytest.mark.parametrize(
    ("facts", "years"),
    [
        ({}, 14),
        ({"insurance_base": "0.8"}, 5),
        ({"insurance_base": "0.8", "education": "none"}, 22),
        ({"insurance_base": "1"}, 0),
        ({"education": "bachelor_degree"}, 0),
        ({"education": "none", "birth_date": None}, 40),
    ],
)
def test_the_years_that_would_bring_what_is_missing(facts: dict[str, object], years: int) -> None:
    """Whatever was said of them before: 40 points are 14 years, 39 would be 13."""
    assert years_needed(replace(COLLEGE, **facts), TODAY) == years


def test_the_diploma_counts_without_any_title() -> None:
    assert diploma(COLLEGE, TODAY) == 50
    title = replace(COLLEGE, qualification="skill_3", qualification_fits=True)
    assert diploma(title, TODAY) == 50
    assert diploma(replace(COLLEGE, education=None), TODAY) == 0
    assert diploma(replace(COLLEGE, education="none"), TODAY) == 0
