"""Either-or: the larger of two counts, and the other says why it does not (R09)."""

from typing import Any

import pytest

from bot.scoring import Points, Score, Span, score
from tests.scoring.people import ON, item, someone

TITLE = {"qualification_fits": True, "qualification_base_months": 12}


def scored(**facts: object) -> Score:
    return score(someone(**TITLE, **facts), ON)


def counted(result: Score, *names: str) -> list[bool]:
    return [item(result, name).counted for name in names]


@pytest.mark.parametrize(
    ("education", "qualification", "total", "which"),
    [
        ("doctor", "title_senior", 140, [False, True]),
        ("doctor", "title_intermediate", 110, [True, False]),
        ("master", "title_intermediate", 100, [True, False]),  # equal: the first one
        ("bachelor_degree", "skill_5", 90, [True, False]),
        ("bachelor_degree", "none", 90, [True, False]),
        ("none", "skill_5", 15, [False, True]),
        ("none", "none", 0, [True, False]),
    ],
)
def test_education_or_qualification(
    education: str, qualification: str, total: int, which: list[bool]
) -> None:
    result = scored(education=education, qualification=qualification)
    assert result.points == Points(total, total)
    assert counted(result, "education", "qualification") == which


def test_a_title_without_its_months_leaves_the_education() -> None:
    facts: dict[str, Any] = {"education": "bachelor_degree", "qualification": "title_intermediate"}
    result = score(someone(**facts, qualification_fits=True, qualification_base_months=5), ON)
    assert result.points.low == 90
    title = item(result, "qualification")
    assert (title.counted, title.reason.id) == (False, "qualification_base_short")


@pytest.mark.parametrize(
    ("tax", "staff", "total", "which"),
    [
        (300_000, 20, 30, [True, False]),
        (300_000, 30, 30, [True, False]),
        (300_000, 40, 40, [False, True]),
        (5_000_000, 500, 120, [True, False]),
        (0, 0, 0, [True, False]),
    ],
)
def test_tax_or_local_employment(tax: float, staff: float, total: int, which: list[bool]) -> None:
    result = scored(tax_average=tax, local_employees_average=staff)
    assert result.points == Points(total, total)
    assert counted(result, "investment_tax", "local_employment") == which


def test_the_loser_says_what_is_counted_instead() -> None:
    loser = item(scored(education="doctor", qualification="title_senior"), "education")
    assert loser.reason.id == "diploma_or_title_lower"
    assert loser.reason.values["counted"] == "qualification"
    assert (loser.low, loser.high) == (110, 110)


def test_a_loser_that_is_worth_nothing_keeps_its_own_reason() -> None:
    loser = item(scored(education="bachelor", qualification="none"), "qualification")
    assert (loser.counted, loser.reason.id) == (False, "qualification_none")


def test_an_open_pair_is_carried_by_the_one_that_can_be_larger() -> None:
    result = scored(education="bachelor_degree", qualification=None)
    title, diploma = item(result, "qualification"), item(result, "education")
    assert (title.low, title.high, title.counted) == (90, 140, True)
    assert (diploma.low, diploma.high, diploma.counted) == (90, 90, False)
    assert title.reason.id == diploma.reason.id == "diploma_or_title_open"
    assert result.points == Points(90, 140)


def test_a_rough_winner_that_cannot_be_overtaken_keeps_its_own_reason() -> None:
    result = scored(tax_average=Span(500_000.0, 700_000.0), local_employees_average=20)
    tax, staff = item(result, "investment_tax"), item(result, "local_employment")
    assert (tax.low, tax.high, tax.reason.id) == (50, 70, "investment_tax_unknown")
    assert staff.reason.id == "tax_or_staff_lower"
    assert result.points == Points(50, 70)


def test_a_pair_with_equal_highs_is_settled_by_the_lows() -> None:
    result = scored(tax_average=Span(0, 2_000_000), local_employees_average=200)
    assert counted(result, "investment_tax", "local_employment") == [False, True]
    assert result.points == Points(120, 120)
    assert result.unknown == ()


def test_an_unknown_fact_that_cannot_win_the_pair_is_not_worth_finding_out() -> None:
    sure_title = scored(education=None, qualification="title_senior")
    assert sure_title.unknown == ()
    sure_diploma = scored(education="doctor", qualification=frozenset({"none", "skill_2"}))
    assert sure_diploma.unknown == ()


def test_equal_points_are_no_open_question() -> None:
    loser = item(scored(education="master", qualification="title_intermediate"), "qualification")
    assert (loser.counted, loser.reason.id) == (False, "diploma_or_title_lower")


def test_a_fact_is_worth_finding_out_if_it_can_matter_in_some_other_case() -> None:
    # Without the months it is 0 or 60, which the diploma makes up for; with them 60 or 100.
    result = score(
        someone(
            education="bachelor",
            qualification=frozenset({"skill_3", "title_intermediate"}),
            qualification_fits=True,
            qualification_base_months=None,
        ),
        ON,
    )
    assert result.points == Points(60, 100)
    assert set(result.unknown) == {"qualification", "qualification_base_months"}
