"""What is stored and how it is erased, and in which script everything is shown."""

from bot.dialogs.buttons import do, go
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.screens.offices import remembered
from bot.dialogs.scripts import FOLLOW, HANS, HANT, reads
from bot.dialogs.templates import Message


def privacy(person: Person, _: Moment) -> Reply:
    """Say in words what is stored about this person."""
    values = {
        "answers": len(person.answers) + len(person.other),
        "couple": bool(person.other),
        "papers": len(person.session.papers),
        "done": len(person.session.done),
        "district": remembered(person),
        "reminders": len(person.reminders),
        "script": reads(person.session),
        "follows": not person.session.script,
    }
    hans, hant, follow = (_script(person, script) for script in (HANS, HANT, FOLLOW))
    keyboard = ((hans, hant), (follow,), (go("delete"), go("home")))
    return Reply("card", Message.PRIVACY, values, keyboard)


def _script(person: Person, script: str) -> Button:
    current = (person.session.script or FOLLOW) == script
    return Button(f"script_{script}", f"do:script:{script}", {"on": current})


def delete(_: Person, __: Moment) -> Reply:
    """Ask once more before everything is erased."""
    return Reply("card", Message.DELETE, {}, ((do("delete", "yes"), go("home", label="keep")),))
