"""The questions of the routes to a hukou that no other questionnaire asks."""

from bot.dialogs.question import Question
from bot.dialogs.questions.settle.bands import Band, bands
from bot.dialogs.questions.settle.bundles import BUNDLES, Bundle
from bot.dialogs.questions.settle.family import AGES, CHILDREN, PARENTS, SPOUSES, born
from bot.dialogs.questions.settle.study import GRADUATES, RETURNEES
from bot.dialogs.questions.settle.ways import WAYS, picked
from bot.dialogs.questions.settle.work import EXCEPTIONS, PERMIT, TALENTS

SETTLE: tuple[Question, ...] = (
    WAYS,
    *PERMIT,
    *EXCEPTIONS,
    *TALENTS,
    *GRADUATES,
    *RETURNEES,
    *SPOUSES,
    *CHILDREN,
    *PARENTS,
)
"""A card of ticks stands before what it leads to, which narrows what it said."""


def bands_of(question: str) -> tuple[str, tuple[Band, ...]]:
    """Return the fact that a question asks about, and the bands on its buttons."""
    return ("age", AGES[question]) if question in AGES else (question, bands(question))


__all__ = ["BUNDLES", "SETTLE", "WAYS", "Band", "Bundle", "bands", "bands_of", "born", "picked"]
