"""The picture of a result: the total against the standard, and the points line by line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from bot.rendering.locale import Locale
from bot.rendering.phrases import Phrases
from bot.rendering.totals import FAR, TotalWords
from bot.scoring import Item, Prerequisite, Score

Words = Mapping[str, Any]

SHOWN_ROWS = 9
ROOM = 1.25  # the scale goes on a little beyond the standard and beyond the total


class CardWords:
    """Turns the values of a result into the values of its picture.

    Args:
        locale: where the words are.
        phrases: says points.
        reason: says why a line stands as it does, or why somebody may not apply.
    """

    def __init__(
        self, locale: Locale, phrases: Phrases, reason: Callable[[Item | Prerequisite], str]
    ) -> None:
        self._totals = TotalWords(locale)
        self._words = cast("Words", locale.table("pictures"))["result"]
        self._standard = str(locale.table("pictures")["standard"])
        self._items = cast("Mapping[str, str]", locale.table("items"))
        self._join = str(locale.table("phrases")["join"])
        self._phrases, self._reason = phrases, reason

    def card(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return what the picture shows, without its head and foot.

        Somebody who is refused sees no total; whoever may not apply for another reason sees
        why. Records are summed up and not named, for pictures are passed on.
        """
        score = score_of(values)
        vetoed = score.verdict == "vetoed"
        why = [] if vetoed else self._why(score)
        total = self._totals.total(score)
        verdict = self._totals.verdict(score, barred=bool(why))
        said = self._words["estimated"].format(**total, verdict=verdict)
        rows = self._rows(values)
        shown = [row for row in rows if row["low"]] if vetoed else _most_telling(rows)
        return {
            "tone": "not_reached" if why else score.verdict,
            "verdict": verdict,
            "why": why,
            "said": verdict if vetoed else said,
            "total": None if vetoed else total,
            "scale": self._scale(score),
            "whole": max([score.standard, *(abs(cast("int", row["high"])) for row in shown)]),
            "rows": shown,
            "more": [] if vetoed else self._more(values, [r for r in rows if r not in shown]),
        }

    def _why(self, score: Score) -> list[str]:
        """Say which conditions for applying are surely not met, whatever the points."""
        found = [self._reason(row) for row in score.prerequisites if row.met is False]
        if score.verdict == "reached":
            return found
        return [self._words["barred"].format(reason=reason) for reason in found]

    def _scale(self, score: Score) -> dict[str, object]:
        low, high, standard = score.points.low, score.points.high, score.standard
        top = max(standard * ROOM, low * ROOM, min(high, FAR * standard))
        label = self._standard.format(standard=standard)
        return {"low": low, "high": high, "standard": standard, "top": top, "label": label}

    def _rows(self, values: Mapping[str, object]) -> list[dict[str, object]]:
        lines = cast("Sequence[Item]", values["lines"])
        rows = list(self._items_of(lines))
        records = [item for item in lines if item.group == "deduction" and item.high < 0]
        if rest := cast("tuple[int, int] | None", values["rest"]):
            rows.append(self._rest(score_of(values), *rest))
        if records:
            low, high = (sum(getattr(item, end) for item in records) for end in ("low", "high"))
            points = self._phrases.points(low, high)
            rows.append(_row(self._words["deduction"], points, (high, low), "deduction"))
        return rows

    def _items_of(self, lines: Sequence[Item]) -> Iterator[dict[str, object]]:
        pairs = {item.reason.id: item for item in lines if _stands_in(item)}
        for item in lines:
            if not _stands_in(item) and (item.low > 0 or (item.counted and item.high > 0)):
                whole = pairs.get(item.reason.id)
                yield self._in_pair(item, whole) if whole else self._row(item)

    def _rest(self, score: Score, low: int, high: int) -> dict[str, object]:
        """Show what the person made of the other items: the end that the verdict rests on."""
        most = score.verdict == "not_reached"
        end, points = high if most else low, self._phrases.rest(low, high, most=most)
        kind = "deduction" if end < 0 else "item"
        return _row(self._words["rest"], points, (end, end), kind)

    def _in_pair(self, item: Item, whole: Item) -> dict[str, object]:
        """Show the surely larger one of a pair, and how far the other may still go beyond it."""
        note = self._words["pair"].format(other=self._items[whole.id], high=whole.high)
        points = self._phrases.points(item.low, item.high)
        return _row(self._items[item.id], points, (whole.low, whole.high), "item", note)

    def _row(self, item: Item) -> dict[str, object]:
        points = self._phrases.points(item.low, item.high)
        note = "" if item.counted else self._reason(item)
        return _row(self._items[item.id], points, (item.low, item.high), _kind(item), note)

    def _more(
        self, values: Mapping[str, object], left: Iterable[Mapping[str, object]]
    ) -> list[str]:
        unasked = [self._items[item.id] for item in cast("Sequence[Item]", values["open"])]
        found = {"open": [str(row["name"]) for row in left], "unasked": unasked}
        said = [
            str(self._words[name]).format(items=self._join.join(names))
            for name, names in found.items()
            if names
        ]
        return [*said, self._words["clean"]] if values["clean"] else said


def score_of(values: Mapping[str, object]) -> Score:
    """Return the score among the values of a reply."""
    return cast("Score", values["score"])


def _stands_in(item: Item) -> bool:
    """Whether a line has the points of its pair, of which the other is surely the larger."""
    return item.counted and item.reason.id.endswith("_open")


def _kind(item: Item) -> str:
    """Tell what counts from what the other of its pair takes the place of, or perhaps will."""
    if item.counted:
        return "item"
    return "perhaps" if item.reason.id.endswith("_open") else "lost"


def _row(
    name: str, points: str, ends: tuple[int, int], kind: str, note: str = ""
) -> dict[str, object]:
    """Return a row; its bar is sure up to `low` and possible up to `high`, in size."""
    low, high = ends
    return {
        "name": name,
        "points": points,
        "low": low,
        "high": high,
        "kind": kind,
        "note": note,
    }


def _most_telling(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Return all rows that are worth something in any case, and of the others what has room."""
    spare = [row for row in rows if not row["low"]]
    kept = spare[: max(0, SHOWN_ROWS - (len(rows) - len(spare)))]
    return [row for row in rows if row["low"] or row in kept]
