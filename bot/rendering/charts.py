"""The picture of a plan: the total over the coming years, and the first ways."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from bot.rendering.frames import CROSSINGS, Frame, first, framed, levels, years
from bot.rendering.locale import Locale
from bot.rendering.totals import TotalWords, joined
from bot.rendering.ways import WayWords
from bot.scoring.planning import WAIT, Plan, Way

Words = Mapping[str, Any]

SHOWN_WAYS = 4


class ChartWords:
    """Turns the values of a plan into the values of its picture.

    Args:
        locale: where the words are.
        ways: says what is to be done.
    """

    def __init__(self, locale: Locale, ways: WayWords) -> None:
        table = cast("Words", locale.table("pictures"))
        self._words: Mapping[str, str] = table["plan"]
        self._table, self._totals, self._ways = table, TotalWords(locale), ways

    def chart(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return what the picture shows, without its head and foot."""
        plan = plan_of(values)
        refused = next((n.id for n in plan.assumptions if n.id in self._words), "")
        ways = [] if refused else [way for way in plan.routes[:SHOWN_WAYS] if way.moves]
        rest = len(plan.routes) - SHOWN_WAYS
        return {
            "tone": _tone(plan, refused),
            "title": self._words["title"],
            "verdict": self._verdict(plan, refused),
            "now": "" if refused else self._now(plan),
            "chart": None if refused else self._chart(plan, framed(plan, ways), ways),
            "legend": list(self._legend(plan, ways)),
            "ways": [self._way(number, way, plan) for number, way in enumerate(ways, 1)],
            "more": [self._say("others", count=rest)] if rest > 0 and ways else [],
        }

    # --- the words ----------------------------------------------------------------------

    def _verdict(self, plan: Plan, refused: str) -> str:
        if refused:
            return self._words[refused]
        if not plan.routes:
            return self._say("none", standard=plan.standard)
        first = plan.routes[0]
        name = "first" if first.moves else "reached"
        return self._say(name, standard=plan.standard, month=self._month(first.reaches_on))

    def _now(self, plan: Plan) -> str:
        if plan.routes and not plan.routes[0].moves:
            day = plan.falls_below_on
            name = "falls" if day else "keeps"
            return self._say(name, day=self._day(day or plan.until), standard=plan.standard)
        now = plan.course[0]
        kind = "least" if now.low != now.high else "exact"
        total = self._totals.parts(kind, now.low, now.high)
        short = plan.standard - now.low
        return self._say("now_short" if short > 0 else "now", **total, short=short)

    def _way(self, number: int, way: Way, plan: Plan) -> dict[str, object]:
        names = [str(self._ways.action(move.id)["name"]) for move in way.moves]
        how = self._words["and"].join(names)
        changes = self._ways.changes(way.moves[0])
        if changes and len(way.moves) == 1:
            how = self._say("wait", name=how, changes=changes)
        points = joined(self._totals.parts("exact", way.points, way.points))
        again = way.falls_below_on
        falls = (
            self._say("falls_again", month=self._month(again), standard=plan.standard)
            if again
            else ""
        )
        month = self._month(way.reaches_on)
        return {"number": number, "month": month, "points": points, "how": how, "falls": falls}

    def _legend(self, plan: Plan, ways: Sequence[Way]) -> Iterator[str]:
        yield self._words["line"]
        if any(mark.low != mark.high for mark in plan.course):
            yield self._words["band"]
        if ways:
            yield self._words["dots"]

    # --- the drawing --------------------------------------------------------------------

    def _chart(self, plan: Plan, frame: Frame, ways: Sequence[Way]) -> dict[str, object]:
        shown = [way for way in ways if frame.holds(way.reaches_on)]
        return {
            "bottom": frame.bottom,
            "top": frame.top,
            "standard": plan.standard,
            "label": str(plan.standard),
            "course": [
                {"x": frame.across(mark.on), "low": mark.low, "high": mark.high}
                for mark in plan.course
                if mark.on < frame.end
            ],
            "levels": [
                {"points": points, "label": str(points)} for points in levels(frame, plan.standard)
            ],
            "years": [
                {"x": frame.across(day), "label": self._table["year"].format(year=day.year)}
                for day in years(frame)
            ],
            "turns": list(self._turns(plan, frame, shown)),
            "ways": [
                {"x": frame.across(way.reaches_on), "points": way.points, "number": number}
                for number, way in enumerate(ways, 1)
                if way in shown
            ],
        }

    def _turns(self, plan: Plan, frame: Frame, ways: Sequence[Way]) -> Iterator[dict[str, object]]:
        """Mark where the line first reaches the standard, unless a way does, and first falls."""
        marked = {way.reaches_on for way in ways if [move.id for move in way.moves] == [WAIT]}
        for kind, crossed in CROSSINGS.items():
            day = first(plan, crossed)
            if day and frame.holds(day) and day not in marked:
                label = self._say(
                    f"{kind}_turn", year=day.year, month=day.month, standard=plan.standard
                )
                yield {"x": frame.across(day), "kind": kind, "label": label}

    def _say(self, pattern: str, /, **values: object) -> str:
        return self._words[pattern].format(**values)

    def _day(self, day: date) -> str:
        return str(self._table["day"]).format(year=day.year, month=day.month, day=day.day)

    def _month(self, day: date) -> str:
        return str(self._table["month"]).format(year=day.year, month=day.month)


def plan_of(values: Mapping[str, object]) -> Plan:
    """Return the plan among the values of a reply."""
    return cast("Plan", values["plan"])


def _tone(plan: Plan, refused: str) -> str:
    if refused:
        return "vetoed"
    if not plan.routes:
        return "not_reached"
    return "undecided" if plan.routes[0].moves else "reached"
