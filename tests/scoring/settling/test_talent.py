"""Talents whom an employer brings in (section I2): each category, both sides of each figure."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import BACKGROUND, FactError, InsurancePeriod
from bot.scoring.months import month_index
from bot.scoring.settling import RouteResult
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
    "education": "none",
    "qualification": "none",
    "qualification_fits": False,
    "award": "none",
    "recognition_years": 0,
    "talent_role": "none",
    "key_institution_years": 0,
    "core_post": "other",
    "months_2x_of_12": 0,
    "months_2x_of_24": 0,
    "skill_award": "none",
    "key_industry": False,
    "founder_share": 0,
    "founder_years": 0,
    "venture_funding": "none",
    "broker_deals": 0,
    "broker_years": 0,
    "broker_parties": 0,
    "broker_performed": 0,
    "venture_invested": 0,
    "enterprise_post": "other",
    "hukou_base": "none",
    "income_tax_48": 0,
    "legal_representative": False,
    "company_tax": 0,
    "recommended_specialist": False,
    "years_to_retirement": 20,
    "employment": "shanghai_employer",
    "employer_kind": "company",
    "payer_matches": True,
    "crime_count": 0,
    "serious_crime": False,
}
"""An ordinary employee: nothing stands in the way, and no category fits."""

DERIVED = ("months_2x_of_12", "months_2x_of_24")

Facts = dict[str, tuple[Any, Any]]
"""By fact, a value that is just enough and one that is just short."""

CATEGORIES: list[tuple[str, Facts]] = [
    ("P1_doctor", {"education": ("doctor", "master")}),
    (
        "P1_title",
        {
            "qualification": ("title_senior", "title_intermediate"),
            "qualification_fits": (True, False),
        },
    ),
    (
        "P2_commendation",
        {"award": ("provincial", "department_general"), "recognition_years": (5, 5.1)},
    ),
    ("P2_programme", {"talent_role": ("programme", "none"), "recognition_years": (5, 5.1)}),
    ("P2_project", {"talent_role": ("project_core", "none")}),
    (
        "P3_master",
        {
            "education": ("master", "bachelor_degree"),
            "key_institution_years": (1, 0.9),
            "months_2x_of_12": (12, 11),
        },
    ),
    (
        "P4_core_staff",
        {
            "education": ("bachelor_degree", "bachelor"),
            "key_institution_years": (2, 1.9),
            "core_post": ("core", "other"),
            "months_2x_of_24": (24, 23),
        },
    ),
    (
        "P5_technician",
        {
            "qualification": ("skill_2", "skill_3"),
            "key_institution_years": (2, 1.9),
            "months_2x_of_24": (24, 23),
        },
    ),
    ("P6_award", {"skill_award": ("national", "provincial_contest")}),
    (
        "P6_top_technician",
        {"qualification": ("skill_1", "skill_2"), "key_industry": (True, False)},
    ),
    (
        "P6_contest",
        {"qualification": ("skill_2", "skill_3"), "skill_award": ("provincial_contest", "none")},
    ),
    (
        "P7_founder",
        {
            "founder_share": (10, 9.9),
            "founder_years": (2, 1.9),
            "venture_funding": ("10m", "5m"),
        },
    ),
    (
        "P8_broker",
        {
            "broker_deals": (50_000_000, 49_999_999),
            "broker_years": (2, 1.9),
            "broker_parties": (5, 4),
            "broker_performed": (70, 69.9),
        },
    ),
    ("P9_venture", {"venture_invested": (30_000_000, 29_999_999)}),
    (
        "P10_pay",
        {
            "employer_kind": ("company", "public_institution"),
            "enterprise_post": ("technical", "other"),
            "hukou_base": ("3", "2"),
            "income_tax_48": (1_000_000, 999_999),
        },
    ),
    (
        "P11_representative",
        {"legal_representative": (True, False), "company_tax": (10_000_000, 9_999_999)},
    ),
    ("P11_founder", {"founder_share": (10, 9.9), "company_tax": (10_000_000, 9_999_999)}),
    ("P12_specialist", {"recommended_specialist": (True, False)}),
]


def talent(on: date = ON, **facts: object) -> RouteResult:
    return route("talent", on, **{**NOBODY, **facts})


@pytest.mark.parametrize(("name", "facts"), CATEGORIES)
def test_each_category_is_met_by_just_enough(name: str, facts: Facts) -> None:
    enough = {fact: values[0] for fact, values in facts.items()}
    result = talent(**enough)
    assert (result.status, result.unknown) == ("met", ())
    assert requirement(result, "category").options[0].id == name
    for fact, (_, short) in facts.items():
        missed = talent(**{**enough, fact: short})
        assert option(missed, name, "category").met is False, fact
        assert missed.status == "not_met", fact


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"enterprise_post": "technical"}, "P10_pay"),
        ({"qualification": "title_senior"}, "P1_title"),
        ({"talent_role": "programme", "recognition_years": 6}, "P2_programme"),
        ({"education": "master", "key_institution_years": 1}, "P3_master"),
        ({"founder_share": 10, "company_tax": 1}, "P11_founder"),
    ],
)
def test_who_falls_short_is_shown_the_way_of_such_people(facts: dict[str, Any], name: str) -> None:
    best = requirement(talent(**facts), "category").options[0]
    assert (best.id, best.met) == (name, False)


def test_there_are_these_categories_and_no_others() -> None:
    names = {option.id for option in requirement(talent(), "category").options}
    assert names == {name for name, _ in CATEGORIES}


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("P3_master", {"education": "doctor", "key_institution_years": 1, "months_2x_of_12": 12}),
        (
            "P4_core_staff",
            {
                "education": "master",
                "key_institution_years": 2,
                "core_post": "science_degree",
                "months_2x_of_24": 24,
            },
        ),
        (
            "P5_technician",
            {"qualification": "skill_1", "key_institution_years": 2, "months_2x_of_24": 24},
        ),
        ("P6_contest", {"qualification": "skill_1", "skill_award": "national"}),
        (
            "P10_pay",
            {
                "employer_kind": "central_branch",
                "enterprise_post": "manager",
                "hukou_base": "3",
                "income_tax_48": 1_000_000,
            },
        ),
    ],
)
def test_more_than_enough_will_do_too(name: str, facts: dict[str, Any]) -> None:
    assert option(talent(**facts), name, "category").met is True


@pytest.mark.parametrize(
    ("name", "fact", "enough", "short"),
    [
        ("retirement", "years_to_retirement", 5.1, 5),
        ("staff", "employment", "shanghai_employer", "dispatched"),
        ("staff", "employment", "shanghai_employer", "freelance"),
        ("employer", "employer_kind", "public_body", "other"),
        ("payer", "payer_matches", True, False),
        ("record", "crime_count", 0, 1),
        ("record", "serious_crime", False, True),
    ],
)
def test_everybody_must_meet_the_rest(name: str, fact: str, enough: Any, short: Any) -> None:  # noqa: ANN401 - each fact has a type of its own
    result = talent(education="doctor", **{fact: enough})
    assert (result.status, requirement(result, name).met) == ("met", True)
    missed = talent(education="doctor", **{fact: short})
    assert (missed.status, requirement(missed, name).met) == ("not_met", False)
    open_ = talent(education="doctor", **{fact: None})
    assert open_.status == "undecided"
    assert open_.unknown == (fact,)


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        ("public_body", "legal_person"),
        ("public_institution", "legal_person"),
        ("company", "legal_person"),
        ("central_branch", "branch"),
        ("shanghai_branch", "branch"),
        ("recommended_branch", "branch"),
    ],
)
def test_each_kind_of_employer(kind: str, way: str) -> None:
    result = talent(education="doctor", employer_kind=kind)
    assert result.status == "met"
    assert requirement(result, "employer").options[0].id == way


def test_a_public_institution_may_bring_in_dispatched_staff() -> None:
    facts = {"education": "doctor", "employment": "dispatched"}
    assert talent(**facts, employer_kind="public_institution").status == "met"
    assert talent(**facts, employer_kind="public_body").status == "not_met"


def test_the_double_wage_is_practice_and_said_so() -> None:
    findings = {
        finding.id: finding
        for option in requirement(talent(), "category").options
        for finding in option.findings
    }
    assert {findings[name].confidence for name in ("P3c", "P4d", "P5c")} == {"C"}
    assert findings["P3a"].confidence == "B"


def test_it_rests_on_the_rule_of_2025_which_was_not_seen() -> None:
    basis = talent().basis
    assert (basis.id, basis.since, basis.until) == ("talent-2025-8", date(2025, 12, 1), None)
    assert (basis.seen, basis.standing) == (False, "in_force")


@pytest.mark.parametrize(
    ("on", "edition", "standing"),
    [
        (date(2025, 11, 30), "talent-2020-25", "in_force"),
        (date(2025, 12, 1), "talent-2025-8", "in_force"),
    ],
)
def test_the_rule_changed_on_a_day(on: date, edition: str, standing: str) -> None:
    basis = talent(on).basis
    assert (basis.id, basis.standing) == (edition, standing)


def test_the_kinds_of_employers_come_from_a_text_that_has_ended() -> None:
    (finding,) = requirement(talent(), "employer").options[0].findings
    assert (finding.basis.id, finding.basis.until) == ("talent-2020-rules", date(2025, 11, 30))
    assert (finding.basis.standing, finding.confidence) == ("expired", "C")


def insured(base: int, months: int) -> InsurancePeriod:
    """So many months up to October 2026."""
    first = 2026 * 12 + 9 - (months - 1)
    return InsurancePeriod(date(first // 12, first % 12 + 1, 1), date(2026, 10, 1), base)


@pytest.mark.parametrize(
    ("months", "met"),
    [
        (11, set()),
        (12, {"P3_master"}),
        (23, {"P3_master"}),
        (24, {"P3_master", "P4_core_staff"}),
    ],
)
def test_the_months_at_the_double_wage_follow_from_a_history(months: int, met: set[str]) -> None:
    known = {name: value for name, value in NOBODY.items() if name not in DERIVED}
    known |= {
        "education": "master",
        "key_institution_years": 2,
        "core_post": "core",
        "hukou_base": None,
        "insurance_history": (insured(100_000, months),),
    }
    ways = requirement(route("talent", **known), "category").options
    assert {way.id for way in ways if way.met} == met


def test_a_base_below_the_double_wage_gives_no_month() -> None:
    known = {name: value for name, value in NOBODY.items() if name not in DERIVED}
    known |= {"education": "master", "key_institution_years": 2, "hukou_base": None}
    result = route("talent", **known, insurance_history=(insured(20_000, 24),))
    (months,) = [
        finding
        for finding in option(result, "P3_master", "category").findings
        if finding.fact == "months_2x_of_12"
    ]
    assert (months.have, months.met) == (0, False)


@pytest.mark.parametrize("fact", ["months_2x_of_12", "months_2x_of_24"])
def test_those_months_may_not_stand_beside_a_history(fact: str) -> None:
    with pytest.raises(FactError, match="given together with"):
        person(insurance_history=(insured(20_000, 1),), **{fact: 1})


def test_the_parts_of_the_route_stand_in_this_order() -> None:
    parts = talent().requirements[1:]
    assert [(part.id, {way.id for way in part.options}) for part in parts] == [
        ("retirement", {"retirement"}),
        ("staff", {"own_staff", "dispatched_to_institution"}),
        ("employer", {"legal_person", "branch"}),
        ("payer", {"payer"}),
        ("record", {"record"}),
    ]


def test_these_conditions_say_for_whom_a_way_is() -> None:
    assert selecting("talent") == (
        "P10a P10b P11a P12a P1a P1b P2a P2c P2d P3a P4a P4c P5a P6a"
        " P6b P6c P6d P6e P7a P7c P8a P9a"
    )


def test_each_condition_rests_on_its_edition_and_on_sources_that_exist() -> None:
    findings = findings_of(talent())
    others = {
        name: one.basis.id for name, one in findings.items() if one.basis.id != "talent-2025-8"
    }
    assert others == {"P14a": "talent-2020-rules", "P14b": "talent-2020-rules"}
    assert_cited(findings.values())


@pytest.mark.parametrize(
    ("fact", "kind", "high"),
    [
        ("recognition_years", "number", 60),
        ("key_institution_years", "number", 60),
        ("months_2x_of_12", "integer", 12),
        ("months_2x_of_24", "integer", 24),
        ("broker_parties", "integer", 10_000),
        ("broker_performed", "number", 100),
        ("venture_invested", "number", 10_000_000_000_000),
        ("income_tax_48", "number", 1_000_000_000_000),
        ("company_tax", "number", 10_000_000_000_000),
        ("years_to_retirement", "number", 60),
    ],
)
def test_no_number_is_without_end(fact: str, kind: str, high: int) -> None:
    assert (BACKGROUND[fact].kind, BACKGROUND[fact].high) == (kind, high)


@pytest.mark.parametrize(
    ("fact", "way"), [("months_2x_of_12", "P3_master"), ("months_2x_of_24", "P5_technician")]
)
@pytest.mark.parametrize(("less", "counted"), [(0, 1), (1, 0)])
def test_a_month_counts_from_exactly_the_double_wage(
    fact: str, way: str, less: int, counted: int
) -> None:
    base = 2 * WAGES.of(month_index(date(2026, 10, 1))).yuan - less
    known = {name: value for name, value in NOBODY.items() if name not in {*DERIVED, "hukou_base"}}
    result = route("talent", **known, insurance_history=(insured(base, 1),))
    found = {one.fact: one.have for one in option(result, way, "category").findings}
    assert found[fact] == counted


@pytest.mark.parametrize(("way", "most"), [("P3_master", 12), ("P5_technician", 24)])
def test_no_month_before_the_window_counts(way: str, most: int) -> None:
    known = {name: value for name, value in NOBODY.items() if name not in {*DERIVED, "hukou_base"}}
    result = route("talent", **known, insurance_history=(insured(100_000, 30),))
    assert option(result, way, "category").findings[-1].have == most
