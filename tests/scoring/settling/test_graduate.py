"""Points of fresh graduates: each line of the table, its caps, and what is not known."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import ALL_FACTS, FACTS, Applicant, Span
from bot.scoring.settling import SETTLE_SOURCES
from bot.scoring.settling.graduate import GraduateItem, GraduateScore, graduate_score

ON = date(2026, 6, 1)

BARE: dict[str, Any] = {
    "education": "bachelor_degree",
    "school_class": "other",
    "study_place": "elsewhere",
    "class_rank": "top_100",
    "foreign_language": "none",
    "computer_level": "none",
    "honours": "none",
    "contest": "none",
    "invention_patent": False,
    "western_plan": False,
    "honest_recruiting": False,
    "contract_months": 0,
    "employment": "none",
    "key_field_major": False,
    "new_town_institution": False,
    "key_project_major": False,
    "school_post": "none",
    "sports_or_kindergarten_teacher": False,
    "student_startup": False,
}
"""Somebody with the least that a bachelor can have: 21, 8 and 2 points."""

EMPLOYED = {
    "honest_recruiting": True,
    "contract_months": 12,
    "employment": "shanghai_employer",
}


def applicant(facts: dict[str, Any]) -> Applicant:
    common = {name: value for name, value in facts.items() if name in FACTS}
    return Applicant(**common, background={n: v for n, v in facts.items() if n not in FACTS})


def scored(**facts: object) -> GraduateScore:
    found = graduate_score(applicant({**BARE, **facts}), ON)
    assert found is not None
    return found


def points(**facts: object) -> int:
    found = scored(**facts)
    assert found.low == found.high
    return found.low


def line(name: str, **facts: object) -> GraduateItem:
    return next(item for item in scored(**facts).items if item.id == name)


def test_a_bachelor_of_a_class_1_university_in_shanghai_has_84() -> None:
    found = scored(
        school_class="class_1",
        study_place="shanghai_university",
        class_rank="top_25",
        foreign_language="level_6",
        computer_level="listed_major",
        honours="provincial",
        contest="regional_1",
        key_field_major=True,
        **EMPLOYED,
    )
    assert (found.low, found.high, found.standard) == (84, 84, 72)
    assert found.unknown == ()


def test_a_master_of_an_unlisted_university_has_68() -> None:
    facts = {"class_rank": "top_25", "foreign_language": "level_6", "key_field_major": True}
    assert points(education="master", **facts, **EMPLOYED) == 68


def test_the_least_and_the_most() -> None:
    assert points() == 31
    assert points(education="master") == 41
    nothing = graduate_score(Applicant(), ON)
    assert nothing is not None
    assert (nothing.low, nothing.high) == (31, 117)


@pytest.mark.parametrize(
    ("fact", "value", "more"),
    [
        ("school_class", "class_1", 7),
        ("school_class", "class_2", 4),
        ("study_place", "shanghai_university", 2),
        ("study_place", "shanghai_institute", 0),
        ("class_rank", "top_25", 6),
        ("class_rank", "top_50", 4),
        ("class_rank", "top_75", 2),
        ("foreign_language", "level_6", 8),
        ("foreign_language", "level_4", 7),
        ("foreign_language", "major_course", 7),
        ("computer_level", "listed_major", 7),
        ("computer_level", "science_advanced", 7),
        ("computer_level", "science_intermediate", 6),
        ("computer_level", "liberal_intermediate", 7),
        ("computer_level", "liberal_basic", 6),
        ("computer_level", "special_course", 6),
        ("honours", "national", 10),
        ("honours", "provincial", 5),
        ("honours", "school_several", 2),
        ("honours", "school_one", 1),
        ("contest", "national_1", 10),
        ("contest", "national_2", 8),
        ("contest", "national_3", 6),
        ("contest", "regional_1", 5),
        ("contest", "regional_2", 3),
        ("contest", "regional_3", 1),
        ("invention_patent", True, 5),
        ("western_plan", True, 5),
        ("key_field_major", True, 6),
        ("new_town_institution", True, 3),
        ("key_project_major", True, 3),
        ("school_post", "far_suburb", 3),
        ("school_post", "shanghai_school", 2),
        ("sports_or_kindergarten_teacher", True, 1),
        ("student_startup", True, 5),
        ("education", "bachelor", 0),
    ],
)
def test_each_line_gives_its_points(fact: str, value: object, more: int) -> None:
    assert points(**{fact: value}) - points() == more


def test_the_employer_gives_7_if_all_of_its_terms_are_good() -> None:
    assert points(**EMPLOYED) - points() == 7
    for fact, value in {
        "honest_recruiting": False,
        "contract_months": 11,
        "employment": "dispatched",
    }.items():
        assert points(**{**EMPLOYED, fact: value}) == points()


@pytest.mark.parametrize(
    ("level", "more"), [("none", 7), ("science_intermediate", 7), (None, 7), ("listed_major", 7)]
)
def test_postgraduates_have_the_computer_points_anyway(level: str | None, more: int) -> None:
    found = line("computer", education="master", computer_level=level)
    assert (found.low, found.high) == (more, more)


@pytest.mark.parametrize(
    ("honours", "contest", "together"),
    [
        ("provincial", "national_2", 13),
        ("provincial", "national_1", 15),
        ("national", "regional_1", 15),
        ("national", "national_3", 15),
        ("national", "national_1", 15),
    ],
)
def test_honours_and_contests_give_at_most_15(honours: str, contest: str, together: int) -> None:
    assert points(honours=honours, contest=contest) - points() == together


def test_lines_are_shown_before_their_cap() -> None:
    found = scored(honours="national", contest="national_1")
    lines = {item.id: item for item in found.items}
    assert (lines["honours"].low, lines["contest"].high) == (10, 10)
    assert {item.id: item.cap for item in found.items if item.cap} == {
        "honours": 15,
        "contest": 15,
    }
    assert lines["honours"].group == lines["contest"].group == "honours"
    assert lines["school"].cap is None


def test_the_lines_stand_in_the_order_of_the_table() -> None:
    assert [item.id for item in scored().items] == [
        "education",
        "school",
        "study_place",
        "class_rank",
        "foreign_language",
        "computer",
        "honours",
        "contest",
        "invention_patent",
        "western_plan",
        "employer_basic",
        "key_field",
        "new_town",
        "key_project",
        "school_post",
        "teacher_post",
        "own_company",
    ]


def test_every_line_cites_the_notice() -> None:
    for item in scored().items:
        assert item.clause.startswith("沪教委学〔2026〕13号附件 4：")
        assert (item.source, item.confidence) == ("zsb-score", "A")
        assert set(item.source.split()) <= set(SETTLE_SOURCES)


@pytest.mark.parametrize(
    "education",
    ["none", "junior_college", "doctor", frozenset({"none", "junior_college"})],
)
def test_nobody_is_scored_below_a_bachelor_and_no_doctor(education: object) -> None:
    assert graduate_score(applicant({**BARE, "education": education}), ON) is None


def test_of_a_rough_education_those_that_are_scored_count() -> None:
    found = scored(education=frozenset({"junior_college", "bachelor_degree", "master"}))
    assert (found.low, found.high) == (31, 41)
    assert found.unknown == ("education",)


def test_an_education_that_changes_nothing_is_not_asked_for() -> None:
    found = scored(education=frozenset({"bachelor", "bachelor_degree"}))
    assert (found.low, found.high, found.unknown) == (31, 31, ())


def test_whether_somebody_is_scored_at_all_is_asked_for_first() -> None:
    found = scored(education=frozenset({"none", "bachelor_degree"}), honours=None)
    assert (found.low, found.high) == (31, 41)
    assert found.unknown == ("education", "honours")


def test_what_moves_the_total_furthest_is_asked_for_first() -> None:
    found = scored(
        class_rank=None, honours=None, study_place=None, employment=None, school_class=None
    )
    assert found.unknown == ("honours", "school_class", "class_rank", "study_place")
    assert (found.low, found.high) == (31, 31 + 10 + 7 + 6 + 2)


def test_only_the_terms_in_doubt_are_asked_for() -> None:
    found = scored(**{**EMPLOYED, "employment": None, "contract_months": Span(6, 24)})
    assert found.unknown == ("contract_months", "employment")
    assert (found.low, found.high) == (31, 38)
    assert scored(**{**EMPLOYED, "contract_months": Span(12, 24)}).high == 38
    assert scored(**{**EMPLOYED, "contract_months": Span(6, 11)}).unknown == ()


def test_the_education_moves_the_total_as_far_as_its_ends_lie_apart() -> None:
    either = frozenset({"bachelor_degree", "master"})
    found = scored(education=either, honours=None, foreign_language=None)
    assert found.unknown == ("education", "honours", "foreign_language")
    found = scored(education=either, computer_level="listed_major", class_rank=None)
    assert (found.low, found.high) == (38, 47)
    assert found.unknown == ("class_rank", "education")


def test_a_computer_level_matters_to_a_bachelor_only() -> None:
    either = frozenset({"bachelor_degree", "master"})
    found = scored(education=either, computer_level=None)
    assert (found.low, found.high) == (31, 41)
    assert found.unknown == ("education", "computer_level")
    shown = line("computer", education=either, computer_level="liberal_basic")
    assert (shown.low, shown.high) == (6, 7)


def test_before_the_first_table_that_one_is_used() -> None:
    facts = applicant({**BARE, **EMPLOYED})
    assert graduate_score(facts, date(2020, 1, 1)) == graduate_score(facts, ON)
    assert graduate_score(facts, date(2030, 1, 1)) == graduate_score(facts, ON)


def exact(name: str) -> st.SearchStrategy[Any]:
    fact = ALL_FACTS[name]
    if name == "education":
        return st.sampled_from(["bachelor", "bachelor_degree", "master"])
    if name == "contract_months":
        return st.sampled_from([11, 12])
    return st.booleans() if fact.kind == "bool" else st.sampled_from(fact.choices)


def all_values(name: str) -> tuple[Any, ...]:
    if name == "contract_months":
        return (0, 11, 12, 600)
    return (False, True) if ALL_FACTS[name].kind == "bool" else ALL_FACTS[name].choices


@settings(max_examples=60, deadline=None)
@given(
    facts=st.fixed_dictionaries({name: exact(name) for name in BARE}),
    unknown=st.sets(st.sampled_from(sorted(BARE)), max_size=3),
)
def test_low_and_high_are_those_of_everything_that_can_be(
    facts: dict[str, Any], unknown: set[str]
) -> None:
    rough = graduate_score(applicant({**facts, **dict.fromkeys(unknown)}), ON)
    names = sorted(unknown)
    possible = [
        graduate_score(applicant({**facts, **dict(zip(names, case, strict=True))}), ON)
        for case in product(*map(all_values, names))
    ]
    found = [one for one in possible if one]
    assert rough is not None
    assert rough.low == min(one.low for one in found)
    assert rough.high == max(one.high for one in found)
    assert set(rough.unknown) <= unknown


@settings(max_examples=60, deadline=None)
@given(facts=st.fixed_dictionaries({name: exact(name) for name in BARE}))
def test_the_total_is_the_sum_of_the_lines_under_the_cap(facts: dict[str, Any]) -> None:
    found = graduate_score(applicant(facts), ON)
    assert found is not None
    capped = [item.low for item in found.items if item.group == "honours"]
    rest = [item.low for item in found.items if item.group != "honours"]
    assert found.low == found.high == sum(rest) + min(15, sum(capped))
