"""Presses that do nothing: answered all the same, and the live question shown again."""

from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.navigation import reopened_card
from bot.dialogs.progress import with_view
from bot.dialogs.screens import home
from bot.dialogs.templates import Message

STALE = Reply("toast", Message.TOAST_STALE)
GONE = Reply("toast", Message.TOAST_GONE)
UNKNOWN = Reply("toast", Message.TOAST_UNKNOWN)
FIRST = Reply("toast", Message.TOAST_FIRST)


def refused(person: Person, toast: Reply, moment: Moment) -> Outcome:
    """Answer a press that does nothing, and show where the conversation is."""
    if shown := reopened_card(person, moment, {}):
        return Outcome(person, (toast, *shown))
    return Outcome(with_view(person, "home"), (toast, home.home(person, moment)))
