"""What takes points away: in one tap for the quick test, in detail for the full one."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from bot.dialogs.question import Facts, Question
from bot.dialogs.questions.applying import has, numbers
from bot.dialogs.questions.meaning import COUNTED, MOST_RECORDS, as_penalties, as_whole
from bot.dialogs.questions.options import records
from bot.scoring import Span
from bot.scoring.records import NO_RECORDS

_KIND: Mapping[str, str] = MappingProxyType(
    {"false": "false_material_count", "detention": "detention_count", "crime": "crime_count"}
)
_MOST: Mapping[str, int] = MappingProxyType({"false": 2, "detention": 3, "crime": 2})
"""The number of records of a kind that stands for that many and more."""


def _as_records(answer: object, _today: date) -> Facts:
    """Take the one kind that was pressed; with several kinds the numbers stay open."""
    found: dict[str, Any] = dict(NO_RECORDS)
    kind, _, times = str(answer).partition("_")
    if kind in _KIND:
        least = int(times)
        found[_KIND[kind]] = Span(least, MOST_RECORDS) if least == _MOST[kind] else least
    elif kind == "several":
        found.update(dict.fromkeys(_KIND.values(), Span(0, MOST_RECORDS)))
    elif kind == "serious":
        found["serious_crime"] = True
    return found


PENALTIES = (
    Question(
        id="penalties",
        kind="ticks",
        options=(*COUNTED, "serious_crime"),
        facts=tuple(NO_RECORDS),
        gives=as_penalties,
        replaces=("records",),
        sensitive=True,
    ),
    *(
        Question(
            id=f"{name}_count",
            kind="count",
            options=numbers(1, 2, 3),
            facts=(f"{name}_count",),
            gives=partial(as_whole, f"{name}_count"),
            spans=records,
            applies=has("penalties", name),
            after=("penalties",),
            sensitive=True,
            columns=3,
        )
        for name in COUNTED
    ),
)
RECORDS = Question(
    id="records",
    kind="choice",
    options=(
        "none",
        *(f"{kind}_{times + 1}" for kind, most in _MOST.items() for times in range(most)),
        "several",
        "serious",
    ),
    facts=tuple(NO_RECORDS),
    gives=_as_records,
    replaces=tuple(question.id for question in PENALTIES),
    sensitive=True,
    columns=2,
)
