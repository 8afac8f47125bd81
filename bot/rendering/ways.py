"""The ways to the standard score in words."""

from collections.abc import Mapping
from typing import Any, cast

from bot.rendering.locale import Locale
from bot.rendering.phrases import number
from bot.scoring.planning import ACTIONS, WAIT, Move

Words = Mapping[str, Any]

AMOUNTS = frozenset({"yuan"})


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

    def action(self, name: str) -> Words:
        """Return the words of an action: `name`, `detail`, `cost`, perhaps `trap`."""
        return self._actions[name]

    def effort(self, name: str) -> str:
        """Say what a way asks of the person."""
        return self._effort[name]

    def move(self, move: Move) -> str:
        """Say one move: how long it takes and when it is done."""
        return str(self._actions[move.id]["detail"]).format(**{**move.values, **_amounts(move)})

    def changes(self, move: Move) -> str:
        """Say which lines grow or fall while waiting."""
        grew = cast("Mapping[str, int]", move.values.get("grew", {}))
        fell = cast("Mapping[str, int]", move.values.get("fell", {}))
        found = [*grew.items(), *fell.items()]
        said = [self._change.format(item=self._items[name], by=by) for name, by in found]
        return self._join.join(said)


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
