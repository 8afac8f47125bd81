"""Fresh graduates (section I3): the window, the basic conditions, and the direct cases."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import BACKGROUND
from bot.scoring.settling import RouteResult
from bot.scoring.settling.graduate import graduate_score
from tests.scoring.settling.movers import (
    assert_cited,
    findings_of,
    option,
    person,
    requirement,
    route,
    selecting,
)

JUNE = date(2026, 6, 1)

READY: dict[str, Any] = {
    "graduation_year": 2026,
    "education": "bachelor_degree",
    "full_time_study": True,
    "enrolment": "national_unified",
    "shanghai_origin": False,
    "worked_while_studying": "none",
    "employer_kind": "company",
    "employer_capital": 1_000_000,
    "employer_registered_on": date(2025, 5, 31),
    "contract_months": 12,
    "employment": "shanghai_employer",
    "honest_recruiting": True,
    "crime_count": 0,
    "serious_crime": False,
    "refused_this_year": False,
    "study_place": "elsewhere",
    "first_class_list": "none",
    "bachelor_school": "other",
    "regional_recommendation": False,
    "school_class": "class_1",
    "class_rank": "top_25",
    "foreign_language": "level_6",
    "computer_level": "listed_major",
    "honours": "none",
    "contest": "none",
    "invention_patent": False,
    "western_plan": False,
    "key_field_major": False,
    "new_town_institution": False,
    "key_project_major": False,
    "school_post": "none",
    "sports_or_kindergarten_teacher": False,
    "student_startup": False,
}
"""A bachelor of 2026 in whose way nothing stands but the points: 66 of 72."""

SCORED = {**READY, "key_field_major": True}
"""The same with 72 points."""


def graduate(facts: dict[str, Any], on: date = JUNE, **others: object) -> RouteResult:
    return route("graduate", on, **{**facts, **others})


def test_72_points_are_enough_and_71_are_not() -> None:
    enough = graduate(SCORED)
    assert enough.graduate is not None
    assert (enough.graduate.low, enough.status) == (72, "met")
    short = graduate(READY, honours="provincial")
    assert short.graduate is not None
    assert (short.graduate.low, short.status) == (71, "not_met")
    assert graduate(READY, honours="provincial", contest="regional_3").status == "met"


def test_the_route_and_the_table_have_one_standard() -> None:
    result = graduate(SCORED)
    (finding,) = option(result, "score", "merit").findings
    found = graduate_score(person(**SCORED), JUNE)
    assert found is not None
    assert found.standard == finding.least == 72


def test_the_points_in_doubt_leave_it_undecided() -> None:
    result = graduate(READY, honours=None, contest=None)
    assert result.status == "undecided"
    assert set(result.unknown) == {"honours", "contest"}


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2026, 5, 10), "not_met"),
        (date(2026, 5, 11), "met"),
        (date(2026, 7, 3), "met"),
        (date(2026, 7, 4), "not_met"),
        (date(2026, 11, 23), "not_met"),
    ],
)
def test_the_window_of_2026(on: date, status: str) -> None:
    assert graduate(SCORED, on).status == status


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2026, 5, 10), "not_met"),
        (date(2026, 5, 11), "met"),
        (date(2026, 12, 31), "met"),
        (date(2027, 1, 1), "not_met"),
    ],
)
def test_doctors_have_until_the_end_of_the_year(on: date, status: str) -> None:
    assert graduate(READY, on, education="doctor").status == status


@pytest.mark.parametrize(
    ("year", "on", "status"),
    [
        (2025, JUNE, "not_met"),
        (2027, JUNE, "undecided"),
        (2027, date(2027, 6, 1), "undecided"),
        (2028, JUNE, "undecided"),
        (None, JUNE, "undecided"),
    ],
)
def test_other_years(year: int | None, on: date, status: str) -> None:
    assert graduate(SCORED, on, graduation_year=year).status == status


def test_of_2027_nothing_is_published_and_nothing_is_asked() -> None:
    result = graduate(SCORED, graduation_year=2027)
    assert result.unknown == ()
    findings = requirement(result, "window").options[0].findings
    assert [(finding.id, finding.fact, finding.met) for finding in findings] == [
        ("G1e", "graduation_year", True),
        ("G1f", None, None),
    ]


@pytest.mark.parametrize(
    ("name", "fact", "enough", "short"),
    [
        ("certificates", "education", "bachelor_degree", "bachelor"),
        ("enrolment", "enrolment", "national_unified", "directed"),
        ("enrolment", "enrolment", "national_unified", "other"),
        ("origin", "shanghai_origin", False, True),
        ("no_other_work", "worked_while_studying", "none", "other_employer"),
        ("employer", "employer_capital", 1_000_000, 999_999),
        ("employer", "employer_registered_on", date(2025, 5, 31), date(2025, 6, 1)),
        ("employer", "employer_kind", "company", "other"),
        ("contract", "contract_months", 12, 11),
        ("contract", "employment", "shanghai_employer", "dispatched"),
        ("honesty", "honest_recruiting", True, False),
        ("record", "crime_count", 0, 1),
        ("record", "serious_crime", False, True),
        ("first_filing", "refused_this_year", False, True),
    ],
)
def test_each_basic_condition(name: str, fact: str, enough: Any, short: Any) -> None:  # noqa: ANN401 - each fact has a type of its own
    rich = {**SCORED, "honours": "national"}
    result = graduate({**rich, fact: enough})
    assert (result.status, requirement(result, name).met) == ("met", True)
    missed = graduate({**rich, fact: short})
    assert (missed.status, requirement(missed, name).met) == ("not_met", False)
    assert graduate({**rich, fact: None}).status == "undecided"
    assert requirement(graduate({**rich, fact: None}), name).met is None


@pytest.mark.parametrize("education", ["bachelor_degree", "master", "doctor"])
def test_every_degree_has_both_certificates(education: str) -> None:
    assert requirement(graduate(SCORED, education=education), "certificates").met is True


@pytest.mark.parametrize("kind", ["public_body", "public_institution"])
def test_public_employers_need_no_capital(kind: str) -> None:
    result = graduate(SCORED, employer_kind=kind, employer_capital=0)
    assert result.status == "met"
    assert requirement(result, "employer").options[0].id == "public_employer"


def test_a_company_of_ones_own_is_looked_at_on_its_own() -> None:
    result = graduate(SCORED, worked_while_studying="own_startup")
    assert (result.status, result.unknown) == ("undecided", ())
    assert requirement(result, "no_other_work").options[0].id == "own_startup"


DIRECT: list[tuple[str, dict[str, tuple[Any, Any]]]] = [
    ("direct_doctor", {"education": ("doctor", "bachelor_degree")}),
    (
        "direct_master_shanghai",
        {
            "education": ("master", "bachelor_degree"),
            "study_place": ("shanghai_university", "elsewhere"),
        },
    ),
    (
        "direct_master_shanghai",
        {
            "education": ("master", "bachelor_degree"),
            "study_place": ("shanghai_institute", "elsewhere"),
        },
    ),
    (
        "direct_master_university",
        {"education": ("master", "bachelor_degree"), "first_class_list": ("university", "none")},
    ),
    (
        "direct_master_discipline",
        {"education": ("master", "bachelor_degree"), "first_class_list": ("discipline", "none")},
    ),
    (
        "direct_bachelor_six",
        {
            "education": ("bachelor_degree", "master"),
            "full_time_study": (True, False),
            "bachelor_school": ("named_six", "other_shanghai"),
        },
    ),
    (
        "direct_bachelor_regional",
        {
            "education": ("bachelor_degree", "master"),
            "full_time_study": (True, False),
            "bachelor_school": ("other_shanghai", "other"),
            "regional_recommendation": (True, False),
        },
    ),
]


@pytest.mark.parametrize(("name", "facts"), DIRECT)
def test_each_direct_case(name: str, facts: dict[str, tuple[Any, Any]]) -> None:
    poor = {**READY, "school_class": "other", "foreign_language": "none"}
    enough = {fact: values[0] for fact, values in facts.items()}
    result = graduate({**poor, **enough})
    assert (result.status, requirement(result, "merit").options[0].id) == ("met", name)
    for fact, (_, short) in facts.items():
        missed = graduate({**poor, **enough, fact: short})
        assert missed.status == "not_met", fact
        assert option(missed, name, "merit").met is False, fact


@pytest.mark.parametrize(
    ("facts", "window", "merit"),
    [
        ({}, "class_2026", "score"),
        ({"education": "doctor"}, "doctor_2026", "direct_doctor"),
        ({"graduation_year": 2027}, "later", "later_merit"),
    ],
)
def test_who_comes_too_late_is_shown_the_way_of_such_people(
    facts: dict[str, Any], window: str, merit: str
) -> None:
    result = graduate({**READY, **facts}, date(2027, 2, 1))
    assert result.status != "met"
    assert requirement(result, "window").options[0].id == window
    assert requirement(result, "merit").options[0].id == merit


def test_a_doctor_has_no_points() -> None:
    result = graduate(READY, education="doctor")
    assert (result.status, result.graduate) == ("met", None)
    assert option(result, "score", "merit").met is False


def test_it_rests_on_the_notice_of_the_year() -> None:
    basis = graduate(SCORED).basis
    assert (basis.id, basis.seen) == ("graduate-2026-13", False)
    assert (basis.since, basis.standing) == (date(2026, 5, 6), "in_force")
    assert graduate(SCORED, date(2026, 5, 5)).basis.id == "graduate-2025-15"


def test_the_kinds_of_employers_come_from_pages_alone() -> None:
    findings = option(graduate(SCORED), "company_employer", "employer").findings
    assert [finding.id for finding in findings] == ["G5b", "G5c", "G5d"]
    assert {finding.confidence for finding in findings} == {"C"}


def test_the_parts_of_the_route_stand_in_this_order() -> None:
    parts = graduate(SCORED).requirements
    assert [(part.id, {way.id for way in part.options}) for part in parts] == [
        ("window", {"doctor_2026", "class_2026", "later"}),  # of 2025 only in that year
        ("certificates", {"certificates"}),
        ("enrolment", {"enrolment"}),
        ("origin", {"origin"}),
        ("no_other_work", {"no_work", "own_startup"}),
        (
            "employer",
            {"public_employer", "company_employer", "branch_employer", "later_employer"},
        ),
        ("contract", {"contract"}),
        ("honesty", {"honesty"}),
        ("record", {"record"}),
        ("first_filing", {"first_filing"}),
        (
            "merit",
            {
                "direct_doctor",
                "direct_master_shanghai",
                "direct_master_university",
                "direct_master_discipline",
                "direct_bachelor_six",
                "direct_bachelor_regional",
                "score",
                "later_merit",
            },
        ),
    ]


@pytest.mark.parametrize(
    ("facts", "on", "status"),
    [
        (
            {"graduation_year": 2027, "employer_registered_on": date(2025, 10, 1)},
            date(2026, 11, 23),
            "undecided",
        ),
        ({"graduation_year": 2027, "school_class": "other"}, date(2026, 11, 23), "undecided"),
        ({"graduation_year": 2027, "shanghai_origin": True}, date(2026, 11, 23), "not_met"),
        ({"graduation_year": 2025}, date(2025, 6, 15), "undecided"),
        ({"graduation_year": 2025}, date(2025, 12, 31), "undecided"),
        ({"graduation_year": 2025}, date(2026, 1, 1), "not_met"),
        ({"graduation_year": 2024}, date(2025, 6, 15), "not_met"),
    ],
)
def test_years_whose_notice_we_have_not_seen_are_left_open(
    facts: dict[str, Any], on: date, status: str
) -> None:
    assert graduate({**READY, **facts}, on).status == status


@pytest.mark.parametrize("kind", ["central_branch", "shanghai_branch", "recommended_branch"])
def test_a_branch_is_left_open_for_the_pages_do_not_say(kind: str) -> None:
    result = graduate({**SCORED, "employer_kind": kind})
    assert (result.status, result.unknown) == ("undecided", ())
    assert requirement(result, "employer").options[0].id == "branch_employer"


def test_these_conditions_say_for_whom_a_way_is() -> None:
    assert selecting("graduate") == (
        "G1a G1c G1e G1g G4d G4e G5a G5b G5e G6a G6b G6c G6d G6e G6f G6g G6h"
    )


def test_each_condition_rests_on_its_edition_and_on_sources_that_exist() -> None:
    findings = findings_of(graduate(SCORED))
    others = {
        name: one.basis.id for name, one in findings.items() if one.basis.id != "graduate-2026-13"
    }
    assert others == {}
    assert_cited(findings.values())


@pytest.mark.parametrize(
    ("fact", "kind", "high"),
    [
        ("graduation_year", "integer", 2_100),
        ("employer_capital", "number", 10_000_000_000_000),
        ("contract_months", "integer", 600),
    ],
)
def test_no_number_is_without_end(fact: str, kind: str, high: int) -> None:
    assert (BACKGROUND[fact].kind, BACKGROUND[fact].high) == (kind, high)


@pytest.mark.parametrize("year", [2025, 2027])
def test_a_doctor_of_another_year_is_not_of_this_window(year: int) -> None:
    result = graduate(READY, education="doctor", graduation_year=year)
    assert option(result, "doctor_2026", "window").met is False
    assert option(result, "class_2026", "window").met is False
