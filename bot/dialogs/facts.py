"""All answers of a person, folded into the facts that the rules are applied to.

Facts are derived at every step and never stored, so that a question that a new version
inserts or removes needs no migration.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.dialogs.model import Answers
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.meaning import EXTRAS
from bot.scoring import Applicant


def usable(answers: Answers) -> dict[str, object]:
    """Return the answers whose question still exists, applies and accepts them."""
    kept: dict[str, object] = {}
    for name, question in QUESTIONS.items():
        if name in answers and question.accepts(answers[name]) and question.applies(kept):
            kept[name] = answers[name]
    return kept


def applicant(answers: Answers, today: date) -> Applicant:
    """Return what the answers say, each later question narrowing the earlier ones."""
    facts: dict[str, Any] = {}
    for name, answer in usable(answers).items():
        facts.update(QUESTIONS[name].gives(answer, today))
    return Applicant(**facts)


_LEAST: Mapping[str, Any] = MappingProxyType(
    {
        **{fact: value for facts in EXTRAS.values() for fact, value in facts.items()},
        "education": "none",
        "insurance_base": "none",
        "insurance_months": 0,
    }
)


def at_least(facts: Applicant) -> Applicant:
    """Return the applicant with every bonus that is unknown taken as absent."""
    missing = {name: least for name, least in _LEAST.items() if getattr(facts, name) is None}
    return replace(facts, **missing)


def without_dependents(
    answers: Answers, changed: str
) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the answers that survive a change of `changed`, and the ids of those that don't."""
    lost = {changed}
    for name, question in QUESTIONS.items():
        if lost & set(question.after):
            lost.add(name)
    dropped = tuple(name for name in QUESTIONS if name in lost - {changed} and name in answers)
    return {name: value for name, value in answers.items() if name not in dropped}, dropped
