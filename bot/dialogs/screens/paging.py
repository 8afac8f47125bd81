"""Lists that are cut into pages: which page is asked for, and the buttons beside it."""

from collections.abc import Callable

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Keyboard


def page_asked(number: str, last: int) -> int | None:
    """Return the page from 1 to the last that a button's number means; None for no number.

    Nothing means the first page, and a number beyond the last one the last: lists get shorter.
    """
    return max(1, min(last, int(number or 1))) if (number or "1").isdecimal() else None


def leafing(screen: str, number: int, last: int, detail: Callable[[int], str] = str) -> Keyboard:
    """Return the buttons to the pages before and after.

    Args:
        screen: what is shown page by page.
        number: the page on show.
        last: the last page.
        detail: what a button carries that leads to a page.
    """
    before = [go(screen, detail(number - 1), "page_before")] if number > 1 else []
    after = [go(screen, detail(number + 1), "page_after")] if number < last else []
    return rows([*before, *after], 2)
