"""Buttons to what else helps, by the names that rows of data give."""

from collections.abc import Iterable

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Button, Keyboard


def related(names: Iterable[str]) -> Keyboard:
    """Return a button for each name, two in a row.

    Args:
        names: `screen` or `screen:detail`.
    """
    return rows([_button(*name.partition(":")[::2]) for name in names], 2)


def _button(screen: str, detail: str) -> Button:
    return go(screen, detail, f"see_{detail}") if detail else go(screen)
