"""How many points are missing as things stand, without what was not asked about yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.dialogs.model import Answers
from bot.dialogs.question import Question, fold
from bot.dialogs.questions.ladders import absent
from bot.scoring import Applicant, score
from bot.scoring.records import without_records


def known(questions: Iterable[Question], answers: Answers, today: date) -> Applicant:
    """Return what the answers to some questions say of the applicant."""
    return Applicant(**fold(questions, answers, today))


def missing(facts: Applicant, today: date) -> int:
    """Return the points that are still needed, from the least that is sure.

    Bonuses and records of which nothing is known are taken as absent; of records that may
    be more or fewer, the fewest count.
    """
    person = without_records(replace(facts, **absent(facts)))
    found = score(person, today)
    counted = [item for item in found.items if item.counted]
    sure = sum(item.high if item.group == "deduction" else item.low for item in counted)
    return found.standard - sure


def years_needed(facts: Applicant, today: date) -> int:
    """Return the full years of insurance that would bring what is missing without any."""
    none, one = (missing(replace(facts, insurance_months=months), today) for months in (0, 12))
    return max(0, -(-none // (none - one)))


def diploma(facts: Applicant, today: date) -> int:
    """Return the points of the diploma, as far as they are sure."""
    alone = replace(facts, qualification="none")
    return next(item.low for item in score(alone, today).items if item.id == "education")
