"""Which place a message is about: ours, another city, or where somebody only comes from."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

_BEFORE: Final = 4
_AFTER: Final = 4
"""Characters around the name of a city that may say that somebody comes from there."""


@dataclass(frozen=True, slots=True)
class Places:
    """The names of places, and what is said beside the place that somebody comes from."""

    here: re.Pattern[str]
    cities: re.Pattern[str]
    provinces: re.Pattern[str]
    origin_before: re.Pattern[str]
    origin_after: re.Pattern[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Sequence[str]]) -> Self:
        """Build from lists of names and words."""
        return cls(
            here=_any_of(table["here"]),
            cities=_any_of(table["cities"]),
            provinces=_any_of(table["provinces"]),
            origin_before=re.compile(f"(?:{_words(table['origin_before'])})$"),
            origin_after=re.compile(_words(table["origin_after"])),
        )

    def marks(self, text: str) -> Iterator[str]:
        """Give what a folded text says of places, each at most once for each name."""
        here = self.here.search(text)
        if here:
            yield "here"
        if self.provinces.search(text):
            yield "province"
        for city in self.cities.finditer(text):
            yield "city"
            if not here:
                yield "origin" if self._comes_from(text, city) else "elsewhere"

    def _comes_from(self, text: str, city: re.Match[str]) -> bool:
        before = text[max(0, city.start() - _BEFORE) : city.start()]
        after = text[city.end() : city.end() + _AFTER]
        return bool(self.origin_before.search(before) or self.origin_after.match(after))


def _any_of(names: Sequence[str]) -> re.Pattern[str]:
    return re.compile(_words(names))


def _words(names: Sequence[str]) -> str:
    """Return an expression for any of some names; those in Latin letters stand alone."""
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(
        rf"(?<![a-z]){name}(?![a-z])" if name.isascii() else re.escape(name)
        for name in longest_first
    )
