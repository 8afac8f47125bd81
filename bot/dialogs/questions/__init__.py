"""Every question that the assistant can ask, and what its answer means."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.dialogs.question import Question
from bot.dialogs.questions.eligibility import ELIGIBILITY
from bot.dialogs.questions.options import YES_NO
from bot.dialogs.questions.papers import PAPERS
from bot.dialogs.questions.selftest import SELFTEST

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {question.id: question for question in (*SELFTEST, *ELIGIBILITY, *PAPERS)}
)

__all__ = ["ELIGIBILITY", "PAPERS", "QUESTIONS", "SELFTEST", "YES_NO"]
