"""The day on which the months that a route counts will be full."""

from collections.abc import Iterator
from datetime import date

from bot.scoring.months import MONTHS_A_YEAR, month_index
from bot.scoring.settling.judging import Point, Points
from bot.scoring.settling.known import Known
from bot.scoring.settling.rows import Route
from bot.scoring.span import Span


def full_on(route: Route, points: Points, known: Known) -> date | None:
    """The day from which the months are full if the person goes on without a break.

    A month counts once it is over, so missing months end on the first day of the month
    after them. Of the options that ask for fewer months, one counts only if everything
    else that it asks for is surely met. Months known roughly count as the fewest.

    Returns:
        None if the route counts no months, if they are unknown, or if some are missing and
        it is not certain that they go on counting.
    """
    if not route.counting:
        return None
    missing = min(_missing(route, points), default=None)
    if not missing:
        return None if missing is None else known.on
    if not _goes_on(route, points, known):
        return None
    year, month = divmod(month_index(known.on) + missing, MONTHS_A_YEAR)
    return date(year, month + 1, 1)


def _missing(route: Route, points: Points) -> Iterator[int]:
    """The months that each option misses, if nothing else is missing in it."""
    for requirement in route.requirements:
        asked = [
            [points[name] for name in option.conditions if name in points]
            for option in requirement.options
        ]
        if any(point.condition.waiting for way in asked for point in way):
            for way in asked:
                lacks = [_lack(point) for point in way]
                certain = [lack for lack in lacks if lack is not None]
                if certain and len(certain) == len(lacks):
                    yield max(certain)


def _lack(point: Point) -> int | None:
    """Months to wait for a condition; None if it is not certain that waiting helps."""
    finding = point.finding
    if finding.met:
        return 0
    if finding.have is None or not point.condition.waiting:
        return None
    fewest: int = finding.have.low if isinstance(finding.have, Span) else finding.have
    least: int = finding.least
    return least - fewest


def _goes_on(route: Route, points: Points, known: Known) -> bool:
    """Whether the card is held and insurance paid, as far as is known up to last month."""
    running = month_index(known.on)
    return all(points[name].finding.met for name in route.counting if name in points) and (
        known.stretches is None or any(one.last == running - 1 for one in known.stretches)
    )
