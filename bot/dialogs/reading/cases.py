"""The case that a question about one item puts: there, less has to be said to be clear."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Final

from bot.dialogs.reading.births import Births
from bot.dialogs.reading.circumstances import Circumstances
from bot.dialogs.reading.durations import Durations, length_pattern
from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.outcome import Reading, Understood
from bot.dialogs.reading.text import any_of
from bot.dialogs.reading.years import Years
from bot.scoring import Span

LONGEST: Final = 120
"""Characters of a question that may still put one case."""
BASE: Final = "base"
"""A contribution base in yuan; which level it reaches is for the rules to say."""
_NEARBY: Final = 3
_BETWEEN: Final = 8
_LEAST_TAX: Final = 10_000
"""Yuan; a smaller number beside the word for tax is none of a company's yearly taxes."""
_TAX_YEARS: Final = 3
_TENTHS: Final = 10
_HUNDREDTHS: Final = 100

Find = Callable[[str, date], object]


class Cases:
    """Reads what a question supposes about the item that it is known to be about.

    A pair of digits in a question about age is an age, and about whom it is makes no
    difference. What is read here is worked out once and never kept.
    """

    def __init__(
        self,
        language: Language,
        births: Births,
        durations: Durations,
        years: Years,
        circumstances: Circumstances,
    ) -> None:
        self._language = language
        self._births, self._durations, self._years = births, durations, years
        self._circumstances = circumstances
        self._words = language.lexicon.spotting
        self._named = {name: re.compile(self._any(name)) for name in _NAMED}
        self._age_word = language.lexicon.words["age"][0]
        self._ages = self._age_patterns()
        length, year = length_pattern(language), language.any("year")
        self._length = re.compile(length)
        self._wed = re.compile(rf"{self._any('wed')}\D{{0,{_BETWEEN}}}?({length})")
        self._times = re.compile(rf"(?<![0-9.])([1-9]) ?{self._any('times')}")
        self._base = re.compile(rf"{self._any('based')}\D{{0,4}}?([0-9]{{4,6}})(?![0-9.])")
        tenths = self._any("tenths")
        self._share = re.compile(rf"{self._any('share')}\D{{0,3}}?([0-9]{{1,3}}) ?(%|{tenths})")
        self._several = re.compile(rf"(?:[2-9]|[0-9]{{2,}}) ?{year}")
        self._yuan = re.compile(rf"(?<![0-9.])({FIGURE})(?![0-9.]| ?%)")
        counted = rf"(?<![0-9.])([0-9]{{1,5}}) ?{language.any('counters')}?"
        self._staff = re.compile(rf"{counted} ?{self._any('local')}")
        self._level = re.compile(rf"(?<![0-9.])([1-5]) ?{self._any('levelled')}")
        self._finders = self._all()

    def _all(self) -> Mapping[str, Find]:
        return {
            "birth_date": self._birth,
            "insurance_months": self._insured,
            BASE: self._contributing,
            "qualification": self._skilled,
            "spouse_local_years": self._married,
            "public_service_years": self._serving,
            "suburb_years": self._living,
            "tax_average": self._taxed,
            "local_employees_average": self._employing,
            "false_material_count": lambda text, _: self._counted(text, "forged"),
            "detention_count": lambda text, _: self._counted(text, "detained"),
            "crime_count": lambda text, _: self._counted(text, "convicted"),
        }

    def find(self, text: str, about: Collection[str], on: date) -> Mapping[str, object]:
        """Give the facts of a case, of those that a question is about.

        Args:
            text: As typed.
            about: Names of facts, and `base` for yuan a month.
            on: The day on which it was typed.
        """
        if len(text) > LONGEST:
            return {}
        figures = self._language.arabic(self._language.plain(text))
        found = {name: find(figures, on) for name, find in self._finders.items() if name in about}
        facts = {name: value for name, value in found.items() if value is not None}
        if "suburb_years" in facts:
            facts["suburb_area"] = self._circumstances.area(figures)
        return facts

    def _any(self, name: str) -> str:
        return any_of([self._language.arabic(word) for word in self._words[name]])

    def _holds(self, name: str, figures: str) -> bool:
        return self._named[name].search(figures) is not None

    def _age_patterns(self) -> tuple[re.Pattern[str], ...]:
        """Patterns of an age with its word, of a day or a year of birth, of a bare number."""
        any_word, boundary = self._language.any, self._any("beside")
        year, month, day = (any_word(name) for name in ("year", "month", "day"))
        aged = self._any("today")
        words = any_word("age", "year", "month", "generation")
        run = rf"(?:{self._any('joined')}|{any_word('to')}) ?[0-9]"
        after = rf"[0-9.%]| ?(?!{aged})(?:{words}|{self._any('points')}|{run})"
        return (
            re.compile(rf"(?<![0-9.])(?P<age>[1-9][0-9]) ?{any_word('age')}(?!{boundary})"),
            re.compile(
                rf"(?<![0-9.])(?P<born>(?:19|20)?[0-9]{{2}} ?(?!{aged}){year}"
                rf"(?: ?[0-9]{{1,2}} ?{month}(?: ?[0-9]{{1,2}} ?{day})?)?)"
            ),
            re.compile(rf"(?<![0-9.])(?P<age>[1-9][0-9])(?!{after})(?!{boundary})"),
        )

    def _birth(self, figures: str, on: date) -> object:
        named, born, bare = self._ages
        ages = {match["age"] + self._age_word for match in named.finditer(figures)}
        births = {match["born"] for match in born.finditer(figures)}
        alone = {
            match["age"] + self._age_word
            for match in bare.finditer(figures)
            if not figures[: match.start()].rstrip().endswith(self._words["not_aged"])
        }
        pieces = ages or births or alone
        return _value(self._births.read(pieces.pop(), on)) if len(pieces) == 1 else None

    def _insured(self, figures: str, _: date) -> object:
        if self._holds("levels", figures):
            return None
        told = self._named["reckoned"].split(figures, maxsplit=1)[0]
        lengths = {
            match[0]
            for match in self._length.finditer(told)
            if not self._holds("not_paying", told[: match.start()].rstrip()[-_NEARBY:])
        }
        piece = _only(lengths)
        return _value(self._durations.read(piece, None)) if piece else None

    def _contributing(self, figures: str, _: date) -> object:
        if not self._holds("levels", figures) and not self._holds("paid_by", figures):
            return None
        piece = _only(match[1] for match in self._base.finditer(figures))
        return float(piece) if piece else None

    def _married(self, figures: str, on: date) -> object:
        if self._holds("elsewhere", figures):
            return None
        piece = _only(match[1] for match in self._wed.finditer(figures))
        return _value(self._years.read(piece, on)) if piece else None

    def _serving(self, figures: str, on: date) -> object:
        return self._lasting(figures, on) if self._holds("serving", figures) else None

    def _living(self, figures: str, on: date) -> object:
        return self._lasting(figures, on) if self._circumstances.area(figures) else None

    def _lasting(self, figures: str, on: date) -> object:
        piece = _only(
            match[0]
            for match in self._length.finditer(figures)
            if not figures[: match.start()].endswith(self._words["points"])
        )
        return _value(self._years.read(piece, on)) if piece else None

    def _skilled(self, figures: str, _: date) -> object:
        if self._holds("not_skills", figures):
            return None
        piece = _only(match[1] for match in self._level.finditer(figures))
        return f"skill_{piece}" if piece else None

    def _taxed(self, figures: str, _: date) -> object:
        """Give the yearly tax of a company times the share that somebody has in it.

        From a third of it on where it may be the sum of the three years that are looked at;
        nothing where several years are named.
        """
        share = self._share.search(figures)
        sums = [float(match[1]) for match in self._yuan.finditer(figures)]
        taxes = [each for each in sums if each >= _LEAST_TAX]
        if not (share and len(taxes) == 1 and self._holds("taxes", figures)):
            return None
        if self._several.search(figures):
            return None
        parts = _HUNDREDTHS if share[2] == "%" else _TENTHS
        found = taxes[0] * min(float(share[1]) / parts, 1.0)
        return Span(found if self._holds("yearly", figures) else found / _TAX_YEARS, found)

    def _employing(self, figures: str, _: date) -> object:
        if not self._holds("employs", figures):
            return None
        piece = _only(match[1] for match in self._staff.finditer(figures))
        return Span(float(piece), float(piece)) if piece else None

    def _counted(self, figures: str, kind: str) -> object:
        """Give how often something happened; nothing where it is said when, or of two kinds."""
        named = [name for name in _KINDS if self._holds(name, figures)]
        if named != [kind] or self._holds("long_ago", figures):
            return None
        piece = _only(match[1] for match in self._times.finditer(figures))
        return Span(int(piece), int(piece)) if piece else None


_KINDS: Final = ("forged", "detained", "convicted")
_NAMED: Final = (
    *_KINDS,
    *("elsewhere", "employs", "levels", "long_ago", "not_paying", "not_skills", "paid_by"),
    *("reckoned", "serving", "taxes", "yearly"),
)
"""Lists of words of which a question holds one or not."""


def _only(pieces: Iterable[str]) -> str | None:
    """Give the one piece that there is; None where there is none, or a choice."""
    found = set(pieces)
    return found.pop() if len(found) == 1 else None


def _value(reading: Reading[Span[date]] | Reading[Span[int]] | Reading[Span[float]]) -> object:
    return reading.value if isinstance(reading, Understood) else None
