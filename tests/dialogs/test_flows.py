"""Which question comes next."""

from dataclasses import replace

from bot.dialogs.flows import FLOWS, HOME, current_question, open_questions, progress
from bot.dialogs.model import Person, Session
from bot.dialogs.questions import QUESTIONS
from tests.dialogs.people import ADULT, GRADUATE, NEWCOMER, NINETIES, PASSED, TODAY

SELFTEST, SIMULATION, ELIGIBILITY, PAPERS = (
    FLOWS[name] for name in ("selftest", "simulation", "eligibility", "papers")
)


def asked(flow_id: str, **answers: object) -> str | None:
    question = current_question(FLOWS[flow_id], Person(Session(view=flow_id), answers), TODAY)
    return question.id if question else None


def test_the_age_is_asked_first_and_the_decade_only_by_the_full_version() -> None:
    assert asked("selftest") == "age"
    assert asked("simulation") == "birth_decade"


def test_a_graduate_under_44_is_asked_for_records_only() -> None:
    assert asked("selftest", age=ADULT, education="bachelor_degree") == "records"


def test_nothing_is_asked_once_the_verdict_stands() -> None:
    assert asked("selftest", **GRADUATE) is None


def test_records_are_not_asked_of_those_who_fall_short_anyway() -> None:
    few = {"low": 0, "high": 11}
    answers = {"age": ADULT, "education": "none", "insurance_base": "none"}
    assert asked("selftest", **answers, insurance_years=few, bonus="none") is None


def test_a_skipped_question_is_not_asked_again() -> None:
    person = Person(Session(view="selftest", skipped=("age",)))
    assert current_question(SELFTEST, person, TODAY).id == "education"


def test_a_follow_up_waits_for_its_question() -> None:
    ids = [question.id for question in open_questions(SIMULATION, NEWCOMER, TODAY)]
    assert "extras" in ids
    assert "birth_year" not in ids
    assert "award" not in ids
    answers = {"birth_decade": NINETIES, "extras": ["award"]}
    ids = [question.id for question in open_questions(SIMULATION, Person(answers=answers), TODAY)]
    assert ids[0] == "birth_year"
    assert "award" in ids


def test_one_of_the_questions_that_a_follow_up_waits_for_is_enough() -> None:
    year = {"low": "1982-01-01", "high": "1982-12-31"}
    assert asked("selftest", age=year) == "birthday_passed"
    assert asked("simulation", age=year) == "birthday_passed"
    assert asked("simulation", birth_decade=year) == "birthday_passed"


def test_a_reopened_question_comes_before_all_others() -> None:
    person = replace(NEWCOMER, session=replace(NEWCOMER.session, reopened="bonus"))
    assert current_question(SELFTEST, person, TODAY).id == "bonus"


def test_a_reopened_question_of_another_flow_is_ignored() -> None:
    person = replace(NEWCOMER, session=replace(NEWCOMER.session, reopened="married"))
    assert current_question(SELFTEST, person, TODAY).id == "age"


def test_the_conditions_are_always_asked() -> None:
    assert asked("eligibility", **GRADUATE) == "residence_permit"


def test_the_list_asks_what_decides_about_papers() -> None:
    ids = {question.id for question in open_questions(PAPERS, PASSED, TODAY)}
    assert {"full_time_study", "married", "first_time_employer"} <= ids


def test_the_list_asks_for_points_too_where_papers_hang_on_them() -> None:
    college = {**GRADUATE, "education": "junior_college"}
    assert asked("papers", **college) == "insurance_base"
    assert asked("papers", **college, insurance_base="none") == "extras"


def test_the_list_asks_for_no_points_where_what_is_known_is_enough() -> None:
    assert asked("papers", **GRADUATE) == "employment"
    assert asked("papers", **GRADUATE, employment="shanghai_employer") == "full_time_study"


def test_every_question_belongs_to_the_first_flow_that_asks_it() -> None:
    found = (HOME["education"], HOME["extras"], HOME["married"])
    assert found == (SELFTEST, SIMULATION, PAPERS)
    assert set(HOME) == set(QUESTIONS)


def test_the_bar_stands_where_it_was_at_least() -> None:
    person = replace(NEWCOMER, session=replace(NEWCOMER.session, progress=0.7))
    assert progress(SELFTEST, person, TODAY) == 0.7
    assert progress(ELIGIBILITY, replace(person, session=Session()), TODAY) == 0
