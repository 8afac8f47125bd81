"""Which unknown facts can still change the answer, and by how much."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from bot.scoring.lines import REMEMBERED, Line
from bot.scoring.sums import Sums, Term

ALONE: Term = (-(10**9),)
"""What the rival of a line without a pair is worth: never more than the line."""


class Stake(NamedTuple):
    """One term of the total: a single line, or a pair of which the larger counts.

    Attributes:
        worth: all that it can add, in ascending order.
        rivalries: each line that is not certain, with what its rival can be worth.
    """

    worth: Term
    rivalries: tuple[tuple[Line, Term], ...]


@lru_cache(maxsize=REMEMBERED)
def stake(term: tuple[Line, ...]) -> Stake:
    """What is at stake in one term."""
    worth = {max(case) for case in product(*[line.every for line in term])}
    rivals = [rival.every if rival is not line else ALONE for line, rival in _opposed(term)]
    rivalries = [
        (line, rival) for line, rival in zip(term, rivals, strict=True) if line.low < line.high
    ]
    return Stake(tuple(sorted(worth)), tuple(rivalries))


def _opposed(term: tuple[Line, ...]) -> Iterable[tuple[Line, Line]]:
    return zip(term, term[::-1], strict=True)


class Standing(NamedTuple):
    """Where one line stands among the others.

    Attributes:
        line: the line.
        rest: the greatest points of everything that counts besides its pair.
        rival: what the other one of its pair can be worth, ascending, or `ALONE`.
        others: all totals that everything besides its pair can make.
    """

    line: Line
    rest: int
    rival: Term
    others: Sums

    def swing(self, points: tuple[int, int]) -> int:
        """What it makes to the total whether the line has the lesser or the greater points."""
        least = self.rival[0]
        low, high = max(points[0], least), max(points[1], least)
        return max(0, self.rest + high) - max(0, self.rest + low)

    def turns(self, points: tuple[int, int], standard: int) -> bool:
        """Whether the total can pass the standard with the greater points and fail without."""
        low, high = points
        return any(
            self.others.has_any(standard - max(high, rival), standard - 1 - max(low, rival))
            for rival in self.rival
        )


class Weight(NamedTuple):
    """How much a fact matters; the greater the more decisive.

    Attributes:
        turns: whether it can turn the verdict, with the other facts somewhere they can be.
        swing: the largest difference that it alone can make to the total.
    """

    turns: bool
    swing: int


def weights(standings: Iterable[Standing], standard: int) -> dict[str, Weight]:
    """The weight of each fact that can change the total.

    For the swing the others are held where the difference is largest: the rest at its
    greatest, so that the floor of 0 hides nothing, and the rival at its least.
    """
    found = {
        fact: Weight(
            turns=any(standing.turns(points, standard) for points in ranges),
            swing=max([standing.swing(points) for points in ranges]),
        )
        for standing in standings
        for fact, ranges in standing.line.ranges
    }
    return {fact: weight for fact, weight in found.items() if weight.swing}


def ranked(
    weights: Mapping[str, Weight], veto: str | None, *, veto_decides: bool
) -> tuple[str, ...]:
    """Facts worth finding out, the most decisive first.

    Those that can turn the verdict come first, then those that move the total furthest. A
    veto moves no points: it comes last, unless it alone is left to decide.

    Args:
        weights: by fact.
        veto: the fact that decides over the veto, or None if it is known.
        veto_decides: whether the standard is reached whatever the other facts are.
    """
    names = sorted(weights, key=weights.__getitem__, reverse=True)
    if veto is None:
        return tuple(names)
    return (veto, *names) if veto_decides else (*names, veto)
