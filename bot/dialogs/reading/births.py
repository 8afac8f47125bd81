"""Dates of birth, complete or in part, and ages."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.dialogs.reading.birth_hints import hint_patterns
from bot.dialogs.reading.days import age, born_at, month_span, real_date, year_span
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.dialogs.reading.text import EDGE
from bot.scoring import Span

CHILD: Final = 14
"""Below this age the law asks for a parent's consent."""
YOUNGEST: Final = 16
OLDEST: Final = 100

_SEPARATOR: Final = r" ?[-/., ] ?"
_PIECES: Final = re.compile(r"[,;!: ]+")
_RETIRED: Final = 60
"""From here on a bare pair of digits is a year of birth, not an age."""
_WRITTEN_OUT: Final = 4
"""Digits of a year that isn't shortened."""
# A span over two hints gets the milder one: nobody is called a child who may not be.
_BOUNDS: Final = ("birth_too_old", "birth_too_young", "birth_under_14", "birth_future")


class Births:
    """Reads the span of days on which a person was born."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._peel = language.peeler("fillers", "birth", aged="birth_aged")
        year, month, day = (language.any(name) for name in ("year", "month", "day"))
        after_year = rf"(?: ?{year} ?|{_SEPARATOR})"
        after_month = rf"(?: ?{month} ?|{_SEPARATOR})"
        self._day = re.compile(
            rf"(?P<year>[0-9]{{4}}|[0-9]{{2}}){after_year}(?P<month>[0-9]{{1,2}}){after_month}"
            rf"(?P<day>[0-9]{{1,2}}) ?{day}?"
            r"|(?P<packed>[12][0-9]{3}[0-9]{4}|[0-9]{6})"
        )
        self._month = re.compile(
            rf"(?P<year>[0-9]{{4}}|[0-9]{{2}}){after_year}(?P<month>[0-9]{{1,2}}) ?{month}?"
            r"|(?P<packed>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]))"
        )
        self._year = re.compile(rf"(?P<year>[0-9]{{4}}) ?{year}?|(?P<short>[0-9]{{2}}) ?{year}")
        self._ages = re.compile(rf"[0-9]{{2}} ?{language.any('to')} ?(?:1[3-9]|[2-9][0-9])")
        half = language.any("half")
        self._age = re.compile(
            rf"(?P<age>[0-9]{{1,3}}) ?(?:(?P<unit>{language.any('age')}){half}?)?"
        )
        self._full_date = re.compile(
            rf"(?<![0-9])[0-9]{{4}} ?{year} ?[0-9]{{1,2}} ?{month} ?(?:[0-9]{{1,2}} ?{day})?"
            rf"|(?<![0-9])[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9])"
        )
        self._birth_word = re.compile(language.any("birthday"))
        self._zodiac = re.compile(language.any("zodiac"))
        self._lunar = re.compile(language.any("lunar"))
        self._hints = hint_patterns(language)

    def read(self, text: str, on: date) -> Reading[Span[date]]:
        """Read a birth date as of the day `on`; a year, a month or an age is a span."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        peeled = self._language.in_figures(self._peel, line)
        reading = self._exact(peeled.core, on, aged="aged" in peeled.kinds)
        if reading is None:
            return self._together(line, on) or self._question_back(line)
        if not isinstance(reading, Understood):
            return reading
        if peeled.kinds & {"under", "over"}:
            return Unclear("birth_approximate")
        return Understood(reading.value, sure=reading.sure and "about" not in peeled.kinds)

    def _exact(self, core: str, on: date, *, aged: bool) -> Reading[Span[date]]:
        if self._ages.fullmatch(core):
            return Unclear("birth_approximate")
        if match := self._month.fullmatch(core):
            return self._of_month(match, on)
        if match := self._day.fullmatch(core):
            return self._of_day(match, on)
        if match := self._year.fullmatch(core):
            return _of_year(match["year"] or match["short"], on, named=match["short"] is not None)
        if match := self._age.fullmatch(core):
            return _of_age(match["age"], on, named=aged or match["unit"] is not None)
        return None

    def _of_day(self, match: re.Match[str], on: date) -> Reading[Span[date]]:
        packed = match["packed"]
        year, month, day = (
            (packed[:-4], packed[-4:-2], packed[-2:])
            if packed
            else match.group("year", "month", "day")
        )
        born = real_date(_full_year(year, on), int(month), int(day))
        span = None if born is None else Span(born, born)
        return _accepted(span, on, sure=len(year) == _WRITTEN_OUT)

    def _of_month(self, match: re.Match[str], on: date) -> Reading[Span[date]]:
        packed = match["packed"]
        year, month = (packed[:4], packed[4:]) if packed else match.group("year", "month")
        whole = len(year) == _WRITTEN_OUT
        reading = _accepted(month_span(_full_year(year, on), int(month)), on, sure=whole)
        return (
            Understood(reading.value, sure=False) if isinstance(reading, Understood) else reading
        )

    def _together(self, line: str, on: date) -> Reading[Span[date]]:
        """Read several pieces that tell the same birth, or a date among other words."""
        if self._language.asks(line) or self._lunar.search(line):
            return None
        pieces = _PIECES.split(self._zodiac.sub(" ", line).strip(EDGE))
        if len(pieces) > 1 or self._zodiac.search(line):
            found = [self.read(piece, on) for piece in pieces if piece]
            if found and all(found):
                return _agreed(found)
        dates = self._full_date.findall(self._language.arabic(line))
        if len(dates) == 1 and self._birth_word.search(line):
            return _agreed([self.read(dates[0], on)])
        return None

    def _question_back(self, line: str) -> Unclear | None:
        if self._language.asks(line):
            return None
        figures = self._language.arabic(line)
        for hint, pattern in self._hints.items():
            if pattern.search(line) or pattern.search(figures):
                return Unclear(hint)
        return Unclear("birth_format") if any(map(str.isdigit, figures)) else None


