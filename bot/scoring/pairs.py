"""Either-or: of two items only the larger counts (T2, T3)."""

from functools import lru_cache

from bot.scoring.lines import REMEMBERED, Line, present
from bot.scoring.result import Item, Reason
from bot.scoring.tables.book import Pair


@lru_cache(maxsize=REMEMBERED)
def settle(pair: Pair, first: Line, second: Line) -> tuple[Item, Item]:
    """Both lines of a pair as items, in the same order.

    The one that counts is the one that can become larger, then the one that is surely
    larger, then the first. It has the least and greatest points of the *pair*, so that the
    total is the sum of the counted items even while it is open which of the two will count.
    """
    second_wins = (second.high, second.low) > (first.high, first.low)
    if second_wins:
        return _left(pair, second, first), _taken(pair, second, first)
    return _taken(pair, first, second), _left(pair, first, second)


def _taken(pair: Pair, taken: Line, left: Line) -> Item:
    if taken.low >= left.low:
        return taken.item
    return present(
        taken.rule, taken.values, _reason(pair, "open", taken, left), (left.low, taken.high)
    )


def _left(pair: Pair, taken: Line, left: Line) -> Item:
    state = "lower" if taken.low >= left.high else "open"
    # What is worth nothing in any case is better explained by its own reason.
    reason = _reason(pair, state, taken, left) if left.high else left.item.reason
    return present(left.rule, left.values, reason, (left.low, left.high), counted=False)


def _reason(pair: Pair, state: str, taken: Line, left: Line) -> Reason:
    figures = {
        "counted": taken.rule.id,
        "counted_low": max(taken.low, left.low),
        "counted_high": taken.high,
    }
    return Reason(f"{pair.id}_{state}", figures)
