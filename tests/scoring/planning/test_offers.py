"""What is offered to whom: every condition on both sides, and nothing that gains nothing."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import Applicant, InsurancePeriod, Span
from bot.scoring.planning import ACTIONS
from bot.scoring.planning.offers import offered
from tests.scoring.people import someone

ON = date(2026, 11, 23)
IDS = {action.id for action in ACTIONS}
RAISES = ("raise_base_0_8", "raise_base", "raise_base_2", "raise_base_3")


def ids(one: Applicant) -> set[str]:
    return {action.id for action, _ in offered(one, ON)}


def open_to(**facts: object) -> set[str]:
    return ids(someone(**facts))


def test_nothing_unlawful_or_impossible_is_an_action() -> None:
    changed = {fact for action in ACTIONS for fact in action.sets}
    assert changed == {
        "education",
        "qualification",
        "qualification_fits",
        "insurance_base",
        "shortage_major",
    }


def test_every_action_is_ready_after_its_typical_months() -> None:
    begun = {action.id: ready for action, ready in offered(someone(), ON)}
    assert begun["junior_college"] == date(2029, 11, 23)
    assert begun["bachelor_from_school"] == date(2032, 2, 23)
    assert begun["raise_base"] == date(2027, 11, 23)


@pytest.mark.parametrize(
    ("education", "expected"),
    [
        ("none", {"junior_college", "bachelor_from_school"}),
        ("junior_college", {"bachelor", "bachelor_degree", "title_intermediate"}),
        ("bachelor", {"master", "title_intermediate"}),
        ("bachelor_degree", {"master", "title_intermediate"}),
        ("master", {"title_intermediate"}),
        ("doctor", {"title_intermediate"}),
        (None, set()),
        (frozenset({"bachelor", "bachelor_degree"}), {"master", "title_intermediate"}),
        (frozenset({"none", "junior_college"}), set()),
    ],
)
def test_study_follows_the_diploma_one_has(education: object, expected: set[str]) -> None:
    found = open_to(education=education)
    assert found - {*RAISES} == expected


@pytest.mark.parametrize(
    ("facts", "action", "is_open"),
    [
        ({"insurance_months": 60}, "skill_4", True),
        ({"insurance_months": 59}, "skill_4", False),
        ({"insurance_months": None}, "skill_4", False),
        ({"insurance_months": Span(60, 70)}, "skill_4", True),
        ({"insurance_months": Span(59, 70)}, "skill_4", False),
        ({"insurance_months": 60, "employment": "none"}, "skill_4", False),
        ({"insurance_months": 120}, "skill_3", True),
        ({"insurance_months": 119}, "skill_3", False),
        ({"insurance_months": 120, "employment": "freelance"}, "skill_3", False),
        ({"qualification": "skill_3", "insurance_months": 60}, "skill_2", True),
        ({"qualification": "skill_3", "insurance_months": 59}, "skill_2", False),
        ({"qualification": "skill_4", "insurance_months": 60}, "skill_2", False),
        (
            {"qualification": "skill_3", "insurance_months": 60, "employment": "sole_trader"},
            "skill_2",
            False,
        ),
        ({"education": "master", "employment": "dispatched"}, "title_intermediate", True),
        ({"education": "master", "employment": "freelance"}, "title_intermediate", False),
        ({"education": "master", "qualification": None}, "title_intermediate", True),
        ({"qualification": "title_senior"}, "appoint_title", True),
        ({"qualification": "skill_5"}, "appoint_title", True),
        ({"qualification": "none"}, "appoint_title", False),
        ({"qualification": "title_junior"}, "appoint_title", False),
        ({"qualification": None}, "appoint_title", False),
        ({"qualification": "skill_3", "qualification_fits": True}, "appoint_title", False),
        ({"qualification": "skill_3", "qualification_fits": None}, "appoint_title", False),
        ({"qualification": "skill_3", "employment": "none"}, "appoint_title", False),
        ({"major_listed": True}, "shortage_major", True),
        ({"major_listed": True, "shortage_major": None}, "shortage_major", True),
        ({"major_listed": True, "shortage_major": True}, "shortage_major", False),
        ({"major_listed": False}, "shortage_major", False),
        ({"major_listed": None}, "shortage_major", False),
        ({"major_listed": True, "employment": "none"}, "shortage_major", False),
    ],
)
def test_the_conditions_of_an_action(*, facts: dict[str, Any], action: str, is_open: bool) -> None:
    assert (action in open_to(**facts)) == is_open


@pytest.mark.parametrize(
    ("qualification", "expected"),
    [
        ("none", {"skill_4", "skill_3", "title_intermediate"}),
        ("skill_4", {"skill_3", "title_intermediate"}),
        ("skill_3", {"skill_2", "title_intermediate"}),
        ("skill_2", set()),
        ("title_intermediate", set()),
        ("title_senior", set()),
    ],
)
def test_a_title_is_offered_only_above_the_one_that_fits(
    qualification: str, expected: set[str]
) -> None:
    found = open_to(
        education="master",
        qualification=qualification,
        qualification_fits=True,
        insurance_months=200,
    )
    assert found - {*RAISES} == expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("none", RAISES),
        ("0.8", RAISES[1:]),
        ("1", RAISES[2:]),
        ("2", RAISES[3:]),
        ("3", ()),
        (None, RAISES),
        (frozenset({"1", "3"}), RAISES[2:]),
    ],
)
def test_a_base_is_raised_only_above_the_one_surely_reached(
    base: object, expected: tuple[str, ...]
) -> None:
    assert open_to(insurance_base=base) & {*RAISES} == {*expected}


@pytest.mark.parametrize(
    ("employment", "is_open"),
    [
        ("shanghai_employer", True),
        ("dispatched", True),
        ("freelance", False),
        ("sole_trader", False),
        ("none", False),
        (None, True),  # taken to be employed, as the assumptions say
        (frozenset({"none", "dispatched"}), True),
        (frozenset({"none", "freelance"}), False),
    ],
)
def test_raises_are_for_the_employed(*, employment: object, is_open: bool) -> None:
    found = open_to(employment=employment) & {*RAISES}
    assert found == ({*RAISES} if is_open else set())


def insured(base: float, last: date, employment: str | None) -> Applicant:
    history = (
        InsurancePeriod(date(2020, 1, 1), date(2022, 1, 1), 40_000),
        InsurancePeriod(date(2024, 1, 1), last, base),
        InsurancePeriod(date(2022, 2, 1), date(2022, 3, 1), 50_000, back_paid=True),
    )
    return Applicant(employment=employment, insurance_history=history)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (9_116, RAISES),
        (9_117, RAISES[1:]),
        (11_395, RAISES[1:]),
        (11_396, RAISES[2:]),
        (22_791, RAISES[2:]),
        (22_792, RAISES[3:]),
        (34_187, RAISES[3:]),
        (34_188, ()),
    ],
)
def test_with_a_history_a_raise_is_above_the_base_declared_last(
    base: float, expected: tuple[str, ...]
) -> None:
    assert ids(insured(base, date(2026, 10, 1), "dispatched")) == {*expected}


@pytest.mark.parametrize(
    ("last", "employment", "is_open"),
    [
        (date(2026, 10, 1), None, True),
        (date(2026, 10, 1), "none", False),
        (date(2026, 7, 1), None, True),
        (date(2026, 6, 1), None, False),
        (date(2026, 9, 1), "dispatched", True),
    ],
)
def test_with_a_history_who_pays_is_taken_to_be_employed(
    *, last: date, employment: str | None, is_open: bool
) -> None:
    assert bool(ids(insured(8_000, last, employment))) == is_open


def test_a_title_is_offered_while_the_months_it_asks_for_are_missing() -> None:
    facts = {"education": "master", "qualification_base_months": 0}
    assert "title_intermediate" in open_to(**facts)
    facts |= {"qualification": "title_intermediate", "qualification_fits": True}
    assert "title_intermediate" not in open_to(**facts)
