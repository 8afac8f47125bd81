"""What a chart of a plan shows: how far ahead, how high, and where its lines go."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.scoring.later import years_later
from bot.scoring.planning import Mark, Plan, Way

FEWEST_YEARS, MOST_YEARS = 6, 15
AFTERWARDS = 2  # years that are shown after the last thing that happens
LABELS = 6  # along an axis
GAPS = (10, 20, 50, 100, 200, 500)  # points between two lines
CLOSE = 0.08  # of the axis: nearer than this two labels touch

Crossed = Callable[[Mark, Mark, int], bool]
"""Whether the least total crosses the standard from one mark to the next."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a chart shows: days from `start` to `end`, points from `bottom` to `top`."""

    start: date
    end: date
    bottom: int
    top: int

    def across(self, day: date) -> float:
        """Return where a day lies, from 0 at the left to 1 at the right."""
        return round((day - self.start).days / (self.end - self.start).days, 4)

    def holds(self, day: date) -> bool:
        """Whether a day is on the chart."""
        return self.start <= day <= self.end


def framed(plan: Plan, ways: Sequence[Way]) -> Frame:
    """Choose how far ahead and how high a chart of a plan goes."""
    end = _end(plan, ways)
    lows = [mark.low for mark in plan.course if mark.on <= end]
    dots = [way.points for way in ways if way.reaches_on <= end]
    least, most = min(*lows, plan.standard), max(*lows, *dots, plan.standard)
    gap = _gap(most - least)
    return Frame(plan.on, end, max(0, (least - 1) // gap * gap), (most // gap + 1) * gap)


def _end(plan: Plan, ways: Sequence[Way]) -> date:
    """Show what is to happen and a little more, but not the rest of a life."""
    furthest = years_later(plan.on, MOST_YEARS)
    days = [way.reaches_on for way in ways]
    days += [day for crossed in CROSSINGS.values() if (day := first(plan, crossed))]
    last = max([day for day in days if day <= furthest], default=plan.on)
    wanted = max(years_later(plan.on, FEWEST_YEARS), years_later(last, AFTERWARDS))
    return max(years_later(plan.on, 1), min(wanted, plan.until))


def first(plan: Plan, crossed: Crossed) -> date | None:
    """The first day on which waiting alone crosses the standard."""
    pairs = pairwise(plan.course)
    return next((b.on for a, b in pairs if crossed(a, b, plan.standard)), None)


CROSSINGS: Mapping[str, Crossed] = {
    "reach": lambda before, after, standard: before.low < standard <= after.low,
    "fall": lambda before, after, standard: after.low < standard <= before.low,
}


def _gap(span: int) -> int:
    return next((gap for gap in GAPS if span < gap * LABELS), GAPS[-1])


def levels(frame: Frame, standard: int) -> Iterator[int]:
    """The rounded points at which a line is drawn; none that would touch the standard."""
    span = frame.top - frame.bottom
    for points in range(frame.bottom, frame.top + 1, _gap(span)):
        if abs(points - standard) > CLOSE * span:
            yield points


def years(frame: Frame) -> Iterator[date]:
    """The first days of years, as many as have room for their labels."""
    starts = range(frame.start.year + 1, frame.end.year + 1)
    step = -(-len(starts) // LABELS) or 1
    yield from (date(year, 1, 1) for year in starts[::step])
