"""Lengths of time as people say them, in months."""

import re
from typing import Final, Literal

from bot.dialogs.reading.language import APPROXIMATE, FIGURE, Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.dialogs.reading.text import squash
from bot.scoring import Span

Unit = Literal["years", "months"]

LONGEST_YEARS: Final = 44
"""From 16 to 60: nobody is insured for longer."""

_YEAR: Final = 12
_LONGEST: Final = LONGEST_YEARS * _YEAR + _YEAR - 1
_UNLIKELY_YEARS: Final = 24
"""A bare number from here on, asked for in years, may well mean months."""
_CALENDAR_YEARS: Final = range(1950, 2100)


def length_pattern(language: Language) -> str:
    """A pattern, without groups, for a length of time in a sentence in figures."""
    year, month = language.any("year"), language.any("month")
    half, plus = language.any("half"), language.any("plus")
    near = language.any("about", "under", "over")
    return (
        rf"{near}?(?:(?<![0-9.]){FIGURE} ?(?:{language.any('whole_months')}|{year}"
        rf"(?:{half}| ?{plus}?{FIGURE} ?{month})?)|{half}{year}){near}?"
    )


class Durations:
    """Reads a length of insurance; a count of whole years is the span up to the next."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._peel = language.peeler("fillers", "insurance")
        year, month = language.any("year"), language.any("month")
        plus, half, to = language.any("plus"), language.any("half"), language.any("to")
        self._length = re.compile(
            rf"(?:(?P<years>{FIGURE}) ?(?P<year>{year}))? ?{plus}? ?"
            rf"(?:(?P<half>{half})(?P<half_unit>{year})?"
            rf"|(?P<months>{FIGURE}) ?(?P<month>{month})?)?"
        )
        self._range = re.compile(
            rf"(?P<low>{FIGURE}) ?(?:{year}|{month})? ?{to} ?(?P<high>{FIGURE}) ?"
            rf"(?:(?P<year>{year})|{month})"
        )
        digits = language.lexicon.digits
        digit, numeral = "".join(digits), "".join([*digits, *language.lexicon.multipliers])
        self._adjacent = re.compile(
            rf"(?<![{numeral}0-9])([{digit}])([{digit}])(?=(?:{year}|{month}))"
        )
        self._negative = re.compile(rf"{language.any('minus')} ?[0-9].*")
        self._power = re.compile(r"[0-9]{1,12}e[0-9]{1,3}|[0-9]{13,}")
        self._since = re.compile(rf"{language.any('since')}|[12][0-9]{{3}}[.\-/]")
        self._whole = frozenset(language.lexicon.words["whole_months"])

    def read(self, text: str, unit: Unit | None) -> Reading[Span[int]]:
        """Read months; `unit` says what a bare number counts, None if nothing does."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        if squash(line).text in self._language.lexicon.words["zero"]:
            return Understood(Span(0, 0))
        peeled = self._language.in_figures(self._peel, self._hyphenated(line))
        reading = self._exact(peeled.core, unit)
        if isinstance(reading, Understood):
            return _bounded(_approximate(reading, peeled.kinds))
        return reading or self._question_back(line)

    def _hyphenated(self, line: str) -> str:
        """Write two neighbouring digits before a unit, "three four years", as a range."""
        digits = self._language.lexicon.digits

        def hyphen(pair: re.Match[str]) -> str:
            ascending = 0 < digits[pair[1]] < digits[pair[2]]
            return f"{pair[1]}-{pair[2]}" if ascending else pair[0]

        return self._adjacent.sub(hyphen, line)

    def _exact(self, core: str, unit: Unit | None) -> Reading[Span[int]]:
        if self._negative.fullmatch(core):
            return Unclear("insurance_negative")
        if self._power.fullmatch(core):
            return Unclear("insurance_too_long", {"years": LONGEST_YEARS})
        if match := self._range.fullmatch(core):
            return _ranged(match)
        if core and (match := self._length.fullmatch(core)):
            return self._lasting(match, unit)
        return None

    def _lasting(self, match: re.Match[str], unit: Unit | None) -> Reading[Span[int]]:
        years, months = match["years"], match["months"]
        if years and float(years) in _CALENDAR_YEARS:
            return Unclear("insurance_since")
        if match["half"]:
            return self._half(match)
        if years and months:
            total = round(float(years) * _YEAR) + round(float(months))
            return Understood(Span(total, total), sure=match["month"] is not None)
        if years:
            return _years(float(years))
        return self._months(match, unit) if months else None

    def _half(self, match: re.Match[str]) -> Reading[Span[int]]:
        if match["years"] is None and match["half_unit"] is None:
            return None
        total = round(float(match["years"] or 0) * _YEAR) + _YEAR // 2
        return Understood(Span(total, total))

    def _months(self, match: re.Match[str], unit: Unit | None) -> Reading[Span[int]]:
        number = float(match["months"])
        if match["month"] is None:
            return _bare(number, unit)
        total = round(number)
        return Understood(Span(total, total), sure=match["month"] in self._whole)

    def _question_back(self, line: str) -> Unclear | None:
        language = self._language
        figures = language.arabic(line)
        if language.asks(line):
            return None
        if self._since.search(line) and any(map(str.isdigit, figures)):
            return Unclear("insurance_since")
        if any(word in line for word in language.lexicon.words["vague"]):
            return Unclear("insurance_vague")
        return Unclear("insurance_format") if any(map(str.isdigit, figures)) else None


