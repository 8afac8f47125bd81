"""Which of the two should apply, and why."""

from datetime import date

from bot.dialogs.buttons import go, rows
from bot.dialogs.couple import both
from bot.dialogs.facts import applicant, judged, usable
from bot.dialogs.model import Answers, Moment, Person, Reply
from bot.dialogs.questions.selftest import without_the_rest
from bot.dialogs.templates import Message
from bot.scoring import Applicant
from bot.scoring.comparing import compare
from bot.scoring.records import without_records


def comparison(person: Person, moment: Moment) -> Reply:
    """Show both totals, who should apply, and what decided; records as in the results."""
    first, second = (_candidate(answers, moment.today) for answers in both(person))
    found = compare(first, second, moment.today)
    keyboard = rows(
        [go("myself", label="use_mine"), go("spouse", label="use_theirs"), go("home")], 2
    )
    return Reply("card", Message.COMPARE, {"found": found}, keyboard)


def _candidate(answers: Answers, today: date) -> Applicant:
    """Who added up that the rest is not enough is compared by what is sure."""
    facts = applicant(answers, today)
    short = judged(answers, facts, today).verdict == "not_reached" and "together" in answers
    return without_the_rest(usable(answers), today) if short else without_records(facts)
