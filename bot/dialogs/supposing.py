"""The case that a question puts, and what it leaves out, taken as it has to be to count."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.dialogs.answering import spotted_answers
from bot.dialogs.facts import at_least, facts_of
from bot.dialogs.model import Answers, Said
from bot.dialogs.reading import Reader
from bot.dialogs.understanding import level_of
from bot.guide.answers import BY_TOPIC
from bot.scoring import Applicant
from bot.scoring.months import MONTHS_A_YEAR
from bot.scoring.tables import SHELF

_CONDITIONS: Mapping[str, Any] = MappingProxyType(
    {"qualification_fits": True, "qualification_base_months": MONTHS_A_YEAR}
)
"""What has to be so for a title to count; an answer says it, rather than hide the points."""

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGITS = 3
"""Digits that a number of points has at most."""
_BASE = "base"
_COMPANIONS = frozenset({"married"})
"""Facts that are said along with those of an item."""


def case_put(reader: Reader, said: Said, today: date) -> dict[str, object]:
    """Return the answers that a question supposes, to be worked out once and not kept."""
    about = _about(said.topic, today)
    facts = dict(reader.case(said.text, about, today))
    if _BASE in facts:
        facts["insurance_base"] = level_of(float(str(facts.pop(_BASE))), today)
    return spotted_answers({**facts, **reader.spot(said.text, today, cases=True)})


def number_in(text: str) -> int | None:
    """Return the one whole number of a text, a total or what is short of one; None otherwise."""
    found = _NUMBER.findall(text)
    whole = len(found) == 1 and found[0].isdigit() and len(found[0]) <= _DIGITS
    return int(found[0]) if whole else None


def puts_case(reader: Reader, said: Said, answers: Answers, today: date) -> bool:
    """Tell whether answers are the case of a question, to be worked out, and no life story.

    They are if something is asked, and they are all about the items of its topic.
    """
    facts = facts_of(answers) - _COMPANIONS
    return bool(facts) and reader.asks(said.text) and facts <= _about(said.topic, today)


def _about(topic: str, today: date) -> frozenset[str]:
    """Return the facts that decide the items of which a topic speaks."""
    items = {item for row in BY_TOPIC.get(topic, ()) for item in row.items}
    read = {fact for rule in SHELF.on(today).rules if rule.id in items for fact in rule.facts}
    return frozenset(read | {_BASE} if "insurance_base" in read else read)


def supposed(facts: Applicant, told: frozenset[str], on: date) -> Applicant:
    """Return facts that show what is asked about, with what is unknown beside it out of the way.

    Of two items of which only the larger counts, the one that is unknown is taken as absent;
    the conditions of a title that somebody asks about are taken as met.

    Args:
        facts: what is known, and what stood in the question.
        told: names of the facts that stood in the question.
        on: the day whose rules hold.
    """
    changes: dict[str, Any] = dict(_rivals(facts, on))
    if "qualification" in told and facts.insurance_history is None:
        changes |= {name: met for name, met in _CONDITIONS.items() if facts.value(name) is None}
    return replace(facts, **changes)


def _rivals(facts: Applicant, on: date) -> Iterator[tuple[str, Any]]:
    """Give the facts of an unknown item, as absent, whose rival is known."""
    book, least = SHELF.on(on), at_least(facts)
    read = {rule.id: rule.facts for rule in book.rules}
    for item, rival in book.rivals.items():
        if facts.value(read[rival][0]) is not None:
            for name in read[item]:
                if facts.value(name) is None and least.value(name) is not None:
                    yield name, least.value(name)
