"""Which unknown facts can still change the answer, and by how much."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bot.scoring.lines import Line


class Standing(NamedTuple):
    """Where one line stands among the others.

    Attributes:
        line: the line.
        rest: the greatest points of everything that counts besides its pair.
        rival: the least points of the other one of its pair, or None without a pair.
    """

    line: Line
    rest: int
    rival: int | None

    def swing(self, points: tuple[int, int]) -> int:
        """What it makes to the total whether the line has the lesser or the greater points."""
        low, high = points
        if self.rival is not None:
            low, high = max(low, self.rival), max(high, self.rival)
        return max(0, self.rest + high) - max(0, self.rest + low)


def swings(standings: Iterable[Standing]) -> dict[str, int]:
    """For each fact the largest difference that it alone can make to the total.

    The others are held where the difference is largest: the rest at its greatest, so that
    the floor of 0 hides nothing, and the rival at its least.
    """
    found = {
        fact: max([standing.swing(points) for points in ranges])
        for standing in standings
        for fact, ranges in standing.line.ranges
    }
    return {fact: swing for fact, swing in found.items() if swing}


def ranked(swings: Mapping[str, int], veto: str | None, *, veto_decides: bool) -> tuple[str, ...]:
    """Facts worth finding out, the most decisive first.

    While the total may lie on either side of the standard, every fact with a swing can
    turn the verdict, as far as the bounds of the total tell, and once it lies on one side
    none can; so the size of the swing orders them in both cases. A veto moves no points:
    it comes last, unless it alone is left to decide.

    Args:
        swings: largest change of the total by fact.
        veto: the fact that decides over the veto, or None if it is known.
        veto_decides: whether the standard is reached whatever the other facts are.
    """
    names = sorted(swings, key=lambda name: -swings[name])
    if veto is None:
        return tuple(names)
    return (veto, *names) if veto_decides else (*names, veto)
