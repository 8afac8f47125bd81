"""Which children can share the benefit, and which papers their age asks for.

Under 16, or 16 and over in a full-time ordinary senior secondary school: section C3.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from bot.scoring import Child, Span
from bot.scoring.truth import NO, YES, Answer, every, negated, some

Kind = Literal["benefiting", "under_16", "in_senior_secondary"]

GROWN = 16
"""From this birthday a child must be in senior secondary school."""

UNKNOWN = Answer(holds=None, unknown=("children",))


def has(children: Sequence[Child] | None, kind: Kind, on: date) -> Answer:
    """Whether at least one child is of this kind on the day of application."""
    if children is None:
        return UNKNOWN
    return some(KINDS[kind](child, on) for child in children)


def of_kind(children: Sequence[Child] | None, kind: Kind, on: date) -> tuple[int, ...]:
    """The places, from 0, of the children who are or may be of this kind."""
    return tuple(
        place
        for place, child in enumerate(children or ())
        if KINDS[kind](child, on).holds is not False
    )


def _under_16(child: Child, on: date) -> Answer:
    born = child.birth_date
    first, last = (born.low, born.high) if isinstance(born, Span) else (born, born)
    if _age(first, on) < GROWN:
        return YES
    return NO if _age(last, on) >= GROWN else UNKNOWN


def _age(born: date, on: date) -> int:
    """Completed years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _in_senior_secondary(child: Child, on: date) -> Answer:
    at_school = UNKNOWN
    if child.in_senior_secondary is not None:
        at_school = Answer(holds=child.in_senior_secondary)
    return every((negated(_under_16(child, on)), at_school))


def _benefiting(child: Child, on: date) -> Answer:
    return some((_under_16(child, on), _in_senior_secondary(child, on)))


KINDS: Mapping[Kind, Callable[[Child, date], Answer]] = {
    "benefiting": _benefiting,
    "under_16": _under_16,
    "in_senior_secondary": _in_senior_secondary,
}
