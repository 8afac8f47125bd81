"""From a set of actions to a way with moves, dates and notes, scored on its day."""

from collections.abc import Iterator
from datetime import date

from bot.scoring.applicant import Applicant
from bot.scoring.later import months_later
from bot.scoring.months import full_months
from bot.scoring.planning.action import BASE, Begun
from bot.scoring.planning.certainty import surely_falls
from bot.scoring.planning.forecast import Forecast
from bot.scoring.planning.insurance import raised
from bot.scoring.planning.life import ahead
from bot.scoring.planning.notes import notes
from bot.scoring.planning.result import EFFORTS, WAIT, Move, Way
from bot.scoring.planning.search import Found, falls, start
from bot.scoring.result import Item, Score
from bot.scoring.scorer import score


def way(person: Applicant, forecast: Forecast, found: Found) -> Way:
    """A set of actions as it is shown, with the points that `score` gives on its day."""
    on, day = forecast.days[0], forecast.days[found.place]
    result = score(ahead(person, on, day, found.chosen), day)
    moves = [*map(_move, found.chosen), *_wait(forecast, found, result)]
    fall = falls(forecast, found)
    return Way(
        moves=tuple(sorted(moves, key=lambda move: move.ready_on)),
        reaches_on=day,
        points=result.points.low,
        effort=max([move.effort for move in moves], key=EFFORTS.index, default=EFFORTS[0]),
        falls_below_on=None if fall is None else forecast.days[fall],
        surely_falls=fall is not None and _surely(forecast, found, forecast.days[fall]),
        notes=notes(result, [action for action, _ in found.chosen]),
    )


def _surely(forecast: Forecast, found: Found, day: date) -> bool:
    highs = forecast.totals(found.chosen).high
    return surely_falls(day, zip(forecast.days, highs, forecast.standard, strict=True))


def order(way: Way) -> tuple[date, int, int, tuple[str, ...]]:
    """Soonest first, then the least effort, then the fewest moves."""
    names = tuple([move.id for move in way.moves])
    return way.reaches_on, EFFORTS.index(way.effort), len(way.moves), names


def _move(begun: Begun) -> Move:
    action, ready = begun
    values = _dated(ready, action.months)
    values |= {"months_low": action.months_low, "months_high": action.months_high}
    if action.family == BASE:
        new = raised(begun)
        values |= {"level": new.level, "yuan": new.yuan}
    return Move(
        id=action.id,
        ready_on=ready,
        months=action.months,
        effort=action.effort,
        values=values,
        source=action.citation.source,
        confidence=action.citation.confidence,
    )


def _dated(day: date, months: int) -> dict[str, object]:
    return {"months": months, "year": day.year, "month": day.month}


def _wait(forecast: Forecast, found: Found, result: Score) -> Iterator[Move]:
    """The time between the last action and the standard, if there is any."""
    first = start(forecast, found.chosen)
    if first == found.place:
        return
    begin, end = forecast.days[first], forecast.days[found.place]
    months = full_months(begin, end)
    months += months_later(begin, months) < end
    gains = _gains(forecast, found, first, result)
    grew = {item.id: gain for item, gain in gains if gain > 0}
    fell = {item.id: gain for item, gain in gains if gain < 0}
    grown = [item for item, gain in gains if gain > 0]
    yield Move(
        id=WAIT,
        ready_on=end,
        months=months,
        effort=EFFORTS[0],
        values=_dated(end, months) | {"grew": grew, "fell": fell},
        source=" ".join(dict.fromkeys(key for item in grown for key in item.source.split())),
        confidence=max(item.confidence for item in grown),
    )


def _gains(forecast: Forecast, found: Found, first: int, result: Score) -> list[tuple[Item, int]]:
    """The items that count on the day, with the points that their group gained by then."""
    counted = {item.id: item for item in result.items if item.counted}
    gains = []
    for group in forecast.groups:
        low = forecast.points(group, found.chosen).low
        gains += [(counted[i], low[found.place] - low[first]) for i in group if i in counted]
    return gains
