"""Answers that wait for a yes."""

from dataclasses import replace

from bot.dialogs import answering
from bot.dialogs.confirming import confirm, read_back, without_latest, wrong
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


TWO = {"age": ADULT, "education": "none"}


def test_a_no_to_several_asks_which_is_wrong_and_a_second_one_drops_them() -> None:
    person = answering.with_waiting(TEST, TWO)
    asked = confirm(person, MOMENT, yes=False)
    assert answering.waiting(asked.person) == TWO
    assert asked.replies[0].values == {"answers": TWO, "doubted": True}
    shown = [button.data.rpartition(":")[0] for row in asked.replies[0].keyboard for button in row]
    assert shown == ["do:confirm:age", "do:confirm:education", "do:confirm:none", "go"]
    dropped = confirm(asked.person, MOMENT, yes=False).person
    assert (dropped.answers, answering.waiting(dropped)) == ({}, {})
    assert not answering.in_doubt(dropped)


def test_a_yes_after_a_doubt_records_all() -> None:
    asked = confirm(answering.with_waiting(TEST, TWO), MOMENT, yes=False).person
    assert confirm(asked, MOMENT, yes=True).person.answers == TWO


def test_what_is_told_anew_is_no_longer_doubted() -> None:
    asked = confirm(answering.with_waiting(TEST, TWO), MOMENT, yes=False).person
    assert not answering.in_doubt(answering.with_waiting(asked, {"education": "master"}))


def test_the_one_that_is_wrong_is_asked_again_and_the_others_are_kept() -> None:
    outcome = wrong(answering.with_waiting(TEST, TWO), "education", MOMENT)
    assert outcome.person.answers == {"age": ADULT}
    assert outcome.person.session.reopened == "education"
    assert answering.waiting(outcome.person) == {}


def test_what_was_named_but_is_open_stands_below() -> None:
    card = read_back(TEST, {"age": ADULT}, unheard=("education_degree",)).replies[0]
    assert card.values["unheard"] == ("education_degree",)


def test_enough_is_said_at_once_and_too_little_is_not() -> None:
    told = {"age": ADULT, "education": "master", "insurance_base": "1"}
    assert "enough" not in read_back(TEST, told).replies[0].values
    card = read_back(TEST, told, today=MOMENT.today).replies[0]
    assert card.values["enough"] == {"points": 180, "standard": 120}
    short = {"age": ADULT, "education": "none", "insurance_base": "1"}
    assert "enough" not in read_back(TEST, short, today=MOMENT.today).replies[0].values


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
