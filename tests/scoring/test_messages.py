"""Every message about a wrong document, word for word: it is all that a person gets."""

import json
from pathlib import Path

import pytest

from bot.scoring import FACTS, FactError, parse_applicant
from bot.scoring.errors import shown

LINES = (Path(__file__).parent / "messages.jsonl").read_text(encoding="utf-8").splitlines()
MESSAGES = [(case["document"], case["message"]) for case in map(json.loads, LINES)]


@pytest.mark.parametrize(("document", "message"), MESSAGES)
def test_what_was_wrong_and_what_would_be_right(document: object, message: str) -> None:
    with pytest.raises(FactError) as caught:
        parse_applicant(document)
    assert str(caught.value) == message
    assert caught.value.args == (caught.value.field, caught.value.problem, caught.value.expected)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        ([1], "a list"),
        ({}, "an object"),
        (10**18, "1000000000000000000"),
        (-(10**18), "-1000000000000000000"),
        (10**18 + 1, "a number with far too many digits"),
        (-(10**18) - 1, "a number with far too many digits"),
        ("x" * 60, "'" + "x" * 60 + "'"),
        ("x" * 61, "'" + "x" * 60 + "'..."),
        (1.5, "1.5"),
    ],
)
def test_a_value_is_shown_short_and_in_one_line(value: object, said: str) -> None:
    assert shown(value) == said


HIGHEST = {
    "qualification_base_months": 12,
    "insurance_months": 720,
    "recent_insurance_months": 12,
    "tax_average": 10**12,
    "local_employees_average": 10**6,
    "public_service_years": 70,
    "suburb_years": 70,
    "spouse_local_years": 80,
    "false_material_count": 100,
    "detention_count": 100,
    "crime_count": 100,
}


@pytest.mark.parametrize(("name", "high"), HIGHEST.items())
def test_numbers_have_a_bound(name: str, high: int) -> None:
    assert getattr(parse_applicant({name: high}), name) == high
    assert getattr(parse_applicant({name: 0}), name) == 0
    with pytest.raises(FactError, match="is too large"):
        parse_applicant({name: high + 1})


def test_every_number_has_one() -> None:
    numbers = {name for name, fact in FACTS.items() if fact.kind in {"integer", "number"}}
    assert numbers == set(HIGHEST)
