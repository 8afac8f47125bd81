"""What is stored, and how it is erased."""

from bot.dialogs.buttons import do, go
from bot.dialogs.model import Moment, Person, Place, Reply
from bot.dialogs.templates import Message


def privacy(person: Person, _: Moment, place: Place = "card") -> Reply:
    """Say in words what is stored about this person."""
    values = {
        "answers": len(person.answers),
        "papers": len(person.session.papers),
        "done": len(person.session.done),
        "reminders": len(person.reminders),
    }
    return Reply(place, Message.PRIVACY, values, ((go("delete"), go("home")),))


def delete(_: Person, __: Moment, place: Place = "card") -> Reply:
    """Ask once more before everything is erased."""
    return Reply(place, Message.DELETE, {}, ((do("delete", "yes"), go("home", label="keep")),))
