"""The points of each index on every day that matters, for every choice of actions.

The total is a sum of groups: single indices, and pairs of which the larger counts. So the
points of a group are found once for each choice of the few actions that touch it, and the
total of a set of actions is a sum of lists. Every route is scored again by `score`.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from bot.scoring.applicant import Applicant
from bot.scoring.domains import domains
from bot.scoring.facts import DERIVED
from bot.scoring.lines import draw
from bot.scoring.planning.action import BASE, Begun
from bot.scoring.planning.life import Life, live
from bot.scoring.planning.turns import turns
from bot.scoring.tables import SHELF, TABLES

Group = tuple[str, ...]
"""Items of which the larger counts."""

Chosen = tuple[Begun, ...]
"""Actions that are begun together."""


class Series(NamedTuple):
    """Least and greatest points on each day of a forecast."""

    low: list[int]
    high: list[int]


def by_day(combined: Callable[[Sequence[int]], int], lists: Iterable[list[int]]) -> list[int]:
    """Lists of points on the same days as one list."""
    return [combined(points) for points in zip(*lists, strict=True)]


def _facts_by_item() -> Mapping[str, tuple[str, ...]]:
    """All that any edition looks at for an item."""
    facts: dict[str, dict[str, None]] = defaultdict(dict)
    for rule in TABLES.rules:
        facts[rule.id] |= dict.fromkeys(rule.facts)
    return {item: tuple(found) for item, found in facts.items()}


FACTS_BY_ITEM = _facts_by_item()

CHANGES = frozenset(row.since for row in (*TABLES.dated, *TABLES.editions))
"""Days on which another row of a rule comes into force."""


class Forecast:
    """What lies ahead of one person who may begin some actions on the first day.

    Attributes:
        days: the first day and all on which any total can change, in order.
        standard: the points asked for on each of them.
        groups: what the total is the sum of.
    """

    def __init__(self, applicant: Applicant, on: date, last: date, offered: Chosen) -> None:
        self._applicant, self._on, self._last = applicant, on, last
        self._lives: dict[Chosen, Life] = {}
        self._series: dict[tuple[Group, Chosen], Series] = {}
        self._changes = [day for day in CHANGES if on < day <= last]
        self.days = self._all_days(offered)
        self.standard = [SHELF.on(day).edition.standard for day in self.days]
        paired = [pair.items for pair in SHELF.on(on).pairs]
        single = [(item,) for item in FACTS_BY_ITEM if not any(item in pair for pair in paired)]
        self.groups: tuple[Group, ...] = (*paired, *single)
        moved = [group for group in self.groups if _touching(group, offered)]
        still = [self.points(group, ()).low for group in self.groups if group not in moved]
        self._moved, self._still = moved, by_day(sum, still)

    def place(self, day: date) -> int:
        """The place in `days` of the first that is not before a day."""
        return bisect_left(self.days, day)

    def lows(self, chosen: Chosen) -> list[list[int]]:
        """Lists of points on each day whose sum is the least total of a set of actions."""
        return [self._still, *(self.points(group, chosen).low for group in self._moved)]

    def totals(self, chosen: Chosen) -> Series:
        """The least and greatest totals of a set of actions, before the floor of 0."""
        every = [self.points(group, chosen) for group in self.groups]
        return Series(*[by_day(sum, lists) for lists in zip(*every, strict=True)])

    def points(self, group: Group, chosen: Chosen) -> Series:
        """The points of a group on each day with a set of actions."""
        key = (group, _touching(group, chosen))
        if key not in self._series:
            each = [self._item(item, key[1]) for item in group]
            larger = [by_day(max, lists) for lists in zip(*each, strict=True)]
            self._series[key] = Series(*larger)
        return self._series[key]

    def _item(self, item: str, chosen: Chosen) -> Series:
        """The points of one item, asked for where they can change and kept in between."""
        life = self._life(_touching((item,), chosen))
        own = sorted({self._on, *self._turns(life, item), *self._changes})
        starts = [*(self.place(day) for day in own), len(self.days)]
        series = Series([], [])
        for day, (start, end) in zip(own, pairwise(starts), strict=True):
            low, high = _points(life, item, day)
            series.low.extend([low] * (end - start))
            series.high.extend([high] * (end - start))
        return series

    def _turns(self, life: Life, item: str) -> Iterable[date]:
        return (day for fact in FACTS_BY_ITEM[item] for day in turns(life, fact, self._last))

    def _all_days(self, offered: Chosen) -> list[date]:
        """A set of actions turns nothing on a day on which none of them does alone."""
        days = {self._on, *self._changes, *(ready for _, ready in offered if ready <= self._last)}
        for item in FACTS_BY_ITEM:
            for chosen in ((), *((one,) for one in _touching((item,), offered))):
                days.update(self._turns(self._life(chosen), item))
        return sorted(days)

    def _life(self, chosen: Chosen) -> Life:
        """The lives with the same raise share what was derived from the history."""
        if chosen not in self._lives:
            raises = tuple(one for one in chosen if one.action.family == BASE)
            if raises == chosen:
                self._lives[chosen] = live(self._applicant, self._on, chosen, self._last)
            else:
                self._lives[chosen] = replace(self._life(raises), begun=chosen)
        return self._lives[chosen]


def _touching(group: Group, chosen: Chosen) -> Chosen:
    """Those of some actions that a group's points can depend on."""
    facts = {fact for item in group for fact in FACTS_BY_ITEM[item]}
    return tuple([one for one in chosen if not facts.isdisjoint(_touched(one))])


def _touched(begun: Begun) -> Iterable[str]:
    return DERIVED if begun.action.family == BASE else begun.action.sets


def _points(life: Life, item: str, day: date) -> tuple[int, int]:
    """The points of an item on a day; an edition may be without it."""
    for rule in SHELF.on(day).rules:
        if rule.id == item:
            facts = {name: life.value(name, day) for name in rule.facts}
            possible = domains(life.applicant, facts, rule.facts, day)
            line = draw(rule, tuple([possible[fact] for fact in rule.facts]))
            return line.low, line.high
    return 0, 0
