"""From one person to the ways to the standard score, with dates."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.scoring.applicant import Applicant
from bot.scoring.later import years_later
from bot.scoring.planning.aging import aging, last_age
from bot.scoring.planning.forecast import Forecast
from bot.scoring.planning.notes import assumptions
from bot.scoring.planning.offers import offered
from bot.scoring.planning.result import Mark, Plan
from bot.scoring.planning.search import search
from bot.scoring.planning.ways import order, way
from bot.scoring.records import without_records
from bot.scoring.scorer import score
from bot.scoring.span import Span

FURTHEST_YEARS = 40
"""Nobody is told of anything further away."""


def plan(applicant: Applicant, on: date) -> Plan:
    """Find the ways to the standard score, the soonest first.

    All actions of a way are begun on the same day and take their typical time; otherwise
    life goes on as it is (`ahead`). A way reaches the standard when the least total of
    `score` does. Records of which nothing is known are taken not to exist, and somebody
    of whom it is not known otherwise to stay insured; `assumptions` says so.

    Args:
        applicant: what is known.
        on: the day on which everything begins, a calendar day in Shanghai.

    Raises:
        FactError: as `score` does.
    """
    now = score(applicant, on)
    person, last = without_records(applicant), _horizon(applicant, on)
    hopeless = now.verdict == "vetoed" or last < on
    begun = () if hopeless else offered(person, on)
    forecast = Forecast(person, on, max(on, last), begun)
    found = [] if hopeless else list(search(forecast, begun))
    ways = sorted([way(person, forecast, one) for one in found], key=order)
    return Plan(
        on=on,
        points=now.points,
        standard=now.standard,
        routes=tuple(ways),
        never_by_waiting=all(one.chosen for one in found),
        falls_below_on=ways[0].falls_below_on if ways else None,
        unknown=now.unknown,
        until=max(on, last),
        assumptions=tuple(
            assumptions(applicant, on, past_age=last < on, vetoed=now.verdict == "vetoed")
        ),
        course=tuple(_course(forecast)),
        aging=aging(applicant, on, max(on, last)),
    )


def course(applicant: Applicant, on: date) -> tuple[Mark, ...]:
    """Return the total by waiting alone, on the first day and on each day it changes.

    The same as `Plan.course`, without looking for ways.

    Raises:
        FactError: as `score` does.
    """
    last = _horizon(applicant, on)
    return tuple(_course(Forecast(without_records(applicant), on, max(on, last), ())))


def _horizon(applicant: Applicant, on: date) -> date:
    """The last day looked at: the last on which the person is surely young enough (L11)."""
    furthest = years_later(on, FURTHEST_YEARS)
    if applicant.birth_date is None:
        return furthest
    birth = applicant.birth_date
    first = birth.low if isinstance(birth, Span) else birth
    return min(furthest, years_later(first, last_age(on) + 1) - timedelta(1))


def _course(forecast: Forecast) -> Iterator[Mark]:
    """The total by waiting alone, each time it changes; never below 0 (T1)."""
    before = None
    for day, low, high in zip(forecast.days, *forecast.totals(()), strict=True):
        points = max(0, low), max(0, high)
        if points != before:
            yield Mark(day, *points)
        before = points
