"""Ages, years of birth and years of insurance inside a longer sentence."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, Literal

from bot.dialogs.reading.births import Births
from bot.dialogs.reading.durations import Durations, length_pattern
from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.outcome import Unclear, Understood
from bot.dialogs.reading.text import any_of
from bot.scoring import Span
from bot.scoring.months import MONTHS_A_YEAR

Expected = Literal["", "first", "anywhere"]

_BETWEEN: Final = 12
"""Characters between the insurance and how long it was paid in all."""
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
        self._insured_since = self._since_pattern()
        self._insured_words = language.lexicon.spotting["insured"]
        self._bare_age = re.compile(
            rf"(?:(?<![^ ,;])|{self._words['self']}|{self._words['today']}) ?"
            r"(?P<age>[1-5][0-9])(?=[ ,;]|$)"
        )
        self._years_ago = language.lexicon.words["years_ago"]
        within = rf"[^0-9,;]{{0,{_NEARBY}}}"
        self._ago = re.compile(
            rf"({language.any('years_ago')}){within}{self._words['begins']}{within}$"
        )
        year = language.any("year")
        self._short_year = re.compile(rf"(?<![^ ,;])(?:[6-9][0-9]|0[0-9]) ?{year}(?=[ ,;]|$)")

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
        insured = self._words["insured"]
        length = rf"(?P<length>{length_pattern(self._language)})"
        paying, levels = self._words["paying"], self._words["levels"]
        based = rf"(?:{levels} ?)?{FIGURE} ?{levels}"
        in_all = rf"[^;]{{0,{_BETWEEN}}}?{self._words['in_all']}"
        after = (
            rf"{insured}(?:{in_all}|(?:{levels})?{based})?(?:{paying}){{0,4}}{length}"
            rf"(?!{self._words['boundary']})"
        )
        told = rf"(?:{levels}|{insured}|{paying}){{0,5}}{length}"
        self._paid_after = re.compile(told)
        return re.compile(after), re.compile(rf"{length}(?:{self._words['of']})? ?{insured}")

    def _since_pattern(self) -> re.Pattern[str]:
        """A pattern for insurance paid from a month of a year on, and ever since."""
        year, month = self._language.any("year"), self._language.any("month")
        begun = (
            rf"(?P<year>(?:19|20)[0-9]{{2}})(?: ?{year} ?|[./-])"
            rf"(?P<month>1[0-2]|0?[1-9])(?: ?{month})?"
        )
        begins, paying = self._words["begins"], self._words["paying"]
        insured, until = self._words["insured"], self._words["until_now"]
        ever = rf"[^0-9;]{{0,{_NEARBY}}}{until}"
        return re.compile(
            rf"(?:{begun} ?{begins}?(?:{paying}){{0,3}}{insured}{ever}"
            rf"|{insured}[^0-9,;]{{0,{_NEARBY}}}"
            rf"{begun.replace('<year>', '<from_year>').replace('<month>', '<from_month>')}"
            rf" ?{begins}?(?:{paying}){{0,3}}{ever})"
        )

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
        if since := self._insured_since.search(figures):
            yield "insurance_months", _months_since(since, on)
        for piece in self._pieces_of_insurance(figures):
            months = self._durations.read(piece, None)
            if isinstance(months, Understood):
                yield "insurance_months", months.value

    def bare_age(self, line: str, on: date) -> Mapping[str, object]:
        """Give the age that a number between blanks or commas is, beside other facts."""
        figures = self._language.arabic(line)
        pieces = {
            match["age"]
            for match in self._bare_age.finditer(figures)
            if not figures[: match.start()].rstrip(" :").endswith(self._insured_words)
        }
        born = self._births.read(pieces.pop() + self._age_word, on) if len(pieces) == 1 else None
        return {"birth_date": born.value} if isinstance(born, Understood) else {}

    def paid_for(self, before: str, after: str, on: date) -> int | None:
        """Return how many months at most a base was paid that stands between two texts."""
        if match := self._paid_after.match(self._language.arabic(after)):
            months = self._durations.read(match["length"], None)
            return months.value.high if isinstance(months, Understood) else None
        if match := self._ago.search(before):
            return self._years_ago.index(match[1]) * MONTHS_A_YEAR + on.month
        return None

    def unused_date(self, clause: str, on: date, expected: Expected = "") -> bool:
        """Tell whether a clause of plain text holds a date of which `find` makes nothing."""
        figures = self._insured_since.sub(",", self._language.arabic(clause))
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
        for match in self._short_year.finditer(figures):
            if not figures[match.end() :].lstrip(" ,;").startswith(self._not_born):
                yield match[0]
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


def _months_since(since: re.Match[str], on: date) -> Span[int]:
    """Give the months paid from the one that is named to the last one, or this one too."""
    year, month = (int(since[name] or since[f"from_{name}"]) for name in ("year", "month"))
    paid = max(0, (on.year - year) * MONTHS_A_YEAR + on.month - month)
    return Span(paid, paid + 1)
