"""Papers ticked off, steps reported done, and the reminders that follow from them."""

from dataclasses import replace
from datetime import date

from bot.dialogs.buttons import Do
from bot.dialogs.deadlines import Deadline, deadline, instant
from bot.dialogs.model import Moment, Outcome, Person, Remind, Reply
from bot.dialogs.progress import (
    STEPS,
    begun_by,
    done_days,
    held,
    rule_for,
    with_step_done,
    with_view,
)
from bot.dialogs.refusing import STALE, UNKNOWN, refused
from bot.dialogs.screens import materials, steps
from bot.dialogs.templates import Message
from bot.guide import ReminderRule


def paper(person: Person, act: Do, moment: Moment) -> Outcome:
    """Tick a paper off in the group that the card shows."""
    ticked = materials.with_paper(person, act.what, at_hand=act.verb == "paper")
    card = materials.papers(ticked, act.more, moment)
    return Outcome(ticked, (card,)) if card else refused(person, UNKNOWN, moment)


def ask_when(person: Person, act: Do, moment: Moment) -> Outcome:
    """Ask on which day a step was done."""
    if act.what not in STEPS:
        return refused(person, UNKNOWN, moment)
    return Outcome(with_view(person, f"when:{act.what}"), (steps.when(act.what, moment),))


def done_on(person: Person, act: Do, moment: Moment) -> Outcome:
    """Take the day that a button names."""
    try:
        day = date.fromisoformat(act.more)
    except ValueError:
        return refused(person, UNKNOWN, moment)
    return step_done(person, act.what, day, moment)


def step_done(person: Person, step: str, day: date, moment: Moment) -> Outcome:
    """Record a step as done, move on, and offer the reminder that follows from it."""
    if step not in STEPS or day > moment.today:
        return refused(person, UNKNOWN, moment)
    done = with_step_done(person, step, day)
    rule = STEPS[step].reminder
    if rule is not None and rule.anchor == "done":
        return propose(done, step, rule, day, moment, done=day)
    shown = with_view(done, "steps")
    return Outcome(shown, (steps.overview(shown, moment),))


def remind(person: Person, act: Do, moment: Moment) -> Outcome:
    """Offer the reminder of a step, or ask for the day that it counts from.

    Nothing is counted from a day on which nobody said that anything was done.
    """
    done = done_days(person)
    rule = rule_for(act.what, done=act.what in done)
    if act.what not in STEPS or rule is None:
        return refused(person, UNKNOWN, moment)
    if rule.anchor != "done":
        return Outcome(with_view(person, f"date:{act.what}"), (steps.ask_date(act.what),))
    begun = begun_by(rule)
    if begun in done:
        return propose(person, act.what, rule, done[begun], moment)
    asked = with_view(person, f"when:{begun}:{act.what}")
    return Outcome(asked, (steps.when(begun, moment, asked_at=act.what),))


def propose(
    person: Person,
    step: str,
    rule: ReminderRule,
    since: date,
    moment: Moment,
    *,
    done: date | None = None,
) -> Outcome:
    """Offer a reminder with its date; nothing is set before a yes."""
    found = deadline(rule, since, moment.today)
    return propose_on(person, step, found, steps.offer(step, found, done))


def propose_on(person: Person, step: str, found: Deadline, card: Reply) -> Outcome:
    """Keep a proposed day until it is confirmed, changed or turned down."""
    proposed = {"step": step, "rule": found.rule.id, "day": found.due.isoformat()}
    offer = {**held(person.session.offer), **proposed}
    session = replace(person.session, view="offer", offer=offer)
    return Outcome(replace(person, session=session), (card,))


def decide(person: Person, act: Do, moment: Moment) -> Outcome:
    """Set the proposed reminder, or drop the proposal."""
    found = steps.offered(person)
    if found is None or steps.offer_token(found[0], found[2]) != act.more:
        return refused(person, STALE, moment)
    return settle(person, moment, yes=act.what == "yes")


def settle(person: Person, moment: Moment, *, yes: bool) -> Outcome:
    """Say yes or no to the proposed reminder."""
    found = steps.offered(person)
    shown = with_view(person, "steps")
    onwards = steps.overview(shown, moment)
    if found is None or not yes:
        return Outcome(shown, (onwards,))
    step, rule, day = found
    due = instant(day)
    values = {"about": rule.about, "rule": rule.id, "step": step}
    said = Reply("final", Message.REMINDER_SET, {"about": rule.about, "due": due})
    return Outcome(shown, (said, onwards), (Remind(rule.id, due, values),))
