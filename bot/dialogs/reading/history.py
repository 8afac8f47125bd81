"""An insurance record, typed or pasted as lines: from, to, base."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.scoring.months import MONTHS_A_YEAR, month_index

LONGEST: Final = 4000
"""Characters of a record; a whole working life on lines of its own fits in."""
LOWEST_BASE, HIGHEST_BASE = 500.0, 100_000.0
"""Yuan a month between which every base of the last decades lies; others are slips."""

_YEAR_WRITTEN_OUT: Final = 4
_CENTURY: Final = 100
_COUNTED: Final = re.compile(r"^\(?[0-9]{1,2}(?:[).,:] ?(?=[0-9]{4})|[).,:]?$)")
_NAMES: Final = re.compile(r"\(\?P<\w+>")

History = list[dict[str, object]]
"""Periods as the contract writes them: `from`, `to`, `base`, `back_paid`."""


@dataclass(frozen=True, slots=True)
class _Period:
    """A line that was read; months are numbers as of `month_index`."""

    line: int
    first: int
    last: int
    base: float
    back_paid: bool

    def written(self) -> dict[str, object]:
        ends = {"from": _month(self.first), "to": _month(self.last)}
        return {**ends, "base": self.base, "back_paid": self.back_paid}


class Histories:
    """Reads the periods of a record; a line about months without payment is left out."""

    def __init__(self, language: Language) -> None:
        self._language = language
        to = language.any("to")
        until = rf"(?:[ ]|{to})*{to} ?"
        first = self._end("first", rf"-[0-9]{{2}}(?= ?{to})")
        last = self._end("last", r"-[0-9]{2}")
        same = rf"(?P<same>[0-9]{{1,2}}) ?{language.any('month')}?(?![0-9.])"
        now, on_and_on = language.any("now"), language.any("since_then")
        self._period = re.compile(
            rf"(?<![0-9.]){first}(?: ?{until}(?:{last}|(?P<now>{now})|{same})"
            rf"| ?(?P<open>{on_and_on}))?"
        )
        another = _NAMES.sub("(?:", rf"{first} ?(?:{until}|{on_and_on})")
        self._between = re.compile(rf";|[ ,.]+(?={another})")
        self._spaced = re.compile(rf" ?({to}) ?")
        self._number = re.compile(rf"[+\-]?{FIGURE}")
        self._back_paid = re.compile(
            rf"(?P<no>{language.any('negation')}|{language.any('no')})?{language.any('back_paid')}"
        )
        self._gap = re.compile(language.any("unpaid"))

    def _end(self, name: str, dashed_day: str) -> str:
        """A pattern for a month, with or without a day; its groups are called after `name`."""
        year, month, day = (self._language.any(each) for each in ("year", "month", "day"))
        months = rf"(?P<{name}_month>[0-9]{{1,2}})"
        a_day = rf"(?:{dashed_day}|[./][0-9]{{1,2}}| ?{month} ?[0-9]{{1,2}} ?{day})(?![0-9])"
        return (
            rf"(?:(?P<{name}_year>[0-9]{{4}}|[0-9]{{2}}) ?(?:{year}|[./\-]) ?{months}"
            rf"(?:{a_day}| ?{month})?|(?P<{name}_packed>[12][0-9]{{5}}(?![0-9])))"
        )

    def read(self, text: str, today: date) -> Reading[History]:
        """Return the periods in their order, or a hint that names the line."""
        if len(text) > LONGEST:
            return Unclear("history_format", {"line": 1})
        plain = self._spaced.sub(r"\1", self._language.arabic(self._language.plain(text)))
        lines = [_COUNTED.sub("", line.strip()) for line in self._between.split(plain)]
        if not any(self._period.search(line) for line in lines):
            return self._question_back(plain)
        told = [line for line in lines if any(map(str.isdigit, line))]
        read = [self._line(number, line, today) for number, line in enumerate(told, 1)]
        for found in read:
            if isinstance(found, Unclear):
                return found
        periods = sorted(
            (found for found in read if isinstance(found, _Period)), key=lambda each: each.first
        )
        return _overlap(periods) or self._record(periods, plain)

    def _record(self, periods: Sequence[_Period], plain: str) -> Reading[History]:
        if not periods:
            return Unclear("history_format", {"line": 1})
        years = [match["first_year"] for match in self._period.finditer(plain)]
        sure = all(year is None or len(year) == _YEAR_WRITTEN_OUT for year in years)
        return Understood([period.written() for period in periods], sure)

    def _question_back(self, plain: str) -> Unclear | None:
        if self._language.asks(plain) or not any(map(str.isdigit, plain)):
            return None
        return Unclear("history_format", {"line": 1})

    def _line(self, number: int, line: str, today: date) -> _Period | Unclear | None:
        """Read one line; None if it says that nothing was paid."""
        match = self._period.search(line)
        rest = "" if match is None else line[: match.start()] + " " + line[match.end() :]
        figures = [float(figure) for figure in self._number.findall(rest)]
        if match is None or len(figures) > 1:
            return Unclear("history_format", {"line": number})
        if not figures and self._gap.search(rest):
            return None
        first, last = _ends(match, today)
        if problem := _impossible(first, last, figures, today):
            return Unclear(problem, {"line": number, "month": _month(month_index(today))})
        paid_later = self._back_paid.search(rest)
        back_paid = paid_later is not None and paid_later["no"] is None
        return _Period(number, first or 0, last or 0, figures[0], back_paid)


def _ends(match: re.Match[str], today: date) -> tuple[int | None, int | None]:
    """Return the first and the last month; None for one that the calendar hasn't got.

    A period that goes on ends with the last month that is over: the one that is running
    may not have been paid yet, and doesn't count.
    """
    first = _index(*_written(match, "first"), today)
    if match["now"] or match["open"]:
        return first, max(first or 0, month_index(today) - 1)
    if match["same"]:
        return first, _index(_written(match, "first")[0], match["same"], today)
    if match["last_month"] or match["last_packed"]:
        return first, _index(*_written(match, "last"), today)
    return first, first


def _written(match: re.Match[str], end: str) -> tuple[str, str]:
    packed = match[f"{end}_packed"]
    return (packed[:4], packed[4:]) if packed else (match[f"{end}_year"], match[f"{end}_month"])


def _index(year: str, month: str, today: date) -> int | None:
    """Return a month as a number; two digits are the latest such year that has begun."""
    full = int(year)
    if len(year) != _YEAR_WRITTEN_OUT:
        full += today.year - today.year % _CENTURY
        full -= _CENTURY if full > today.year else 0
    possible = 1 <= int(month) <= MONTHS_A_YEAR and full >= today.year - _CENTURY
    return full * MONTHS_A_YEAR + int(month) - 1 if possible else None


def _impossible(
    first: int | None, last: int | None, figures: Sequence[float], today: date
) -> str | None:
    """Name the hint on what cannot be in a line."""
    if first is None or last is None:
        return "history_no_such_month"
    if last < first:
        return "history_order"
    if last > month_index(today):
        return "history_future"
    if not figures:
        return "history_base_missing"
    return None if LOWEST_BASE <= figures[0] <= HIGHEST_BASE else "history_base"


def _overlap(periods: Sequence[_Period]) -> Unclear | None:
    for earlier, later in pairwise(periods):
        if later.first <= earlier.last:
            lines = sorted((earlier.line, later.line))
            values = {"line": lines[1], "other": lines[0], "month": _month(later.first)}
            return Unclear("history_overlap", values)
    return None


def _month(index: int) -> str:
    year, month = divmod(index, MONTHS_A_YEAR)
    return f"{year:04}-{month + 1:02}"
