"""Joining a spouse, a parent or a child (section I5)."""

from datetime import date
from typing import Any

import pytest

from tests.scoring.settling.movers import ON, SPOUSE, option, requirement, route

TEN = {"spouse_hukou_years": (10, 9.9), "spouse_local_years": (10, 9.9)}
SEVEN = {"spouse_hukou_years": (7, 6.9), "spouse_local_years": (7, 6.9)}
FIVE = {"spouse_hukou_years": (5, 4.9), "spouse_local_years": (5, 4.9)}
AGED_35 = (date(1991, 11, 23), date(1991, 11, 24))

WAYS: list[tuple[str, dict[str, tuple[Any, Any]]]] = [
    ("F1", {**TEN, "birth_date": AGED_35, "job_elsewhere": (False, True)}),
    ("F2", {**SEVEN, "family_group": ("minority_or_overseas", "none")}),
    ("F3", {"spouse_local_years": (5, 4.9), "family_group": ("spouse_disabled", "none")}),
    ("F4", {**FIVE, "family_group": ("educated_youth", "none")}),
]


@pytest.mark.parametrize(("name", "facts"), WAYS)
def test_each_way_to_join_a_spouse(name: str, facts: dict[str, tuple[Any, Any]]) -> None:
    enough = {fact: values[0] for fact, values in facts.items()}
    result = route("spouse", **{**SPOUSE, **enough})
    assert option(result, name, "marriage").met is True
    assert (result.status, result.unknown) == ("met", ())
    for fact, (_, short) in facts.items():
        missed = route("spouse", **{**SPOUSE, **enough, fact: short})
        assert option(missed, name, "marriage").met is False, fact
        assert missed.status == "not_met", fact


def test_a_widow_is_undecided_for_the_conditions_were_not_found() -> None:
    result = route("spouse", **{**SPOUSE, "family_group": "widowed"})
    assert (result.status, result.unknown) == ("undecided", ())
    assert requirement(result, "marriage").options[0].id == "F5"


def test_the_short_ways_ask_neither_age_nor_work() -> None:
    facts = {"family_group": "spouse_disabled", "spouse_local_years": 5}
    assert route("spouse", **facts).status == "met"


def test_somebody_with_nobody_is_shown_the_usual_way() -> None:
    result = route("spouse", **SPOUSE)
    assert (result.status, requirement(result, "marriage").options[0].id) == ("not_met", "F1")


CHILD: dict[str, Any] = {
    "birth_date": date(2015, 1, 1),
    "secondary_school": False,
    "education": "none",
    "parent_hukou_years": 5,
    "family_household": True,
    "housing_enough": True,
}


def test_a_child_under_16_may_join_a_parent() -> None:
    assert route("child", **CHILD).status == "met"
    young = {**CHILD, "birth_date": date(2010, 11, 24)}
    assert route("child", **young).status == "met"
    assert route("child", **{**CHILD, "birth_date": date(2010, 11, 23)}).status == "not_met"


def test_an_older_one_may_while_at_senior_secondary_school() -> None:
    pupil = {**CHILD, "birth_date": date(2009, 1, 1), "secondary_school": True}
    assert option(route("child", **pupil), "pupil", "minor").met is True
    assert route("child", **pupil).status == "met"
    assert route("child", **{**pupil, "secondary_school": False}).status == "not_met"


@pytest.mark.parametrize("education", ["junior_college", "bachelor", "doctor"])
def test_a_graduate_is_no_pupil_even_if_school_was_not_asked_about(education: str) -> None:
    grown = {"birth_date": date(1990, 1, 1), "education": education}
    result = route("child", **grown)
    assert (result.status, result.unknown) == ("not_met", ())


@pytest.mark.parametrize(
    ("fact", "short"),
    [("parent_hukou_years", 4.9), ("family_household", False), ("housing_enough", False)],
)
def test_each_condition_of_a_child_can_fail_alone(fact: str, short: object) -> None:
    result = route("child", **{**CHILD, fact: short})
    assert result.status == "not_met"
    assert [finding.fact for finding in result.conditions if not finding.met] == [fact]
    assert route("child", **{**CHILD, fact: None}).unknown == (fact,)


PARENT: dict[str, Any] = {
    "birth_date": date(1960, 1, 1),
    "sex": "male",
    "former_local_hukou": True,
    "child_local_hukou": True,
}


@pytest.mark.parametrize(("sex", "age"), [("male", 60), ("female", 55)])
def test_parents_have_an_age_by_sex(sex: str, age: int) -> None:
    just = ON.replace(year=ON.year - age)
    parent = {**PARENT, "sex": sex, "birth_date": just}
    assert route("parents", **parent).status == "met"
    assert route("parents", **{**parent, "birth_date": just.replace(day=24)}).status == "not_met"


def test_between_the_two_ages_the_sex_decides() -> None:
    parent = {**PARENT, "birth_date": date(1969, 1, 1), "sex": None}
    result = route("parents", **parent)
    assert (result.status, result.unknown) == ("undecided", ("sex",))


@pytest.mark.parametrize("fact", ["former_local_hukou", "child_local_hukou"])
def test_each_condition_of_a_parent_can_fail_alone(fact: str) -> None:
    result = route("parents", **{**PARENT, fact: False})
    assert result.status == "not_met"
    assert [finding.fact for finding in result.conditions if not finding.met] == [fact]


@pytest.mark.parametrize("name", ["spouse", "child", "parents"])
def test_the_rule_was_not_seen_and_has_no_known_term(name: str) -> None:
    basis = route(name).basis
    assert (basis.id, basis.seen, basis.standing) == ("family-2009-70", False, "in_force")
    assert (basis.since, basis.until) == (None, None)


def test_how_sure_we_are() -> None:
    of = {name: route(name).conditions for name in ("spouse", "child", "parents")}
    assert {finding.confidence for finding in of["spouse"]} == {"B"}
    assert {finding.confidence for finding in (*of["child"], *of["parents"])} == {"C"}


def test_families_count_no_months() -> None:
    assert route("spouse", **SPOUSE).full_on is None
