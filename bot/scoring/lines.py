"""Each rule applied to everything that its facts can still be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from bot.scoring.result import Item, Reason
from bot.scoring.tables.rule import Rule, Values

REMEMBERED = 8192
"""Lines kept, for all applicants together; most facts have few values."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A rule, the values it was tried with, and the points between which it lies.

    Attributes:
        rule: the rule.
        values: what each of its facts can be.
        low: least points.
        high: greatest points.
        every: all points that it can have, in ascending order.
        item: the line as it is shown when nothing else decides over it.
        ranges: for each fact the least and greatest points that it alone can make, for
            each way in which the other facts of the rule can stand; a range within a
            wider one is left out.
    """

    rule: Rule
    values: Values
    low: int
    high: int
    every: tuple[int, ...]
    item: Item
    ranges: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]


@lru_cache(maxsize=REMEMBERED)
def draw(rule: Rule, values: Values) -> Line:
    """Apply a rule to all combinations of its facts."""
    every = tuple(sorted(rule.table.every(values)))
    low, high = every[0], every[-1]
    reason = rule.table.reason(rule.id, values, low, high)
    item = present(rule, values, reason, (low, high))
    places = range(len(values)) if low != high else ()
    ranges = tuple((rule.facts[place], _widest(_alone(rule, values, place))) for place in places)
    return Line(rule, values, low, high, every, item, ranges)


def present(
    rule: Rule, values: Values, reason: Reason, points: tuple[int, int], *, counted: bool = True
) -> Item:
    """A line as an item, with the citation of the row that decided."""
    citation = rule.cite(values)
    return Item(
        id=rule.id,
        group=rule.group,
        low=points[0],
        high=points[1],
        counted=counted,
        reason=reason,
        clause=citation.clause,
        source=citation.source,
        confidence=citation.confidence,
    )


def _alone(rule: Rule, values: Values, place: int) -> Iterator[tuple[int, int]]:
    for case in product(*values[:place], *values[place + 1 :]):
        before, after = case[:place], case[place:]
        points = [rule.table.points((*before, value, *after)) for value in values[place]]
        yield min(points), max(points)


def _widest(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found = set(ranges)
    return tuple(
        (low, high)
        for low, high in sorted(found)
        if not any(
            other != (low, high) and other[0] <= low and high <= other[1] for other in found
        )
    )
