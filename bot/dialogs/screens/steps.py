"""The way from no card to the yearly renewal, and where this person stands on it."""

from datetime import date, timedelta

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.couple import of
from bot.dialogs.deadlines import Deadline
from bot.dialogs.facts import applicant
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.progress import STEPS, done_days, rule_for
from bot.dialogs.screens.cases import CASES, case
from bot.dialogs.screens.offices import remembered
from bot.dialogs.screens.related import related
from bot.dialogs.templates import Message
from bot.guide import REMINDERS, ReminderRule, StepState
from bot.guide import steps as guide_steps

YESTERDAY = timedelta(days=1)


def states(person: Person, moment: Moment) -> tuple[StepState, ...]:
    """Return every step with its state for this person."""
    facts = applicant(person.answers, moment.today)
    return guide_steps(facts, moment.today, done_days(person))


def overview(person: Person, moment: Moment) -> Reply:
    """Show all steps, and what to do today."""
    found = states(person, moment)
    now = next((state for state in found if state.state == "now"), None)
    today = [go("step", now.step.id, label="this_step")] if now else []
    known = "residence_permit" in person.answers or person.session.done
    permit = [] if known else [do("know", "residence_permit", of(person, "yes"), "have_permit")]
    keyboard = (
        *rows([*today, *permit], 2),
        *rows(_stages(found), 4),
        (go("cases"), go("materials")),
        (go("reminders"), go("school"), go("home")),
    )
    values = {"states": found, "now": now, "known": known, "district": remembered(person)}
    return Reply("card", Message.STEPS, values, keyboard)


def _stages(found: tuple[StepState, ...]) -> list[Button]:
    """Return a button for each stage of the way, to its first step."""
    first: dict[str, str] = {}
    for state in found:
        if state.state != "not_applicable":
            first.setdefault(state.step.stage, state.step.id)
    return [go("step", step, label=f"stage_{stage}") for stage, step in first.items()]


def detail(person: Person, step: str, moment: Moment) -> Reply | None:
    """Show one step, or a situation: what to do, how long it takes, what goes wrong."""
    if step in CASES:
        return case(step)
    every = states(person, moment)
    state = next((state for state in every if state.step.id == step), None)
    if state is None:
        return None
    keyboard = (
        *rows(_acts(state), 2),
        *related(state.step.see),
        *rows(_beside(state, every), 2),
        (go("steps"), go("home")),
    )
    day = done_days(person).get(step)
    values = {"state": state, "day": day, "district": remembered(person)}
    return Reply("card", Message.STEP, values, keyboard)


def _acts(state: StepState) -> list[Button]:
    """Return what can be reported of a step, or asked for."""
    step = state.step.id
    done = [] if state.state in {"done", "not_applicable"} else [do("step_done", step)]
    rule = rule_for(step, done=state.done_on is not None)
    return [*done, do("remind", step)] if rule else done


def _beside(state: StepState, every: tuple[StepState, ...]) -> list[Button]:
    """Return buttons to the step before and the step after, among those that apply."""
    shown = [s for s in every if s is state or s.state != "not_applicable"]
    place = shown.index(state)
    before = [go("step", s.step.id, label="step_before") for s in shown[:place][-1:]]
    after = [go("step", s.step.id, label="step_after") for s in shown[place + 1 :][:1]]
    return [*before, *after]


def when(step: str, moment: Moment, *, asked_at: str = "", hint: str = "") -> Reply:
    """Ask on which day a step was done.

    Args:
        asked_at: the step whose reminder counts from it, where one was asked for.
    """
    today = moment.today
    days = [
        ("today", today),
        ("yesterday", today - YESTERDAY),
        ("two_days_ago", today - 2 * YESTERDAY),
    ]
    found = [do("step_on", step, day.isoformat(), label=label) for label, day in days]
    keyboard = (
        *rows(found, 3),
        (go("step", asked_at or step, label="never_mind"), go("home")),
    )
    values = {"step": step, "hint": hint, "counting": bool(asked_at)}
    return Reply("card", Message.WHEN, values, keyboard)


def ask_date(step: str, *, hint: str = "") -> Reply:
    """Ask for the date from which a reminder counts, e.g. the end of the permit."""
    keyboard = ((go("step", step, label="never_mind"), go("home")),)
    return Reply("card", Message.ASK_DATE, {"step": step, "hint": hint}, keyboard)


def offer(step: str, deadline: Deadline, done: date | None = None, *, hint: str = "") -> Reply:
    """Offer a reminder, with its date and weekday, to be confirmed or changed."""
    token = offer_token(step, deadline.due)
    keyboard = (
        (do("offer", "yes", token, "do_offer_yes"), do("offer", "no", token, "do_offer_no")),
        (go("home"),),
    )
    values = {"step": step, "deadline": deadline, "done": done, "hint": hint}
    return Reply("card", Message.OFFER, values, keyboard)


def waiting(person: Person, moment: Moment, *, hint: str = "") -> Reply | None:
    """Show again the day that is asked for, or offered; None where there is none."""
    view, _, step = person.session.view.partition(":")
    done, _, asked_at = step.partition(":")
    if view == "when" and done in STEPS:
        return when(done, moment, asked_at=asked_at if asked_at in STEPS else "", hint=hint)
    if view == "date" and step in STEPS:
        return ask_date(step, hint=hint)
    if view != "offer" or (found := offered(person)) is None:
        return None
    step, rule, day = found
    return offer(step, Deadline(rule, day, day, chosen=True), hint=hint)


def offered(person: Person) -> tuple[str, ReminderRule, date] | None:
    """Return the step, the rule and the day of the reminder that waits for a yes."""
    proposal = person.session.offer
    step, rule = proposal.get("step", ""), REMINDERS.get(proposal.get("rule", ""))
    try:
        day = date.fromisoformat(proposal.get("day", ""))
    except ValueError:
        return None
    return (step, rule, day) if rule and step in STEPS else None


def offer_token(step: str, day: date) -> str:
    """Return what tells one proposed reminder from another, for its buttons."""
    return f"{step}.{day:%Y%m%d}"
