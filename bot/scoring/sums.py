"""Which totals can occur at all, while some of their terms are still open."""

from dataclasses import dataclass
from functools import lru_cache, reduce

REMEMBERED = 1024
"""Sets of terms kept: the same facts are open for many people."""

Term = tuple[int, ...]
"""Everything that one term of a sum can be."""


@dataclass(frozen=True, slots=True)
class Sums:
    """A set of whole numbers, kept as bits so that adding two sets is a few shifts.

    Attributes:
        least: the least member.
        bits: `least + i` is a member where bit `i` is set.
    """

    least: int
    bits: int = 1

    def plus(self, term: Term) -> "Sums":
        """Every sum of a member and one value of the term."""
        least = min(term)
        bits = 0
        for value in term:
            bits |= self.bits << (value - least)
        return Sums(self.least + least, bits)

    def moved(self, by: int) -> "Sums":
        """All members, each greater by so much."""
        return Sums(self.least + by, self.bits)

    def has_any(self, low: int, high: int) -> bool:
        """Whether some member lies from `low` to `high`, both included."""
        first, end = max(0, low - self.least), high - self.least + 1
        return end > first and bool(self.bits >> first & (1 << (end - first)) - 1)


@lru_cache(maxsize=REMEMBERED)
def of_the_others(terms: tuple[Term, ...]) -> tuple[Sums, ...]:
    """For each term what all other terms can add up to."""
    return tuple(_halved(terms, Sums(0)))


def _halved(terms: tuple[Term, ...], others: Sums) -> list[Sums]:
    """Each half is added to the other once, so `n` terms need some `n * log(n)` additions."""
    if len(terms) < 2:  # noqa: PLR2004 - one term cannot be halved
        return [others] * len(terms)
    half = len(terms) // 2
    first, second = terms[:half], terms[half:]
    return [
        *_halved(first, reduce(Sums.plus, second, others)),
        *_halved(second, reduce(Sums.plus, first, others)),
    ]
