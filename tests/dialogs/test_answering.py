"""What answers, skips, steps back and restarts do to a person."""

import pytest

from bot.dialogs import answering
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Session
from bot.dialogs.questions import QUESTIONS
from bot.scoring import Span
from tests.dialogs.people import ADULT, GRADUATE, NEWCOMER, NINETIES, PASSED, TODAY

SELFTEST = FLOWS["selftest"]


def take(person: Person, question: str, answer: object) -> answering.Change:
    return answering.take(person, SELFTEST, QUESTIONS[question], answer, TODAY)


def test_a_questionnaire_begins_with_a_new_run() -> None:
    begun = answering.begin(PASSED, SELFTEST, TODAY).session
    assert (begun.view, begun.run, begun.path) == ("selftest", 2, ())


def test_a_restart_forgets_the_answers_of_this_questionnaire_only() -> None:
    person = Person(Session(), {**GRADUATE, "married": "yes"})
    assert answering.restart(person, SELFTEST, TODAY).answers == {"married": "yes"}


def test_a_restart_of_the_list_keeps_the_points() -> None:
    person = Person(Session(), {**GRADUATE, "married": "yes"})
    assert answering.restart(person, FLOWS["papers"], TODAY).answers == GRADUATE


def test_an_answer_moves_on() -> None:
    after = take(NEWCOMER, "age", ADULT).person
    assert after.session.path == ("age",)
    assert after.session.progress > 0


def test_a_changed_answer_names_what_goes_with_it() -> None:
    year = {"low": "1990-01-01", "high": "1990-12-31"}
    person = Person(NEWCOMER.session, {"birth_decade": NINETIES, "birth_year": year})
    change = take(person, "birth_decade", {"low": "1980-01-01", "high": "1989-12-31"})
    assert change.dropped == ("birth_year",)


def test_one_more_tick_keeps_the_details_of_the_others() -> None:
    given = {"extras": ["award"], "award": "provincial"}
    person = Person(NEWCOMER.session, given)
    assert take(person, "extras", ["award", "spouse"]).dropped == ()
    assert take(person, "extras", ["spouse"]).dropped == ("award",)


def test_a_skip_leaves_the_question_open_and_drops_its_answer() -> None:
    person = Person(NEWCOMER.session, {"education": "none"})
    after = answering.skip(person, SELFTEST, QUESTIONS["education"], TODAY).person
    assert after.answers == {}
    assert after.session.skipped == ("education",)


@pytest.mark.parametrize(
    ("skipped", "told"),
    [
        ("insurance_history", {"insurance_years": {"low": 36, "high": 36}, "insurance_base": "1"}),
        ("penalties", {"records": "none"}),
        ("extras", {"bonus": "none"}),
    ],
)
def test_a_skip_leaves_what_it_would_take_the_place_of(
    skipped: str, told: dict[str, object]
) -> None:
    person = Person(Session(view="simulation", run=1), told)
    flow, question = FLOWS["simulation"], QUESTIONS[skipped]
    change = answering.skip(person, flow, question, TODAY)
    assert (change.person.answers, change.dropped) == (told, ())


@pytest.mark.parametrize(
    ("question", "ticks", "told"),
    [
        ("penalties", ["detention"], {"records": "none"}),
        ("extras", ["spouse"], {"bonus": "spouse_8", "together": {"low": 1.0, "high": 1000.0}}),
    ],
)
def test_what_is_ticked_takes_the_place_of_the_tap(
    question: str, ticks: list[str], told: dict[str, object]
) -> None:
    person = Person(Session(view="simulation", run=1), told)
    change = answering.take(person, FLOWS["simulation"], QUESTIONS[question], ticks, TODAY)
    assert (change.person.answers, change.dropped) == ({question: ticks}, ())


def test_the_tap_takes_the_place_of_what_was_ticked_and_counted() -> None:
    told = {"penalties": ["crime"], "crime_count": {"low": 2, "high": 2}}
    change = take(Person(NEWCOMER.session, told), "records", "crime_1")
    assert (change.person.answers, change.dropped) == ({"records": "crime_1"}, ())


def test_a_history_makes_the_other_answers_about_insurance_needless() -> None:
    told = {"insurance_years": {"low": 36, "high": 47}, "insurance_base": "1"}
    history = [{"from": "2021-07", "to": "2026-06", "base": 11396.0, "back_paid": False}]
    change = take(Person(NEWCOMER.session, told), "insurance_history", history)
    assert (change.person.answers, change.dropped) == ({"insurance_history": history}, ())


def test_back_walks_along_the_path_and_ends_at_its_start() -> None:
    person = Person(Session(view="selftest", run=1, path=("age", "gone", "education")))
    person = answering.back(person) or person
    assert person.session.reopened == "education"
    person = answering.back(person) or person
    assert person.session.reopened == "age"
    assert answering.back(person) is None


def test_a_tick_is_set_and_taken_away() -> None:
    once = answering.tick(NEWCOMER, "spouse", on=True)
    assert answering.tick(once, "spouse", on=True).session.ticks == ("spouse",)
    assert answering.tick(once, "spouse", on=False).session.ticks == ()


def test_a_known_detail_is_ticked_when_its_question_opens() -> None:
    given = {"qualification": "skill_3"}
    assert answering.first_ticks(QUESTIONS["extras"], given) == ("qualification",)


def test_facts_of_a_sentence_become_answers() -> None:
    found = answering.spotted_answers(
        {"insurance_months": Span(42, 42), "married": True, "yacht": True}
    )
    assert found == {"insurance_years": {"low": 42, "high": 42}, "married": "yes"}


def test_several_answers_are_recorded_and_count_as_answered() -> None:
    told = {"education": "none", "age": ADULT, "married": "yes"}
    after = answering.merge(NEWCOMER, SELFTEST, told, TODAY).person
    assert after.answers == told
    assert after.session.path == ("age",)


def test_a_detail_that_is_told_ticks_its_extra() -> None:
    person = Person(NEWCOMER.session, {"extras": ["spouse"]})
    told = {"qualification": "title_senior"}
    after = answering.merge(person, SELFTEST, told, TODAY).person
    assert after.answers["extras"] == ["qualification", "spouse"]
    assert after.answers["qualification"] == "title_senior"


def test_what_waits_for_a_yes_survives_being_stored() -> None:
    told = {"education": "none", "age": ADULT}
    assert answering.unpacked(answering.packed(told)) == told


def test_what_another_version_had_waiting_is_read_as_far_as_possible() -> None:
    assert answering.unpacked('{"education": "none", "gone": 1, "married": "maybe"}') == {
        "education": "none"
    }
    assert answering.unpacked("{") == answering.unpacked("[1]") == answering.unpacked("3") == {}


def test_the_buttons_of_two_readings_differ() -> None:
    one, other = (Person(Session(offer={"answers": text})) for text in ("{}", '{"a": 1}'))
    assert answering.offer_token(one) != answering.offer_token(other)
