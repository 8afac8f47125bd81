"""How one item of the graduate table gives its points."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from bot.scoring.background import ALL_FACTS
from bot.scoring.settling.terms import Terms
from bot.scoring.truth import Answer, every

Facts = Callable[[str], Any]
"""What is known of a fact: its value, a `Span`, a `frozenset` of values, or None."""


class Range(NamedTuple):
    """Least and greatest points, and the facts that keep them apart."""

    low: int
    high: int
    unknown: tuple[str, ...] = ()


class Scale(Protocol):
    """From what is known to points."""

    def points(self, known: Facts) -> Range:
        """Points that the known facts leave possible."""
        ...

    def faults(self) -> Iterator[str]:
        """What is wrong with its row."""
        ...


@dataclass(frozen=True, slots=True)
class Need:
    """One fact that must meet its terms."""

    fact: str
    terms: Terms

    def answer(self, known: Facts) -> Answer:
        """Whether it does, as far as we know."""
        met = self.terms.meet(known(self.fact))
        return Answer(met, (self.fact,) if met is None else ())

    def faults(self) -> Iterator[str]:
        """A fact that does not exist, or values that it cannot have."""
        if self.fact not in ALL_FACTS:
            yield f"looks at {self.fact}, which is no fact"
            return
        values = (*(self.terms.accepted or ()), *self.terms.bounds)
        if not values:
            yield f"asks for nothing of {self.fact}"
        yield from ALL_FACTS[self.fact].faults(values)


@dataclass(frozen=True, slots=True)
class Levels:
    """Points of the one value that a fact has."""

    fact: str
    levels: Mapping[str, int]

    def points(self, known: Facts) -> Range:
        """Points of every value that the fact can have."""
        found = {self.levels[value] for value in ALL_FACTS[self.fact].possible(known(self.fact))}
        low, high = min(found), max(found)
        return Range(low, high, (self.fact,) if low < high else ())

    def faults(self) -> Iterator[str]:
        """Levels that the fact has and the row has not, or the reverse."""
        choices = ALL_FACTS[self.fact].choices if self.fact in ALL_FACTS else ()
        wrong = set(choices) ^ set(self.levels)
        yield from (f"level {one} of {self.fact} is missing or unknown" for one in sorted(wrong))


@dataclass(frozen=True, slots=True)
class Together:
    """Points if every need is met."""

    worth: int
    needs: tuple[Need, ...]

    def points(self, known: Facts) -> Range:
        """All of them, none, or one of the two."""
        answer = every([need.answer(known) for need in self.needs])
        if answer.holds is None:
            return Range(0, self.worth, answer.unknown)
        return Range(self.worth, self.worth) if answer.holds else Range(0, 0)

    def faults(self) -> Iterator[str]:
        """Faults of its needs, and the lack of any."""
        if not self.needs:
            yield "gives points for nothing"
        for need in self.needs:
            yield from need.faults()


@dataclass(frozen=True, slots=True)
class Instead:
    """Other points for whom a need fits; for all others a scale of its own."""

    need: Need
    worth: int
    otherwise: Scale

    def points(self, known: Facts) -> Range:
        """The one, the other, or the span of both."""
        answer, other = self.need.answer(known), self.otherwise.points(known)
        if answer.holds is None:
            low, high = min(self.worth, other.low), max(self.worth, other.high)
            return Range(low, high, (*answer.unknown, *other.unknown) if low < high else ())
        return Range(self.worth, self.worth) if answer.holds else other

    def faults(self) -> Iterator[str]:
        """Faults of its need and of what holds otherwise."""
        yield from self.need.faults()
        yield from self.otherwise.faults()
