"""Where everyone starts, and what the assistant can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import applicant, judged
from bot.dialogs.leading import asking
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.progress import done_days
from bot.dialogs.screens.result import barred, total
from bot.dialogs.templates import Message
from bot.guide import steps
from bot.scoring import Applicant, Score
from bot.scoring.planning import Mark, aging, course, surely_falls

ENTRIES = (
    "selftest",
    "simulation",
    "materials",
    "steps",
    "reminders",
    "settle",
    "school",
    "prints",
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
    unfinished = person.session.flow == "selftest"
    values: dict[str, object] = {
        "who": person.session.who,
        "unfinished": unfinished,
        "score": found,
        "assumed": judged(person.answers, facts, moment.today).verdict != found.verdict,
        "barred": barred(found),
        "next": None if unfinished else next_change(facts, found, moment.today),
        "started": bool(started),
        "step": next((state.step for state in states if state.state == "now"), None),
        "reminder": min(person.reminders, key=lambda reminder: reminder.due, default=None),
    }
    first = [] if unfinished or not person.answers else [go("result")]
    check = [] if unfinished or started else [go("eligibility")]
    return Reply("card", Message.HOME, values, rows([*first, *check, *entries()], 2))


SOON = timedelta(days=5 * 365)
"""How far ahead a change by waiting is worth telling."""


@dataclass(frozen=True, slots=True)
class Change:
    """What waiting alone brings next.

    Attributes:
        mark: the day, and the total from then on.
        age: in place of a day, the age that brings less, while the birth is roughly known.
    """

    mark: Mark | None = None
    age: int | None = None


def next_change(facts: Applicant, now: Score, today: date) -> Change | None:
    """Return when waiting alone brings more, or brings too little.

    Who has reached the standard hears when it will be lost; everybody else when the least
    that is sure rises.
    """
    if now.verdict not in {"reached", "not_reached"}:
        return None
    first, *ahead = [mark for mark in course(facts, today) if mark.on <= today + SOON]
    if first.low >= now.standard:
        return _fall(facts, now, today, ahead)
    if first.high < now.standard:
        return next((Change(mark) for mark in ahead if mark.low > first.low), None)
    return None


def _fall(facts: Applicant, now: Score, today: date, ahead: Sequence[Mark]) -> Change | None:
    """Return a fall that is certain, or the age that may bring one; nothing else is told."""
    fall = next((mark for mark in ahead if mark.low < now.standard), None)
    if fall is None:
        return None
    if surely_falls(fall.on, ((mark.on, mark.high, now.standard) for mark in ahead)):
        return Change(fall)
    return Change(age=aging(facts, today, today).loses_at)


def help_screen(_: Person, __: Moment) -> Reply:
    """Say what can be asked and how."""
    return Reply(
        "message", Message.HELP, {}, rows([go("selftest"), go("materials"), go("home")], 3)
    )


def choices(topics: tuple[str, ...], text: str = "", *, long: bool = False) -> Reply:
    """Offer up to three topics when the question wasn't clear, or was too long to tell."""
    buttons = [asking(topic, text) for topic in topics]
    return Reply("message", Message.CHOICES, {"long": long}, rows([*buttons, go("home")], 1))
