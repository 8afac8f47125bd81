"""The result and the plan as pictures: messages of their own beside the card."""

from dataclasses import replace

import pytest

from bot.dialogs.model import Person, Pressed, Reply
from bot.dialogs.screens import result as result_screen
from bot.dialogs.screens import ways
from bot.dialogs.screens.pictures import picture
from tests.chat import MIND
from tests.dialogs.people import MOMENT, PASSED


def labels(reply: Reply) -> list[str]:
    return [button.data for row in reply.keyboard for button in row]


@pytest.mark.parametrize(("what", "other"), [("result", "go:plan"), ("plan", "go:result")])
def test_a_picture_stands_by_itself_and_leads_on(what: str, other: str) -> None:
    reply = picture(PASSED, what, MOMENT)
    assert reply
    assert (reply.place, reply.picture) == ("message", what)
    assert labels(reply) == [other, "go:home"]


def test_a_picture_shows_what_its_screen_shows() -> None:
    result, plan = (picture(PASSED, what, MOMENT) for what in ("result", "plan"))
    assert result
    assert plan
    assert result.values == result_screen.result(PASSED, MOMENT).values
    assert plan.values == {**ways.ways(PASSED, MOMENT).values, "who": "self"}


def test_a_picture_that_there_is_not_is_none() -> None:
    assert picture(PASSED, "", MOMENT) is None
    assert picture(PASSED, "map", MOMENT) is None


def test_both_screens_offer_their_picture() -> None:
    assert "go:picture:result" in labels(result_screen.result(PASSED, MOMENT))
    assert "go:picture:plan" in labels(ways.ways(PASSED, MOMENT))


def test_pressing_it_leaves_the_person_and_the_card_as_they_are() -> None:
    outcome = MIND.dialogue.step(PASSED, Pressed("go:picture:result"), MOMENT)
    assert outcome.person == PASSED
    assert [(reply.place, reply.picture) for reply in outcome.replies] == [("message", "result")]


def test_nobody_gets_a_picture_of_nothing() -> None:
    outcome = MIND.dialogue.step(Person(), Pressed("go:picture:plan"), MOMENT)
    assert outcome.person.session.view == "selftest"


def test_an_unknown_picture_is_answered_and_nothing_changes() -> None:
    outcome = MIND.dialogue.step(PASSED, Pressed("go:picture:map"), MOMENT)
    assert outcome.person.answers == PASSED.answers
    assert "toast" in [reply.place for reply in outcome.replies]


@pytest.mark.parametrize("place", ["card", "final", "pressed", "toast"])
def test_only_a_message_of_its_own_can_have_a_picture(place: str) -> None:
    reply = Reply("message", "x", picture="plan")
    with pytest.raises(ValueError, match=f"not a {place}"):
        replace(reply, place=place)
