"""Points for each full year in an area, with terms of its own for each area."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.scoring.facts import FACTS
from bot.scoring.result import Reason
from bot.scoring.tables.rule import USUAL, Case, Values, exact, state
from bot.scoring.tables.steps import Steps, plain

FACTS_READ = ("suburb_area", "suburb_years")


@dataclass(frozen=True, slots=True)
class Areas:
    """Steps by area; an area without steps gives nothing."""

    areas: Mapping[str, Steps | None]

    def points(self, case: Case) -> int:
        """Points for an area and the years there."""
        area, years = case
        steps = self.areas[area]
        return steps.points((years,)) if steps else 0

    def every(self, values: Values) -> frozenset[int]:
        """The points of all years from the least to the most, in each area."""
        areas, years = values
        steps = [self.areas[area] for area in areas]
        return frozenset().union(*[one.every((years,)) if one else {0} for one in steps])

    def row(self, case: Case) -> object:
        """Which row of the table decides: the area."""
        return case[0]

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Values: `area` and `years` or None, and the terms of that area or the mildest."""
        area, years = exact(values[0]), exact(values[1])
        possible = [steps for choice in values[0] if (steps := self.areas[choice])]
        steps = min(possible, key=lambda steps: steps.minimum, default=None)
        short = low == high == 0 and steps is not None
        return Reason(
            name + ("_short" if short else state(low, high)),
            {
                "area": area,
                "years": plain(years),
                "per": steps.per if steps else 0,
                "minimum": steps.minimum if steps else 0,
                "cap": steps.cap if steps else 0,
                "capped": steps is not None and high == steps.cap,
            },
        )

    @property
    def reasons(self) -> frozenset[str]:
        """The usual three, and too short a time."""
        return USUAL | {"_short"}

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """Areas that the fact has and the table has not, or the reverse."""
        if facts != FACTS_READ:
            return [f"areas read {', '.join(FACTS_READ)}"]
        wrong = set(FACTS["suburb_area"].choices) ^ set(self.areas)
        inner = [
            fault for steps in self.areas.values() if steps for fault in steps.faults(facts[1:])
        ]
        return [*(f"area {area} is missing or unknown" for area in sorted(wrong)), *inner]
