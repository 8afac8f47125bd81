"""Which of the two should apply, and why."""

from bot.dialogs.buttons import go, rows
from bot.dialogs.couple import both
from bot.dialogs.facts import applicant
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.scoring.comparing import compare
from bot.scoring.records import without_records


def comparison(person: Person, moment: Moment) -> Reply:
    """Show both totals, who should apply, and what decided; records as in the results."""
    first, second = (without_records(applicant(answers, moment.today)) for answers in both(person))
    found = compare(first, second, moment.today)
    keyboard = rows(
        [go("myself", label="use_mine"), go("spouse", label="use_theirs"), go("home")], 2
    )
    return Reply("card", Message.COMPARE, {"found": found}, keyboard)
