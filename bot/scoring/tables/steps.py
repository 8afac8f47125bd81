"""Points for each full unit: years, 100,000 yuan, ten employees, one record."""

from dataclasses import dataclass

from bot.scoring.facts import FACTS
from bot.scoring.result import Reason
from bot.scoring.tables.rule import USUAL, Case, Values, exact, state


@dataclass(frozen=True, slots=True)
class Steps:
    """`per` points a unit, from `minimum` units, at most `cap` points.

    Attributes:
        size: of a unit, in the unit of the fact.
        per: points for each full unit; negative for a deduction.
        minimum: units below which there is nothing.
        cap: most points, or None.
        window: years back that are looked at, or None if all count.
    """

    size: int
    per: int
    minimum: int = 1
    cap: int | None = None
    window: int | None = None

    def units(self, amount: float) -> int:
        """Full units in an amount."""
        return int(amount // self.size)

    def points(self, case: Case) -> int:
        """Points for an amount; units are counted in full (A4a, section 7)."""
        return self._of(self.units(case[0]))

    def _of(self, units: int) -> int:
        if units < self.minimum:
            return 0
        points = self.per * units
        return points if self.cap is None else min(points, self.cap)

    def every(self, values: Values) -> frozenset[int]:
        """The points of all full units from the least amount to the greatest."""
        (amounts,) = values
        low, high = self.units(min(amounts)), self.units(max(amounts))
        if self.cap is not None:  # beyond the cap nothing changes, and amounts have no end
            full = -(-self.cap // self.per)
            low, high = min(low, full), min(high, full)
        return frozenset(self._of(units) for units in range(low, high + 1))

    def row(self, _case: Case) -> object:
        """Which row of the table decides: there is only one."""
        return "all"

    def reason(self, name: str, values: Values, low: int, high: int) -> Reason:
        """Values: the `amount` or None, full `units` at least, and the table's own figures."""
        amounts = values[0]
        units = self.units(amounts[0])
        return Reason(
            name + state(low, high),
            {
                "amount": plain(exact(amounts)),
                "units": units,
                "capped": self.cap is not None and self.per * units > self.cap,
                "size": self.size,
                "per": self.per,
                "minimum": self.minimum,
                "cap": self.cap,
                "window": self.window,
            },
        )

    @property
    def reasons(self) -> frozenset[str]:
        """The usual three."""
        return USUAL

    def faults(self, facts: tuple[str, ...]) -> list[str]:
        """Steps of no size, and steps over something that cannot be counted."""
        found = [] if self.size > 0 and self.per else ["a step has no size or no points"]
        countable = len(facts) == 1 and FACTS[facts[0]].kind in {"integer", "number"}
        return found if countable else [*found, "steps are for one number"]


def plain(amount: object) -> object:
    """An amount as people write it: 3, not 3.0."""
    return int(amount) if isinstance(amount, float) and amount.is_integer() else amount
