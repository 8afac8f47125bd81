"""The buttons of a reminder."""

from datetime import UTC, datetime

import pytest

from bot.dialogs.buttons import Do
from bot.dialogs.model import Close, Outcome, Postpone
from bot.dialogs.reminding import reminder
from bot.dialogs.screens.reminders import stamp
from tests.dialogs.people import HAND_IN, MOMENT, WAITING

WHAT = f"7.{stamp(HAND_IN.due)}"


def pressed(verb: str, what: str = WHAT) -> Outcome:
    return reminder(WAITING, Do("reminder", what, verb), MOMENT)


def test_done_closes_it_and_offers_the_next() -> None:
    outcome = pressed("done")
    assert outcome.effects == (Close(7, "done"),)
    assert [reply.template for reply in outcome.replies] == ["reminder_done", "offer"]
    assert outcome.person.session.done["hand_in"] == "2026-11-23"
    assert outcome.person.reminders == ()


@pytest.mark.parametrize(("verb", "day"), [("later", 24), ("week", 30)])
def test_later_is_nine_in_the_morning_some_days_on(verb: str, day: int) -> None:
    outcome = pressed(verb)
    assert outcome.effects == (Postpone(7, datetime(2026, 11, day, 1, tzinfo=UTC)),)
    assert outcome.replies[0].place == "pressed"


def test_stop_ends_it() -> None:
    assert pressed("stop").effects == (Close(7, "stopped"),)


def test_dropping_it_shows_the_list_without_it() -> None:
    outcome = pressed("drop")
    assert outcome.effects == (Close(7, "stopped"),)
    assert outcome.replies[0].values["reminders"] == ()


@pytest.mark.parametrize("what", ["8.1", "7.1", "7", "", WHAT + "0"])
def test_an_old_copy_does_nothing(what: str) -> None:
    outcome = pressed("done", what)
    assert outcome.effects == ()
    assert outcome.replies[0].template == "toast_gone"


def test_a_verb_that_does_not_exist_does_nothing() -> None:
    assert pressed("snooze").effects == ()
