"""All tables together, and those in force on one day."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.scoring.errors import FactError
from bot.scoring.tables.conditions import Condition
from bot.scoring.tables.rule import Dated, Rule
from bot.scoring.tables.wages import Wage, Window


@dataclass(frozen=True, slots=True, eq=False)
class Edition(Dated):
    """An edition of the points rule and the points that it asks for.

    Attributes:
        standard: points asked for.
        caveats: notices on what is not known of it, or not asked for.
    """

    standard: int
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Pair(Dated):
    """Two items of which only the larger counts."""

    items: tuple[str, str]

    @property
    def reasons(self) -> frozenset[str]:
        """Ids of the reasons that an either-or pair gives its items."""
        return frozenset({f"{self.id}_lower", f"{self.id}_open"})


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that was read, over all dates, in the order of the files."""

    editions: tuple[Edition, ...]
    rules: tuple[Rule, ...]
    pairs: tuple[Pair, ...]
    prerequisites: tuple[Condition, ...]
    vetoes: tuple[Condition, ...]
    windows: tuple[Window, ...]
    wages: tuple[Wage, ...]
    sources: Mapping[str, str]

    @property
    def dated(self) -> tuple[Dated, ...]:
        """Every row that has to be in force on each day of every edition."""
        rows = (self.rules, self.pairs, self.prerequisites, self.vetoes, self.windows)
        return tuple(row for group in rows for row in group)

    @property
    def caveats(self) -> frozenset[str]:
        """Every notice that some edition gives."""
        return frozenset(caveat for edition in self.editions for caveat in edition.caveats)

    @property
    def reasons(self) -> frozenset[str]:
        """Every id of a reason that can occur."""
        of_rules = {rule.id + ending for rule in self.rules for ending in rule.table.reasons}
        of_pairs = [pair.reasons for pair in self.pairs]
        of_conditions = [row.reasons for row in (*self.prerequisites, *self.vetoes)]
        of_windows = [row.reasons for row in self.windows]
        return frozenset(of_rules.union(*of_pairs, *of_conditions, *of_windows))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What is in force on one day."""

    edition: Edition
    rules: tuple[Rule, ...]
    pairs: tuple[Pair, ...]
    prerequisites: tuple[Condition, ...]
    veto: Condition
    windows: tuple[Window, ...]
    """The least demanding first, so that the highest level met is the last one met."""
    facts: tuple[str, ...]
    """The facts that some rule or condition reads."""
    by_wage: tuple[str, ...]
    """The facts that follow from comparing bases with the reference wage."""
    rivals: Mapping[str, str]
    """The other item of its pair, by item."""


class Shelf:
    """The rulebooks, one for each stretch of days without a change."""

    def __init__(self, tables: Tables) -> None:
        days = {row.since for row in (*tables.dated, *tables.editions)}
        self._since = sorted(days)
        self._books = [_book(tables, day) for day in self._since]

    def on(self, day: date) -> Rulebook:
        """The rulebook of a day; after the last edition has run out, the last one.

        Raises:
            FactError: naming `on`, for a day before the first edition that is known in full.
        """
        place = bisect_right(self._since, day) - 1
        if place < 0:
            problem = f"{day} is before the first edition of the rule that is known in full"
            raise FactError(
                field="on", problem=problem, expected=f"a day from {self._since[0]} on"
            )
        return self._books[place]


def _book(tables: Tables, day: date) -> Rulebook:
    rules = tuple(rule for rule in tables.rules if rule.holds(day))
    pairs = tuple(pair for pair in tables.pairs if pair.holds(day))
    prerequisites = tuple(row for row in tables.prerequisites if row.holds(day))
    windows = [row for row in tables.windows if row.holds(day)]
    veto = next(row for row in tables.vetoes if row.holds(day))
    read = [fact for rule in rules for fact in rule.facts]
    read += [row.fact for row in (*prerequisites, veto)]
    return Rulebook(
        edition=[edition for edition in tables.editions if edition.since <= day][-1],
        rules=rules,
        pairs=pairs,
        prerequisites=prerequisites,
        veto=veto,
        windows=tuple(sorted(windows, key=lambda window: window.tenths)),
        facts=tuple(dict.fromkeys(read)),
        by_wage=tuple(dict.fromkeys(window.fact for window in windows if window.tenths)),
        rivals={one: other for pair in pairs for one, other in (pair.items, pair.items[::-1])},
    )
