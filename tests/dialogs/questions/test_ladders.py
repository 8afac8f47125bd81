"""What each rung of a ladder says, and what it brings at least."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from bot.dialogs.questions.ladders import IDENTIFIED_BY, LADDERS, RUNGS, absent, least, worth
from bot.scoring import Applicant, Span, score
from tests.dialogs.people import TODAY
from tests.dialogs.strategies import BUSY


@pytest.mark.parametrize(
    ("kind", "points", "rung"),
    [
        ("spouse", 1, "spouse_1"),
        ("spouse", 12, "spouse_3"),
        ("spouse", 14, "spouse_4"),
        ("spouse", 40, "spouse_10"),
        ("spouse", 41, None),
        ("qualification", 15, "qualification_skill_5"),
        ("qualification", 16, "qualification_skill_4"),
        ("qualification", 30, "qualification_skill_4"),
        ("qualification", 31, "qualification_skill_3"),
        ("qualification", 60, "qualification_skill_3"),
        ("qualification", 61, "qualification_skill_2"),
        ("qualification", 100, "qualification_skill_2"),
        ("qualification", 101, "qualification_skill_1"),
        ("qualification", 140, "qualification_skill_1"),
        ("qualification", 141, None),
        ("lingang", 1, "lingang_3"),
        ("lingang", 6, "lingang_3"),
        ("lingang", 7, "lingang_4"),
        ("other", 1, "other_5"),
        ("other", 10, "other_5"),
        ("other", 11, "other_6"),
        ("outer", 10, "outer_5"),
        ("outer", 20, "outer_10"),
        ("outer", 21, None),
        ("shortage_major", 30, "shortage_major"),
        ("shortage_major", 31, None),
        ("fresh_graduate", 10, "fresh_graduate"),
        ("fresh_graduate", 11, None),
        ("award", 30, "award_department_special"),
        ("award", 31, "award_department_general"),
        ("award", 60, "award_department_general"),
        ("award", 61, "award_provincial"),
        ("award", 110, "award_provincial"),
        ("award", 111, None),
        ("tax", 10, "tax_10"),
        ("tax", 11, "tax_20"),
        ("tax", 120, "tax_120"),
        ("tax", 121, None),
        ("staff", 31, "staff_40"),
        ("staff", 120, "staff_120"),
        ("staff", 121, None),
        ("public", 1, "public_5"),
        ("public", 20, "public_5"),
        ("public", 21, "public_6"),
        ("public", 120, "public_30"),
        ("public", 121, None),
        ("startup", 120, "startup"),
        ("startup", 121, None),
    ],
)
def test_the_least_that_brings_so_many_points(kind: str, points: int, rung: str | None) -> None:
    assert least(kind, points, TODAY) == rung


@pytest.mark.parametrize(
    ("rung", "facts"),
    [
        ("spouse_4", {"spouse_local_years": Span(4.0, 44.0)}),
        ("lingang_3", {"suburb_years": Span(3.0, 44.0), "suburb_area": "lingang"}),
        (
            "outer_5",
            {"suburb_years": Span(5.0, 44.0), "suburb_area": frozenset({"lingang", "other"})},
        ),
        ("tax_120", {"tax_average": Span(1_200_000.0, 1e9)}),
        ("staff_10", {"local_employees_average": Span(10.0, 1e5)}),
        ("public_30", {"public_service_years": Span(30.0, 44.0)}),
        (
            "award_department_general",
            {"award": frozenset({"department_general", "provincial"})},
        ),
        ("award_provincial", {"award": frozenset({"provincial"})}),
        ("startup", {"startup": frozenset({"incubated_founder", "innovation_broker"})}),
        (
            "qualification_skill_2",
            {
                "qualification": frozenset(
                    {"skill_2", "skill_1", "title_intermediate", "title_senior"}
                ),
                "qualification_fits": True,
                "qualification_base_months": Span(6, 12),
            },
        ),
    ],
)
def test_a_rung_says_that_much_at_least(rung: str, facts: dict[str, object]) -> None:
    assert RUNGS[rung] == facts


def test_the_ladders_are_known_by_a_fact_and_their_rungs_by_a_name() -> None:
    assert list(IDENTIFIED_BY) == list(LADDERS)
    assert len(RUNGS) == sum(map(len, LADDERS.values()))
    for kind, rungs in LADDERS.items():
        assert all(IDENTIFIED_BY[kind] in facts for _, facts in rungs)
        assert all(name.startswith(kind) for name, _ in rungs)


def test_a_higher_rung_never_brings_less() -> None:
    for rungs in LADDERS.values():
        for (low, _), (high, _) in pairwise(rungs):
            assert worth(TODAY)[low] <= worth(TODAY)[high]


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29)])
def test_the_rungs_are_worth_something_on_any_day(today: date) -> None:
    """All but those below the years from which an area or a service counts."""
    idle = {name for name, points in worth(today).items() if not points}
    assert idle == {
        *(f"lingang_{years}" for years in (1, 2)),
        *(f"{area}_{years}" for area in ("outer", "other", "public") for years in range(1, 5)),
    }


def test_what_nothing_is_known_of_is_taken_as_absent() -> None:
    assert absent(BUSY) == {}
    assert absent(replace(BUSY, award=None, tax_average=None)) == {
        "award": "none",
        "tax_average": 0,
    }
    nobody = Applicant(**absent(Applicant()))
    lines = {item.id: (item.low, item.high) for item in score(nobody, TODAY).items}
    known = ("award", "spouse", "suburb", "investment_tax", "qualification")
    assert {lines[name] for name in known} == {(0, 0)}
