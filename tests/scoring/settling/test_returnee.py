"""People who studied abroad (section I4): each profile, both sides of each figure."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import BACKGROUND, FactError, InsurancePeriod
from bot.scoring.months import month_index
from bot.scoring.settling import Finding, RouteResult
from bot.scoring.tables import WAGES
from tests.scoring.settling.movers import (
    ON,
    assert_cited,
    findings_of,
    option,
    person,
    requirement,
    route,
    selecting,
)

NOBODY: dict[str, Any] = {
    "education": "bachelor_degree",
    "qualification": "none",
    "foreign_degree": "none",
    "foreign_school": "other",
    "earlier_degree": "none",
    "stem_degree": False,
    "listed_science_employer": False,
    "returnee_founder": False,
    "recent_insurance_months": 0,
    "returnee_months_1x": 0,
    "returnee_months_1_5x": 0,
    "joint_doctorate": False,
    "days_abroad": 720,
    "years_to_shanghai": 0,
    "insured_unbroken": True,
    "employment": "shanghai_employer",
    "contract_months": 24,
    "contract_months_left": 3,
    "employer_kind": "company",
    "employer_capital": 1_000_000,
    "years_to_retirement": 30,
    "degree_recognised": True,
    "payer_matches": True,
    "crime_count": 0,
    "serious_crime": False,
}
"""Somebody with a job in Shanghai and nothing in the way, who only lacks a profile."""

TOP: dict[str, Any] = {"foreign_degree": "master", "foreign_school": "top_50"}
"""Somebody whom the first profile takes without any insurance."""

Facts = dict[str, tuple[Any, Any]]
"""By fact, a value that is just enough and one that is short."""

SIX = (6, 5)
PROFILES: list[tuple[str, Facts]] = [
    (
        "Q1_top_50",
        {"foreign_school": ("top_50", "top_100"), "foreign_degree": ("bachelor", "visit")},
    ),
    (
        "Q2_top_100",
        {
            "foreign_school": ("top_100", "high_level"),
            "foreign_degree": ("bachelor", "visit"),
            "recent_insurance_months": SIX,
        },
    ),
    (
        "Q3_doctor",
        {"foreign_degree": ("doctor", "master"), "foreign_school": ("high_level", "other")},
    ),
    (
        "Q4_science",
        {
            "foreign_school": ("high_level", "other"),
            "foreign_degree": ("bachelor", "visit"),
            "stem_degree": (True, False),
            "listed_science_employer": (True, False),
            "recent_insurance_months": SIX,
        },
    ),
    (
        "Q5_mainland_bachelor",
        {
            "foreign_degree": ("master", "visit"),
            "foreign_school": ("high_level", "other"),
            "earlier_degree": ("mainland", "part_time"),
            "returnee_months_1x": SIX,
        },
    ),
    (
        "Q5_double_first",
        {
            "foreign_degree": ("master", "visit"),
            "earlier_degree": ("double_first", "mainland"),
            "returnee_months_1x": SIX,
        },
    ),
    (
        "Q5_both_abroad",
        {
            "foreign_degree": ("master", "visit"),
            "earlier_degree": ("foreign", "mainland"),
            "returnee_months_1x": SIX,
        },
    ),
    (
        "Q5_bachelor",
        {
            "foreign_degree": ("bachelor", "visit"),
            "foreign_school": ("high_level", "other"),
            "returnee_months_1x": SIX,
        },
    ),
    ("Q5_doctor", {"foreign_degree": ("doctor", "bachelor"), "returnee_months_1x": SIX}),
    (
        "Q5_founder",
        {
            "returnee_founder": (True, False),
            "returnee_months_1x": SIX,
            "foreign_degree": ("bachelor", "none"),
        },
    ),
    (
        "Q5_visit_master",
        {
            "foreign_degree": ("visit", "none"),
            "education": ("master", "bachelor_degree"),
            "returnee_months_1x": SIX,
        },
    ),
    (
        "Q5_visit_title",
        {
            "foreign_degree": ("visit", "none"),
            "qualification": ("title_senior", "title_intermediate"),
            "returnee_months_1x": SIX,
        },
    ),
    ("Q6_bachelor", {"foreign_degree": ("bachelor", "visit"), "returnee_months_1_5x": (12, 11)}),
    (
        "Q6_master",
        {
            "foreign_degree": ("master", "visit"),
            "earlier_degree": ("mainland", "none"),
            "returnee_months_1_5x": (12, 11),
        },
    ),
    (
        "Q6_part_time",
        {
            "foreign_degree": ("master", "visit"),
            "earlier_degree": ("part_time", "none"),
            "returnee_months_1_5x": (12, 11),
        },
    ),
]


def returnee(on: date = ON, **facts: object) -> RouteResult:
    return route("returnee", on, **{**NOBODY, **facts})


def finding(result: RouteResult, profile: str, name: str) -> Finding:
    found = option(result, profile, "profile").findings
    return next(one for one in found if one.id == name)


@pytest.mark.parametrize(("name", "facts"), PROFILES)
def test_each_profile_is_met_by_just_enough(name: str, facts: Facts) -> None:
    enough = {fact: values[0] for fact, values in facts.items()}
    result = returnee(**enough)
    assert (result.status, result.unknown) == ("met", ())
    assert requirement(result, "profile").options[0].id == name
    for fact, (_, short) in facts.items():
        missed = returnee(**{**enough, fact: short})
        way = option(missed, name, "profile")
        assert missed.status == "not_met", fact
        assert way.met is not any(one.fact == fact for one in way.findings), fact


def test_there_are_these_profiles_and_no_others() -> None:
    names = {option.id for option in requirement(returnee(), "profile").options}
    assert names == {name for name, _ in PROFILES}


@pytest.mark.parametrize("school", ["top_50", "top_100", "high_level"])
@pytest.mark.parametrize(
    "name", ["Q3_doctor", "Q4_science", "Q5_mainland_bachelor", "Q5_bachelor"]
)
def test_a_school_of_a_higher_rank_will_do_too(name: str, school: str) -> None:
    enough = {fact: values[0] for fact, values in dict(PROFILES)[name].items()}
    result = returnee(**{**enough, "foreign_school": school})
    assert option(result, name, "profile").met is True


def test_a_top_50_school_counts_among_the_first_hundred() -> None:
    facts = {**TOP, "recent_insurance_months": 6}
    assert option(returnee(**facts), "Q2_top_100", "profile").met is True


@pytest.mark.parametrize("degree", ["bachelor", "master", "doctor"])
@pytest.mark.parametrize("name", ["Q1_top_50", "Q2_top_100", "Q4_science"])
def test_every_degree_counts_there(name: str, degree: str) -> None:
    enough = {fact: values[0] for fact, values in dict(PROFILES)[name].items()}
    result = returnee(**{**enough, "foreign_degree": degree})
    assert option(result, name, "profile").met is True


def test_a_good_bachelor_at_home_and_a_good_master_abroad() -> None:
    facts = {"foreign_degree": "master", "foreign_school": "high_level", "returnee_months_1x": 6}
    result = returnee(**facts, earlier_degree="double_first")
    assert option(result, "Q5_mainland_bachelor", "profile").met is True


def test_a_good_school_is_none_of_the_others() -> None:
    facts = {"foreign_school": "high_level", "returnee_months_1_5x": 12}
    assert returnee(**facts, foreign_degree="bachelor").status == "not_met"
    assert (
        returnee(**facts, foreign_degree="master", earlier_degree="mainland").status == "not_met"
    )


def test_a_doctor_at_home_may_have_visited_too() -> None:
    result = returnee(foreign_degree="visit", education="doctor", returnee_months_1x=6)
    assert result.status == "met"


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"foreign_degree": "bachelor", "foreign_school": "high_level"}, "Q5_bachelor"),
        ({"foreign_degree": "bachelor"}, "Q6_bachelor"),
        ({"foreign_degree": "master", "earlier_degree": "double_first"}, "Q5_double_first"),
        ({"foreign_degree": "master", "earlier_degree": "part_time"}, "Q6_part_time"),
        ({"foreign_degree": "doctor"}, "Q5_doctor"),
    ],
)
def test_who_lacks_the_months_is_shown_the_way_of_such_people(
    facts: dict[str, Any], name: str
) -> None:
    best = requirement(returnee(**facts), "profile").options[0]
    assert (best.id, best.met) == (name, False)
    assert [one.fact for one in best.findings if not one.met] == [best.findings[-1].fact]


@pytest.mark.parametrize("name", ["Q1_top_50", "Q3_doctor"])
def test_without_insurance_there_must_be_a_full_time_job(name: str) -> None:
    enough = {fact: values[0] for fact, values in dict(PROFILES)[name].items()}
    result = returnee(**{**enough, "employment": "freelance"})
    assert option(result, name, "profile").met is False


@pytest.mark.parametrize(
    ("degree", "days"), [("bachelor", 720), ("master", 180), ("doctor", 360), ("visit", 360)]
)
def test_the_days_abroad_depend_on_the_degree(degree: str, days: int) -> None:
    for have, met in {days: True, days - 1: False}.items():
        result = returnee(foreign_degree=degree, days_abroad=have)
        stay = requirement(result, "stay")
        assert (stay.met, stay.options[0].id) == (met, f"stay_{degree}")


@pytest.mark.parametrize(("days", "met"), [(180, True), (179, False)])
def test_a_joint_doctor_needs_half_a_year(days: int, met: bool) -> None:  # noqa: FBT001 - a table of cases
    facts = {"foreign_degree": "doctor", "days_abroad": days}
    assert requirement(returnee(**facts, joint_doctorate=True), "stay").met is met
    assert requirement(returnee(**facts), "stay").met is False


@pytest.mark.parametrize(
    ("name", "fact", "enough", "short"),
    [
        ("return", "years_to_shanghai", 2, 2.1),
        ("return", "insured_unbroken", True, False),
        ("contract", "contract_months", 24, 23),
        ("contract", "contract_months_left", 3, 2),
        ("contract", "employment", "shanghai_employer", "dispatched"),
        ("employer", "employer_kind", "company", "other"),
        ("employer", "employer_kind", "central_branch", "other"),
        ("employer", "employer_capital", 1_000_000, 999_999),
        ("retirement", "years_to_retirement", 5.1, 5),
        ("recognition", "degree_recognised", True, False),
        ("payer", "payer_matches", True, False),
        ("record", "crime_count", 0, 1),
        ("record", "serious_crime", False, True),
    ],
)
def test_everybody_must_meet_the_rest(name: str, fact: str, enough: Any, short: Any) -> None:  # noqa: ANN401 - each fact has a type of its own
    result = returnee(**{**TOP, fact: enough})
    assert (result.status, requirement(result, name).met) == ("met", True)
    missed = returnee(**{**TOP, fact: short})
    assert (missed.status, requirement(missed, name).met) == ("not_met", False)
    open_ = returnee(**{**TOP, fact: None})
    assert (open_.status, open_.unknown) == ("undecided", (fact,))


@pytest.mark.parametrize(
    "kind",
    [
        "public_body",
        "public_institution",
        "company",
        "central_branch",
        "shanghai_branch",
        "recommended_branch",
    ],
)
def test_every_kind_of_employer_in_shanghai_will_do(kind: str) -> None:
    assert requirement(returnee(employer_kind=kind), "employer").met is True


def test_it_rests_on_the_rule_of_2025_which_was_not_seen() -> None:
    basis = returnee().basis
    assert (basis.id, basis.seen) == ("returnee-2025-3", False)
    assert (basis.since, basis.until) == (date(2025, 12, 1), date(2030, 11, 30))


@pytest.mark.parametrize(
    ("on", "edition", "standing"),
    [
        (date(2025, 11, 30), "returnee-2020-22", "in_force"),
        (date(2025, 12, 1), "returnee-2025-3", "in_force"),
        (date(2030, 11, 30), "returnee-2025-3", "in_force"),
        (date(2030, 12, 1), "returnee-2025-3", "expired"),
    ],
)
def test_the_rule_changes_on_a_day(on: date, edition: str, standing: str) -> None:
    basis = returnee(on).basis
    assert (basis.id, basis.standing) == (edition, standing)


@pytest.mark.parametrize(("profile", "name"), [("Q1_top_50", "Q1a"), ("Q2_top_100", "Q2a")])
def test_the_first_two_profiles_rest_on_measures_of_2022(profile: str, name: str) -> None:
    found = finding(returnee(**TOP), profile, name)
    assert (found.basis.id, found.basis.seen) == ("returnee-2022-special", False)
    assert found.confidence == "C"


def test_one_and_a_half_times_the_wage_comes_from_the_old_text() -> None:
    found = finding(returnee(**TOP), "Q6_bachelor", "Q6z")
    assert (found.basis.id, found.basis.standing) == ("returnee-2020-22", "expired")
    assert "沿用" in found.clause


def insured(base: int, months: int) -> InsurancePeriod:
    """So many months up to October 2026."""
    first = 2026 * 12 + 9 - (months - 1)
    return InsurancePeriod(date(first // 12, first % 12 + 1, 1), date(2026, 10, 1), base)


def with_history(base: int, months: int, **facts: object) -> RouteResult:
    told = {"recent_insurance_months", "returnee_months_1x", "returnee_months_1_5x"}
    known = {name: value for name, value in NOBODY.items() if name not in told}
    return route("returnee", **{**known, **facts}, insurance_history=(insured(base, months),))


@pytest.mark.parametrize(("months", "status"), [(6, "met"), (5, "not_met")])
def test_months_in_a_row_at_the_wage_follow_from_a_history(months: int, status: str) -> None:
    facts = {"foreign_degree": "doctor", "foreign_school": "other"}
    assert with_history(100_000, months, **facts).status == status
    assert with_history(5_000, months, **facts).status == "not_met"


@pytest.mark.parametrize(("months", "status"), [(12, "met"), (11, "not_met")])
def test_a_year_at_more_than_the_wage_follows_from_a_history(months: int, status: str) -> None:
    facts = {"foreign_degree": "bachelor", "foreign_school": "other"}
    assert with_history(100_000, months, **facts).status == status
    assert with_history(15_000, months, **facts).status == "not_met"


@pytest.mark.parametrize(("base", "status"), [(5_000, "met"), (100_000, "met")])
def test_any_base_will_do_for_a_school_of_the_first_hundred(base: int, status: str) -> None:
    facts = {"foreign_degree": "bachelor", "foreign_school": "top_100"}
    assert with_history(base, 6, **facts).status == status
    assert with_history(base, 5, **facts).status == "not_met"


@pytest.mark.parametrize("fact", ["returnee_months_1x", "returnee_months_1_5x"])
def test_those_months_may_not_stand_beside_a_history(fact: str) -> None:
    with pytest.raises(FactError, match="given together with"):
        person(insurance_history=(insured(20_000, 1),), **{fact: 1})


def test_the_parts_of_the_route_stand_in_this_order() -> None:
    parts = returnee().requirements[1:]
    assert [(part.id, {way.id for way in part.options}) for part in parts] == [
        (
            "stay",
            {"stay_bachelor", "stay_master", "stay_doctor", "stay_joint_doctor", "stay_visit"},
        ),
        ("return", {"return"}),
        ("contract", {"contract"}),
        ("employer", {"employer", "public_employer"}),
        ("retirement", {"retirement"}),
        ("recognition", {"recognition"}),
        ("payer", {"payer"}),
        ("record", {"record"}),
    ]


def test_these_conditions_say_for_whom_a_way_is() -> None:
    assert selecting("returnee") == (
        "Q11c Q1a Q1b Q2a Q3a Q3b Q4a Q4b Q4c Q5a Q5b Q5c Q5d Q5e Q5f"
        " Q5g Q5h Q5i Q5j Q5k Q6a Q6b Q6c Q6d Q6e Q8a Q8c Q8e Q8g Q8i"
    )


def test_each_condition_rests_on_its_edition_and_on_sources_that_exist() -> None:
    findings = findings_of(returnee())
    others = {
        name: one.basis.id for name, one in findings.items() if one.basis.id != "returnee-2025-3"
    }
    assert others == {
        "Q1a": "returnee-2022-special",
        "Q1b": "returnee-2022-special",
        "Q2a": "returnee-2022-special",
        "Q6z": "returnee-2020-22",
    }
    assert_cited(findings.values())


@pytest.mark.parametrize(
    ("fact", "kind", "high"),
    [
        ("days_abroad", "integer", 20_000),
        ("returnee_months_1x", "integer", 6),
        ("returnee_months_1_5x", "integer", 12),
        ("years_to_shanghai", "number", 60),
        ("contract_months_left", "integer", 600),
    ],
)
def test_no_number_is_without_end(fact: str, kind: str, high: int) -> None:
    assert (BACKGROUND[fact].kind, BACKGROUND[fact].high) == (kind, high)


@pytest.mark.parametrize(("way", "tenths"), [("Q5_doctor", 10), ("Q6_bachelor", 15)])
@pytest.mark.parametrize(("less", "counted"), [(0, 1), (1, 0)])
def test_a_month_counts_from_exactly_its_share_of_the_wage(
    way: str, tenths: int, less: int, counted: int
) -> None:
    base = WAGES.of(month_index(date(2026, 10, 1))).least_base(tenths) - less
    found = option(with_history(base, 1), way, "profile").findings[-1]
    assert found.have == counted


@pytest.mark.parametrize(("way", "most"), [("Q5_doctor", 6), ("Q6_bachelor", 12)])
def test_no_month_before_the_window_counts(way: str, most: int) -> None:
    found = option(with_history(100_000, 30), way, "profile").findings[-1]
    assert found.have == most


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({"foreign_degree": "master", "foreign_school": "top_100"}, "Q2_top_100"),
        ({"foreign_degree": "visit", "education": "master"}, "Q5_visit_master"),
        ({"foreign_degree": "visit", "qualification": "title_senior"}, "Q5_visit_title"),
        ({"foreign_degree": "master", "earlier_degree": "foreign"}, "Q5_both_abroad"),
        ({"foreign_degree": "master", "earlier_degree": "mainland"}, "Q6_master"),
        ({"returnee_founder": True}, "Q5_founder"),
    ],
)
def test_the_way_of_such_people_comes_first(facts: dict[str, Any], way: str) -> None:
    best = requirement(returnee(**facts), "profile").options[0]
    assert (best.id, [one.met for one in best.findings].count(False)) == (way, 1)


def test_a_science_employer_is_not_who_somebody_is() -> None:
    facts = {"foreign_degree": "master", "foreign_school": "high_level", "stem_degree": True}
    ways = requirement(returnee(**facts, recent_insurance_months=6), "profile").options
    assert ways[0].id == "Q4_science"
