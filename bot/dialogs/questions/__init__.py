"""Every question that the assistant can ask, and what its answer means."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.dialogs.question import Question
from bot.dialogs.questions.basics import AGE, BIRTH_DECADE, BIRTH_YEAR, BIRTHDAY_PASSED
from bot.dialogs.questions.eligibility import ELIGIBILITY
from bot.dialogs.questions.faults import FAULTS
from bot.dialogs.questions.options import YES_NO
from bot.dialogs.questions.papers import PAPERS
from bot.dialogs.questions.selftest import BONUS, SELFTEST, TOGETHER
from bot.dialogs.questions.settle import SETTLE
from bot.dialogs.questions.simulation import SIMULATION

_COARSE_FIRST = (AGE, BIRTH_DECADE, BIRTH_YEAR, BIRTHDAY_PASSED, BONUS)

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        question.id: question
        for question in (
            *_COARSE_FIRST,
            *SIMULATION,
            *SELFTEST,
            *ELIGIBILITY,
            *PAPERS,
            *SETTLE,
            *FAULTS,
        )
    }
)
"""By id; what a later one says narrows what an earlier one said of the same fact."""

__all__ = [
    "BONUS",
    "ELIGIBILITY",
    "FAULTS",
    "PAPERS",
    "QUESTIONS",
    "SELFTEST",
    "SETTLE",
    "SIMULATION",
    "TOGETHER",
    "YES_NO",
]
