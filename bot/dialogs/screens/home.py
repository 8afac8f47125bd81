"""Where everyone starts, and what the assistant can do."""

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.facts import applicant
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.progress import done_days
from bot.dialogs.templates import Message
from bot.guide import steps
from bot.scoring import score

ENTRIES = ("selftest", "materials", "steps", "reminders", "help", "privacy")


def entries() -> list[Button]:
    """Return the buttons of the main menu."""
    return [go(screen) for screen in ENTRIES]


def home(person: Person, moment: Moment) -> Reply:
    """Greet: in three lines the first time, later with where the person stands."""
    if not person.answers and not person.session.done:
        return Reply("card", Message.WELCOME, {}, rows(entries(), 2))
    facts = applicant(person.answers, moment.today)
    started = "residence_permit" in person.answers or person.session.done
    states = steps(facts, moment.today, done_days(person)) if started else ()
    values = {
        "score": score(facts, moment.today),
        "started": bool(started),
        "step": next((state.step for state in states if state.state == "now"), None),
        "reminder": min(person.reminders, key=lambda reminder: reminder.due, default=None),
    }
    check = [] if started else [go("eligibility")]
    return Reply("card", Message.HOME, values, rows([*check, *entries()], 2))


def help_screen(_: Person, __: Moment) -> Reply:
    """Say what can be asked and how."""
    return Reply(
        "message", Message.HELP, {}, rows([go("selftest"), go("materials"), go("home")], 3)
    )


def choices(topics: tuple[str, ...]) -> Reply:
    """Offer up to three topics when the question wasn't clear."""
    buttons = [do("topic", topic, label=f"topic_{topic}") for topic in topics]
    return Reply("message", Message.CHOICES, {}, rows([*buttons, go("home")], 1))
