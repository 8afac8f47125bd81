"""One line of the graduate table: what it gives, and which facts keep it open."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.scoring import ALL_FACTS, Span
from bot.scoring.settling.graduate_scales import Instead, Levels, Need, Range, Together
from bot.scoring.settling.terms import Terms
from bot.scoring.truth import NO, YES, Answer

PLACES = Levels("study_place", {"shanghai_university": 2, "shanghai_institute": 0, "elsewhere": 0})
TERMS = Together(
    7,
    (
        Need("contract_months", Terms(least=12)),
        Need("honest_recruiting", Terms(frozenset({True}))),
    ),
)
MASTER = Need("education", Terms(frozenset({"master"})))


def knowing(**facts: object) -> Callable[[str], Any]:
    return facts.get


@pytest.mark.parametrize(
    ("known", "given"),
    [
        ("shanghai_university", Range(2, 2)),
        ("elsewhere", Range(0, 0)),
        (frozenset({"elsewhere", "shanghai_institute"}), Range(0, 0)),
        (frozenset({"elsewhere", "shanghai_university"}), Range(0, 2, ("study_place",))),
        (None, Range(0, 2, ("study_place",))),
    ],
)
def test_levels(known: object, given: Range) -> None:
    assert PLACES.points(knowing(study_place=known)) == given


@pytest.mark.parametrize(
    ("months", "honest", "given"),
    [
        (12, True, Range(7, 7)),
        (11, True, Range(0, 0)),
        (12, False, Range(0, 0)),
        (None, False, Range(0, 0)),
        (None, True, Range(0, 7, ("contract_months",))),
        (Span(11, 12), None, Range(0, 7, ("contract_months", "honest_recruiting"))),
        (Span(12, 13), None, Range(0, 7, ("honest_recruiting",))),
    ],
)
def test_needs_that_go_together(months: object, honest: bool | None, given: Range) -> None:  # noqa: FBT001 - a table of cases
    assert TERMS.points(knowing(contract_months=months, honest_recruiting=honest)) == given


@pytest.mark.parametrize(
    ("education", "place", "given"),
    [
        ("master", None, Range(1, 1)),
        ("doctor", "shanghai_university", Range(2, 2)),
        ("doctor", None, Range(0, 2, ("study_place",))),
        (None, "shanghai_university", Range(1, 2, ("education",))),
        (None, "elsewhere", Range(0, 1, ("education",))),
        (None, None, Range(0, 2, ("education", "study_place"))),
    ],
)
def test_other_points_for_some(education: str | None, place: str | None, given: Range) -> None:
    scale = Instead(MASTER, 1, PLACES)
    assert scale.points(knowing(education=education, study_place=place)) == given


def test_other_points_that_are_the_same_ask_for_nothing() -> None:
    scale = Instead(MASTER, 2, PLACES)
    assert scale.points(knowing(study_place="shanghai_university")) == Range(2, 2)


def test_the_values_that_a_choice_can_have() -> None:
    assert ALL_FACTS["study_place"].possible("elsewhere") == ("elsewhere",)
    assert ALL_FACTS["study_place"].possible(None) == tuple(PLACES.levels)
    either = frozenset({"shanghai_university", "elsewhere"})
    assert ALL_FACTS["study_place"].possible(either) == (
        "elsewhere",
        "shanghai_university",
    )


@pytest.mark.parametrize(
    ("education", "answer"),
    [("master", YES), ("doctor", NO), (None, Answer(holds=None, unknown=("education",)))],
)
def test_a_need_in_doubt_names_its_fact(education: str | None, answer: Answer) -> None:
    assert MASTER.answer(knowing(education=education)) == answer


def test_right_rows_have_no_faults() -> None:
    assert [*PLACES.faults(), *TERMS.faults(), *Instead(MASTER, 1, PLACES).faults()] == []
