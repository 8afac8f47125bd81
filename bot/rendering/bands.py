"""The bands of a number, a length of time or a day, as words on buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.settle import Band, bands, bands_of
from bot.rendering.phrases import Phrases
from bot.scoring import BACKGROUND
from bot.scoring.facts import ORDERED
from bot.scoring.settling import CONDITIONS

Unit = Callable[[str], str]
TEN_THOUSAND = 10_000
NAMES_OF_YEARS = frozenset({"graduation_year"})


@dataclass(frozen=True, slots=True)
class BandWords:
    """Says bands with the patterns of `phrases.toml`.

    Attributes:
        phrases: the patterns.
        unit: what a fact is counted in.
    """

    phrases: Phrases
    unit: Unit

    def options(self, question: str) -> dict[str, str]:
        """Return the words of each option of a question that is answered in bands."""
        if QUESTIONS[question].kind == "months":
            return {
                option: self._years(question, option) for option in QUESTIONS[question].options
            }
        fact, found = bands_of(question)
        return {band.option: self._band(fact, band) for band in found}

    def band(self, fact: str, span: object) -> str | None:
        """Say a span that is one of the bands of a number; None if it is not."""
        if fact not in BACKGROUND or BACKGROUND[fact].kind not in ORDERED:
            return None
        found = next((band for band in bands(fact) if band.span == span), None)
        return None if found is None else self._band(fact, found)

    def figure(self, condition: str) -> str:
        """Say the bound that a condition sets."""
        (bound,) = CONDITIONS[condition].terms.bounds
        return f"{bound:,}"

    def _years(self, question: str, option: str) -> str:
        span = cast("dict[str, int]", QUESTIONS[question].answer(option, {}, date.max))
        if span["low"]:
            return self.phrases.months(span["low"], span["high"])
        return self.phrases.patterns["band_no_year"]

    def _band(self, fact: str, band: Band) -> str:
        values = {
            "low": self._value(fact, band.low.value if band.low else None),
            "high": self._value(fact, band.high.value if band.high else None),
            "first": self._value(fact, band.span.low),
            "last": self._value(fact, band.span.high),
            "bare": band.span.low,
        }
        return self.phrases.patterns[f"band_{_shape(fact, band)}"].format(**values)

    def _value(self, fact: str, value: Any) -> str:  # noqa: ANN401 - a number, a day or None
        if value is None:
            return ""
        if isinstance(value, date):
            return self.phrases.birth(value.isoformat(), value.isoformat())
        large = value >= TEN_THOUSAND
        unit = self.unit(fact)
        name = "ten_thousand" if large else "measured" if unit.isalpha() else "measured_by_sign"
        number = value / TEN_THOUSAND if large else value
        return self.phrases.patterns[name].format(number=f"{number:g}", unit=unit)


def _shape(fact: str, band: Band) -> str:
    """Name the pattern: by the ends that a band has, and what belongs to it."""
    low, high = band.low, band.high
    if band.span.low == band.span.high:
        return "one"
    named = "named_" if fact in NAMES_OF_YEARS or isinstance(band.span.low, date) else ""
    if low is None:
        within = high is not None and high.beyond
        return "within" if within else f"{named}below"
    if high is None:
        return "beyond" if low.beyond else f"{named}from"
    return "range" if isinstance(band.span.high, int) else "between"
