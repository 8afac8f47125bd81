"""Where somebody works and lives, and whom they married, inside a longer sentence."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.lexicon import Words
from bot.dialogs.reading.outcome import Understood
from bot.dialogs.reading.text import any_of
from bot.dialogs.reading.years import Years
from bot.scoring import Span

_AREA: Final = "suburb_area"
_BETWEEN: Final = 8
"""Characters that may stand between an event and how long ago it was."""
_A_DAY: Final = 0.01  # of a year: the tenth year begins after nine and ends before ten


class Circumstances:
    """Finds what takes two things to be said: a place and work there, a wedding and with whom."""

    def __init__(self, language: Language, years: Years) -> None:
        self._language = language
        self._years = years
        lexicon = language.lexicon
        words = lexicon.spotting
        loose = frozenset(words["loose"])
        self._areas = {
            language.arabic(word): area
            for word, area in lexicon.choices[_AREA].items()
            if area != "none" and word not in loose
        }
        year, month, half = (language.any(name) for name in ("year", "month", "half"))
        near = language.any("about", "under", "over")
        length = rf"{near}?{FIGURE} ?{year}(?:{half}| ?{FIGURE} ?{month})?{near}?"
        living = any_of([language.arabic(word) for word in words["living"]])
        areas = any_of([*self._areas])
        self._area = re.compile(areas)
        self._living = re.compile(rf"(?P<area>{areas}).{{0,3}}{living}\D*?(?P<years>{length})?")
        self._living_long = re.compile(
            rf"(?P<area>{areas}).{{0,3}}{living}\D{{0,{_BETWEEN}}}(?P<years>{length})"
        )
        wed, begun = any_of(words["wed"]), language.any("begun")
        which = any_of(lexicon.words["ordinal_before"][:1])
        self._wed = re.compile(
            rf"{wed}\D{{0,{_BETWEEN}}}?(?P<which>{which})?(?P<years>{length})"
            rf"|(?<![0-9.])(?P<since>(?:[0-9]{{2}}|[0-9]{{4}}) ?{year}"
            rf"(?: ?{FIGURE} ?{month})?) ?[^0-9,;!?]{{0,3}}{begun}"
        )
        self._local = _local_spouse(words)
        self._wedding = re.compile(wed)
        self._others = re.compile(any_of(words["acquaintances"]))

    def place(self, clause: str, on: date) -> Iterator[tuple[str, object]]:
        """Give `suburb_area`, and `suburb_years` where they are told, of a clause."""
        figures = self._language.arabic(clause)
        match = self._living_long.search(figures) or self._living.search(figures)
        if match is None:
            return
        yield _AREA, self._areas[match["area"]]
        if match["years"] and isinstance(
            found := self._years.read(match["years"], on), Understood
        ):
            yield "suburb_years", found.value

    def area(self, figures: str) -> str | None:
        """Return the one area that a text with its numerals in figures names, if there is one."""
        named = {self._areas[match[0]] for match in self._area.finditer(figures)}
        return named.pop() if len(named) == 1 else None

    def marriage(self, line: str, on: date) -> Iterator[tuple[str, object]]:
        """Give `married`, and `spouse_local_years` where the spouse is a local, of a sentence."""
        if self._others.search(line):
            return
        local = self._local.search(line)
        wed = self._wed.search(self._language.arabic(line)) if self._wedding.search(line) else None
        if local or wed:
            yield "married", True
        if local and wed and (years := self._wed_for(wed, on)):
            yield "spouse_local_years", years

    def local_spouse(self, line: str) -> bool:
        """Tell whether a sentence says of the writer's spouse that they are a local."""
        return self._local.search(line) is not None and not self._others.search(line)

    def _wed_for(self, wed: re.Match[str], on: date) -> Span[float] | None:
        told = wed["years"] or f"{wed['since']}{self._language.lexicon.words['begun'][0]}"
        found = self._years.read(told, on)
        if not isinstance(found, Understood):
            return None
        if wed["which"] is None:
            return found.value
        return Span(max(0.0, found.value.low - 1), max(0.0, found.value.low - _A_DAY))

    def without_marriage(self, line: str) -> str:
        """Take out what `marriage` has read, so that what stands behind is the writer's again."""
        if not self._wedding.search(line):
            return self._local.sub(",", line)
        return self._wed.sub(",", self._local.sub(",", self._language.arabic(line)))


def _local_spouse(words: Words) -> re.Pattern[str]:
    """A pattern for a spouse who is a local: named before, after, or as whom one married."""
    spouse, local, marrying = (any_of(words[name]) for name in ("spouses", "locals", "marrying"))
    being, of = any_of(words["being"]), words["of"][0]
    return re.compile(
        rf"{spouse} ?{being}?{local}|{marrying}{local}|{local}{of}?{spouse}"
        rf"|{any_of(words['named_local'])}"
    )
