"""The step: events in, outcomes out."""

import pytest

from bot.dialogs.conversation import COMMANDS, DEEP_LINKS
from bot.dialogs.model import Attached, Broke, Command, Corrected, Elsewhere, Event
from tests.chat import MIND
from tests.dialogs.people import MOMENT, NEWCOMER, PASSED, STRANGER

step = MIND.dialogue.step


def templates(event: Event) -> list[str]:
    return [reply.template for reply in step(NEWCOMER, event, MOMENT).replies]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_opens_something(name: str) -> None:
    assert step(PASSED, Command(name), MOMENT).replies


@pytest.mark.parametrize("link", sorted(DEEP_LINKS))
def test_a_deep_link_opens_its_screen(link: str) -> None:
    view = step(STRANGER, Command("start", link), MOMENT).person.session.view
    assert view == ("selftest" if link == "plan" else link)  # a plan for nobody begins with a test
    assert step(PASSED, Command("start", link), MOMENT).replies[0].place in {"card", "final"}


@pytest.mark.parametrize("payload", ["", "x" * 64, "../../etc/passwd", "ref_12345", "delete"])
def test_any_other_start_is_a_normal_one(payload: str) -> None:
    outcome = step(STRANGER, Command("start", payload), MOMENT)
    assert outcome.replies[0].template == "welcome"


def test_an_unknown_command_gets_help() -> None:
    assert templates(Command("nonsense")) == ["help"]


def test_back_is_a_command_too() -> None:
    assert templates(Command("back")) == ["toast_first", "question"]


@pytest.mark.parametrize(
    ("event", "template"),
    [
        (Attached("photo"), "not_text"),
        (Attached("sticker"), "not_text"),
        (Attached("contact"), "not_text"),
        (Corrected(), "corrected"),
        (Broke("2F"), "apology"),
    ],
)
def test_what_is_no_answer_gets_a_sentence_and_the_question_stays(
    event: Event, template: str
) -> None:
    assert templates(event) == [template, "question"]


def test_in_a_group_nothing_personal_is_asked() -> None:
    assert templates(Elsewhere()) == ["private_only"]
