"""Whether a fall below the standard is certain, or only the worst of what may be so."""

from collections.abc import Iterable
from datetime import date

from bot.scoring.planning.aging import A_MONTH


def surely_falls(on: date, later: Iterable[tuple[date, int, int]]) -> bool:
    """Whether even the greatest total is below the standard on a day, or within a month of it.

    The month makes up for a birthday of which only the month is known.

    Args:
        on: the day on which the least total falls.
        later: days with the greatest total and the standard from then on.
    """
    return any(on <= day <= on + A_MONTH and high < standard for day, high, standard in later)
