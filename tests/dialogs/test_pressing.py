"""What presses do."""

from dataclasses import replace

import pytest

from bot.dialogs.model import Forget, Outcome, Person, Session
from bot.dialogs.pressing import press
from tests.dialogs.people import ADULT, GRADUATE, MOMENT, NEWCOMER, PASSED, STRANGER

AGE = "q:1:age:"


def first(outcome: Outcome) -> str:
    return outcome.replies[0].template


def test_an_option_is_recorded_and_the_next_question_shown() -> None:
    outcome = press(NEWCOMER, AGE + "18-43", MOMENT)
    assert outcome.person.answers == {"age": ADULT}
    assert outcome.replies[0].values["question"] == "education"


def test_a_double_tap_is_taken_once() -> None:
    once = press(NEWCOMER, AGE + "18-43", MOMENT).person
    twice = press(once, AGE + "18-43", MOMENT)
    assert first(twice) == "toast_stale"
    assert twice.person.answers == once.answers


@pytest.mark.parametrize("data", [AGE + "99", AGE + "!fly", AGE + "!done"])
def test_an_option_that_does_not_exist_is_refused(data: str) -> None:
    outcome = press(NEWCOMER, data, MOMENT)
    assert first(outcome) == "toast_unknown"
    assert outcome.person == NEWCOMER


@pytest.mark.parametrize("data", ["q:0:age:44", "q:1:education:none", "q:1:gone:x"])
def test_a_button_of_another_question_is_refused(data: str) -> None:
    assert first(press(NEWCOMER, data, MOMENT)) == "toast_stale"


@pytest.mark.parametrize(
    "data",
    [
        "hello",
        "go:gone",
        "do:gone:x",
        "do:know:gone:yes",
        "do:know:married:maybe",
        "do:paper:permit:gone",
        "do:step_done:gone",
        "do:step_on:hand_in:soon",
        "do:step_on:gone:2026-11-20",
        "do:remind:gone",
    ],
)
def test_what_means_nothing_is_answered_all_the_same(data: str) -> None:
    outcome = press(STRANGER, data, MOMENT)
    assert first(outcome) == "toast_unknown"
    assert outcome.person.answers == {}


@pytest.mark.parametrize("data", ["do:offer:yes", "do:offer:yes:", "do:confirm:yes:0.0"])
def test_a_yes_to_nothing_is_stale(data: str) -> None:
    outcome = press(STRANGER, data, MOMENT)
    assert first(outcome) in {"toast_stale", "toast_unknown"}
    assert outcome.effects == ()


def test_back_at_the_first_question_says_so() -> None:
    assert first(press(NEWCOMER, AGE + "!back", MOMENT)) == "toast_first"


def test_not_knowing_goes_on() -> None:
    outcome = press(NEWCOMER, AGE + "!unsure", MOMENT)
    assert outcome.person.session.skipped == ("age",)
    assert outcome.replies[0].values["question"] == "education"


def test_a_restart_asks_the_first_question_of_a_new_run() -> None:
    person = press(NEWCOMER, AGE + "18-43", MOMENT).person
    outcome = press(person, "q:1:education:!restart", MOMENT)
    assert outcome.person.answers == {}
    assert outcome.person.session.run == 2


def test_the_last_tick_taken_away_stays_away() -> None:
    day = {"low": "1990-01-01", "high": "1990-01-01"}
    given = {"age": day, "education": "none", "insurance_base": "none"}
    given |= {"insurance_years": {"low": 11, "high": 11}, "qualification": "skill_3"}
    person = press(Person(Session(), given), "go:simulation", MOMENT).person
    person = press(person, "q:1:insurance_history:!unsure", MOMENT).person
    assert person.session.ticks == ("qualification",)
    after = press(person, "q:1:extras:-qualification", MOMENT)
    assert after.person.session.ticks == ()
    assert after.replies[0].keyboard[0][0].values["on"] is False


def test_one_answer_is_changed_and_the_others_are_kept() -> None:
    asked = press(PASSED, "do:change:education", MOMENT)
    assert asked.replies[0].values["question"] == "education"
    run = asked.person.session.run
    after = press(asked.person, f"q:{run}:education:master", MOMENT)
    assert after.person.answers == {**GRADUATE, "education": "master"}
    assert after.person.session.view == "result"


def test_an_answer_that_was_never_given_cannot_be_changed() -> None:
    assert first(press(PASSED, "do:change:married", MOMENT)) == "toast_stale"


def test_what_is_known_already_moves_the_steps_on() -> None:
    outcome = press(STRANGER, "do:know:residence_permit:yes", MOMENT)
    assert outcome.person.answers == {"residence_permit": "yes"}
    assert first(outcome) == "steps"


def test_deleting_leaves_nothing() -> None:
    outcome = press(PASSED, "do:delete:yes", MOMENT)
    assert outcome.person == Person()
    assert outcome.effects == (Forget(),)


def test_a_refused_press_leaves_a_menu() -> None:
    person = replace(PASSED, session=replace(PASSED.session, view="when:gone"))
    outcome = press(person, "hello", MOMENT)
    assert outcome.replies[-1].template == "home"
    assert outcome.person.session.view == "home"