def _agreed(found: Sequence[Reading[Span[date]]]) -> Reading[Span[date]]:
    """Take what all pieces leave possible; to be confirmed."""
    spans = []
    for reading in found:
        if not isinstance(reading, Understood):
            return reading
        spans.append(reading.value)
    low, high = max(span.low for span in spans), min(span.high for span in spans)
    return Understood(Span(low, high), sure=False) if low <= high else Unclear("birth_several")


def _of_year(written: str, on: date, *, named: bool = False) -> Reading[Span[date]]:
    """A year; two digits are one beyond doubt where the word for a year stands by them."""
    whole = len(written) == _WRITTEN_OUT
    found = _accepted(year_span(_full_year(written, on)), on, sure=whole)
    return Understood(found.value) if named and isinstance(found, Understood) else found


def _of_age(digits: str, on: date, *, named: bool) -> Reading[Span[date]]:
    """An age; a bare pair of digits is one only where it could hardly be a year."""
    years = min(int(digits), OLDEST + 1)
    if named:
        return _accepted(born_at(years, on), on, sure=True)
    if len(digits) != len("90"):
        return None
    if YOUNGEST <= years < _RETIRED:
        return Understood(born_at(years, on))
    return _of_year(digits, on)


def _full_year(written: str, on: date) -> int:
    """Two digits are the latest such year in which someone of working age was born."""
    year = int(written)
    if len(written) == _WRITTEN_OUT:
        return year
    recent = on.year - on.year % 100 + year
    return recent if recent <= on.year - YOUNGEST else recent - 100


def _accepted(span: Span[date] | None, on: date, *, sure: bool) -> Reading[Span[date]]:
    """Keep a span in which everyone is of an age to be scored, else say what is wrong.

    A year in two digits (`sure` false) that leads nowhere is more likely a slip.
    """
    if span is None:
        return Unclear("birth_no_such_date")
    latest = span.high if span.low > on else min(span.high, on)
    hints = {_out_of_bounds(span.low, on), _out_of_bounds(latest, on)}
    if hints == {None}:
        return Understood(span, sure=sure)
    if not sure:
        return Unclear("birth_format")
    if None in hints:
        return Unclear("birth_exact_needed")
    return Unclear(next(hint for hint in _BOUNDS if hint in hints))


def _out_of_bounds(born: date, on: date) -> str | None:
    years = age(born, on)
    if born > on:
        return "birth_future"
    if years > OLDEST:
        return "birth_too_old"
    if years < CHILD:
        return "birth_under_14"
    return "birth_too_young" if years < YOUNGEST else None
