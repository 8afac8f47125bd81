"""The day on which the months that a route counts will be full."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.scoring.later import month_start, months_later
from bot.scoring.months import month_index
from bot.scoring.settling.judging import Point, Points
from bot.scoring.settling.known import Known
from bot.scoring.settling.rows import Option, Route
from bot.scoring.span import Span

CARD = "permit_months"


def full_on(route: Route, points: Points, known: Known) -> date | None:
    """The day from which the months are full if the person goes on without a break.

    A month of insurance counts once it is over, so missing ones end on the first day of the
    month after them; months of the card are full on the same day of a later month, for its
    own day is not known. Of the options that ask for fewer months, one counts only if everything
    else that it asks for is surely met. Months known roughly count as the fewest.

    Returns:
        None if the route counts no months, if they are unknown, or if some are missing and
        it is not certain that they go on counting or that they are needed at all.
    """
    if not route.counting:
        return None
    day = min(_full(route, points, known.on), default=None)
    if day is None or day == known.on:
        return day
    if exempt_by(route, points) or not _goes_on(route, points, known):
        return None
    return day


def exempt_by(route: Route, points: Points) -> str | None:
    """The first option that is met and need not wait, where others in its place do."""
    for requirement in route.requirements:
        asked = [(option.id, _asked(option, points)) for option in requirement.options]
        if any(_counts(way) for _, way in asked):
            for name, way in asked:
                if way and not _counts(way) and all(point.finding.met for point in way):
                    return name
    return None


def _asked(option: Option, points: Points) -> list[Point]:
    """What an option asks for on the day."""
    return [points[name] for name in option.conditions if name in points]


def _counts(way: Iterable[Point]) -> bool:
    """Whether an option asks for time."""
    return any(point.condition.waiting for point in way)


def _full(route: Route, points: Points, on: date) -> Iterator[date]:
    """The day on which each option is full, if nothing but months is missing in it."""
    options = [option for requirement in route.requirements for option in requirement.options]
    for way in [_asked(option, points) for option in options]:
        if _counts(way):
            days = [_met_on(point, on) for point in way]
            certain = [day for day in days if day is not None]
            if len(certain) == len(days):
                yield max(certain)


def _met_on(point: Point, on: date) -> date | None:
    """When a condition will be met; None if it is not certain that waiting helps."""
    finding = point.finding
    if finding.met:
        return on
    if finding.have is None or not point.condition.waiting:
        return None
    fewest: int = finding.have.low if isinstance(finding.have, Span) else finding.have
    missing: int = finding.least - fewest
    if finding.fact == CARD:
        return months_later(on, missing)
    return month_start(month_index(on) + missing)


def _goes_on(route: Route, points: Points, known: Known) -> bool:
    """Whether the card is held and insurance paid, as far as is known up to last month."""
    running = month_index(known.on)
    return all(points[name].finding.met for name in route.counting if name in points) and (
        known.stretches is None or any(one.last == running - 1 for one in known.stretches)
    )
