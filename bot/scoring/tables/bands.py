"""Points by a whole number that lies in one of several bands: age."""

from bisect import bisect_right
from dataclasses import dataclass

from bot.scoring.result import Reason
from bot.scoring.tables.rule import USUAL, Case, Values, combined, state


@dataclass(frozen=True, slots=True)
class Band:
    """Points from `low` to `high`, both included; `high` None is open."""

    low: int
    points: int
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands that follow one another from 0 upwards."""

    bands: tuple[Band, ...]
    starts: tuple[int, ...]

    def points(self, case: Case) -> int:
        """Points of the band in which the number lies."""
        return self._band(case[0]).points

    def every(self, values: Values) -> frozenset[int]:
        """The points of all combinations: between two values nothing else happens."""
        return combined(self.points, values)

    def row(self, case: Case) -> object:
        """Which row of the table decides: the first age of the band."""
        return self._band(case[0]).low

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Values: `age_low`, `age_high`, the band's `first` and `last`, the `span` that scores."""
        ages = values[0]
        band = self._band(ages[0])
        scoring = [band for band in self.bands if band.points]
        return Reason(
            name + state(low, high),
            {
                "age_low": ages[0],
                "age_high": ages[-1],
                "first": band.low,
                "last": band.high,
                "scoring_first": scoring[0].low,
                "scoring_last": scoring[-1].high,
            },
        )

    @property
    def reasons(self) -> frozenset[str]:
        """The usual three."""
        return USUAL

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """Gaps and overlaps between 0 and infinity."""
        found = [] if facts == ("birth_date",) else ["bands are for one fact, birth_date"]
        expected: int | None = 0
        for band in self.bands:
            if band.low != expected:
                found.append(f"a band starts at {band.low}, the one before leaves {expected}")
            expected = None if band.high is None else band.high + 1
        return found if expected is None else [*found, f"nothing from {expected} upwards"]

    def _band(self, age: int) -> Band:
        return self.bands[bisect_right(self.starts, age) - 1]
