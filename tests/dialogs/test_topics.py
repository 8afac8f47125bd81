"""Where topics lead."""

import pytest

from bot.dialogs.topics import SCREEN_OF, answer_topic, screens_of
from tests.chat import MIND, RENDERER
from tests.dialogs.people import MOMENT, NEWCOMER, PASSED

TOPICS = sorted({topic for topic, _ in MIND.locale.rows("topics/examples.tsv")} - {"none"})


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_answered_and_has_a_button(topic: str) -> None:
    assert answer_topic(PASSED, topic, MOMENT).replies
    assert MIND.locale.table("buttons")[f"topic_{topic}"]


@pytest.mark.parametrize("topic", SCREEN_OF)
def test_a_question_in_between_brings_the_open_one_back(topic: str) -> None:
    outcome = answer_topic(NEWCOMER, topic, MOMENT)
    if topic not in {"restart", "help", "hukou"}:
        assert outcome.replies[-1].template == "question"
        assert outcome.person == NEWCOMER


def test_the_way_to_a_hukou_has_questions_of_its_own() -> None:
    assert answer_topic(NEWCOMER, "hukou", MOMENT).person.session.view == "settle"


def test_topics_of_one_screen_are_no_choice() -> None:
    assert screens_of(("procedure", "timing")) == {"steps"}
    assert screens_of(("hukou",)) == {"settle"}
    assert screens_of(("schooling", "offices")) == frozenset()


def test_what_is_not_ready_is_said_with_a_way_on() -> None:
    (reply,) = answer_topic(PASSED, "schooling", MOMENT).replies
    assert reply.template == "not_yet"
    assert RENDERER.render(reply).keys