def _years(years: float) -> Understood[Span[int]]:
    """A whole number of years leaves the months above it open; a fraction does not."""
    months = round(years * _YEAR)
    if years == int(years):
        return Understood(Span(months, months + _YEAR - 1))
    return Understood(Span(months, months), sure=years * 2 == int(years * 2))


def _bare(number: float, unit: Unit | None) -> Reading[Span[int]]:
    if number == 0:
        return Understood(Span(0, 0))
    if unit != "months" and number in _CALENDAR_YEARS:
        return Unclear("insurance_since")
    if unit == "years" or (unit is None and number != int(number)):
        reading = _years(number)
        likely = number < _UNLIKELY_YEARS and unit is not None
        return Understood(reading.value, sure=reading.sure and likely)
    if unit is None and number <= LONGEST_YEARS:
        return Unclear("months_or_years", {"number": int(number)})
    return Understood(Span(round(number), round(number)), sure=unit is not None)


def _ranged(match: re.Match[str]) -> Reading[Span[int]]:
    factor = _YEAR if match["year"] else 1
    low, high = (round(float(match[name]) * factor) for name in ("low", "high"))
    if factor == _YEAR and match["high"].isdigit():
        high += _YEAR - 1
    if low > high or float(match["low"]) in _CALENDAR_YEARS:
        return Unclear("insurance_since" if low <= high else "insurance_format")
    return Understood(Span(low, high), sure=False)


def _approximate(reading: Understood[Span[int]], kinds: frozenset[str]) -> Understood[Span[int]]:
    """Widen what was called about, under or over so much; the result is to be confirmed."""
    if not kinds & APPROXIMATE:
        return reading
    low, high = reading.value.low, reading.value.high
    step = _YEAR if high - low == _YEAR - 1 else _YEAR // 2
    if "under" in kinds:
        return Understood(Span(max(0, low - step), max(0, low - 1)), sure=False)
    if "over" in kinds:
        return Understood(Span(low, max(high, low + _YEAR - 1)), sure=False)
    if high - low < _YEAR:
        low, high = max(0, low - step // 2), low + step // 2
    return Understood(Span(low, high), sure=False)


def _bounded(reading: Understood[Span[int]]) -> Reading[Span[int]]:
    if reading.value.high > _LONGEST:
        return Unclear("insurance_too_long", {"years": LONGEST_YEARS})
    return reading
