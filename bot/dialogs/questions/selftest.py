"""The 30-second test: seven questions at most, each one tap.

What everybody is asked comes first, the most decisive of it before the rest; then how long
the insurance has run, just finely enough; then whether any one bonus brings the points that
are missing; records; and for whoever has several things, none of which is enough, their sum.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from bot.dialogs.model import Answers
from bot.dialogs.question import AnySpan, Facts, Question, amount
from bot.dialogs.questions.applying import numbers, without_history
from bot.dialogs.questions.basics import (
    AGE,
    BIRTH_DECADE,
    BIRTH_YEAR,
    BIRTHDAY_PASSED,
    EDUCATION,
    INSURANCE_BASE,
    INSURANCE_LONG,
)
from bot.dialogs.questions.extras import BONUSES
from bot.dialogs.questions.history import HISTORY
from bot.dialogs.questions.ladders import IDENTIFIED_BY, RUNGS, absent, least
from bot.dialogs.questions.meaning import EXTRAS, as_extras, as_whole
from bot.dialogs.questions.need import diploma, known, missing, years_needed
from bot.dialogs.questions.options import full_years_or_more
from bot.dialogs.questions.records import PENALTIES, RECORDS
from bot.scoring import Applicant, Span
from bot.scoring.records import without_records

# --- how long insured ----------------------------------------------------------------------

_BEFORE_YEARS = (AGE, BIRTH_DECADE, BIRTH_YEAR, BIRTHDAY_PASSED, EDUCATION, INSURANCE_BASE)
USUAL_YEARS, MOST_YEARS = 15, 44


def _years_shown(answers: Answers, today: date) -> tuple[str, ...]:
    """Return single years up to the one that suffices, or a usual number of them."""
    needed = years_needed(known(_BEFORE_YEARS, answers, today), today)
    last = min(MOST_YEARS, max(USUAL_YEARS, needed))
    return (*numbers(*range(last)), f"over_{last}")


INSURANCE_YEARS = Question(
    id="insurance_years",
    kind="months",
    options=(
        *numbers(*range(MOST_YEARS)),
        *(f"over_{years}" for years in range(USUAL_YEARS, MOST_YEARS + 1)),
    ),
    facts=("insurance_months",),
    gives=partial(as_whole, "insurance_months"),
    spans=full_years_or_more,
    shown=_years_shown,
    applies=without_history,
    replaces=("insurance_history", "insurance_long"),
    columns=4,
)

# --- is there one thing that suffices ------------------------------------------------------

NONE, SOME = "none", "some"
_BASICS = (*_BEFORE_YEARS, INSURANCE_YEARS, INSURANCE_LONG, HISTORY)
_BEFORE_BONUS = (*_BASICS, *BONUSES, RECORDS, *PENALTIES)


def bonus_needed(answers: Answers, today: date) -> int:
    """Return the points that one bonus has to bring, at least 1."""
    return max(1, missing(known(_BEFORE_BONUS, answers, today), today))


def _bonuses_shown(answers: Answers, today: date) -> tuple[str, ...]:
    """Return the least of each kind that brings the points that are missing.

    Of a diploma and a title only the better counts, so a title has to make up for the
    diploma as well. Where it doesn't matter which area it is, there is one button for all.
    """
    facts = known(_BEFORE_BONUS, answers, today)
    points = bonus_needed(answers, today)
    found = {
        kind: least(kind, points + diploma(facts, today) * (kind == "qualification"), today)
        for kind, fact in IDENTIFIED_BY.items()
        if facts.value(fact) is None
    }
    return (*_areas_joined(found), SOME, NONE)


def _areas_joined(found: dict[str, str | None]) -> tuple[str, ...]:
    lingang, other = (str(found.get(kind)).partition("_")[2] for kind in ("lingang", "other"))
    apart = {"outer"} if lingang != other else {"lingang", "other"}
    return tuple(rung for kind, rung in found.items() if rung and kind not in apart)


def _as_bonus(answer: object, today: date) -> Facts:
    """Take a rung as that much at least; nothing of all that as absent; some as unknown."""
    if answer == NONE:
        return as_extras([], today)
    return {} if answer == SOME else RUNGS[str(answer)]


BONUS = Question(
    id="bonus",
    kind="choice",
    options=(*RUNGS, SOME, NONE),
    facts=tuple(fact for facts in EXTRAS.values() for fact in facts),
    gives=_as_bonus,
    shown=_bonuses_shown,
)

# --- the sum of the rest -------------------------------------------------------------------

MOST_POINTS = 1000.0


def without_the_rest(answers: Answers, today: date) -> Applicant:
    """Return the applicant before the sum of what was not told in detail, records included."""
    facts = known((*_BASICS, *BONUSES), answers, today)
    return without_records(replace(facts, **absent(facts)))


def _rest(option: str, answers: Answers, today: date) -> AnySpan:
    """Bonuses less deductions: as many points as are missing, or fewer."""
    points = float(missing(without_the_rest(answers, today), today))
    return Span(points, MOST_POINTS) if option == "enough" else Span(-MOST_POINTS, points - 1)


def _as_rest(answer: object, _: date) -> Facts:
    """Take the sum as it is: it says something of the total and nothing of a single fact."""
    amount(answer)
    return {}


TOGETHER = Question(
    id="together",
    kind="sum",
    options=("enough", "short"),
    facts=(),
    gives=_as_rest,
    spans=_rest,
    after=tuple(question.id for question in (*_BEFORE_BONUS, BONUS)),
)

_FITS, _SUBURB = (
    next(question for question in BONUSES if question.id == name)
    for name in ("qualification_fits", "suburb_years")
)
"""Asked only of whoever typed a title, or an area, in a sentence."""

SELFTEST = (
    AGE,
    BIRTHDAY_PASSED,
    EDUCATION,
    INSURANCE_BASE,
    INSURANCE_YEARS,
    _FITS,
    _SUBURB,
    BONUS,
    RECORDS,
    TOGETHER,
)
