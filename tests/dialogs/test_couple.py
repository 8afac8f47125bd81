"""Whose answers are at hand, and whose are put aside."""

from dataclasses import replace

from bot.dialogs.couple import both, calculated, switched
from bot.dialogs.model import Person, Session

MINE = {"education": "master", "married": "yes"}
THEIRS = {"education": "none"}


def test_a_switch_puts_the_answers_aside_and_takes_the_shared_ones_along() -> None:
    person = switched(Person(Session(view="result"), MINE), "spouse")
    assert person.session.who == "spouse"
    assert (person.answers, person.other) == ({"married": "yes"}, MINE)


def test_there_and_back_loses_nothing() -> None:
    person = Person(Session(), MINE, other=THEIRS)
    back = switched(switched(person, "spouse"), "self")
    assert back.answers == MINE
    assert back.other == {**THEIRS, "married": "yes"}
    assert back.session.who == "self"


def test_a_switch_to_oneself_changes_nothing() -> None:
    person = Person(Session(ticks=("spouse",)), MINE, other=THEIRS)
    assert switched(person, "self") is person


def test_what_was_open_of_the_one_is_not_open_of_the_other() -> None:
    session = Session(skipped=("education",), reopened="education", ticks=("a",), offer={"a": "b"})
    found = switched(Person(session, MINE), "spouse").session
    assert (found.skipped, found.reopened, found.ticks, found.offer) == ((), "", (), {})


def test_the_person_in_the_chat_comes_first_whoever_is_at_hand() -> None:
    person = Person(Session(), MINE, other=THEIRS)
    assert both(person) == (MINE, THEIRS)
    swapped = replace(person, session=Session(who="spouse"), answers=THEIRS, other=MINE)
    assert both(swapped) == (MINE, THEIRS)


def test_what_a_couple_shares_is_no_test() -> None:
    assert not calculated({})
    assert not calculated({"married": "yes", "children": []})
    assert calculated({"married": "yes", "education": "none"})
