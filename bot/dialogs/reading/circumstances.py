"""Where somebody works and lives, and whom they married, inside a longer sentence."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.dialogs.reading.language import FIGURE, Language
from bot.dialogs.reading.outcome import Understood
from bot.dialogs.reading.text import any_of
from bot.dialogs.reading.years import Years

_AREA: Final = "suburb_area"
_BETWEEN: Final = 8
"""Characters that may stand between an event and how long ago it was."""


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
        self._wed = re.compile(
            rf"{wed}\D{{0,{_BETWEEN}}}(?P<years>{length})|(?P<since>{FIGURE} ?{year}"
            rf"(?: ?{FIGURE} ?{month})?) ?\D{{0,3}}{begun}"
        )
        self._local = re.compile(any_of(words["local_spouse"]))
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
        if local and wed:
            told = wed["years"] or f"{wed['since']}{self._language.lexicon.words['begun'][0]}"
            if isinstance(found := self._years.read(told, on), Understood):
                yield "spouse_local_years", found.value

    def without_marriage(self, line: str) -> str:
        """Take out what `marriage` has read, so that what stands behind is the writer's again."""
        if not (self._local.search(line) and self._wedding.search(line)):
            return line
        return self._wed.sub(",", self._local.sub(",", self._language.arabic(line)))
