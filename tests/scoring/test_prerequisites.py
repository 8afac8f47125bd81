"""Who may apply at all: conditions beside the points (L9 to L12, V1)."""

from datetime import date

import pytest

from bot.scoring import Applicant, Prerequisite, Span, score
from tests.scoring.people import ON, born, someone


def met(name: str, **facts: object) -> bool | None:
    return found(name, someone(**facts)).met


def found(name: str, applicant: Applicant) -> Prerequisite:
    return next(row for row in score(applicant, ON).prerequisites if row.id == name)


def test_these_are_the_conditions() -> None:
    assert [row.id for row in score(Applicant(), ON).prerequisites] == [
        "residence_permit",
        "employment",
        "recent_insurance_months",
        "age",
    ]


def test_while_nothing_is_known_all_are_undecided() -> None:
    assert {row.met for row in score(Applicant(), ON).prerequisites} == {None}


@pytest.mark.parametrize("expected", [True, False, None])
def test_a_valid_permit_is_needed(expected: object) -> None:
    assert met("residence_permit", residence_permit=expected) is expected


@pytest.mark.parametrize(
    ("employment", "expected"),
    [
        ("shanghai_employer", True),
        ("dispatched", True),
        ("sole_trader", False),
        ("freelance", False),
        ("none", False),
        (None, None),
        (frozenset({"shanghai_employer", "dispatched"}), True),
        (frozenset({"shanghai_employer", "none"}), None),
    ],
)
def test_only_an_employer_can_file(employment: object, expected: object) -> None:
    assert met("employment", employment=employment) is expected


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, False),
        (5, False),
        (6, True),
        (12, True),
        (Span(6, 12), True),
        (Span(5, 6), None),
        (Span(0, 5), False),
    ],
)
def test_six_of_the_last_twelve_months(months: object, expected: object) -> None:
    assert met("recent_insurance_months", recent_insurance_months=months) is expected


@pytest.mark.parametrize(("age", "expected"), [(17, False), (18, True), (60, True), (61, False)])
def test_from_18_to_60(age: int, expected: object) -> None:
    assert met("age", birth_date=born(age)) is expected


def test_the_day_of_the_birthday_decides() -> None:
    assert met("age", birth_date=date(2008, 11, 23)) is True
    assert met("age", birth_date=date(2008, 11, 24)) is False


def test_a_rough_age_may_be_good_enough() -> None:
    assert met("age", birth_date=Span(born(60), born(18))) is True
    assert met("age", birth_date=Span(born(61), born(18))) is None


def test_prerequisites_do_not_touch_points_or_verdict() -> None:
    without = someone(residence_permit=False, employment="none", recent_insurance_months=0)
    expected = score(someone(), ON)
    result = score(without, ON)
    assert (result.points, result.verdict) == (expected.points, expected.verdict)
    assert result.unknown == ()


def test_each_condition_gives_the_reason_of_its_state() -> None:
    assert found("employment", someone()).reason.id == "condition_employment_met"
    assert (
        found("employment", someone(employment="none")).reason.id == "condition_employment_unmet"
    )
    assert (
        found("employment", someone(employment=None)).reason.id == "condition_employment_unknown"
    )
