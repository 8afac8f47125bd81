"""Presses that do nothing: answered all the same, and the live question shown again."""

from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.navigation import ask
from bot.dialogs.screens import home, questionnaire
from bot.dialogs.templates import Message

STALE = Reply("toast", Message.TOAST_STALE)
GONE = Reply("toast", Message.TOAST_GONE)
UNKNOWN = Reply("toast", Message.TOAST_UNKNOWN)
FIRST = Reply("toast", Message.TOAST_FIRST)


def refused(person: Person, toast: Reply, moment: Moment) -> Outcome:
    """Answer a press that does nothing, and show where the conversation is."""
    flow = questionnaire.flow_of(person)
    shown = ask(person, flow, moment).replies if flow else (home.home(person, moment),)
    return Outcome(person, (toast, *shown))
