"""What the routes of families ask for.

Whoever joins a parent or a child is not the one who chats: their age is asked for apart,
and is no fact about the applicant.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from bot.dialogs.question import Facts, Question, amount
from bot.dialogs.questions.settle.bands import Band, bands, in_band, options
from bot.dialogs.questions.settle.shapes import banded, chosen, yes_or_no
from bot.dialogs.reading.days import born_at
from bot.scoring import Span
from bot.scoring.settling.known import OLDEST

AGES: Mapping[str, tuple[Band, ...]] = MappingProxyType(
    {
        "child_age": bands("age", ("F6_age",)),
        "parent_age": bands("age", ("F7_man_age", "F7_woman_age")),
    }
)
"""Bands of the age of a relative, by question."""


def born(answer: object, today: date) -> Span[date]:
    """Return the days on which somebody of an age may have been born.

    Raises:
        ValueError: if nobody is so old.
    """
    years = amount(answer)
    if years.high > OLDEST:
        msg = f"nobody is {years.high} years old"
        raise ValueError(msg)
    return Span(born_at(int(years.high), today).low, born_at(int(years.low), today).high)


def _of_a_relative(answer: object, today: date) -> Facts:
    """Take no fact about the applicant, but refuse an age that nobody has."""
    born(answer, today)
    return {}


def _age(question: str) -> Question:
    return Question(
        id=question,
        kind="years",
        options=options(AGES[question]),
        facts=(),
        gives=_of_a_relative,
        spans=partial(in_band, AGES[question]),
    )


SPOUSES = (
    banded("spouse_hukou_years", "years"),
    yes_or_no("job_elsewhere"),
    chosen("family_group", sensitive=True),
)
CHILDREN = (
    _age("child_age"),
    yes_or_no("secondary_school"),
    banded("parent_hukou_years", "years"),
    yes_or_no("family_household"),
    yes_or_no("housing_enough"),
)
PARENTS = (
    yes_or_no("child_local_hukou"),
    yes_or_no("former_local_hukou"),
    chosen("sex", columns=2),
    _age("parent_age"),
)
