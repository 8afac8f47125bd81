"""Each row of section C: in which form, by whom, how sure, how long it takes."""

import pytest

from bot.guide import DROPPED, PAPERS, Paper


def paper(id_: str) -> Paper:
    return PAPERS[id_].paper


def ids(**wanted: object) -> set[str]:
    return {
        id_
        for id_, rule in PAPERS.items()
        if all(getattr(rule.paper, name) == value for name, value in wanted.items())
    }


def test_what_everybody_brings_is_section_c1() -> None:
    assert {id_: rule.paper.section for id_, rule in PAPERS.items() if not rule.conditional} == {
        "hr_letter": "C1.1",
        "hr_id_card": "C1.2",
        "permit": "C1.3",
        "application_form": "C1.4",
        "id_card": "C1.5",
        "hukou_proof": "C1.6",
        "labour_contract": "C1.7",
        "business_licence": "C1.8",
        "tax_6_months": "C1.9",
        "no_crime_undertaking": "C1.10",
        "preacceptance_form": "G",
    }


def test_the_marriage_certificate_is_c1_11_for_the_married() -> None:
    assert paper("marriage_certificate").section == "C1.11"
    assert PAPERS["marriage_certificate"].conditional


def test_what_is_handed_in_itself_leaves_no_copy() -> None:
    assert ids(copies=0) == {
        "application_form", "no_crime_undertaking", "hr_letter", "registration_letter",
        "lingang_letter", "preacceptance_form",
    }  # fmt: skip
    assert ids(original=False) == set()
    assert {rule.paper.copies for rule in PAPERS.values()} == {0, 1}


def test_what_carries_no_company_seal() -> None:
    assert ids(stamp=None) == {"no_crime_undertaking", "lingang_letter", "preacceptance_form"}


def test_what_the_rule_itself_does_not_ask_for_is_marked() -> None:
    assert ids(listed="older_lists") == {"no_crime_undertaking"}
    assert ids(listed="some_centres") == {"preacceptance_form"}
    assert ids(listed="school") == {"child_residence"}


def test_what_no_source_supports_is_a_guess() -> None:
    assert ids(confidence="D") == {"public_service_proof", "suburb_proof"}
    assert {paper(id_).source for id_ in ids(confidence="D")} == {"own-knowledge"}


def test_official_texts_name_the_card_the_id_the_contract_and_the_licence() -> None:
    assert ids(confidence="A") == {"permit", "id_card", "labour_contract", "business_licence"}


@pytest.mark.parametrize(
    ("id_", "days"),
    [("education_report", 30), ("registration_letter", 30), ("child_residence", 21)],
)
def test_what_takes_long_says_how_long(id_: str, days: int) -> None:
    assert paper(id_).lead_days == days


def test_of_everything_else_no_source_gives_a_time() -> None:
    assert len(ids(lead_days=0)) == len(PAPERS) - 3


def test_three_papers_of_older_lists_are_dropped() -> None:
    assert [one.id for one in DROPPED] == [
        "family_planning_undertaking",
        "organisation_code",
        "insurance_registration",
    ]
