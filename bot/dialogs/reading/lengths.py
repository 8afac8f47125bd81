"""Ages, years of birth and years of insurance inside a longer sentence."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

from bot.dialogs.reading.births import Births
from bot.dialogs.reading.durations import Durations
from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.outcome import Unclear, Understood
from bot.dialogs.reading.text import any_of

Expected = Literal["", "first", "anywhere"]

_NEARBY: Final = 3
"""Characters before a length in which a word may say that it isn't one of paying."""


class Lengths:
    """Finds what is counted in years about the writer."""

    def __init__(self, language: Language, births: Births, durations: Durations) -> None:
        self._language = language
        self._births = births
        self._durations = durations
        self._words = {
            name: any_of([language.arabic(word) for word in words])
            for name, words in language.lexicon.spotting.items()
        }
        self._not_paying = language.lexicon.spotting["not_paying"]
        self._age_word = language.lexicon.words["age"][0]
        self._year_word = language.lexicon.words["year"][0]
        self._age = self._age_pattern()
        self._young = re.compile(
            rf"(?<![0-9.])([0-9]{{1,2}}) ?{language.any('age')}(?! ?(?:{self._words['of']}))"
        )
        self._date = self._date_pattern()
        self._born = self._born_pattern()
        self._alone = re.compile(rf"(?:{self._words['of']})?(?:[ ,;]|\.(?![0-9])|$)")
        self._before = language.peeler("fillers", "birth")
        self._since = language.lexicon.words["since"]
        self._not_born = language.lexicon.spotting["not_born"]
        self._insured, self._years_first = self._insurance_patterns()

    def _age_pattern(self) -> re.Pattern[str]:
        any_word, boundary = self._language.any, self._words["boundary"]
        units = any_word("year", "month", "counters")
        return re.compile(
            rf"(?<![0-9.])(?P<age>[0-9]{{2}}) ?{any_word('age')}(?!{boundary})"
            rf"|{self._words['today']} ?(?P<today>[0-9]{{2}})(?![0-9.]| ?{units}|{boundary})"
        )

    def _dates(self) -> str:
        """A regular expression for a year and a month, with or without the day."""
        year, month, day = (self._language.any(name) for name in ("year", "month", "day"))
        return (
            rf"(?:19|20)?[0-9]{{2}} ?{year} ?[0-9]{{1,2}} ?{month}(?: ?[0-9]{{1,2}} ?{day})?"
            r"|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?"
        )

    def _date_pattern(self) -> re.Pattern[str]:
        year = self._language.any("year")
        return re.compile(rf"(?<![0-9.])(?:{self._dates()}|(?:19|20)[0-9]{{2}} ?{year})(?![0-9])")

    def _born_pattern(self) -> re.Pattern[str]:
        written = rf"(?P<date>{self._dates()}|(?:19|20)?[0-9]{{2}})"
        end = r"(?=[ ,;.]|$)"
        born = rf"(?:{self._words['born']}|{self._words['born_last']}{end})"
        return re.compile(rf"(?<![0-9.]){written} ?{born}")

    def _insurance_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        any_word, insured = self._language.any, self._words["insured"]
        year, plus, half = any_word("year"), any_word("plus"), any_word("half")
        near = any_word("about", "under", "over")
        length = (
            rf"(?P<length>{near}?(?:(?<![0-9.]){FIGURE} ?(?:{any_word('whole_months')}|{year}"
            rf"(?:{half}| ?{plus}?{FIGURE} ?{any_word('month')})?)|{half}{year}){near}?)"
        )
        after = (
            rf"{insured}(?:{self._words['paying']}){{0,4}}{length}(?!{self._words['boundary']})"
        )
        return re.compile(after), re.compile(rf"{length}(?:{self._words['of']})? ?{insured}")

    def find(self, clause: str, on: date, expected: Expected = "") -> Iterator[tuple[str, object]]:
        """Give the `birth_date` and `insurance_months` stated in a clause of plain text.

        Args:
            clause: Plain text.
            on: The day on which it was written.
            expected: Where a date without a word about it is a birth: `first` in the clause,
                `anywhere`, or nowhere.
        """
        figures = self._language.arabic(clause)
        for piece in (*self._pieces_of_birth(figures), *self._bare_births(figures, expected)):
            birth = self._births.read(piece, on)
            if isinstance(birth, Understood):
                yield "birth_date", birth.value
        for piece in self._pieces_of_insurance(figures):
            months = self._durations.read(piece, None)
            if isinstance(months, Understood):
                yield "insurance_months", months.value

    def unused_date(self, clause: str, on: date, expected: Expected = "") -> bool:
        """Tell whether a clause of plain text holds a date of which `find` makes nothing."""
        figures = self._language.arabic(clause)
        pieces = (*self._pieces_of_birth(figures), *self._bare_births(figures, expected))
        used = {piece for piece in pieces if isinstance(self._births.read(piece, on), Understood)}
        return any(match[0] not in used for match in self._date.finditer(figures))

    def underage(self, clause: str, on: date) -> bool:
        """Tell whether an age or a birth in a clause of plain text is that of a child."""
        figures = self._language.arabic(clause)
        young = (f"{match[1]}{self._age_word}" for match in self._young.finditer(figures))
        pieces = (*young, *self._pieces_of_birth(figures))
        return any(self._births.read(piece, on) == Unclear("birth_under_14") for piece in pieces)

    def _pieces_of_birth(self, figures: str) -> Iterator[str]:
        for match in self._age.finditer(figures):
            yield f"{match['age'] or match['today']}{self._age_word}"
        for match in self._born.finditer(figures):
            yield match["date"] + (self._year_word if match["date"].isdigit() else "")

    def _bare_births(self, figures: str, expected: Expected) -> Iterator[str]:
        """Give dates that stand alone, and after which nothing else is told of that day."""
        for match in self._date.finditer(figures) if expected else ():
            before, after = figures[: match.start()], figures[match.end() :]
            led = before.endswith(self._since) or bool(before and before[-1] not in " ,;:")
            first = not self._before(before).core
            told = after.lstrip().startswith(self._not_born)
            if (
                self._alone.match(after)
                and not told
                and (first or (expected == "anywhere" and not led))
            ):
                yield match[0]

    def _pieces_of_insurance(self, figures: str) -> Iterator[str]:
        for match in self._insured.finditer(figures):
            yield match["length"]
        for match in self._years_first.finditer(figures):
            before = figures[: match.start()].rstrip()[-_NEARBY:]
            if not any(word in before for word in self._not_paying):
                yield match["length"]
