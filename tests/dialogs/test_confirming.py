"""Answers that wait for a yes."""

from dataclasses import replace

from bot.dialogs import answering
from bot.dialogs.confirming import confirm, read_back, without_latest
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Session
from tests.dialogs.people import ADULT, MOMENT

TEST = Person(Session(view="selftest", run=1, flow="selftest"))


def test_they_wait_in_the_order_in_which_they_were_said() -> None:
    person = answering.with_waiting(TEST, {"insurance_base": "1"})
    person = answering.with_waiting(person, {"education": "none"})
    assert list(answering.waiting(person)) == ["insurance_base", "education"]
    again = answering.with_waiting(person, {"insurance_base": "2"})
    assert list(answering.waiting(again).items()) == [
        ("education", "none"),
        ("insurance_base", "2"),
    ]


def test_an_answer_takes_the_place_of_those_about_the_same() -> None:
    person = answering.with_waiting(TEST, {"penalties": ["detention"], "education": "none"})
    assert set(answering.waiting(answering.with_waiting(person, {"records": "none"}))) == {
        "education",
        "records",
    }


def test_what_is_recorded_waits_no_longer() -> None:
    person = answering.with_waiting(TEST, {"age": ADULT, "education": "none"})
    merged = answering.merge(person, FLOWS["selftest"], {"education": "master"}, MOMENT.today)
    assert answering.waiting(merged.person) == {"age": ADULT}


def test_a_reminder_that_is_offered_is_left_alone() -> None:
    offer = {"step": "hand_in"}
    person = replace(TEST, session=replace(TEST.session, offer=offer))
    assert answering.settled(person) == person
    assert answering.settled(answering.with_waiting(person, {"education": "none"})) == person


def test_nothing_waits_after_a_restart() -> None:
    person = answering.with_waiting(TEST, {"education": "none"})
    begun = answering.restart(person, FLOWS["selftest"], MOMENT.today)
    assert answering.waiting(begun) == {}


def test_reading_back_records_nothing() -> None:
    outcome = read_back(answering.with_waiting(TEST, {"age": ADULT}), {"education": "none"})
    assert outcome.person.answers == {}
    assert outcome.replies[0].values == {"answers": {"age": ADULT, "education": "none"}}


def test_a_hint_goes_with_what_is_read_back() -> None:
    card = read_back(TEST, {"education": "none"}, "date_unused").replies[0]
    assert card.values["notes"] == {"hint": "date_unused", "values": {}}


def test_a_yes_records_and_a_no_drops() -> None:
    person = answering.with_waiting(TEST, {"education": "none"})
    assert confirm(person, MOMENT, yes=True).person.answers == {"education": "none"}
    dropped = confirm(person, MOMENT, yes=False).person
    assert (dropped.answers, answering.waiting(dropped)) == ({}, {})


def test_the_questionnaire_that_was_left_is_taken_up_again() -> None:
    left = Person(Session(view="plan", run=1, flow="simulation"))
    person = answering.with_waiting(left, {"education": "none"})
    assert confirm(person, MOMENT, yes=True).person.session.view == "simulation"
    fresh = answering.with_waiting(Person(Session(view="plan")), {"education": "none"})
    assert confirm(fresh, MOMENT, yes=True).person.session.view == "selftest"


def test_the_latest_is_taken_back_first() -> None:
    person = answering.with_waiting(TEST, {"age": ADULT, "education": "none"})
    left = without_latest(person)
    assert answering.waiting(left) == {"age": ADULT}
    assert answering.waiting(without_latest(left)) == {}
