"""Facts that only the routes to a hukou ask for live beside the common ones."""

from typing import Any

import pytest

from bot.scoring import ALL_FACTS, BACKGROUND, FACTS, Applicant, FactError, Span, parse_applicant


def test_they_are_read_like_any_other_fact() -> None:
    applicant = parse_applicant({"education": "master", "permit_months": 60})
    assert applicant.education == "master"
    assert applicant.background == {"permit_months": 60}
    assert (applicant.value("permit_months"), applicant.value("education")) == (60, "master")


def test_unknown_ones_are_left_out() -> None:
    applicant = parse_applicant({"permit_months": None})
    assert applicant == Applicant()
    assert applicant.value("permit_months") is None


def test_they_may_be_rough() -> None:
    assert Applicant(background={"permit_months": Span(12, 24)}).value("permit_months").high == 24


@pytest.mark.parametrize("value", [-1, 721, 3.5, True, "many", [1]])
def test_a_wrong_value_names_its_fact(value: object) -> None:
    with pytest.raises(FactError) as caught:
        parse_applicant({"permit_months": value})
    assert caught.value.field == "permit_months"


def test_a_fact_that_does_not_exist_is_refused() -> None:
    with pytest.raises(FactError) as caught:
        Applicant(background={"permit_month": 3})
    assert str(caught.value) == (
        "permit_month: is not a known fact; expected one that the hukou routes ask for"
    )


def test_they_cannot_be_changed() -> None:
    given: dict[str, Any] = {"permit_months": 12}
    applicant = Applicant(background=given)
    given["permit_months"] = 13
    assert applicant.value("permit_months") == 12
    with pytest.raises(TypeError):
        applicant.background["permit_months"] = 13  # type: ignore[index]


def test_no_fact_has_two_meanings() -> None:
    assert not set(BACKGROUND) & set(FACTS)
    assert list(ALL_FACTS) == [*FACTS, *BACKGROUND]
