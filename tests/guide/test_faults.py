"""Why applications come back: for whom each reason matters, and how it stands."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guide import FAULTS, Checked, barred, precheck
from bot.guide.reading import read_condition
from bot.guide.rows import GuideDataError, Row
from bot.scoring import ALL_FACTS, Applicant, InsurancePeriod
from bot.scoring.facts import DERIVED
from tests.guide.people import ON, PUPIL, SENIOR, SINGLE_GRADUATE, STRANGER, people

ANSWERS = st.dictionaries(st.sampled_from([*FAULTS]), st.sampled_from(["yes", "no"]))
NOBODY: Mapping[str, str] = {}


def _found(told: Mapping[str, str] = NOBODY, **facts: object) -> dict[str, Checked]:
    person = replace(SINGLE_GRADUATE, **facts)
    return {one.fault.id: one for one in precheck(person, ON, told)}


def _standing(id_: str, told: Mapping[str, str] = NOBODY, **facts: object) -> str | None:
    found = _found(told, **facts).get(id_)
    return found.standing if found else None


def test_for_a_single_graduate_just_these_matter() -> None:
    assert {id_: one.standing for id_, one in _found().items()} == {
        "no_permit": "fine",
        "no_employer": "fine",
        "few_months": "fine",
        "other_payer": "unclear",
        "short_contract": "unclear",
        "base_and_income": "unclear",
        "back_paid": "unclear",
        "addresses": "unclear",
        "resume": "unclear",
        "not_online": "unclear",
        "unregistered_employer": "fine",
        "company_changed": "unclear",
        "hr_insured": "unclear",
    }


def test_some_reasons_keep_anybody_from_applying_and_one_ends_the_look() -> None:
    weights = {id_: rule.fault.weight for id_, rule in FAULTS.items()}
    assert {id_ for id_, weight in weights.items() if weight == "ends"} == {"no_employer"}
    bars = {id_ for id_, weight in weights.items() if weight == "bars"}
    assert bars == {"no_permit", "few_months", "branch_tax"}
    assert {id_ for id_, rule in FAULTS.items() if rule.fault.fatal} == bars | {"no_employer"}


def _barred(told: Mapping[str, str] = NOBODY, **facts: object) -> list[str]:
    return [fault.id for fault in barred(replace(SINGLE_GRADUATE, **facts), ON, told)]


def test_only_what_is_surely_so_bars_anybody() -> None:
    assert _barred() == []
    assert _barred(employment="freelance", residence_permit=False) == ["no_permit", "no_employer"]
    assert _barred(employment=None) == []
    assert _barred(recent_insurance_months=5) == ["few_months"]
    assert _barred(recent_insurance_months=6) == []
    assert _barred({"addresses": "no"}) == []
    assert _barred({"branch_tax": "no"}, branch_company=True) == ["branch_tax"]
    assert _barred({"branch_tax": "no"}, branch_company=False) == []


BASE = set(_found())


@pytest.mark.parametrize(
    ("facts", "more", "less"),
    [
        ({"overseas_degree": True}, {"not_recognised"}, {"not_online"}),
        ({"upgraded_bachelor": True}, {"study_overlap", "earlier_school"}, set()),
        ({"full_time_study": False},
         {"study_overlap", "earlier_school", "school_place", "party_school"}, set()),
        ({"full_time_study": False, "education": "junior_college"},
         {"earlier_school", "school_place", "party_school"}, set()),
        ({"full_time_study": False, "overseas_degree": True}, {"not_recognised"},
         {"not_online"}),
        ({"education": "none", "full_time_study": False}, set(), {"not_online"}),
        ({"education": "none", "qualification": "skill_3", "qualification_fits": True},
         {"post_and_title"}, {"not_online"}),
        ({"qualification": "skill_3", "qualification_fits": True}, set(), set()),
        ({"qualification": "skill_3", "qualification_fits": False}, set(), set()),
        ({"qualification": "title_senior", "qualification_fits": True,
          "qualification_base_months": 6}, {"post_and_title", "unregistered"}, {"not_online"}),
        ({"qualification": "title_junior", "qualification_fits": False, "education": "none"},
         set(), {"not_online"}),
        ({"insurance_months": 12}, set(), set()),
        ({"insurance_months": 11}, set(), {"base_and_income"}),
        ({"insurance_months": 11, "insurance_base": "0.8"}, set(), set()),
        ({"shortage_major": True}, {"major_code"}, set()),
        ({"award": "provincial"}, {"award_list"}, set()),
        ({"suburb_area": "lingang", "suburb_years": 3}, {"left_lingang"}, set()),
        ({"suburb_area": "lingang", "suburb_years": 2}, set(), set()),
        ({"suburb_area": "other", "suburb_years": 6}, set(), set()),
        ({"children": (PUPIL,)}, {"child_benefit"}, set()),
        ({"children": (SENIOR,), "divorced": True}, {"child_benefit", "custody"}, set()),
        ({"divorced": True}, set(), set()),
        ({"branch_company": True}, {"branch_tax"}, set()),
        ({"first_time_employer": True}, set(), {"company_changed"}),
    ],
)  # fmt: skip
def test_one_fact_more_makes_just_these_matter(
    facts: dict[str, object], more: set[str], less: set[str]
) -> None:
    found = set(_found(**facts))
    assert (found - BASE, BASE - found) == (more, less)


@pytest.mark.parametrize(
    ("id_", "wrong", "fine"),
    [
        ("no_permit", {"residence_permit": False}, {"residence_permit": True}),
        ("no_employer", {"employment": "sole_trader"}, {"employment": "dispatched"}),
        ("no_employer", {"employment": "freelance"}, {"employment": "shanghai_employer"}),
        ("no_employer", {"employment": "none"}, {}),
        ("few_months", {"recent_insurance_months": 5}, {"recent_insurance_months": 6}),
        ("other_payer", {"background": {"payer_matches": False}},
         {"background": {"payer_matches": True}}),
        ("unregistered_employer", {"first_time_employer": True}, {}),
        ("post_and_title",
         {"education": "none", "qualification": "skill_3", "qualification_fits": False},
         {"education": "none", "qualification": "skill_3", "qualification_fits": True}),
    ],
)  # fmt: skip
def test_what_the_facts_tell_is_not_asked(
    id_: str, wrong: dict[str, object], fine: dict[str, object]
) -> None:
    assert _standing(id_, **wrong) == "wrong"
    assert _standing(id_, **fine) == "fine"


@pytest.mark.parametrize(
    ("id_", "fact"),
    [
        ("no_permit", "residence_permit"),
        ("no_employer", "employment"),
        ("few_months", "recent_insurance_months"),
        ("unregistered_employer", "first_time_employer"),
    ],
)
def test_a_fact_that_is_unknown_is_named(id_: str, fact: str) -> None:
    found = _found(**{fact: None})[id_]
    assert (found.standing, found.depends_on) == ("unclear", (fact,))


def test_a_title_that_does_not_fit_is_no_matter_once_the_rest_is_enough() -> None:
    title = {"qualification": "title_senior", "qualification_fits": False}
    assert _standing("post_and_title", **title) is None
    assert _standing("post_and_title", **title, education="junior_college") == "wrong"


@pytest.mark.parametrize("id_", [id_ for id_, rule in FAULTS.items() if rule.fault.trouble])
def test_an_answer_means_trouble_or_none(id_: str) -> None:
    facts = {
        "full_time_study": False,
        "upgraded_bachelor": True,
        "overseas_degree": id_ == "not_recognised",
        "shortage_major": True,
        "award": "provincial",
        "suburb_area": "lingang",
        "suburb_years": 4,
        "children": (PUPIL,),
        "divorced": True,
        "branch_company": True,
    }
    if id_ == "unregistered":
        facts |= {"qualification": "title_senior", "qualification_fits": True}
        facts |= {"qualification_base_months": 12}
    trouble = FAULTS[id_].fault.trouble
    fine = "no" if trouble == "yes" else "yes"
    assert _standing(id_, **facts) == "unclear"
    assert _standing(id_, {id_: trouble}, **facts) == "wrong"
    assert _standing(id_, {id_: fine}, **facts) == "fine"


def test_yes_means_trouble_where_the_question_is_about_something_bad() -> None:
    bad = {id_ for id_, rule in FAULTS.items() if rule.fault.trouble == "yes"}
    assert bad == {"back_paid", "party_school", "left_lingang", "company_changed"}


def test_who_typed_a_history_is_not_asked_for_back_payments() -> None:
    history = (InsurancePeriod(ON.replace(year=2022, day=1), ON.replace(day=1), base=12_000),)
    derived = dict.fromkeys(DERIVED)
    assert _standing("back_paid", insurance_history=history, **derived) is None


def test_what_nobody_knows_to_matter_names_what_decides() -> None:
    found = _found(children=None)
    assert found["child_benefit"].standing == "undecided"
    assert found["child_benefit"].depends_on == ("children",)
    found = _found(children=(PUPIL,), divorced=None)
    assert found["custody"].depends_on == ("divorced",)


def test_of_a_stranger_everything_is_open() -> None:
    found = {one.fault.id: one for one in precheck(STRANGER, ON, {})}
    assert {one.standing for one in found.values()} == {"unclear", "undecided"}
    assert set(found) == set(FAULTS)


def test_the_reasons_come_in_the_order_of_looking() -> None:
    ids = [*FAULTS]
    found = [one.fault.id for one in precheck(STRANGER, ON, {})]
    assert found == ids
    assert ids[0] == "no_permit"
    assert ids[-1] == "hr_insured"


def test_what_the_employer_puts_right() -> None:
    assert {id_ for id_, rule in FAULTS.items() if rule.fault.who == "employer"} == {
        "other_payer", "short_contract", "base_and_income", "post_and_title",
        "unregistered_employer", "company_changed", "branch_tax", "hr_insured",
    }  # fmt: skip


def test_what_only_one_publisher_says_is_marked() -> None:
    weak = {id_ for id_, rule in FAULTS.items() if rule.fault.confidence in "CD"}
    assert weak == {"resume", "party_school", "left_lingang", "company_changed"}


def test_every_reason_is_cited_and_about_a_fact_that_exists() -> None:
    for rule in FAULTS.values():
        assert rule.fault.source
        assert rule.fault.section
        assert rule.fault.about in {"", *ALL_FACTS}


@settings(max_examples=60, deadline=None)
@given(people, ANSWERS)
def test_anybody_gets_each_reason_once_and_open_ones_say_what_decides(
    applicant: Applicant, told: dict[str, str]
) -> None:
    found = precheck(applicant, ON, told)
    assert len({one.fault.id for one in found}) == len(found)
    for one in found:
        if one.standing in {"wrong", "fine"}:
            assert not one.depends_on
        if one.standing == "undecided":
            assert one.depends_on
        if one.standing == "unclear":
            assert bool(one.depends_on) == (not one.fault.trouble)


def test_a_slip_in_a_condition_is_refused() -> None:
    with pytest.raises(GuideDataError, match="known"):
        read_condition(Row({"known": "gone"}, "row"))
