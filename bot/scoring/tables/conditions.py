"""Conditions that are met or not, beside the points."""

from dataclasses import dataclass
from functools import lru_cache

from bot.scoring.result import Prerequisite, Reason
from bot.scoring.tables.rule import Dated, exact


@dataclass(frozen=True, slots=True, eq=False)
class Condition(Dated):
    """One fact that must have an accepted value, or lie between two bounds.

    Attributes:
        fact: read as the completed years for `birth_date`.
        accepted: the values that will do, or None if bounds decide.
        least: lower bound, included.
        most: upper bound, included.
    """

    fact: str
    accepted: frozenset[str | bool] | None = None
    least: int | None = None
    most: int | None = None

    @property
    def reasons(self) -> frozenset[str]:
        """Ids of the reasons that the condition can give."""
        return frozenset(f"condition_{self.id}_{state}" for state in ("met", "unmet", "unknown"))

    def accepts(self, value: object) -> bool:
        """Whether one value meets the condition."""
        if self.accepted is not None:
            return value in self.accepted
        low_enough = self.most is None or (isinstance(value, int) and value <= self.most)
        high_enough = self.least is None or (isinstance(value, int) and value >= self.least)
        return low_enough and high_enough


@lru_cache(maxsize=1024)
def judge(condition: Condition, values: tuple[object, ...]) -> Prerequisite:
    """Met if every possible value is accepted, undecided if only some are."""
    verdicts = {condition.accepts(value) for value in values}
    met = verdicts.pop() if len(verdicts) == 1 else None
    state = {True: "met", False: "unmet", None: "unknown"}[met]
    figures = {"value": exact(values), "least": condition.least, "most": condition.most}
    return Prerequisite(
        id=condition.id,
        met=met,
        source=condition.citation.source,
        clause=condition.citation.clause,
        confidence=condition.citation.confidence,
        reason=Reason(f"condition_{condition.id}_{state}", figures),
    )
