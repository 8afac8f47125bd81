"""Asking a question whose topic is known, as words: understanding it is another matter."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.dialogs.model import Moment, Outcome, Person, Reply, Said, Session
from bot.dialogs.supposing import case_put
from bot.dialogs.topics import answer_topic
from bot.rendering import html
from tests.chat import MIND, RENDERER

NOW = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
MOMENT = Moment(NOW, NOW.date())


def person(answers: Mapping[str, object] | None = None) -> Person:
    """Return somebody past the greeting, with these answers."""
    return Person(Session(view="home"), answers or {})


def ask(topic: str, text: str, who: Person | None = None) -> Outcome:
    """Return what a question of a known topic leads to."""
    reader = MIND.dialogue.understanding.reader
    said = Said(text, topic)
    return answer_topic(who or person(), said, MOMENT, case_put(reader, said, MOMENT.today))


def words(reply: Reply) -> str:
    """Return a reply as plain words."""
    return html.plain(RENDERER.render(reply).text)


def answer(topic: str, text: str, who: Person | None = None) -> str:
    """Return the words of the first reply to a question of a known topic."""
    return words(ask(topic, text, who).replies[0])


def leads_to(topic: str, text: str, who: Person | None = None) -> list[str]:
    """Return the words on the buttons under the first reply."""
    shown = RENDERER.render(ask(topic, text, who).replies[0])
    return [label for row in shown.keys for label, _ in row]
