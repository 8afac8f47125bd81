"""What do I bring: the list of one person."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from bot.guide import PAPERS, Checklist, Paper, checklist
from bot.guide.case import ITEM_FACTS
from bot.scoring import FACTS, Applicant, Child, InsurancePeriod, Span, score
from bot.scoring.facts import DERIVED
from tests.guide.people import (
    APPRENTICE,
    ON,
    PUPIL,
    SENIOR,
    SINGLE_GRADUATE,
    STRANGER,
    known_people,
    people,
)


def _with(**facts: object) -> Checklist:
    return checklist(replace(SINGLE_GRADUATE, **facts), ON)


def _needed(found: Checklist) -> set[str]:
    return {paper.id for paper in found.papers if paper.needed}


def _maybe(found: Checklist) -> set[str]:
    return {paper.id for paper in found.papers if paper.needed is None}


def _paper(found: Checklist, id_: str) -> Paper:
    return next(paper for paper in found.papers if paper.id == id_)


PLAIN = _with()


def test_a_single_graduate_brings_neither_children_nor_divorce_papers() -> None:
    assert {paper.group for paper in PLAIN.papers} == {"base", "item", "employer"}


def test_a_single_graduate_brings_exactly_this() -> None:
    assert _needed(PLAIN) == {
        "permit", "application_form", "id_card", "hukou_proof", "labour_contract",
        "tax_6_months", "no_crime_undertaking",
        "diploma", "degree_certificate", "diploma_registration", "degree_report",
        "hr_letter", "hr_id_card", "business_licence", "preacceptance_form",
    }  # fmt: skip
    assert _maybe(PLAIN) == {"education_report", "company_changed_papers"}
    assert PLAIN.undecided == ()


def test_the_groups_come_in_the_order_of_getting_ready() -> None:
    groups = [group.id for group in _with(married=True).groups]
    assert groups == ["base", "item", "family", "employer"]


def test_the_permit_is_shown_and_a_stamped_copy_left() -> None:
    permit = _paper(PLAIN, "permit")
    assert (permit.original, permit.copies, permit.stamp) == (True, 1, "employer")


def test_the_application_form_is_handed_in_itself() -> None:
    form = _paper(PLAIN, "application_form")
    assert (form.original, form.copies, form.stamp, form.who) == (True, 0, "employer", "employer")


@pytest.mark.parametrize(
    ("facts", "more"),
    [
        ({"full_time_study": False}, {"enrolment_report", "study_record"}),
        ({"upgraded_bachelor": True}, {"earlier_diploma"}),
        ({"married": True}, {"marriage_certificate"}),
        ({"married": True, "co_spouse": True},
         {"marriage_certificate", "spouse_id_card", "spouse_hukou"}),
        ({"spouse_local_years": 3, "married": True},
         {"marriage_certificate", "spouse_id_card", "spouse_hukou"}),
        ({"insurance_base": "1"}, {"tax_48_months"}),
        ({"insurance_base": "3"}, {"tax_36_months"}),
        ({"shortage_major": True}, {"post_statement"}),
        ({"tax_average": 100_000},
         {"company_archive", "company_articles", "capital_report", "company_tax_3_years"}),
        ({"local_employees_average": 10},
         {"company_archive", "company_articles", "capital_report", "local_staff_proof"}),
        ({"startup": "incubated_founder"}, {"incubator_contract", "shareholding_proof"}),
        ({"startup": "innovation_broker"}, {"transfer_body_proof"}),
        ({"public_service_years": 5}, {"public_service_proof"}),
        ({"fresh_graduate": True}, {"graduate_notice"}),
        ({"suburb_area": "lingang", "suburb_years": 3},
         {"lingang_letter", "lingang_company_papers", "lingang_tax_3_years", "lingang_dwelling"}),
        ({"suburb_area": "other", "suburb_years": 5}, {"suburb_proof"}),
        ({"award": "department_special"}, {"award_certificate"}),
        ({"employment": "dispatched"},
         {"dispatch_licence", "dispatch_agreement", "dispatch_post_agreement"}),
        ({"branch_company": True}, {"branch_tax_proof"}),
        ({"first_time_employer": True},
         {"registration_letter", "registration_hr_id_card", "registration_licence"}),
        ({"children": (PUPIL,)},
         {"child_birth_certificate", "child_hukou", "child_residence"}),
        ({"children": (SENIOR,)},
         {"child_birth_certificate", "child_hukou", "child_residence",
          "child_enrolment_proof", "child_school_record"}),
        ({"children": (PUPIL,), "married": True},
         {"child_birth_certificate", "child_hukou", "child_residence",
          "marriage_certificate", "spouse_id_card"}),
        ({"children": (PUPIL,), "divorced": True},
         {"child_birth_certificate", "child_hukou", "child_residence",
          "divorce_certificate", "custody_paper"}),
        ({"children": (APPRENTICE,), "divorced": True}, set()),
    ],
)  # fmt: skip
def test_one_answer_more_asks_for_just_these_papers_more(
    facts: dict[str, object], more: set[str]
) -> None:
    assert _needed(_with(**facts)) - _needed(PLAIN) == more


@pytest.mark.parametrize(
    ("facts", "less"),
    [
        ({"suburb_area": "lingang", "suburb_years": 2}, set()),
        ({"tax_average": 99_999}, set()),
        ({"education": "bachelor"}, {"degree_certificate", "degree_report"}),
        ({"overseas_degree": True}, {"diploma_registration", "degree_report"}),
        ({"education": "none"},
         {"diploma", "degree_certificate", "diploma_registration", "degree_report"}),
        ({"qualification": "title_intermediate", "qualification_fits": True,
          "qualification_base_months": 6},
         {"diploma", "degree_certificate", "diploma_registration", "degree_report"}),
        ({"qualification": "title_intermediate", "qualification_fits": True,
          "qualification_base_months": 5}, set()),
    ],
)  # fmt: skip
def test_what_does_not_count_asks_for_no_paper(facts: dict[str, object], less: set[str]) -> None:
    assert _needed(PLAIN) - _needed(_with(**facts)) == less


def test_a_title_that_counts_brings_its_certificate_and_the_appointment() -> None:
    found = _with(
        qualification="title_senior", qualification_fits=True, qualification_base_months=6
    )
    assert {"title_certificate", "appointment"} <= _needed(found)
    assert {"title_review_form", "title_exam_form", "title_registration"} <= _maybe(found)
    assert "skill_certificate" not in _needed(found) | _maybe(found)


def test_a_skill_certificate_from_elsewhere_is_checked_from_level_three() -> None:
    low, high = (
        _with(education="none", qualification=skill, qualification_fits=True)
        for skill in ("skill_4", "skill_3")
    )
    assert "skill_certificate" in _needed(low) & _needed(high)
    assert "skill_verification" not in _maybe(low)
    assert "skill_verification" in _maybe(high)


def test_a_foreign_degree_is_recognised_not_looked_up_at_home() -> None:
    found = _with(overseas_degree=True, full_time_study=None, upgraded_bachelor=None)
    assert "foreign_recognition" in _needed(found)
    assert not {"enrolment_report", "study_record", "earlier_diploma"} & _maybe(found)
    assert found.undecided == ()


def test_every_child_needs_its_own_papers() -> None:
    found = _with(children=(APPRENTICE, PUPIL, SENIOR))
    assert _paper(found, "child_birth_certificate").children == (1, 2)
    assert _paper(found, "child_school_record").children == (2,)
    assert _paper(found, "permit").children == ()


def test_a_child_turns_16_between_two_visits() -> None:
    child = Child(date(2010, 12, 1), in_senior_secondary=True)
    person = replace(SINGLE_GRADUATE, children=(child,))
    before, after = (checklist(person, day) for day in (date(2026, 11, 30), date(2026, 12, 1)))
    assert "child_enrolment_proof" not in _needed(before)
    assert "child_enrolment_proof" in _needed(after)


def test_an_unknown_answer_leaves_the_paper_in_the_list_as_an_if() -> None:
    found = _with(married=None)
    assert _paper(found, "marriage_certificate").depends_on == ("married",)
    assert found.undecided == ("married",)


def test_of_a_stranger_everything_is_asked_and_nothing_dropped() -> None:
    found = checklist(STRANGER, ON)
    assert {paper.id for paper in found.papers} == set(PAPERS)
    assert _needed(found) == {id_ for id_, rule in PAPERS.items() if not rule.conditional}


def test_what_decides_most_papers_is_asked_first() -> None:
    found = _with(education=None, married=None, suburb_area=None, suburb_years=10)
    assert found.undecided[0] in {"education", "suburb_area"}
    assert found.undecided[-1] == "married"


def test_an_insurance_history_leaves_no_question_about_what_follows_from_it() -> None:
    history = (InsurancePeriod(date(2022, 1, 1), date(2026, 10, 1), base=12_000),)
    derived = dict.fromkeys(DERIVED)
    found = _with(insurance_history=history, qualification=None, **derived)
    assert "tax_48_months" in _needed(found)
    assert not set(found.undecided) & set(DERIVED)


def test_a_fact_that_cannot_matter_is_not_asked() -> None:
    person = {"education": None, "qualification": "none", "qualification_fits": None}
    assert _with(**person).undecided == ("education",)
    person = {"qualification": "skill_4", "qualification_fits": None, "education": "none"}
    assert _with(**person, qualification_base_months=None).undecided == ("qualification_fits",)


def test_the_facts_behind_an_item_are_those_that_the_scorer_names() -> None:
    for item, facts in ITEM_FACTS.items():
        for fact in facts:
            assert fact in FACTS
        unknown = replace(SINGLE_GRADUATE, qualification_fits=True, qualification_base_months=9)
        unknown = replace(unknown, suburb_years=9, **{facts[0]: None})
        assert facts[0] in score(unknown, ON).unknown, item


@settings(max_examples=60, deadline=None)
@given(people)
def test_everybody_gets_a_list_whose_open_papers_say_what_decides(applicant: Applicant) -> None:
    found = checklist(applicant, ON)
    named = set()
    for paper in found.papers:
        assert paper.needed in (True, None)
        assert paper.needed is None or not paper.depends_on
        named |= set(paper.depends_on)
    assert named == set(found.undecided)
    assert all(group.papers for group in found.groups)


@settings(max_examples=40, deadline=None)
@given(known_people)
def test_who_knows_everything_is_asked_nothing_more(applicant: Applicant) -> None:
    assert checklist(applicant, ON).undecided == ()


@settings(max_examples=60, deadline=None)
@given(known_people, people)
def test_learning_more_never_unsettles_what_was_settled(known: Applicant, mask: Applicant) -> None:
    vague, exact = checklist(_veiled(known, mask), ON), checklist(known, ON)
    assert _needed(vague) <= _needed(exact) | _contained_in(_needed(exact))
    assert {paper.id for paper in exact.papers} <= {paper.id for paper in vague.papers}


@settings(max_examples=60, deadline=None)
@given(known_people, people)
def test_answering_only_what_is_asked_leads_to_the_exact_list(
    known: Applicant, mask: Applicant
) -> None:
    person = _veiled(known, mask)
    while undecided := checklist(person, ON).undecided:
        answers = {fact: getattr(known, fact) for fact in undecided}
        assert any(getattr(person, fact) != answer for fact, answer in answers.items())
        person = replace(person, **answers)
    assert checklist(person, ON).groups == checklist(known, ON).groups


def test_a_proof_that_another_contains_is_left_out_only_beside_it() -> None:
    claims = replace(SINGLE_GRADUATE, education="none", insurance_base="1")
    assert {"tax_48_months", "tax_6_months"} & _ids(claims) == {"tax_48_months"}
    assert "tax_6_months" in _ids(replace(claims, insurance_base="none"))


def _ids(person: Applicant) -> set[str]:
    return {paper.id for paper in checklist(person, ON).papers}


def test_what_is_still_open_has_words_of_its_own() -> None:
    def still(id_: str, **facts: object) -> str:
        found = checklist(replace(SINGLE_GRADUATE, **facts), ON)
        return next(paper.still for paper in found.papers if paper.id == id_)

    assert still("spouse_id_card", married=None, co_spouse=None, children=()) == "childless"
    assert still("spouse_id_card", married=None, co_spouse=None, children=None) == ""
    assert still("divorce_certificate", divorced=True, children=None) == "child"
    assert still("enrolment_report", overseas_degree=None, full_time_study=False) == "mainland"
    assert still("enrolment_report", overseas_degree=False, full_time_study=None) == "part_time"
    assert still("enrolment_report", overseas_degree=False, full_time_study=False) == ""


def _contained_in(needed: set[str]) -> set[str]:
    """Papers that somebody need not bring beside a longer one."""
    return {id_ for id_, rule in PAPERS.items() if needed & set(rule.contained_in)}


def _veiled(known: Applicant, mask: Applicant) -> Applicant:
    """The same person, of whom less is known: what the mask leaves out or blurs."""
    veiled: dict[str, object] = {}
    for name in FACTS:
        truth, veil = getattr(known, name), getattr(mask, name)
        if veil is None:
            veiled[name] = None
        elif isinstance(veil, frozenset):
            veiled[name] = veil | {truth}
        elif isinstance(veil, Span):
            veiled[name] = Span(min(veil.low, truth), max(veil.high, truth))
    return replace(known, **veiled)
