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


_BEGUN_BY: Mapping[str, str] = MappingProxyType(
    {step.reminder.id: step.id for step in ALL_STEPS if step.reminder}
)


def rule_for(step: str, *, done: bool = False) -> ReminderRule | None:
    """Return the reminder to offer at a step.

    At one that isn't done that is the one about it, at any other the one that follows it;
    either way the other one where there is none, or where the one about it counts from a
    date to ask for, as with the end of the permit.
    """
    found, about = STEPS.get(step), _ABOUT.get(step)
    follows = found.reminder if found else None
    if about and about.anchor != "done":
        return about
    return (follows or about) if done else (about or follows)


def begun_by(rule: ReminderRule) -> str:
    """Return the step from whose day a reminder counts."""
    return _BEGUN_BY[rule.id]


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
