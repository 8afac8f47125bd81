"""When a question makes sense, and which of its options."""

from collections.abc import Callable
from datetime import date

from bot.dialogs.model import Answers
from bot.dialogs.question import days, ticked, whole
from bot.scoring import Span

DECADES = ("2000", "1990", "1980", "1970", "1960", "young")
FIRST_YEAR, LAST_YEAR = 1960, 2010


def known_birth(answers: Answers) -> Span[date] | None:
    """Return the narrowest span of birth dates that was given, if any."""
    for question in ("birthday_passed", "birth_year", "birth_decade", "age"):
        if question in answers:
            return days(answers[question])
    return None


def birth_in_several_years(answers: Answers) -> bool:
    """Apply while the year of birth is still open."""
    span = known_birth(answers)
    return span is not None and span.low.year != span.high.year


def birth_in_one_year(answers: Answers) -> bool:
    """Apply when the year of birth is known and the day is not."""
    span = known_birth(answers)
    return span is not None and span.low.year == span.high.year and span.low != span.high


def years_shown(answers: Answers, _: date) -> tuple[str, ...]:
    """Return the years within the decade that was chosen."""
    span = days(answers["birth_decade"]) if "birth_decade" in answers else None
    low, high = (span.low.year, span.high.year) if span else (FIRST_YEAR, LAST_YEAR)
    return tuple(str(year) for year in range(low, high + 1))


def without_history(answers: Answers) -> bool:
    """Apply while there is no history to derive the answer from."""
    return "insurance_history" not in answers


LONG = 15 * 12
LONG_SPAN = 11
"""Months from which the first question about insurance doesn't tell the years apart."""


def insured_for_long(answers: Answers) -> bool:
    """Apply to someone insured for longer than the buttons told apart."""
    span = whole(answers["insurance_years"]) if "insurance_years" in answers else None
    years = span.high - span.low if span else 0
    return span is not None and span.low >= LONG and years > LONG_SPAN


NEEDS_BASE = frozenset({"title_intermediate", "title_senior", "skill_1", "skill_2"})
"""Qualifications that count only with six months at the reference wage (A3c3)."""


def conditions_shown(answers: Answers, _: date) -> tuple[str, ...]:
    """Return what can be said of a qualification's conditions, at its level."""
    high = answers.get("qualification") in NEEDS_BASE
    return ("all", "low_base", "no") if high else ("all", "no")


def has(question: str, tick: str) -> Callable[[Answers], bool]:
    """Apply when `tick` is set, or while the question that would say so is open."""
    return lambda answers: question not in answers or tick in ticked(answers[question])


def is_one_of(question: str, *options: str) -> Callable[[Answers], bool]:
    """Apply when the answer to `question` is one of `options`."""
    return lambda answers: answers.get(question) in options


def studied(answers: Answers) -> bool:
    """Apply to someone with a diploma above senior secondary school."""
    return answers.get("education") not in {None, "none"}


def numbers(*values: int) -> tuple[str, ...]:
    """Return whole numbers as option ids."""
    return tuple(map(str, values))
