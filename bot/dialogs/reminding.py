"""What the buttons of a reminder do; each is bound to one occurrence."""

from dataclasses import replace

from bot.dialogs.buttons import Do
from bot.dialogs.deadlines import instant
from bot.dialogs.model import Close, Moment, Outcome, Person, Postpone, Reminder, Reply
from bot.dialogs.progress import STEPS
from bot.dialogs.refusing import GONE, UNKNOWN
from bot.dialogs.screens import reminders
from bot.dialogs.stepping import step_done
from bot.dialogs.templates import Message


def reminder(person: Person, act: Do, moment: Moment) -> Outcome:
    """Carry out a press under a reminder, or under its line in the list."""
    found = reminders.find(person, act.what)
    if found is None:
        return Outcome(person, (GONE,))
    without = replace(person, reminders=tuple(r for r in person.reminders if r.id != found.id))
    match act.more:
        case "done":
            return _done(without, found, moment)
        case "later" | "week":
            return _later(person, found, act.more, moment)
        case "stop":
            said = Reply("pressed", Message.REMINDER_STOPPED, {"reminder": found})
            return Outcome(without, (said,), (Close(found.id, "stopped"),))
        case "drop":
            listed = reminders.listing(without, moment)
            return Outcome(without, (listed,), (Close(found.id, "stopped"),))
        case _:
            return Outcome(person, (UNKNOWN,))


def _done(person: Person, found: Reminder, moment: Moment) -> Outcome:
    said = Reply("pressed", Message.REMINDER_DONE, {"reminder": found, "day": moment.today})
    closed = Close(found.id, "done")
    about = found.values.get("about", "")
    if about not in STEPS:
        return Outcome(person, (said,), (closed,))
    onwards = step_done(person, about, moment.today, moment)
    return replace(onwards, replies=(said, *onwards.replies), effects=(closed,))


def _later(person: Person, found: Reminder, how: str, moment: Moment) -> Outcome:
    moved = replace(found, due=instant(moment.today + reminders.LATER[how]))
    said = Reply("pressed", Message.REMINDER_LATER, {"reminder": moved})
    others = tuple(moved if r.id == found.id else r for r in person.reminders)
    return Outcome(replace(person, reminders=others), (said,), (Postpone(found.id, moved.due),))
