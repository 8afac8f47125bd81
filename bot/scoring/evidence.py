"""What an insurance history shows, in the reasons of the lines that rest on it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.scoring.history import Tally
from bot.scoring.result import Item, Reason


def with_evidence(items: Sequence[Item], tallies: Sequence[Tally]) -> tuple[Item, ...]:
    """The items, those with a level by base explained by the months that made it.

    Args:
        items: the lines of one applicant.
        tallies: what was found in the history, the least demanding window first.
    """
    levels = [found for found in tallies if found.window.level is not None]
    return tuple(
        [
            replace(item, reason=_reason(item, own))
            if (own := [found for found in levels if found.window.fact == item.id])
            else item
            for item in items
        ]
    )


def _reason(item: Item, tallies: Sequence[Tally]) -> Reason:
    """Values: `level`, the `months` found, the months `needed`, and `within` how many."""
    reached = [found for found in tallies if found.reached]
    shown = reached[-1] if reached else tallies[0]
    figures = {
        "level": shown.window.level,
        "months": shown.months,
        "needed": shown.window.months,
        "within": shown.window.within,
    }
    return Reason(item.id + ("_history" if reached else "_history_short"), figures)
