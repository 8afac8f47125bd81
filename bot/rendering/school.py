"""The days of the school calendar in words: exact where published, else as an expectation."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast, get_args

from bot.guide import (
    MILESTONES,
    SAID,
    SCHOOL_KINDS,
    SCHOOL_RULES,
    SCHOOL_STAGES,
    Dates,
    LegId,
)
from bot.rendering.locale import Locale

PATTERNS = ("day", "this_year", "days", "months", "out", "from", "by", "expected", "month_of")
"""Patterns of days, besides those of windows."""


class SchoolWords:
    """Says days and windows with the patterns of `school.toml`."""

    def __init__(self, locale: Locale) -> None:
        self._patterns = cast("Mapping[str, str]", locale.table("school")["when"])

    def when(self, dates: Dates, kind: str = "on", today: date | None = None) -> str:
        """Say when something is.

        Args:
            dates: the days, or the window of an expectation.
            kind: whether it is `on` its days, a notice that is `out` then, or begins (`from`)
                or ends (`by`) with them.
            today: leave out the year where it is this one.
        """
        vague = (dates.said, kind) != ("about", "by")  # a day by which something is, is vague
        said = (vague and self._window(dates)) or self._days(dates.first, dates.last, today)
        if kind != "on":
            said = self._say(kind, day=said)
        return self._say("expected", day=said) if dates.expected else said

    def brief(self, day: date, today: date | None = None) -> str:
        """Say a day, without its year where it is this one."""
        name = "this_year" if today and day.year == today.year else "day"
        return self._say(name, year=day.year, month=day.month, day=day.day)

    def _window(self, dates: Dates) -> str:
        """Say a window by its name; nothing for exact days."""
        if not dates.said:
            return ""
        if dates.said == "about":
            return self._say("about", day=self._days(dates.first, dates.last, None))
        month = self._say("month_of", year=dates.first.year, month=dates.first.month)
        return self._say(dates.said, month=month)

    def _days(self, first: date, last: date, today: date | None) -> str:
        said = self.brief(first, today)
        if first == last:
            return said
        if (first.year, first.month) == (last.year, last.month):
            return self._say("days", first=said, last=last.day)
        return self._say("months", first=said, last=self.brief(last, first))

    def _say(self, name: str, **values: object) -> str:
        return self._patterns[name].format(**values)


def unworded_school(locale: Locale) -> Iterator[str]:
    """Name every row of the calendar without words, and all words without a row."""
    words = cast("Mapping[str, Mapping[str, object]]", locale.table("school"))
    rows: Mapping[str, set[str]] = {
        "stages": set(SCHOOL_STAGES),
        "milestones": set(MILESTONES),
        "supposed": set(SCHOOL_KINDS),
        "running": set(SCHOOL_KINDS),
        "rules": set(SCHOOL_RULES),
        "legs": set(get_args(LegId)),
        "pace": {"by", "latest"},
        "when": {*PATTERNS, *SAID} - {""},
    }
    for table, ids in rows.items():
        for name in sorted(ids ^ set(words.get(table, ()))):
            yield f"school.toml [{table}] and the data disagree about {name}"
