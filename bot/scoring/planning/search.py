"""Which sets of actions are worth doing: none that does less than another is as soon.

A set takes at most one action of each family, by rank. One set asks for less than another
if in no family it has a larger action. A set is kept only if it reaches the standard sooner
than every set that asks for less; so nothing in it is idle, and nothing smaller does it.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from operator import ge, lt
from typing import NamedTuple

from bot.scoring.planning.action import EITHER_OR, FAMILIES, Begun
from bot.scoring.planning.forecast import Chosen, Forecast, by_day

Ladder = tuple[Begun | None, ...]
"""The actions of one family by rank, after nothing at all."""

Rungs = tuple[int, ...]
"""For each family how high on its ladder a set of actions stands."""


class Found(NamedTuple):
    """A set of actions and the place in the forecast's days where it reaches the standard."""

    chosen: Chosen
    place: int


def search(forecast: Forecast, offered: Sequence[Begun]) -> Iterator[Found]:
    """Every set of actions that is worth doing; those that ask for less come first."""
    ladders = tuple(map(_ladder, [offered] * len(FAMILIES), FAMILIES))
    never = len(forecast.days)
    best: dict[Rungs, int] = {}
    for rungs in product(*(range(len(ladder)) for ladder in ladders)):
        chosen = tuple(
            [one for ladder, rung in zip(ladders, rungs, strict=True) if (one := ladder[rung])]
        )
        if len(EITHER_OR & {action.family for action, _ in chosen}) == len(EITHER_OR):
            continue
        limit = min([best[less] for less in _below(rungs)], default=never)
        place = reaches(forecast, chosen, limit)
        best[rungs] = place
        if place < limit:
            yield Found(chosen, place)


def _ladder(offered: Sequence[Begun], family: str) -> Ladder:
    own = [one for one in offered if one.action.family == family]
    return (None, *sorted(own, key=lambda one: one.action.rank))


def _below(rungs: Rungs) -> Iterator[Rungs]:
    """The sets that are one rung lower in one family."""
    for place, rung in enumerate(rungs):
        if rung:
            yield (*rungs[:place], rung - 1, *rungs[place + 1 :])


def start(forecast: Forecast, chosen: Chosen) -> int:
    """The first place where all actions are ready; past the end if they never are."""
    return max([0, *(forecast.place(ready) for _, ready in chosen)])


def reaches(forecast: Forecast, chosen: Chosen, limit: int) -> int:
    """The first place before a limit where all is ready and the standard reached, or the limit."""
    first = start(forecast, chosen)
    lists = [points[first:limit] for points in forecast.lows(chosen)]
    if first >= limit or sum(map(max, lists)) < min(forecast.standard):
        return limit
    totals = by_day(sum, lists)
    enough = map(ge, totals, forecast.standard[first:limit])
    return next((place for place, yes in enumerate(enough, first) if yes), limit)


def falls(forecast: Forecast, found: Found) -> int | None:
    """The first place after reaching the standard where the total is below it again."""
    after = found.place + 1
    totals = by_day(sum, [points[after:] for points in forecast.lows(found.chosen)])
    below = map(lt, totals, forecast.standard[after:])
    return next((place for place, yes in enumerate(below, after) if yes), None)
