"""Facts given directly, with spans and sets of choices."""

from dataclasses import FrozenInstanceError
from datetime import date
from typing import Any

import pytest

from bot.scoring import FACTS, Applicant, FactError, Span


def made(facts: dict[str, Any]) -> Applicant:
    return Applicant(**facts)


def test_a_span_runs_upwards() -> None:
    assert Span(3, 3).low == 3
    with pytest.raises(ValueError, match="upwards"):
        Span(4, 3)


@pytest.mark.parametrize(
    "facts",
    [
        {"insurance_months": Span(36, 48)},
        {"tax_average": Span(0, 1.5)},
        {"birth_date": Span(date(1990, 1, 1), date(1990, 12, 31))},
        {"education": frozenset({"bachelor", "bachelor_degree"})},
    ],
)
def test_what_is_roughly_known_can_be_said(facts: dict[str, Any]) -> None:
    assert Applicant(**facts) == Applicant(**facts)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("insurance_months", Span(0, 721)),
        ("insurance_months", Span(-1, 3)),
        ("insurance_months", Span(1.5, 3)),
        ("birth_date", Span(date(1850, 1, 1), date(1990, 1, 1))),
        ("education", frozenset()),
        ("education", frozenset({"bachelor", "phd"})),
        ("education", Span(1, 2)),
        ("shortage_major", frozenset({True, False})),
        ("birth_date", "1990-01-01"),
        ("children", []),
    ],
)
def test_rough_facts_are_checked_like_exact_ones(name: str, value: object) -> None:
    with pytest.raises(FactError) as caught:
        made({name: value})
    assert caught.value.field == name


def test_an_applicant_cannot_be_changed() -> None:
    for name in FACTS:
        with pytest.raises(FrozenInstanceError):
            setattr(Applicant(), name, None)


def test_every_fact_says_what_it_expects() -> None:
    for fact in FACTS.values():
        assert fact.expected
        assert bool(fact.choices) == (fact.kind == "choice")
        assert bool(fact.high) == (fact.kind in {"integer", "number"})
