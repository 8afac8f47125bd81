"""The figures of the rules that a question's words may quote, so that none is typed there."""

from collections.abc import Mapping
from datetime import date

from bot.dialogs.facts import usable
from bot.dialogs.model import Answers
from bot.dialogs.question import Question, stored
from bot.dialogs.questions import BONUS, TOGETHER
from bot.dialogs.questions.need import diploma
from bot.dialogs.questions.options import AGES, MONTHS_A_YEAR, age_in_years
from bot.dialogs.questions.selftest import bonus_needed, without_the_rest
from bot.scoring import Applicant, Span, score
from bot.scoring.months import month_index
from bot.scoring.tables import SHELF, WAGES
from bot.scoring.tables.book import Rulebook


def figures(question: Question, answers: Answers, today: date) -> Mapping[str, object]:
    """Return the tables in force, and what belongs to this question.

    Values: `rules` by item; the levels of the contribution base by their
    `windows`; `standard`; `born`, the first day of birth of the youngest group;
    for the bonus what is `missing`
    and whether that is `exact`, for the sum of the rest the points `so_far`
    with those of the `diploma`, and the `years` of insurance if there may be more.
    """
    book, told = SHELF.on(today), usable(answers)
    found: dict[str, object] = {
        "rules": {rule.id: rule.table for rule in book.rules},
        "windows": windows(book),
        "standard": book.edition.standard,
        "born": stored(age_in_years(AGES[0], {}, today))["low"],
    }
    if question is BONUS:
        found["missing"] = bonus_needed(told, today)
        sure = score(without_the_rest(told, today), today).points
        found["exact"] = sure.low == sure.high
    if question is TOGETHER:
        before = without_the_rest(told, today)
        found["so_far"] = score(before, today).points.low
        found["diploma"] = diploma(before, today)
        found["years"] = _years_at_least(before)
    return found


def windows(book: Rulebook) -> tuple[tuple[tuple[int, int | None], tuple[str, ...]], ...]:
    """Return the months looked at and needed, each pair with the levels that ask for it."""
    found: dict[tuple[int, int | None], list[str]] = {}
    for window in book.windows:
        if window.level is not None:
            found.setdefault((window.within, window.months), []).append(window.level)
    return tuple((months, tuple(levels)) for months, levels in found.items())


def _years_at_least(facts: Applicant) -> int | None:
    """Return the years of insurance counted so far, where there may be more."""
    months = facts.insurance_months
    open_ended = isinstance(months, Span) and months.high - months.low >= MONTHS_A_YEAR
    return months.low // MONTHS_A_YEAR if isinstance(months, Span) and open_ended else None


def wage(today: date) -> Mapping[str, object]:
    """Return the reference wage (1x) of this month in yuan, and whether it is published."""
    month = month_index(today)
    return {"one": WAGES.of(month).yuan, "published": WAGES.published(month)}
