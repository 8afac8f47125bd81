"""Reminders: the message that arrives, what its buttons lead to, and the list."""

from datetime import datetime, timedelta

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.model import Button, Moment, Person, Reminder, Reply
from bot.dialogs.templates import Message

LATER = {"later": timedelta(days=1), "week": timedelta(days=7)}


def stamp(due: datetime) -> str:
    """Return what tells one occurrence of a reminder from the next, for its buttons."""
    return format(int(due.timestamp()) // 60, "x")


def button(verb: str, reminder: Reminder, label: str = "") -> Button:
    """Return a button bound to this occurrence of a reminder."""
    what = f"{reminder.id}.{stamp(reminder.due)}"
    return do("reminder", what, verb, label=label or f"reminder_{verb}")


def message(reminder: Reminder, late_since: datetime | None = None) -> Reply:
    """Say what is due, what it is for and what to bring.

    Args:
        late_since: the instant it should have arrived, when it arrives late.
    """
    keyboard = (
        (button("done", reminder),),
        (button("later", reminder), button("week", reminder)),
        (button("stop", reminder),),
    )
    values = {"reminder": reminder, "late_since": late_since}
    return Reply("message", Message.REMINDER, values, keyboard)


def listing(person: Person, _: Moment) -> Reply:
    """List the reminders that are still to come, each with a way to drop it."""
    drops = [button("drop", reminder, "drop_reminder") for reminder in person.reminders]
    numbered = [Button(b.label, b.data, {"number": i}) for i, b in enumerate(drops, start=1)]
    keyboard = (*rows(numbered, 3), (go("steps"), go("home")))
    return Reply("card", Message.REMINDERS, {"reminders": person.reminders}, keyboard)


def find(person: Person, what: str) -> Reminder | None:
    """Return the reminder whose present occurrence a button names, if it still is."""
    number, _, stamped = what.partition(".")
    for reminder in person.reminders:
        if str(reminder.id) == number and stamp(reminder.due) == stamped:
            return reminder
    return None
