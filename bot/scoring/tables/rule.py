"""What every row of policy has in common, whatever it computes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any, Protocol

from bot.scoring.result import Confidence, Group, Reason

Case = tuple[Any, ...]
"""One possible value for each fact of a rule."""

Values = tuple[tuple[Any, ...], ...]
"""For each fact of a rule the values to try: one if it is known, else those at which the
points are least and greatest."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a row comes from.

    Attributes:
        clause: the article, in Chinese.
        sources: keys of `SOURCES`.
        confidence: A official text, B two publishers, C one page, D background knowledge.
        verified_on: the day on which the sources were last compared.
    """

    clause: str
    sources: tuple[str, ...]
    confidence: Confidence
    verified_on: date

    @property
    def source(self) -> str:
        """The keys as one text."""
        return " ".join(self.sources)


class Table(Protocol):
    """How the facts of a rule become points."""

    def points(self, case: Case) -> int:
        """Points for one exact value of each fact."""
        ...

    def every(self, values: Values) -> frozenset[int]:
        """All points that can occur while each fact is one of its values, or between them."""
        ...

    def row(self, case: Case, /) -> object:
        """Which row of the table decides."""
        ...

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Why the item called `name` lies between `low` and `high`."""
        ...

    @property
    def reasons(self) -> frozenset[str]:
        """What may follow the item's name in the id of a reason."""
        ...

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """What is incomplete or overlaps, given the facts that the rule reads."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A row that holds from one day to another (inclusive; None: no end is known).

    There is one object for each row, so rows are compared by identity.
    """

    id: str
    since: date
    until: date | None
    citation: Citation

    def holds(self, on: date) -> bool:
        """Whether the row is in force on that day."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, eq=False)
class Rule(Dated):
    """One index of the points rule."""

    group: Group
    facts: tuple[str, ...]
    table: Table
    cited: Mapping[object, Citation]
    """Rows of the table with a citation of their own."""

    def cite(self, values: Values) -> Citation:
        """The citation of the one row that decides, or that of the whole rule."""
        if self.cited and all(len(known) == 1 for known in values):
            row = self.table.row(tuple(known[0] for known in values))
            return self.cited.get(row, self.citation)
        return self.citation


def combined(points: Callable[[Case], int], values: Values) -> frozenset[int]:
    """The points of all combinations of the values."""
    return frozenset(map(points, product(*values)))


def exact(values: tuple[Any, ...]) -> object:
    """The value of a fact if it is exactly known, else None."""
    return values[0] if len(values) == 1 else None


def state(low: int, high: int) -> str:
    """What follows the item's name in a reason's id: nothing if points are certain."""
    if low != high:
        return "_unknown"
    return "" if high else "_none"


USUAL = frozenset({"", "_none", "_unknown"})
