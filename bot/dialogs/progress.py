"""How far a person has come with the procedure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bot.dialogs.model import Person
from bot.guide import REMINDERS, ReminderRule, Step
from bot.guide import STEPS as ALL_STEPS

STEPS: Mapping[str, Step] = MappingProxyType({step.id: step for step in ALL_STEPS})
"""Every step by its id."""

_ABOUT: Mapping[str, ReminderRule] = MappingProxyType(
    {rule.about: rule for rule in reversed(tuple(REMINDERS.values()))}
)


def rule_for(step: str) -> ReminderRule | None:
    """Return the reminder to offer at a step that isn't done yet.

    That is the one about it where it counts from a date to ask for, as with the end of the
    permit; otherwise the one that follows the step, or the one about it.
    """
    found, about = STEPS.get(step), _ABOUT.get(step)
    if about and about.anchor != "done":
        return about
    return (found and found.reminder) or about


def done_days(person: Person) -> Mapping[str, date]:
    """Return the steps that the person reported done, with their days, as far as readable."""
    found = {step: _day(day) for step, day in person.session.done.items() if step in STEPS}
    return MappingProxyType({step: day for step, day in found.items() if day})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def with_step_done(person: Person, step: str, day: date) -> Person:
    """Record that a step was done on a day."""
    done = {**person.session.done, step: day.isoformat()}
    return replace(person, session=replace(person.session, done=done))


def with_view(person: Person, view: str) -> Person:
    """Show another screen in the card; an offered reminder is withdrawn, answers go on waiting."""
    session = replace(person.session, view=view, offer=held(person.session.offer))
    return replace(person, session=session)


def held(offer: Mapping[str, str]) -> dict[str, str]:
    """Return of what waits for a yes that which no other screen withdraws: the answers."""
    return {name: offer[name] for name in ("answers",) if name in offer}
