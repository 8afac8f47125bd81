"""What documents are made of."""

from datetime import date

import pytest

from bot.dialogs.model import Person, Session
from bot.dialogs.prints import DOCUMENTS, IMPERSONAL, LETTERS, of_facts, of_person, values
from bot.guide import CASES, FAULTS, FORMS, PAPERS, STATUSES, STEPS
from bot.scoring import Applicant
from tests.dialogs.people import MOMENT, PASSED, TODAY

ANYBODY = of_facts(Applicant(), TODAY)


def test_the_documents_are_offered_in_this_order() -> None:
    assert tuple(DOCUMENTS) == ("guide", "checklist", "hr", "result", *LETTERS)
    assert set(DOCUMENTS) > IMPERSONAL


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_has_its_day_and_the_district_of_the_employer(name: str) -> None:
    found = values(name, ANYBODY)
    assert found["on"] == TODAY
    assert found["district"] == ""


def test_what_the_conversation_knows_goes_into_a_document() -> None:
    session = Session(papers=("permit",), done={"ask_hr": "2026-11-01"}, district="minhang")
    subject = of_person(Person(session, PASSED.answers), MOMENT)
    assert subject.have == {"permit"}
    assert subject.done == {"ask_hr": date(2026, 11, 1)}
    assert subject.district == "minhang"
    assert subject.facts.education == "bachelor_degree"
    assert values("checklist", subject)["ready"] == 1
    assert values("letter_post", subject)["district"] == "minhang"


def test_the_guide_does_not_depend_on_who_asks() -> None:
    session = Session(district="minhang", papers=("permit",))
    somebody = of_person(Person(session, PASSED.answers), MOMENT)
    mine, theirs = values("guide", somebody), values("guide", ANYBODY)
    assert mine["district"] == theirs["district"] == ""
    assert mine.keys() == theirs.keys()
    assert all(mine[name] == theirs[name] for name in mine)


def test_the_guide_has_every_row_of_the_data() -> None:
    found = values("guide", ANYBODY)
    assert [step for steps in found["stages"].values() for step in steps] == list(STEPS)
    papers = [paper.id for group in found["papers_of"].values() for paper in group]
    assert sorted(papers) == sorted(PAPERS)
    assert len(found["fault_rows"]) == len(FAULTS)
    assert found["case_rows"] == CASES
    assert found["form_rows"] == tuple(FORMS.values())
    assert found["status_rows"] == tuple(STATUSES.values())


def test_papers_that_only_some_bring_are_told_from_those_of_everybody() -> None:
    groups = values("guide", ANYBODY)["papers_of"]
    needed = {paper.id: paper.needed for group in groups.values() for paper in group}
    assert needed["permit"] is True
    assert needed["diploma"] is None


def test_an_hr_sheet_names_what_may_be_needed_once_education_is_known() -> None:
    tested = of_facts(Applicant(education="none"), TODAY)
    assert values("hr", tested)["summed_up"] is False
    assert values("hr", ANYBODY)["summed_up"] is True
