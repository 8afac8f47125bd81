"""Shapes of question that many share."""

from collections.abc import Callable
from functools import partial

from bot.dialogs.model import Answers
from bot.dialogs.question import Question, always
from bot.dialogs.questions.meaning import as_flag
from bot.dialogs.questions.options import YES_NO


def yes_or_no(
    fact: str,
    *,
    applies: Callable[[Answers], bool] = always,
    after: tuple[str, ...] = (),
    sensitive: bool = False,
) -> Question:
    """Return the question whether a fact is so; it bears the fact's name."""
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
