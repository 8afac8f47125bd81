"""All answers of a person, folded into the facts that the rules are applied to.

Facts are derived at every step and never stored, so that a question that a new version
inserts or removes needs no migration.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.dialogs.model import Answers
from bot.dialogs.question import amount, fold, made
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.meaning import EXTRAS
from bot.dialogs.questions.selftest import without_the_rest
from bot.scoring import Applicant, Points, Score, Span, score
from bot.scoring.background import FROM_HISTORY
from bot.scoring.months import full_months
from bot.scoring.records import without_records
from bot.scoring.result import Verdict


def usable(answers: Answers) -> dict[str, object]:
    """Return the answers whose question still exists, applies and accepts them."""
    kept: dict[str, object] = {}
    for name, question in QUESTIONS.items():
        if name in answers and question.accepts(answers[name]) and question.applies(kept):
            kept[name] = answers[name]
    return kept


def facts_of(names: Iterable[str]) -> frozenset[str]:
    """Return the facts of which the answers to some questions say anything."""
    return frozenset(fact for name in names for fact in QUESTIONS[name].facts)


def applicant(answers: Answers, today: date) -> Applicant:
    """Return what the answers say, each later question narrowing the earlier ones."""
    facts = fold(QUESTIONS.values(), usable(answers), today)
    if facts.get("married") is False:
        facts = {**_NO_SPOUSE, **facts}
    return made(facts)


def judged(answers: Answers, facts: Applicant, today: date) -> Score:
    """Score what is known, and take the sum that the person made of the rest at its word.

    Args:
        facts: what `answers` say, or that with something assumed.
    """
    found = score(facts, today)
    told = usable(answers)
    if "together" not in told or found.verdict != "undecided":
        return found
    rest, before = amount(told["together"]), score(without_the_rest(told, today), today).points
    low = max(found.points.low, int(before.low + rest.low))
    high = min(found.points.high, int(before.low + rest.high))
    if not low <= high:  # the rules or the facts have moved on since
        return found
    return replace(found, points=Points(low, high), verdict=_verdict(found, low, high))


def _verdict(found: Score, low: int, high: int) -> Verdict:
    if high < found.standard:
        return "not_reached"
    return "reached" if low >= found.standard and found.veto.met else "undecided"


_NO_SPOUSE: Mapping[str, Any] = MappingProxyType({"co_spouse": False, "spouse_local_years": 0})


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
    derived = FROM_HISTORY if facts.insurance_history is not None else ()
    missing = {
        name: least
        for name, least in _LEAST.items()
        if name not in derived and facts.value(name) is None
    }
    return replace(facts, **missing)


def as_claimed(answers: Answers, today: date) -> Applicant:
    """Return the applicant as they will apply.

    Once what is known reaches the standard, nothing beyond it has to be claimed, and no
    paper brought for it.
    """
    facts = applicant(answers, today)
    enough = judged(answers, without_records(facts), today).verdict == "reached"
    return at_least(facts) if enough else facts


def without_inapplicable(answers: Answers) -> dict[str, object]:
    """Return the answers less those to follow-up questions that no longer make sense."""
    fitting = usable(answers)
    return {
        name: answer
        for name, answer in answers.items()
        if name in fitting or name not in QUESTIONS or not QUESTIONS[name].after
    }


_BEGINS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "insurance_months": (16, 12),
        "public_service_years": (16, 1),
        "suburb_years": (16, 1),
        "spouse_local_years": (20, 1),
    }
)
"""Facts that grow with time: the age at which they can begin, and units in a year."""
_GRADUATES = MappingProxyType({"bachelor": 18, "bachelor_degree": 18, "master": 20, "doctor": 22})
"""Ages below which a degree is more likely a slip."""


def doubts(facts: Applicant, today: date) -> tuple[str, ...]:
    """Return the facts that hardly agree with the age, to be pointed out and never refused."""
    born = facts.birth_date
    if born is None:
        return ()
    months = full_months(born.low if isinstance(born, Span) else born, today)
    grown = tuple(
        name
        for name, (begins, units) in _BEGINS.items()
        if _least(getattr(facts, name)) > max(0, months - begins * 12) * units / 12
    )
    early = months < _GRADUATES.get(str(facts.education), 0) * 12
    return (*grown, "education") if early else grown


def _least(amount: float | Span[int] | Span[float] | None) -> float:
    return amount.low if isinstance(amount, Span) else amount or 0


def without_dependents(
    answers: Answers, changed: str
) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the answers that survive a change of `changed`, and the ids of those that don't."""
    lost, growing = {changed}, True
    while growing:
        more = {name for name, q in QUESTIONS.items() if lost & set(q.after)} - lost
        lost, growing = lost | more, bool(more)
    dropped = tuple(name for name in QUESTIONS if name in lost - {changed} and name in answers)
    return {name: value for name, value in answers.items() if name not in dropped}, dropped
