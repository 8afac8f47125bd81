"""Points for a professional title or skill level, with the conditions that make it usable."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.scoring.facts import FACTS
from bot.scoring.result import Reason
from bot.scoring.tables.rule import USUAL, Case, Values, combined, exact, state

FACTS_READ = ("qualification", "qualification_fits", "qualification_base_months")


@dataclass(frozen=True, slots=True)
class Title:
    """A level: its points, and whether it asks for months at the full wage (A3c3)."""

    points: int
    needs_base: bool


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles and skills (A3).

    Attributes:
        levels: by value of `qualification`.
        base_months: months of the last twelve with a base of the reference wage or more.
    """

    levels: Mapping[str, Title]
    base_months: int

    def points(self, case: Case) -> int:
        """Points of the level, or 0 where a condition fails (A3c1, A3c3)."""
        level, fits, months = case
        title = self.levels[level]
        usable = fits and (months >= self.base_months or not title.needs_base)
        return title.points if usable else 0

    def every(self, values: Values) -> frozenset[int]:
        """The points of all combinations: between two values nothing else happens."""
        return combined(self.points, values)

    def row(self, case: Case) -> object:
        """Which row of the table decides: the level."""
        return case[0]

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Values: `level` and `months` or None, and the months that are `needed`."""
        level, _, months = (exact(known) for known in values)
        ending = self._failing(values) if low == high == 0 else state(low, high)
        return Reason(
            name + ending, {"level": level, "months": months, "needed": self.base_months}
        )

    def _failing(self, values: Values) -> str:
        """Which condition it is that makes every possible level worth nothing."""
        levels, fits, _ = values
        if not any(self.levels[level].points for level in levels):
            return "_none"
        return "_base_short" if True in fits else "_unfit"

    @property
    def reasons(self) -> frozenset[str]:
        """The usual three, and the two conditions that can fail."""
        return USUAL | {"_unfit", "_base_short"}

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """Levels that the fact has and the table has not, or the reverse."""
        found = [] if facts == FACTS_READ else [f"titles read {', '.join(FACTS_READ)}"]
        wrong = set(FACTS["qualification"].choices) ^ set(self.levels)
        return [*found, *(f"level {level} is missing or unknown" for level in sorted(wrong))]
