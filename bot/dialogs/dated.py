"""A day that is typed where one was asked for: of a step, or of a reminder."""

from datetime import date
from typing import Literal

from bot.dialogs.deadlines import Deadline, deadline
from bot.dialogs.model import Moment, Outcome, Person
from bot.dialogs.progress import done_days, rule_for
from bot.dialogs.reading import Unclear
from bot.dialogs.remarks import hint_at
from bot.dialogs.screens import steps
from bot.dialogs.stepping import propose, propose_on, step_done
from bot.dialogs.understanding import Understanding

LIFETIME = 50  # years; a day further off is a slip of the pen


def day_told(
    person: Person, text: str, understanding: Understanding, moment: Moment
) -> Outcome | None:
    """Return what a typed day leads to; None where no day is asked for, or none was typed."""
    view, _, step = person.session.view.partition(":")
    if view not in {"when", "date", "offer"}:
        return None
    side: Literal["past", "future"] = "past" if view == "when" else "future"
    found = understanding.calendar.read(text, moment.today, side)
    if found is None:
        return None
    if isinstance(found, Unclear):
        return hint_at(person, moment, found.hint)
    if abs(found.value.year - moment.today.year) > LIFETIME:
        return hint_at(person, moment, "day_format")
    return _on_day(person, view, step, found.value, moment)


def _on_day(person: Person, view: str, step: str, day: date, moment: Moment) -> Outcome:
    if view == "when":
        if day > moment.today:
            return hint_at(person, moment, "day_not_past")
        return step_done(person, step.partition(":")[0], day, moment)
    if view == "date":
        rule = rule_for(step, done=step in done_days(person))
        return (
            propose(person, step, rule, day, moment) if rule else hint_at(person, moment, "empty")
        )
    return _another_day(person, day, moment)


def _another_day(person: Person, day: date, moment: Moment) -> Outcome:
    offered = steps.offered(person)
    if offered is None:
        return hint_at(person, moment, "empty")
    step, rule, _ = offered
    if day <= moment.today:
        found, hint = deadline(rule, moment.today, moment.today), "day_not_future"
    else:
        found, hint = Deadline(rule, day, day, chosen=True), ""
    return propose_on(person, step, found, steps.offer(step, found, hint=hint))
