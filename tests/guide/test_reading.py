"""The little language of conditions, and how it refuses slips of the pen."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.guide.case import case_of
from bot.guide.reading import read_condition
from bot.guide.rows import GuideDataError, Row
from bot.scoring import Applicant, FactError, Span
from bot.scoring.truth import Answer
from tests.guide.people import ON, SINGLE_GRADUATE


def _ask(table: Mapping[str, object], applicant: Applicant) -> Answer:
    return read_condition(Row(table, "row")).ask(case_of(applicant, ON))


def _holds(table: Mapping[str, object], **facts: object) -> bool | None:
    return _ask(table, replace(SINGLE_GRADUATE, **facts)).holds


@pytest.mark.parametrize(
    ("education", "holds"),
    [
        ("master", True),
        ("bachelor", False),
        (None, None),
        (frozenset({"master", "doctor"}), True),
        (frozenset({"master", "bachelor"}), None),
        (frozenset({"none", "bachelor"}), False),
    ],
)
def test_a_fact_has_one_of_several_values(
    education: str | frozenset[str] | None, *, holds: bool | None
) -> None:
    assert _holds({"education": ["master", "doctor"]}, education=education) is holds


@pytest.mark.parametrize(
    ("years", "holds"),
    [(2, False), (3, True), (5, True), (6, False), (None, None), (Span(3, 5), True),
     (Span(2, 3), None), (Span(6, 9), False), (Span(0, 9), None)],
)  # fmt: skip
def test_a_number_lies_within_bounds(years: int | Span[int] | None, *, holds: bool | None) -> None:
    assert _holds({"suburb_years": {"min": 3, "max": 5}}, suburb_years=years) is holds


def test_all_entries_of_a_table_must_hold() -> None:
    table = {"married": True, "co_spouse": True}
    assert _holds(table, married=True, co_spouse=True) is True
    assert _holds(table, married=False, co_spouse=None) is False
    assert _ask(table, replace(SINGLE_GRADUATE, married=True, co_spouse=None)).unknown == (
        "co_spouse",
    )


def test_any_and_not_read_as_they_say() -> None:
    assert _holds({"any": [{"married": True}, {"divorced": True}]}, divorced=True) is True
    assert _holds({"any": [{"married": True}, {"divorced": True}]}) is False
    assert _holds({"not": {"married": True}}) is True
    assert _holds({"not": {"married": True}}, married=None) is None


def test_a_circumstance_stays_open_and_names_no_fact() -> None:
    assert _ask({"circumstance": "not_on_chsi"}, SINGLE_GRADUATE) == Answer(holds=None)


def test_an_item_is_claimed_when_it_scores() -> None:
    assert _holds({"item": "award"}, award="provincial") is True
    assert _holds({"item": "award"}) is False
    assert _ask({"item": "award"}, replace(SINGLE_GRADUATE, award=None)).unknown == ("award",)


@pytest.mark.parametrize(
    ("education", "title", "education_counts", "title_counts"),
    [
        ("bachelor_degree", "title_intermediate", False, True),
        ("doctor", "title_intermediate", True, False),
        ("master", "title_intermediate", True, False),  # 100 each: the first one counts
        ("bachelor_degree", None, None, None),
        ("none", "title_senior", False, True),
        (None, "title_senior", False, True),
        (None, "none", None, False),
    ],
)
def test_only_the_larger_of_education_and_title_is_claimed(
    education: str | None,
    title: str | None,
    *,
    education_counts: bool | None,
    title_counts: bool | None,
) -> None:
    facts = {
        "education": education,
        "qualification": title,
        "qualification_fits": True,
        "qualification_base_months": 12,
    }
    assert _holds({"item": "education"}, **facts) is education_counts
    assert _holds({"item": "qualification"}, **facts) is title_counts


def test_an_open_pair_asks_for_the_facts_of_both_sides() -> None:
    applicant = replace(
        SINGLE_GRADUATE,
        qualification=None,
        qualification_fits=True,
        qualification_base_months=12,
    )
    assert _ask({"item": "education"}, applicant).unknown == ("qualification",)


@pytest.mark.parametrize(
    ("base", "three_times"), [("3", True), ("2", False), ("none", False), (None, None)]
)
def test_an_item_can_be_asked_for_its_points(
    base: str | None, *, three_times: bool | None
) -> None:
    table = {"item": "insurance_base", "points": {"min": 120}}
    assert _holds(table, insurance_base=base) is three_times


def test_the_verdict_is_open_as_long_as_the_score_is() -> None:
    assert _holds({"verdict": "reached"}) is True
    assert _holds({"verdict": "reached"}, education="junior_college") is False
    assert _holds({"verdict": "reached"}, education=None) is None


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"eduction": "master"}, "nobody knows eduction"),
        ({"points": {"min": 3}}, "nobody knows points"),
        ({"item": "age"}, "item is 'age', expected one of education"),
        ({"child": "grown"}, "child is 'grown', expected one of benefiting"),
        ({"verdict": "maybe"}, "verdict is 'maybe'"),
        ({"suburb_years": {"least": 3}}, "row.suburb_years: nobody knows least"),
    ],
)
def test_a_slip_of_the_pen_is_refused_with_its_place(
    table: Mapping[str, object], complaint: str
) -> None:
    with pytest.raises(GuideDataError, match=complaint):
        read_condition(Row(table, "row"))


def test_a_value_that_the_fact_cannot_have_is_refused() -> None:
    with pytest.raises(FactError, match="education"):
        read_condition(Row({"education": "phd"}, "row"))


def test_a_fact_is_known_whatever_it_is() -> None:
    assert _holds({"known": "married"}, married=False) is True
    assert _holds({"known": "married"}, married=None) is False


def test_a_fact_that_only_hukou_routes_ask_for_can_be_named() -> None:
    table = {"payer_matches": False}
    assert _ask(table, Applicant(background={"payer_matches": False})).holds is True
    assert _ask(table, Applicant(background={"payer_matches": True})).holds is False
    assert _ask(table, Applicant()) == Answer(holds=None, unknown=("payer_matches",))


def test_a_number_of_the_background_lies_within_bounds() -> None:
    table = {"permit_months": {"min": 12}}
    assert _ask(table, Applicant(background={"permit_months": 12})).holds is True
    assert _ask(table, Applicant(background={"permit_months": 11})).holds is False


def test_the_standard_is_reached_or_somebody_is_still_short() -> None:
    assert _holds({"still_short": True}) is False
    assert _holds({"still_short": False}) is True
    assert _holds({"still_short": True}, education="none") is True
    assert _holds({"still_short": True}, education=None) is True
