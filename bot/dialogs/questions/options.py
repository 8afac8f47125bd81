"""What a pressed option stands for, where that is a span rather than a word."""

from calendar import isleap
from datetime import date, timedelta

from bot.dialogs.model import Answers
from bot.dialogs.question import AnySpan
from bot.dialogs.questions.applying import known_birth, within_coarse
from bot.scoring import Span

MONTHS_A_YEAR = 12
MOST_MONTHS = 44 * MONTHS_A_YEAR  # from 16 to 60
YOUNGEST, OF_AGE = 16, 18
CAPPED = 12  # bands of 10 points each: at most 120
YES_NO = ("yes", "no")


def decade(option: str, _: Answers, today: date) -> AnySpan:
    """Ten years of birth, those of age only; or the two years before one comes of age."""
    of_age = _same_day(today, today.year - OF_AGE)
    if option == "young":
        return Span(of_age + timedelta(days=1), _same_day(today, today.year - YOUNGEST))
    first = int(option)
    return Span(date(first, 1, 1), min(date(first + 9, 12, 31), of_age))


def one_year_of_birth(option: str, answers: Answers, _: date) -> AnySpan:
    """Any day of one year, as far as it agrees with the age or the decade."""
    return within_coarse(int(option), answers)


def birthday(option: str, answers: Answers, today: date) -> AnySpan:
    """The days of the year of birth up to today's, or those after it."""
    span = known_birth(answers)
    year = span.low.year if span else today.year
    border = _same_day(today, year)
    if option == "yes":
        return Span(date(year, 1, 1), border)
    return Span(min(border + timedelta(days=1), date(year, 12, 31)), date(year, 12, 31))


def _same_day(day: date, year: int) -> date:
    missing = (day.month, day.day) == (2, 29) and not isleap(year)
    return day.replace(year=year, day=28 if missing else day.day)


AGES = ("18-43", *map(str, range(44, 56)), "56-60", "61", "17")
"""Ages as the points table tells them apart; the first and the last two are open."""
_BOUNDS = {"18-43": (18, 43), "56-60": (56, 60), "61": (61, 99), "17": (YOUNGEST, 17)}


def age_in_years(option: str, _: Answers, today: date) -> AnySpan:
    """The dates of birth of somebody who has completed so many years today."""
    youngest, oldest = _BOUNDS.get(option) or (int(option), int(option))
    first = _same_day(today, today.year - oldest - 1) + timedelta(days=1)
    return Span(first, _same_day(today, today.year - youngest))


def full_years_or_more(option: str, _: Answers, __: date) -> AnySpan:
    """So many full years, in months, or with `over_` that many and more."""
    years = int(option.removeprefix("over_"))
    low = years * MONTHS_A_YEAR
    return Span(low, MOST_MONTHS if option.startswith("over_") else low + MONTHS_A_YEAR - 1)


def full_years_in_months(most: int, option: str, answers: Answers, today: date) -> AnySpan:
    """So many full years, in months; `most` stands for that many and more."""
    return full_years_or_more(f"over_{most}" if int(option) == most else option, answers, today)


def full_years(least: int, most: int, option: str, _: Answers, __: date) -> AnySpan:
    """So many full years; `least` stands for that many and fewer, `most` for more."""
    years = int(option)
    low = 0.0 if years == least else float(years)
    return Span(low, 44.0 if years == most else years + 0.99)


def half_year(option: str, _: Answers, __: date) -> AnySpan:
    """At least six of the last twelve months, or fewer."""
    return Span(6, 12) if option == "yes" else Span(0, 5)


def bands(width: float, most: float, option: str, _: Answers, __: date) -> AnySpan:
    """A band of amounts `width` wide; from where the points are capped on, up to `most`."""
    low = float(option)
    last = low >= width * CAPPED
    return Span(low, most if last else low + width - 0.01)


def records(option: str, _: Answers, __: date) -> AnySpan:
    """Exactly so many."""
    return Span(int(option), int(option))
