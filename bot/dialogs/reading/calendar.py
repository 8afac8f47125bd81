"""A calendar day as people type it: today, a month and day, a full date."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from bot.dialogs.reading.days import real_date
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.dialogs.reading.text import any_of

Side = Literal["past", "future"]

_LONGEST = 24
"""Characters of a message that may be nothing but a day."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """The patterns of a language, compiled."""

    relative: Mapping[str, int]
    full: re.Pattern[str]
    short: re.Pattern[str]
    next_month: re.Pattern[str]
    around: re.Pattern[str]


class CalendarDays:
    """Reads one day; a day without a year is the nearest one on the side asked for.

    Args:
        language: folds variants and numerals.
        words: the table `days.toml`.
    """

    def __init__(self, language: Language, words: Mapping[str, object]) -> None:
        self._language = language
        self._shape = _compiled(language, words)

    def read(self, text: str, today: date, side: Side) -> Reading[date]:
        """Return the day, a hint where the calendar has none, or None for anything else."""
        line = self._plain(text)
        if len(line) > _LONGEST:
            return None
        if line in self._shape.relative:
            return Understood(today + timedelta(days=self._shape.relative[line]))
        line = self._language.arabic(line)
        if found := self._shape.full.fullmatch(line):
            return _real(int(found[1]), int(found[2]), int(found[3]))
        if found := self._shape.next_month.fullmatch(line):
            year, month = divmod(today.year * 12 + today.month, 12)
            return _real(year, month + 1, int(found[1]))
        if found := self._shape.short.fullmatch(line):
            return _nearest(int(found[1]), int(found[2]), today, side)
        return None

    def _plain(self, text: str) -> str:
        line = self._language.plain(text[: _LONGEST * 4]).replace(" ", "")
        return self._shape.around.sub("", line)


def _compiled(language: Language, words: Mapping[str, object]) -> _Shape:
    def these(name: str) -> str:
        return any_of([language.plain(w) or w for w in cast("Iterable[str]", words[name])])

    relative = cast("Mapping[str, int]", words["relative"])
    year, month, day = these("year"), these("month"), these("day")
    last = rf"([0-9]{{1,2}})(?:{day})?"
    return _Shape(
        {language.plain(word): days for word, days in relative.items()},
        re.compile(rf"(?:([0-9]{{4}}){year}([0-9]{{1,2}}){month}{last})"),
        re.compile(rf"([0-9]{{1,2}}){month}{last}"),
        re.compile(rf"{these('next_month')}([0-9]{{1,2}}){day}"),
        re.compile(rf"^{these('before')}+|{these('after')}+$"),
    )


def _real(year: int, month: int, day: int) -> Reading[date]:
    found = real_date(year, month, day)
    return Understood(found) if found else Unclear("day_no_such_date")


def _nearest(month: int, day: int, today: date, side: Side) -> Reading[date]:
    """Take this year, or the next or last one where this year's lies on the other side."""
    step = 1 if side == "future" else -1
    for year in (today.year, today.year + step, today.year + 4 * step):
        found = real_date(year, month, day)
        if found and (found - today).days * step >= 0:
            return Understood(found)
    return Unclear("day_no_such_date")
