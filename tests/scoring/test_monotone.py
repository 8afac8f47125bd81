"""More of a good thing never lowers the total, and more of a bad one never raises it (R04)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import Applicant, score
from tests.scoring.people import FULL, ON, born, points

GOOD = (
    "insurance_months",
    "qualification_base_months",
    "tax_average",
    "local_employees_average",
    "public_service_years",
    "suburb_years",
    "spouse_local_years",
)
BAD = ("false_material_count", "detention_count", "crime_count")
STEPS = {"tax_average": 50_000, "local_employees_average": 5}


def total(facts: dict[str, Any]) -> int:
    return score(Applicant(**facts), ON).points.low


def more(facts: dict[str, Any], name: str) -> dict[str, Any]:
    limit = {"qualification_base_months": 12, "public_service_years": 70, "suburb_years": 70}
    raised = facts[name] + STEPS.get(name, 1)
    return facts | {name: min(raised, limit.get(name, raised))}


@given(FULL, st.sampled_from(GOOD))
@settings(max_examples=200, deadline=None)
def test_more_never_lowers_the_total(facts: dict[str, Any], name: str) -> None:
    facts = facts | {"spouse_local_years": min(facts["spouse_local_years"], 70)}
    assert total(more(facts, name)) >= total(facts)


@given(FULL, st.sampled_from(BAD))
@settings(deadline=None)
def test_more_records_never_raise_the_total(facts: dict[str, Any], name: str) -> None:
    assert total(more(facts, name)) <= total(facts)


@given(FULL)
@settings(deadline=None)
def test_yes_never_lowers_the_total(facts: dict[str, Any]) -> None:
    for name in ("qualification_fits", "shortage_major", "fresh_graduate"):
        assert total(facts | {name: True}) >= total(facts | {name: False})


@pytest.mark.parametrize("age", range(18, 70))
def test_age_only_falls_from_18_on(age: int) -> None:
    assert points("age", birth_date=born(age + 1)) <= points("age", birth_date=born(age))
