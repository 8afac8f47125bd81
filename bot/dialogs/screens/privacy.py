"""What is stored, and how it is erased."""

from bot.dialogs.buttons import do, go
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.templates import Message


def privacy(person: Person, _: Moment) -> Reply:
    """Say in words what is stored about this person."""
    values = {
        "answers": len(person.answers),
        "papers": len(person.session.papers),
        "done": len(person.session.done),
        "reminders": len(person.reminders),
    }
    return Reply("card", Message.PRIVACY, values, ((go("delete"), go("home")),))


def delete(_: Person, __: Moment) -> Reply:
    """Ask once more before everything is erased."""
    return Reply("card", Message.DELETE, {}, ((do("delete", "yes"), go("home", label="keep")),))
