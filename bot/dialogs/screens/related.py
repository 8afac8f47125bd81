"""Buttons to what else helps, by the names that rows of data give."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Button, Keyboard

_LABELS: Mapping[str, str] = MappingProxyType({"result": "see_estimate"})
"""Words of their own, where those of the screen would be mistaken for something beside it."""


def related(names: Iterable[str]) -> Keyboard:
    """Return a button for each name, two in a row.

    Args:
        names: `screen` or `screen:detail`.
    """
    return rows([button(*name.partition(":")[::2]) for name in names], 2)


def button(screen: str, detail: str = "") -> Button:
    """Return the button to one screen."""
    return (
        go(screen, detail, f"see_{detail}")
        if detail
        else go(screen, label=_LABELS.get(screen, ""))
    )
