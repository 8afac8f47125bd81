"""Whether a major is in the shortage catalogue: it may say yes, never no."""

from bot.dialogs.buttons import go
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.guide import MAJOR_CLAIMS, MAJOR_CONDITIONS, MAJOR_FACTS, MAJORS, find_major


def majors(_: Person, __: Moment) -> Reply:
    """Show the rows that were readable, and what is known of the catalogue."""
    values = {"shown": MAJORS, "facts_known": MAJOR_FACTS, "claims": MAJOR_CLAIMS}
    return Reply("card", Message.MAJORS, values, ((go("plan"), go("home")),))


def major(text: str) -> Reply:
    """Answer whether the major that a text names is in the catalogue."""
    values = {"named": find_major(text), "conditions_all": MAJOR_CONDITIONS}
    return Reply("message", Message.MAJOR, values, ((go("majors"), go("plan"), go("home")),))
