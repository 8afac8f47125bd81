"""Counts and sums of money as people type them."""

import re
from typing import Final

from bot.dialogs.reading.durations import Durations, Unit
from bot.dialogs.reading.language import APPROXIMATE, FIGURE, Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.dialogs.reading.text import any_of, squash

_HIGHEST: Final = 1e12
_YEAR: Final = 12


class Numbers:
    """Reads one number with its everyday wrapping: unit, filler, about."""

    def __init__(self, language: Language, durations: Durations) -> None:
        self._language = language
        self._durations = durations
        self._peel = language.peeler("fillers", "amounts")
        year, month = language.any("year"), language.any("month")
        counter, half = language.any("counters"), language.any("half")
        vague = language.any("vague")
        number = rf"(?P<number>{FIGURE}(?:e[0-9]{{1,3}})?|[0-9]{{13,}})"
        self._plain = re.compile(
            rf"(?P<minus>{language.any('minus')})? ?{number} ?"
            rf"(?:{counter}|{year}|{month})?"
        )
        self._halved = re.compile(
            rf"(?:(?P<number>{FIGURE}) ?(?:{counter}|{year}))?{half} ?{year}?"
        )
        self._timed = re.compile(rf".*[0-9] ?(?:{year}|{month})|{half}{year}")
        multiplier = any_of([*language.lexicon.multipliers])
        self._inner_over = re.compile(rf"(?<=.){language.any('over')}(?={multiplier}|{counter})")
        self._part = re.compile(rf"{half}(?={multiplier})")
        self._bare = re.compile(rf"^(?={multiplier})")
        digit = "".join(language.lexicon.digits)
        numeral = digit + "".join(language.lexicon.multipliers)
        self._pair = re.compile(
            rf"(?<![{numeral}0-9])[{digit}][{digit}](?={multiplier}|{counter})"
        )
        self._range = re.compile(rf"{FIGURE} ?{language.any('to')} ?{FIGURE}.*|.*{vague}.*")

    def read(self, text: str, unit: Unit | None) -> Reading[float]:
        """Read a number; with `unit`, a length of time is converted to that unit."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        if squash(line).text in self._language.lexicon.words["zero"]:
            return Understood(0.0)
        if self._pair.search(line) and not self._language.asks(line):
            return Unclear("number_approximate")
        spoken = self._inner_over.sub("", line)
        peeled = self._language.in_figures(self._peel, self._complete(self._peel(spoken).core))
        if unit and self._timed.match(peeled.core):
            return self._length(text, unit)
        reading = self._number(peeled.core)
        if isinstance(reading, Understood):
            kinds = peeled.kinds | self._peel(line).kinds
            return Understood(reading.value, sure=spoken == line and not kinds & APPROXIMATE)
        return reading or self._question_back(line, peeled.core)

    def _complete(self, core: str) -> str:
        """Write out what is left unsaid: half a million, a million."""
        digits = {value: digit for digit, value in self._language.lexicon.digits.items()}
        return self._bare.sub(digits[1], self._part.sub("0.5", core))

    def _length(self, text: str, unit: Unit) -> Reading[float]:
        reading = self._durations.read(text, unit)
        if not isinstance(reading, Understood):
            return reading
        months = reading.value.low
        return Understood(months / _YEAR if unit == "years" else float(months), sure=reading.sure)

    def _number(self, core: str) -> Reading[float]:
        if match := self._plain.fullmatch(core):
            value = float(match["number"])
            if match["minus"] and value:
                return Unclear("number_negative")
            return Understood(value) if value <= _HIGHEST else Unclear("number_too_big")
        if match := self._halved.fullmatch(core):
            return Understood(float(match["number"] or 0) + 0.5)
        return None

    def _question_back(self, line: str, core: str) -> Unclear | None:
        if self._language.asks(line):
            return None
        if self._range.fullmatch(core):
            return Unclear("number_approximate")
        return Unclear("number_format") if any(map(str.isdigit, core)) else None
