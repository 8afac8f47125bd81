"""Reading a condition from its table; facts, values and items are checked on the way."""

import math
from collections.abc import Callable, Mapping

from bot.guide import children
from bot.guide.case import ITEM_FACTS
from bot.guide.conditions import (
    Bounds,
    Circumstance,
    Claims,
    Condition,
    Every,
    HasChild,
    Known,
    OneOf,
    Opposite,
    Some,
    StillShort,
    VerdictIs,
    Within,
)
from bot.guide.rows import Row
from bot.scoring import ALL_FACTS

VERDICTS = ("reached", "not_reached", "undecided", "vetoed")


def read_condition(row: Row) -> Condition:
    """The condition a table stands for.

    Raises:
        GuideDataError: if it names a fact, value, item or kind of child that does not exist.
    """
    parts = [read(row) for key, read in WORDS.items() if row.has(key)]
    parts += [_fact(row, fact) for fact in ALL_FACTS if row.has(fact)]
    row.close()
    return Every(tuple(parts))


def _fact(row: Row, name: str) -> Condition:
    value = row.value(name)
    if isinstance(value, Mapping):
        return Within(name, _bounds(row.row(name)))
    allowed = value if isinstance(value, list) else [value]
    for one in allowed:
        ALL_FACTS[name].check(one)
    return OneOf(name, frozenset(allowed))


def _item(row: Row) -> Condition:
    bounds = _bounds(row.row("points")) if row.has("points") else Bounds(-math.inf, math.inf)
    return Claims(row.one_of("item", *ITEM_FACTS), bounds)


def _bounds(row: Row) -> Bounds:
    least = row.number("min") if row.has("min") else -math.inf
    most = row.number("max") if row.has("max") else math.inf
    row.close()
    return Bounds(least, most)


def _still_short(row: Row) -> Condition:
    return StillShort() if row.flag("still_short") else Opposite(StillShort())


def _child(row: Row) -> Condition:
    return HasChild(row.one_of("child", *children.KINDS))


WORDS: Mapping[str, Callable[[Row], Condition]] = {
    "item": _item,
    "child": _child,
    "verdict": lambda row: VerdictIs(row.one_of("verdict", *VERDICTS)),
    "circumstance": lambda row: Circumstance(row.text("circumstance")),
    "known": lambda row: Known(row.one_of("known", *ALL_FACTS)),
    "still_short": _still_short,
    "any": lambda row: Some(tuple(read_condition(part) for part in row.rows("any"))),
    "not": lambda row: Opposite(read_condition(row.row("not"))),
}
