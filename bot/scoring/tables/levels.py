"""Points by one of several named levels, or by yes and no."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.scoring.facts import FACTS
from bot.scoring.result import Reason
from bot.scoring.tables.rule import USUAL, Case, Values, combined, exact, state


@dataclass(frozen=True, slots=True)
class Levels:
    """The highest level alone counts (T4)."""

    levels: Mapping[str | bool, int]

    def points(self, case: Case) -> int:
        """Points of the level."""
        return self.levels[case[0]]

    def every(self, values: Values) -> frozenset[int]:
        """The points of all combinations: between two values nothing else happens."""
        return combined(self.points, values)

    def row(self, case: Case) -> object:
        """Which row of the table decides: the level."""
        return case[0]

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Values: the `level`, or None if it is not exactly known."""
        return Reason(name + state(low, high), {"level": exact(values[0])})

    @property
    def reasons(self) -> frozenset[str]:
        """The usual three."""
        return USUAL

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """Levels that the fact has and the table has not, or the reverse."""
        if len(facts) != 1:
            return ["levels are for one fact"]
        fact = FACTS[facts[0]]
        expected = {False, True} if fact.kind == "bool" else set(fact.choices)
        wrong = expected ^ set(self.levels)
        return [f"level {level} is missing or unknown" for level in sorted(map(str, wrong))]
