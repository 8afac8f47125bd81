"""What the pre-check asks: a yes or a no to each reason that no fact tells."""

from datetime import date

from bot.dialogs.question import Facts, Question
from bot.dialogs.questions.options import YES_NO
from bot.dialogs.questions.papers import PAPERS
from bot.dialogs.questions.selftest import SELFTEST
from bot.dialogs.questions.simulation import SIMULATION
from bot.guide import FAULTS as RULES
from bot.guide import Fault

_TELLING = {question.id: question for question in (*SIMULATION, *SELFTEST, *PAPERS)}


def _asked(fault: Fault) -> Question:
    return Question(
        id=fault.id,
        kind="choice",
        options=YES_NO,
        facts=(),
        gives=_nothing,
        after=tuple(q.id for q in _TELLING.values() if fault.about in q.facts),
        sensitive=fault.about in {"children", "divorced"},
        columns=1,
    )


def _nothing(_: object, __: date) -> Facts:
    """Say nothing about the applicant: the answer is about the papers."""
    return {}


FAULTS = tuple(_asked(rule.fault) for rule in RULES.values() if rule.fault.trouble)
"""The pre-check's own questions; the others are those of the facts it looks at."""
