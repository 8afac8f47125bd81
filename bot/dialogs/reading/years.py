"""Years that something has lasted: as a length, or since when."""

import re
from datetime import date
from typing import Final

from bot.dialogs.reading.days import month_span, year_span
from bot.dialogs.reading.language import APPROXIMATE, Language
from bot.dialogs.reading.numbers import Numbers
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.scoring import Span
from bot.scoring.months import MONTHS_A_YEAR, full_months

LONGEST: Final = 80
"""Years; nothing that is asked for has lasted longer."""
_CENTURY: Final = 100
_A_DAY: Final = 0.01  # of a year, at the end of one that is not complete


class Years:
    """Reads years of marriage, of work, of living somewhere."""

    def __init__(self, language: Language, numbers: Numbers) -> None:
        self._language = language
        self._numbers = numbers
        self._peel = language.peeler("fillers", "lasting")
        self._ago = language.lexicon.words["years_ago"]
        year, month = language.any("year"), language.any("month")
        begun = language.any("begun")
        self._since = re.compile(
            rf"(?:(?P<year>[0-9]{{4}}|[0-9]{{2}}(?=.*{begun})) ?{year}"
            rf"(?: ?(?P<month>[0-9]{{1,2}}) ?{month})?"
            rf"|(?P<dotted>[0-9]{{4}})(?:[./\-](?P<of_it>[0-9]{{1,2}}))?) ?{begun}?"
        )
        self._relative = re.compile(rf"({language.any('years_ago')})(?: ?{begun})")

    def read(self, text: str, on: date) -> Reading[Span[float]]:
        """Read years up to the day `on`; "since" a year or a month is a span."""
        line = self._language.answer(text)
        if not isinstance(line, str) or self._language.asks(line):
            return line if isinstance(line, Unclear) else None
        return self._begun(line, on) or self._lasting(line)

    def _lasting(self, line: str) -> Reading[Span[float]]:
        peeled = self._language.in_figures(self._peel, line)
        reading = self._numbers.read(peeled.core or line, "years")
        if not isinstance(reading, Understood):
            return reading
        if reading.value > LONGEST:
            return Unclear("number_too_big")
        if not peeled.kinds & APPROXIMATE:
            return Understood(Span(reading.value, reading.value), reading.sure)
        return Understood(_around(reading.value, peeled.kinds), sure=False)

    def _begun(self, line: str, on: date) -> Reading[Span[float]]:
        for said in (line, self._peel(line).core):
            if found := self._relative.fullmatch(said):
                return _since(year_span(on.year - self._ago.index(found[1])), on)
            if found := self._since.fullmatch(self._language.arabic(said)):
                year = _full_year(found["year"] or found["dotted"], on)
                month = found["month"] or found["of_it"]
                return _since(month_span(year, int(month)) if month else year_span(year), on)
        return None


def _around(years: float, kinds: frozenset[str]) -> Span[float]:
    """Widen what was called about, under or over so much."""
    if "under" in kinds:
        return Span(max(0.0, years - 1), max(0.0, years - _A_DAY))
    if "over" in kinds:
        return Span(years, years + 1 - _A_DAY)
    return Span(max(0.0, years - 0.5), years + 0.5)


def _full_year(written: str, on: date) -> int:
    """Two digits are the latest such year that has begun."""
    if len(written) > len("19"):
        return int(written)
    recent = on.year - on.year % _CENTURY + int(written)
    return recent if recent <= on.year else recent - _CENTURY


def _since(begun: Span[date] | None, on: date) -> Reading[Span[float]]:
    if begun is None or begun.low > on or on.year - begun.low.year > LONGEST:
        return Unclear("number_too_big")
    low, high = (full_months(day, on) / MONTHS_A_YEAR for day in (begun.high, begun.low))
    return Understood(Span(max(0.0, low), high), sure=False)
