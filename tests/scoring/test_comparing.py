"""Two people of one family: who should apply, and why."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import Applicant, Span
from bot.scoring.comparing import GROUNDS, Comparison, compare
from tests.scoring.people import ON, born, someone

READY = {
    "birth_date": born(30),
    "education": "bachelor_degree",
    "insurance_months": 36,
    "recent_insurance_months": 12,
}
"""129 points, everything in order."""

SHORT = {**READY, "education": "junior_college", "insurance_months": 60}
"""95 points, everything in order."""


def held(one: dict[str, Any], other: dict[str, Any]) -> Comparison:
    return compare(someone(**one), someone(**other), ON)


def decided(one: dict[str, Any], other: dict[str, Any]) -> tuple[str, list[str]]:
    found = held(one, other)
    return found.better, [reason.id for reason in found.why]


GRADUATE = {
    "birth_date": born(24),
    "education": "junior_college",
    "shortage_major": True,
    "fresh_graduate": True,
    "recent_insurance_months": 12,
}
"""120 points until the bonus for graduates lapses."""

CASES: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    ({**READY, "serious_crime": True}, SHORT, "second", "only_one_may"),
    (READY, SHORT, "first", "only_one_reaches"),
    (READY, {**SHORT, "education": None}, "first", "only_one_reaches"),
    (READY, {**READY, "employment": "freelance"}, "first", "only_one_can_file"),
    (READY, GRADUATE, "first", "lasts_longer"),
    (SHORT, {**SHORT, "education": "none"}, "first", "reaches_sooner"),
    (READY, {**READY, "education": "doctor"}, "second", "more_points"),
    ({**SHORT, "education": None}, {**SHORT, "education": None}, "undecided", "still_open"),
    (READY, READY, "either", "no_difference"),
]


@pytest.mark.parametrize(("one", "other", "better", "criterion"), CASES)
def test_the_weightiest_difference_decides(
    one: dict[str, Any], other: dict[str, Any], better: str, criterion: str
) -> None:
    found, why = decided(one, other)
    assert (found, why[0]) == (better, criterion)


@pytest.mark.parametrize(("one", "other", "better", "criterion"), CASES)
def test_the_order_of_the_two_does_not_matter(
    one: dict[str, Any], other: dict[str, Any], better: str, criterion: str
) -> None:
    turned = {"first": "second", "second": "first"}.get(better, better)
    found, why = decided(other, one)
    assert (found, why[0]) == (turned, criterion)


def test_nobody_if_both_are_refused() -> None:
    refused = {**READY, "serious_crime": True}
    assert decided(refused, refused) == ("neither", ["both_vetoed"])


def test_what_the_chosen_one_has_to_put_in_order_is_said() -> None:
    better, why = decided({**READY, "residence_permit": False}, SHORT)
    assert (better, why) == ("first", ["only_one_reaches", "first_put_right"])
    found = held({**READY, "residence_permit": False}, SHORT)
    assert found.why[1].values == {"better": "first", "unmet": ("residence_permit",)}


def test_what_can_be_put_right_weighs_less_than_points() -> None:
    never = {"birth_date": born(59), "recent_insurance_months": 12}
    more = {**never, "education": "junior_college", "employment": "none"}
    assert decided(more, never) == ("first", ["more_points", "first_put_right"])


def test_only_one_can_file_among_equals_who_are_short_for_ever() -> None:
    never = {"birth_date": born(59), "recent_insurance_months": 12}
    better, why = decided({**never, "employment": "none"}, never)
    assert (better, why) == ("second", ["only_one_can_file"])


def test_an_open_question_lists_the_facts_that_would_decide_it() -> None:
    found = held({**SHORT, "education": None}, {**SHORT, "shortage_major": None})
    assert found.better == "undecided"
    assert found.unknown == ("education", "shortage_major")
    assert held(READY, SHORT).unknown == ()


def test_more_points_whatever_the_unknown_facts_are() -> None:
    """80 to 110 against 60 points, of whom neither can reach the standard."""
    old = {"birth_date": born(58), "recent_insurance_months": 12}
    one = {**old, "education": frozenset({"bachelor", "bachelor_degree"}), "shortage_major": None}
    found = held(one, {**old, "education": "junior_college"})
    assert (found.better, found.why[0].id) == ("first", "more_points")


def test_as_many_points_as_the_other_can_have_at_most_are_enough() -> None:
    old = {"birth_date": born(58), "recent_insurance_months": 12}
    rough = {**old, "education": frozenset({"bachelor", "junior_college"})}
    assert decided(rough, {**old, "education": "junior_college"}) == ("first", ["more_points"])
    assert decided({**old, "education": "junior_college"}, rough) == ("second", ["more_points"])


def test_the_figures_are_those_of_the_one_favoured() -> None:
    found = held(SHORT, READY)
    mine, yours = found.why[0].values["mine"], found.why[0].values["yours"]
    assert isinstance(mine, dict)
    assert isinstance(yours, dict)
    assert (found.better, mine["points"].low, yours["points"].low) == ("second", 129, 95)
    assert (mine["unmet"], yours["unmet"]) == ((), ())


def test_the_figures_of_both_are_there() -> None:
    found = held(READY, GRADUATE)
    mine, yours = found.why[0].values["mine"], found.why[0].values["yours"]
    assert isinstance(mine, dict)
    assert isinstance(yours, dict)
    assert (mine["points"].low, yours["points"].low) == (129, 120)
    assert (mine["lasts_until"], mine["falls"]) == (date(2057, 11, 22), False)
    assert (yours["lasts_until"], yours["falls"]) == (date(2027, 6, 30), True)
    assert (mine["ends"], yours["ends"]) == (True, True)
    assert (mine["reaches_on"], yours["reaches_on"]) == (ON, ON)
    assert found.why[0].values["standard"] == 120


def test_the_age_that_ends_it_counts_as_an_end() -> None:
    """130 points each, but one of them turns 61 in a month."""
    old = {
        **READY,
        "birth_date": date(1965, 12, 24),
        "education": "doctor",
        "insurance_months": 60,
    }
    young = {**READY, "education": "master", "insurance_months": 0}
    assert decided(old, young) == ("second", ["lasts_longer"])
    lasting = held(old, young).why[0].values["yours"]
    assert isinstance(lasting, dict)
    assert lasting["lasts_until"] == date(2026, 12, 23)


ROUGH = {**READY, "birth_date": Span(date(1982, 11, 24), date(2008, 11, 23))}
"""Anybody from 18 to 43."""


def test_no_end_is_told_of_a_birth_that_is_roughly_known() -> None:
    """With 119 points tomorrow at worst, nothing says who of them lasts longer."""
    degree = {**ROUGH, "insurance_months": 0}
    assert decided(degree, {**READY, "insurance_months": 0}) == ("either", ["no_difference"])
    assert decided({**degree, "birth_date": born(30)}, ROUGH) == ("second", ["more_points"])


def test_whoever_surely_stays_longer_is_named_though_not_how_long() -> None:
    for better, pair in {"first": (ROUGH, GRADUATE), "second": (GRADUATE, ROUGH)}.items():
        found = held(*pair)
        assert (found.better, found.why[0].id) == (better, "lasts_longer")
        mine = found.why[0].values["mine"]
        assert isinstance(mine, dict)
        assert (mine["falls"], mine["ends"]) == (False, False)


def test_as_long_as_the_other_at_most_is_not_longer() -> None:
    assert decided(GRADUATE, {**GRADUATE, "birth_date": born(25)}) == (
        "either",
        ["no_difference"],
    )


def test_each_ground_is_listed() -> None:
    seen = {name for one, other, *_ in CASES for name in decided(one, other)[1]}
    assert seen | {"both_vetoed", "first_put_right"} == GROUNDS


def test_the_day_is_kept() -> None:
    assert compare(Applicant(), Applicant(), date(2024, 1, 2)).on == date(2024, 1, 2)
