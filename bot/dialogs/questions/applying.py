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


def coarse_birth(answers: Answers) -> Span[date] | None:
    """Return the span that the year of birth is chosen from: a decade, or an age."""
    told = next((name for name in ("birth_decade", "age") if name in answers), None)
    return days(answers[told]) if told else None


def no_age(answers: Answers) -> bool:
    """Apply while no age was given, which says more than a decade."""
    return "age" not in answers


def birth_in_several_years(answers: Answers) -> bool:
    """Apply while the year of birth is still open."""
    span = known_birth(answers)
    return span is not None and span.low.year != span.high.year


def birth_in_one_year(answers: Answers) -> bool:
    """Apply when the year of birth is known and nothing of the day."""
    span = known_birth(answers)
    return span is not None and span == _year(span.low.year)


def years_shown(answers: Answers, _: date) -> tuple[str, ...]:
    """Return the years within the decade, or of the age, that was given."""
    span = coarse_birth(answers)
    low, high = (span.low.year, span.high.year) if span else (FIRST_YEAR, LAST_YEAR)
    return tuple(str(year) for year in range(max(low, FIRST_YEAR), min(high, LAST_YEAR) + 1))


def within_coarse(year: int, answers: Answers) -> Span[date]:
    """Return the days of a year, those that agree with the age if one was given."""
    whole_year, span = _year(year), coarse_birth(answers)
    if span is None or span.high < whole_year.low or whole_year.high < span.low:
        return whole_year
    return Span(max(span.low, whole_year.low), min(span.high, whole_year.high))


def _year(year: int) -> Span[date]:
    return Span(date(year, 1, 1), date(year, 12, 31))


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
