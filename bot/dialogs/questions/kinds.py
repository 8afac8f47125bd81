"""Shapes of question that many share; what is not said otherwise bears its fact's name."""

from collections.abc import Callable
from functools import partial

from bot.dialogs.model import Answers
from bot.dialogs.question import Question, always
from bot.dialogs.questions.applying import numbers
from bot.dialogs.questions.meaning import as_amount, as_flag, as_is
from bot.dialogs.questions.options import YES_NO, bands, full_years
from bot.scoring import ALL_FACTS

Applies = Callable[[Answers], bool]


def yes_or_no(
    fact: str,
    *,
    applies: Applies = always,
    after: tuple[str, ...] = (),
    sensitive: bool = False,
) -> Question:
    """Return the question whether a fact is so."""
    return Question(
        id=fact,
        kind="choice",
        options=YES_NO,
        facts=(fact,),
        gives=partial(as_flag, fact),
        applies=applies,
        after=after,
        sensitive=sensitive,
        columns=2,
    )


def chosen(
    fact: str,
    *options: str,
    applies: Applies = always,
    after: tuple[str, ...] = (),
    replaces: tuple[str, ...] = (),
    sensitive: bool = False,
    columns: int = 1,
) -> Question:
    """Return the question which of its values a fact has.

    Args:
        options: the values in the order of the buttons; that of the fact by default.
    """
    return Question(
        id=fact,
        kind="choice",
        options=options or ALL_FACTS[fact].choices,
        facts=(fact,),
        gives=partial(as_is, fact),
        applies=applies,
        after=after,
        replaces=replaces,
        sensitive=sensitive,
        columns=columns,
    )


def in_years(
    name: str,
    fact: str,
    years: tuple[int, int],
    *,
    applies: Applies,
    after: tuple[str, ...],
    columns: int,
) -> Question:
    """Return the question how many full years it is.

    Args:
        years: the least and the most on a button, for fewer and for more as well.
    """
    least, most = years
    return Question(
        id=name,
        kind="years",
        options=numbers(*range(least, most + 1)),
        facts=(fact,),
        gives=partial(as_amount, fact),
        spans=partial(full_years, least, most),
        applies=applies,
        after=after,
        columns=columns,
    )


def in_bands(
    name: str, fact: str, width: int, most: float, *, applies: Applies, after: tuple[str, ...]
) -> Question:
    """Return the question in which of thirteen bands of an amount it lies."""
    return Question(
        id=name,
        kind="amount",
        options=numbers(*range(0, 13 * width, width)),
        facts=(fact,),
        gives=partial(as_amount, fact),
        spans=partial(bands, float(width), most),
        applies=applies,
        after=after,
        columns=2,
    )
