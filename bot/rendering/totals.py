"""A total and a verdict in a few words, for pictures and what is said beside them."""

from collections.abc import Mapping
from typing import Any, cast

from bot.rendering.locale import Locale
from bot.rendering.phrases import number
from bot.scoring import Score

Words = Mapping[str, Any]

FAR = 2
"""A greatest total of so many times the standard says no more than "and up"."""


class TotalWords:
    """Words of `[total]` and `[verdict]` in `pictures.toml`.

    Args:
        locale: where the words are.
    """

    def __init__(self, locale: Locale) -> None:
        table = cast("Words", locale.table("pictures"))
        self._totals, self._verdicts = table["total"], table["verdict"]

    def total(self, score: Score) -> dict[str, str]:
        """Say the points of a score in three parts: `before`, `number`, `after`."""
        low, high = score.points.low, score.points.high
        return self.parts(_kind_of_total(score), low, high)

    def parts(self, kind: str, low: int, high: int) -> dict[str, str]:
        """Fill the three parts of a kind of total."""
        said = [part.format(low=number(low), high=number(high)) for part in self._totals[kind]]
        return dict(zip(("before", "number", "after"), said, strict=True))

    def verdict(self, score: Score, *, barred: bool = False) -> str:
        """Say what a score comes to; `barred` is whoever may not apply in spite of it."""
        if barred and score.verdict == "reached":
            return str(self._verdicts["barred"])
        open_ended = score.points.low != score.points.high
        least = "_least" if score.verdict == "not_reached" and open_ended else ""
        short = score.standard - score.points.high
        pattern = self._verdicts[score.verdict + least]
        return str(pattern).format(standard=score.standard, short=short)


def joined(total: Mapping[str, str]) -> str:
    """Say the three parts of a total as one."""
    return " ".join(part for part in total.values() if part)


def _kind_of_total(score: Score) -> str:
    if score.points.low == score.points.high:
        return "exact"
    match score.verdict:
        case "reached":
            return "least"
        case "not_reached":
            return "most"
        case _:
            return "from" if score.points.high > FAR * score.standard else "range"
