"""Totals, verdicts and what stands around them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from bot.scoring import SOURCES, Applicant, FactError, Item, Points, Prerequisite, Span, score
from tests.scoring.people import FULL, NOTHING, ON, born, high, item, someone, total

CONTRACT = {
    "basic": ["age", "education", "qualification", "insurance_years"],
    "bonus": [
        "startup",
        "shortage_major",
        "investment_tax",
        "local_employment",
        "insurance_base",
        "public_service",
        "suburb",
        "fresh_graduate",
        "award",
        "spouse",
    ],
    "deduction": ["false_material", "detention", "crime"],
}


def test_a_usual_applicant() -> None:
    # 36 years 30 + bachelor with degree 90 + three full years 9
    applicant = someone(birth_date=born(36), education="bachelor_degree", insurance_months=40)
    result = score(applicant, ON)
    assert result.points == Points(129, 129)
    assert result.verdict == "reached"
    assert result.unknown == ()
    assert (result.on, result.edition, result.standard) == (ON, date(2023, 1, 1), 120)


def test_items_have_the_names_order_and_groups_of_the_contract() -> None:
    items = score(Applicant(), ON).items
    found = [(item.id, item.group) for item in items]
    assert found == [(name, group) for group, names in CONTRACT.items() for name in names]


def test_every_line_is_cited() -> None:
    result = score(Applicant(), ON)
    lines: list[Item | Prerequisite] = [*result.items, *result.prerequisites, result.veto]
    for line in lines:
        assert line.clause
        assert line.confidence in {"A", "B", "C", "D"}
        assert set(line.source.split()) <= set(SOURCES)


def test_a_row_with_a_source_of_its_own_cites_that() -> None:
    over_sixty = item(score(someone(birth_date=born(61)), ON), "age")
    assert (over_sixty.source, over_sixty.confidence) == ("shjzzjf11008", "C")
    younger = item(score(someone(birth_date=born(60)), ON), "age")
    assert younger.confidence == "B"
    lingang = score(someone(suburb_area="lingang", suburb_years=3), ON)
    assert "jzzjf2353" in item(lingang, "suburb").source


@given(FULL)
@settings(max_examples=300, deadline=None)
def test_a_second_calculation_agrees(facts: dict[str, Any]) -> None:
    result = score(Applicant(**facts), ON)
    assert result.points == Points(total(facts), total(facts))


@given(FULL)
@settings(deadline=None)
def test_the_total_is_the_sum_of_what_counts(facts: dict[str, Any]) -> None:
    result = score(Applicant(**facts), ON)
    counted = [line for line in result.items if line.counted]
    assert result.points.low == max(0, sum(line.low for line in counted))
    assert result.points.high == max(0, sum(line.high for line in counted))
    assert len(counted) == len(result.items) - 2


@pytest.mark.parametrize(
    ("points", "verdict"), [(119, "not_reached"), (120, "reached"), (121, "reached")]
)
def test_the_standard_is_120(points: int, verdict: str) -> None:
    result = score(someone(**high(points)), ON)
    assert (result.points, result.verdict) == (Points(points, points), verdict)


def test_a_veto_with_300_points() -> None:
    result = score(someone(**high(300), serious_crime=True), ON)
    assert (result.points.low, result.verdict) == (300, "vetoed")
    assert result.veto.met is False


def test_a_veto_stands_even_with_too_few_points() -> None:
    assert score(someone(serious_crime=True), ON).verdict == "vetoed"


def test_an_unknown_veto_leaves_it_undecided_although_the_points_suffice() -> None:
    result = score(someone(**high(120), serious_crime=None), ON)
    assert (result.verdict, result.unknown) == ("undecided", ("serious_crime",))
    assert result.veto.met is None


def test_an_unknown_veto_cannot_save_too_few_points() -> None:
    assert score(someone(**high(119), serious_crime=None), ON).verdict == "not_reached"


def test_a_negative_total_is_shown_as_0() -> None:
    result = score(someone(**high(120), detention_count=2, crime_count=1), ON)
    assert result.points == Points(0, 0)
    assert [item(result, name).low for name in ("detention", "crime")] == [-100, -150]


def test_two_detentions_take_100() -> None:
    assert score(someone(**high(220), detention_count=2), ON).points == Points(120, 120)


def test_insurance_years_and_base_stack_and_so_do_base_and_tax() -> None:
    facts = {"insurance_months": 36, "insurance_base": "2", "tax_average": 200_000}
    assert score(someone(**facts), ON).points.low == 9 + 100 + 20


def test_education_and_shortage_major_stack() -> None:
    facts = {"education": "junior_college", "shortage_major": True}
    assert score(someone(**facts), ON).points.low == 80


def test_a_day_before_the_first_edition_is_a_clear_error() -> None:
    with pytest.raises(FactError, match="2017-12-31") as caught:
        score(someone(), date(2017, 12, 31))
    assert caught.value.field == "on"
    assert str(caught.value) == (
        "on: 2017-12-31 is before the first edition of the rule that is known in full; "
        "expected a day from 2018-01-01 on"
    )
    assert score(Applicant(), date(2018, 1, 1)).edition == date(2018, 1, 1)


@pytest.mark.parametrize("birth", [date(2026, 11, 24), Span(date(1990, 1, 1), date(2027, 1, 1))])
def test_nobody_is_born_after_the_day_of_scoring(birth: date | Span[date]) -> None:
    with pytest.raises(FactError) as caught:
        score(Applicant(birth_date=birth), ON)
    assert caught.value.field == "birth_date"


def test_whoever_is_born_on_the_day_itself_is_0_years_old() -> None:
    assert item(score(someone(birth_date=ON), ON), "age").reason.values["age_low"] == 0


def test_the_day_of_scoring_decides_not_the_order_of_the_facts() -> None:
    reverse = Applicant(**dict(reversed(NOTHING.items())))
    assert score(reverse, ON) == score(Applicant(**NOTHING), ON)
