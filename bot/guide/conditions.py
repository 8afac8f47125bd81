"""The small language in which data rows say for whom they hold.

A condition is a TOML table; all its entries must hold:

    education = ["master", "doctor"]       a fact that has one of these values
    suburb_years = { min = 3 }             a fact within bounds, both included
    item = "award"                         an item that is counted and scores
    points = { max = 119 }                 ... and scores this much (beside `item`)
    child = "under_16"                     at least one such child (see `children.py`)
    verdict = "reached"                    the verdict of the whole score
    still_short = true                     the standard isn't known to be reached; never undecided
    circumstance = "not_on_chsi"           something that no fact tells: always undecided
    known = "insurance_history"            a fact of which anything at all is known
    any = [{...}, {...}]                   one of several tables
    not = {...}                            the opposite of a table

Answers have three values, so an unknown fact leaves a row undecided and names the fact.
"""

from dataclasses import dataclass
from typing import Protocol

from bot.guide import children
from bot.guide.case import Case
from bot.scoring import Span
from bot.scoring.truth import NO, YES, Answer, every, negated, some


class Condition(Protocol):
    """Something that holds for a person, does not, or is undecided."""

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; without parts it always holds."""

    parts: tuple[Condition, ...]

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return every(part.ask(case) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return some(part.ask(case) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Opposite:
    """The part does not hold."""

    part: Condition

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return negated(self.part.ask(case))


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact has one of the allowed values."""

    fact: str
    allowed: frozenset[object]

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        value = case.applicant.value(self.fact)
        if value is None:
            return Answer(holds=None, unknown=(self.fact,))
        possible = value if isinstance(value, frozenset) else frozenset({value})
        if possible <= self.allowed:
            return YES
        return Answer(holds=None, unknown=(self.fact,)) if possible & self.allowed else NO


@dataclass(frozen=True, slots=True)
class Bounds:
    """Least and greatest value, both included."""

    least: float
    most: float

    def hold(self, low: float, high: float, unknown: tuple[str, ...]) -> Answer:
        """Whether a value known to lie from `low` to `high` is within the bounds."""
        if self.least <= low and high <= self.most:
            return YES
        if high < self.least or self.most < low:
            return NO
        return Answer(holds=None, unknown=unknown)


@dataclass(frozen=True, slots=True)
class Within:
    """A number among the facts lies within bounds."""

    fact: str
    bounds: Bounds

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        match case.applicant.value(self.fact):
            case None:
                return Answer(holds=None, unknown=(self.fact,))
            case Span(low=low, high=high):
                return self.bounds.hold(low, high, (self.fact,))
            case value:
                return self.bounds.hold(value, value, ())


@dataclass(frozen=True, slots=True)
class Claims:
    """An item is counted and scores, within bounds where there are any."""

    item: str
    bounds: Bounds

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        points = case.ranges[self.item]
        within = self.bounds.hold(points.low, points.high, case.unknown_of(self.item))
        return every((case.claims(self.item), within))


@dataclass(frozen=True, slots=True)
class HasChild:
    """At least one child is of this kind."""

    kind: children.Kind

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return children.has(case.applicant.children, self.kind, case.on)


@dataclass(frozen=True, slots=True)
class VerdictIs:
    """The whole score has this verdict."""

    verdict: str

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        if case.score.verdict == "undecided":
            return Answer(holds=None, unknown=case.score.unknown)
        return YES if case.score.verdict == self.verdict else NO


@dataclass(frozen=True, slots=True)
class StillShort:
    """What is known doesn't surely reach the standard."""

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return NO if case.score.verdict == "reached" else YES


@dataclass(frozen=True, slots=True)
class Known:
    """Something is known of a fact, whatever it is."""

    fact: str

    def ask(self, case: Case, /) -> Answer:
        """Decide for one person on one day."""
        return NO if case.applicant.value(self.fact) is None else YES


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something that no fact tells; the person is told "if ..." and decides."""

    id: str

    def ask(self, _case: Case, /) -> Answer:
        """Undecided for everybody."""
        return Answer(holds=None)


ALWAYS = Every(())
