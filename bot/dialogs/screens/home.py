"""Where everyone starts, and what the assistant can do."""

from datetime import date, timedelta

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.facts import applicant
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.progress import done_days
from bot.dialogs.screens.questionnaire import total
from bot.dialogs.templates import Message
from bot.guide import steps
from bot.scoring import Applicant, Score
from bot.scoring.planning import Mark, course

ENTRIES = (
    "selftest",
    "simulation",
    "materials",
    "steps",
    "reminders",
    "settle",
    "help",
    "privacy",
)


def entries() -> list[Button]:
    """Return the buttons of the main menu."""
    return [go(screen) for screen in ENTRIES]


def home(person: Person, moment: Moment) -> Reply:
    """Greet: in three lines the first time, later with where the person stands."""
    if not person.answers and not person.session.done:
        return Reply("card", Message.WELCOME, {}, rows(entries(), 2))
    facts = applicant(person.answers, moment.today)
    found = total(person.answers, moment.today)
    started = "residence_permit" in person.answers or person.session.done
    states = steps(facts, moment.today, done_days(person)) if started else ()
    values: dict[str, object] = {
        "who": person.session.who,
        "score": found,
        "next": next_change(facts, found, moment.today),
        "started": bool(started),
        "step": next((state.step for state in states if state.state == "now"), None),
        "reminder": min(person.reminders, key=lambda reminder: reminder.due, default=None),
    }
    check = [] if started else [go("eligibility")]
    back = [go("result")] if person.answers else []
    return Reply("card", Message.HOME, values, rows([*back, *check, *entries()], 2))


SOON = timedelta(days=5 * 365)
"""How far ahead a change by waiting is worth telling."""


def next_change(facts: Applicant, now: Score, today: date) -> Mark | None:
    """Return the next day on which waiting alone brings more, or brings too little.

    Who has reached the standard hears when it will be lost; everybody else when the least
    that is sure rises.
    """
    if now.verdict not in {"reached", "not_reached"}:
        return None
    first, *ahead = [mark for mark in course(facts, today) if mark.on <= today + SOON]
    if first.low >= now.standard:
        return next((mark for mark in ahead if mark.low < now.standard), None)
    if first.high < now.standard:
        return next((mark for mark in ahead if mark.low > first.low), None)
    return None


def help_screen(_: Person, __: Moment) -> Reply:
    """Say what can be asked and how."""
    return Reply(
        "message", Message.HELP, {}, rows([go("selftest"), go("materials"), go("home")], 3)
    )


def choices(topics: tuple[str, ...]) -> Reply:
    """Offer up to three topics when the question wasn't clear."""
    buttons = [do("topic", topic, label=f"topic_{topic}") for topic in topics]
    return Reply("message", Message.CHOICES, {}, rows([*buttons, go("home")], 1))
