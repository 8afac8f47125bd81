"""The picture of a plan: the total over the coming years, and the first ways."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from bot.rendering.frames import CROSSINGS, Frame, first, framed, levels, years
from bot.rendering.locale import Locale
from bot.rendering.totals import TotalWords, joined
from bot.rendering.ways import WayWords
from bot.scoring.planning import WAIT, Plan, Way, surely_falls

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
        return {
            "tone": _tone(plan, refused),
            "title": self._words["title"],
            "verdict": self._verdict(plan, refused),
            "now": "" if refused else self._now(plan),
            "chart": None if refused else self._chart(plan, framed(plan, ways), ways),
            "legend": list(self._legend(plan, ways)),
            "ways": [self._way(number, way, plan) for number, way in enumerate(ways, 1)],
            "more": list(self._more(plan, ways)),
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
            return self._outlook(plan)
        now = plan.course[0]
        kind = "least" if now.low != now.high else "exact"
        total = self._totals.parts(kind, now.low, now.high)
        short = plan.standard - now.low
        name = "now" if short <= 0 else "now_short" if kind == "exact" else "now_short_most"
        return self._say(name, **total, short=short)

    def _outlook(self, plan: Plan) -> str:
        name = "ends_on" if plan.outlook == "ends" and not plan.aging.rough else plan.outlook
        day = plan.falls_below_on if plan.outlook == "falls" else plan.until
        return self._say(
            name,
            day=self._day(day or plan.until),
            standard=plan.standard,
            age=plan.aging.loses_at,
            last=plan.aging.last,
        )

    def _way(self, number: int, way: Way, plan: Plan) -> dict[str, object]:
        names = [str(self._ways.action(move.id)["name"]) for move in way.moves]
        how = self._words["and"].join(names)
        changes = self._ways.changes(way.moves[0], rough=plan.aging.rough)
        if changes and len(way.moves) == 1:
            how = self._say("wait", name=how, changes=changes)
        sort = "least" if _is_open(plan) else "exact"
        points = joined(self._totals.parts(sort, way.points, way.points))
        again = way.falls_below_on if way.surely_falls else None
        falls = (
            self._say("falls_again", month=self._month(again), standard=plan.standard)
            if again
            else ""
        )
        month = self._month(way.reaches_on)
        return {"number": number, "month": month, "points": points, "how": how, "falls": falls}

    def _more(self, plan: Plan, ways: Sequence[Way]) -> Iterator[str]:
        if ways and plan.aging.loses_at:
            yield self._say("ages", age=plan.aging.loses_at)
        if not plan.routes and plan.aging.ends and plan.aging.rough:
            yield self._say("ends", last=plan.aging.last)
        rest = len(plan.routes) - SHOWN_WAYS
        if rest > 0 and ways:
            yield self._say("others", count=rest)

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
            if day and frame.holds(day) and day not in marked and _told(plan, kind):
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


def _is_open(plan: Plan) -> bool:
    """Whether points in the years to come are only the least that there will be."""
    return plan.aging.rough or plan.course[0].low != plan.course[0].high


def _told(plan: Plan, kind: str) -> bool:
    """Whether a crossing may be told: a fall, and a rise after it, only where it is certain."""
    fall = first(plan, CROSSINGS["fall"])
    marks = [(mark.on, mark.high, plan.standard) for mark in plan.course]
    if fall is None or surely_falls(fall, marks):
        return True
    return kind == "reach" and plan.course[0].low < plan.standard


def _tone(plan: Plan, refused: str) -> str:
    if refused:
        return "vetoed"
    if not plan.routes:
        return "not_reached"
    return "undecided" if plan.routes[0].moves else "reached"
