"""The ways to the standard score in words."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from bot.rendering.locale import Locale
from bot.rendering.phrases import number
from bot.scoring.planning import ACTIONS, WAIT, Move
from bot.scoring.tables import SHELF
from bot.scoring.tables.steps import Steps

Words = Mapping[str, Any]

AMOUNTS = frozenset({"yuan"})

AGE = "age"
"""The line that falls with the years."""


class WayWords:
    """Words of `plan.toml`, found by the ids of actions.

    Args:
        locale: where the words are.
    """

    def __init__(self, locale: Locale) -> None:
        table = locale.table("plan")
        self._actions = cast("Mapping[str, Words]", table["actions"])
        self._effort = cast("Mapping[str, str]", table["effort"])
        self._items = cast("Mapping[str, str]", locale.table("items"))
        patterns = cast("Mapping[str, str]", locale.table("phrases"))
        self._change, self._join = patterns["change"], patterns["join"]
        self._forgotten = patterns["forgotten"]

    def action(self, name: str) -> Words:
        """Return the words of an action: `name`, `detail`, `cost`, perhaps `trap`."""
        return self._actions[name]

    def effort(self, name: str) -> str:
        """Say what a way asks of the person: one of `EFFORTS`, or `wait` for nothing."""
        return self._effort[name]

    def move(self, move: Move) -> str:
        """Say one move: how long it takes and when it is done."""
        return str(self._actions[move.id]["detail"]).format(**{**move.values, **_amounts(move)})

    def changes(self, move: Move, *, rough: bool = False) -> str:
        """Say which lines grow or fall while waiting, and when records are forgotten.

        Args:
            move: a wait; other moves change nothing by themselves.
            rough: whether the birth is too roughly known to say what the age takes away.
        """
        grew = cast("Mapping[str, int]", move.values.get("grew", {}))
        fell = cast("Mapping[str, int]", move.values.get("fell", {}))
        windows = {name: years for name, years in _windows(move.ready_on) if name in grew}
        kept = [pair for pair in grew.items() if pair[0] not in windows]
        lost = [pair for pair in fell.items() if not (rough and pair[0] == AGE)]
        said = [self._change.format(item=self._items[name], by=by) for name, by in (*kept, *lost)]
        forgotten = [self._forgotten.format(years=max(windows.values()))] if windows else []
        return self._join.join([*said, *forgotten])


def _windows(on: date) -> Iterator[tuple[str, int]]:
    """The deductions, with the years after which a record no longer counts."""
    for rule in SHELF.on(on).rules:
        if isinstance(rule.table, Steps) and rule.table.window is not None:
            yield rule.id, rule.table.window


def _amounts(move: Move) -> dict[str, str]:
    """Yuan, which are written in groups of digits; years and months are not."""
    return {name: number(cast("float", move.values[name])) for name in AMOUNTS & set(move.values)}


def unworded_ways(locale: Locale) -> list[str]:
    """Name every action without words, and all words without an action."""
    words = set(cast("Words", locale.table("plan"))["actions"])
    data = {action.id for action in ACTIONS} | {WAIT}
    return [
        f"plan.toml [actions] and the data disagree about {name}" for name in sorted(data ^ words)
    ]
