"""Where a topic leads: to a screen of ours, or to an honest "not yet"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.navigation import SCREENS, reopened_card, show
from bot.dialogs.screens import questionnaire
from bot.dialogs.templates import Message

SCREEN_OF: Mapping[str, str] = MappingProxyType(
    {
        "score_me": "selftest",
        "boost_score": "plan",
        "materials": "materials",
        "family_docs": "materials",
        "procedure": "steps",
        "timing": "steps",
        "reminder_set": "steps",
        "reminder_manage": "reminders",
        "privacy": "privacy",
        "data_delete": "delete",
        "restart": "restart",
        "hukou": "settle",
        "help": "help",
    }
)
"""Topics that a screen answers."""

_ENTRIES = rows([go("selftest"), go("materials"), go("steps"), go("home")], 2)
_MOVING = frozenset({"score_me", "restart", "hukou", "help"})
"""Topics whose screens take the place of the open question, or say it themselves."""


def screens_of(topics: Iterable[str]) -> frozenset[str]:
    """Return the different screens that some topics lead to."""
    return frozenset(SCREEN_OF[topic] for topic in topics if topic in SCREEN_OF)


def answer_topic(person: Person, topic: str, moment: Moment) -> Outcome:
    """Answer a question; the open question of a questionnaire is shown again below."""
    still_open = reopened_card(person, moment, {})
    if topic == "score_me" and questionnaire.flow_of(person):
        return Outcome(person, still_open)
    if not still_open or topic in _MOVING:
        shown = show(person, SCREEN_OF.get(topic, ""), "", moment)
        return shown or Outcome(person, (not_yet(topic),))
    screen = SCREENS.get(SCREEN_OF.get(topic, ""))
    said = replace(screen(person, moment), place="message") if screen else not_yet(topic)
    return Outcome(person, (said, *still_open))


def not_yet(topic: str) -> Reply:
    """Say honestly that this can't be answered yet, or isn't ours to answer."""
    message = Message.OUT_OF_SCOPE if topic == "none" else Message.NOT_YET
    return Reply("message", message, {"topic": topic}, _ENTRIES)


def no_promise() -> Reply:
    """Say honestly that nobody can promise the outcome, and what we can do."""
    return Reply("message", Message.NO_PROMISE, keyboard=_ENTRIES)
