"""Shapes of question that the routes share; each bears the name of the fact that it gives."""

from datetime import date
from functools import partial

from bot.dialogs.question import Facts, Kind, Question, always, days
from bot.dialogs.questions.applying import has, without_history
from bot.dialogs.questions.kinds import Applies, chosen, yes_or_no
from bot.dialogs.questions.meaning import as_amount, as_whole
from bot.dialogs.questions.settle.bands import bands, in_band, options
from bot.scoring import ALL_FACTS
from bot.scoring.background import FROM_HISTORY


def as_days(name: str, answer: object, _: date) -> Facts:
    """Take a span of calendar days."""
    return {name: days(answer)}


_GIVES = {"integer": as_whole, "number": as_amount, "date": as_days}


def banded(
    fact: str, kind: Kind, *, applies: Applies = always, after: tuple[str, ...] = ()
) -> Question:
    """Return the question how much of a fact there is, in the bands that the routes tell apart."""
    return Question(
        id=fact,
        kind=kind,
        options=options(bands(fact)),
        facts=(fact,),
        gives=partial(_GIVES[ALL_FACTS[fact].kind], fact),
        spans=partial(in_band, bands(fact)),
        applies=without_history if fact in FROM_HISTORY else applies,
        after=after,
    )


def detail(question: str, tick: str) -> tuple[Applies, tuple[str, ...]]:
    """Return when to ask for the details of something that was ticked, and after what."""
    return has(question, tick), (question,)


__all__ = ["as_days", "banded", "chosen", "detail", "yes_or_no"]
