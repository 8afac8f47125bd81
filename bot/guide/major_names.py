"""Which row of the shortage catalogue a message names, if the name is the same sign by sign."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.guide.majors import MAJOR_CONDITIONS, MAJOR_FACTS, MAJORS, Major, MajorFact
from bot.guide.rows import read_file
from bot.guide.wording import bare

Match = Literal["same", "longer", "code", "other_code", "unknown"]

_CODE = re.compile(r"(?<!\d)[4-6]\d{5}(?:\d\d)?(?!\d)")
"""A code of a national catalogue of higher-vocational majors, with or without its last 00."""
_NUMBERS = re.compile(rf"{_CODE.pattern}|(?<!\d)\d{{1,5}}(?!\d)")
"""What counts or is a year, and codes, beside words."""


@dataclass(frozen=True, slots=True)
class NamedMajor:
    """What a message names, compared with the rows that were readable.

    Attributes:
        match: `same` name; a `longer` name around one of the catalogue; only the `code` of a
            row; the same name with an `other_code`; `unknown` says nothing either way.
        major: the row that was found or that is only similar; None for `unknown`.
        not_counted: the row which says that such a diploma gets no bonus; None for none.
    """

    match: Match
    major: Major | None
    not_counted: MajorFact | None


def find_major(text: str) -> NamedMajor:
    """Compare what a text names with the rows of the catalogue.

    An unknown name says nothing about the catalogue: most of its rows were not readable.
    """
    return NamedMajor(*_compared(text), _not_counted(text))


def about_majors(text: str) -> bool:
    """Whether a message is about the catalogue: a major in it, or majors as such."""
    said = bare(text)
    named = _names(said) or _of_code(said)
    if any(word in said for word in _CATALOGUE_WORDS):
        about = any(word in said for word in _MAJOR_WORDS) or said.endswith(_ENDINGS)
        return bool(named) or (about and not any(word in said for word in _OTHER_SHORTAGES))
    return bool(_names(said)) and not _rest(said, _DIPLOMAS)


def about_oneself(text: str) -> bool:
    """Whether a message speaks of its writer."""
    return any(word in text for word in _OWN)


def asks_catalogue(text: str) -> bool:
    """Whether a message about the catalogue names no major, or several: the list is wanted."""
    said = bare(text)
    names = _names(said)
    return len(names) > 1 or not (names or _CODE.search(said) or _rest(said, ()))


def _compared(text: str) -> tuple[Match, Major | None]:
    said = bare(text)
    codes = _CODE.findall(said)
    major = max(_names(said), key=lambda named: len(named.name), default=None)
    if major is None:
        found = _of_code(said)
        return ("code", found) if found else ("unknown", None)
    if not any(_apart(part, major) for part in _parts(text)):
        return "longer", major
    other = codes and major.code and not any(map(major.code.startswith, codes))
    return ("other_code" if other else "same"), major


def _names(said: str) -> list[Major]:
    return [major for major in MAJORS if bare(major.name) in said]


def _of_code(said: str) -> Major | None:
    codes = _CODE.findall(said)
    rows = (major for major in MAJORS if major.code)
    return next((row for row in rows if any(map(row.code.startswith, codes))), None)


def _apart(part: str, major: Major) -> bool:
    """Whether a part of a message holds the name with nothing else grown onto it."""
    return any(
        (not before or before[-1].isdigit() or before.endswith(_BEFORE))
        and (not behind or behind[0].isdigit() or behind.startswith(_BEHIND))
        for before, behind in _around(part, bare(major.name))
    )


def _around(part: str, name: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(re.escape(name), part):
        yield part[: found.start()], part[found.end() :]


def _not_counted(text: str) -> MajorFact | None:
    said = _without(bare(text), (bare(major.name) for major in MAJORS))
    rows = {row.id: row for row in (*MAJOR_FACTS, *MAJOR_CONDITIONS)}
    return next(
        (rows[id_] for id_, words in _NOT_COUNTED.items() if any(_holds(said, w) for w in words)),
        None,
    )


def _holds(said: str, word: str) -> bool:
    return any(not before.endswith(_NOT_SO) for before, _ in _around(said, word))


def _rest(said: str, besides: Iterable[str]) -> str:
    """What a message names besides rows of the catalogue and words about it."""
    names = [bare(major.name) for major in MAJORS]
    return _NUMBERS.sub("", _without(said, [*names, *besides, *_FILLERS]))


def _without(said: str, words: Iterable[str]) -> str:
    """Take words out, the longest first."""
    for word in sorted(words, key=len, reverse=True):
        said = said.replace(word, "")
    return said


def _parts(text: str) -> list[str]:
    """The parts of a message between its stops; what stands in brackets belongs to its part."""
    folded = unicodedata.normalize("NFKC", text)
    stops = {sign for sign in folded if unicodedata.category(sign) == "Po"}
    return [bare(part) for part in re.split("|".join([r"\n", *map(re.escape, stops)]), folded)]


_FILE = read_file("majors")
_CATALOGUE_WORDS = _FILE.texts("catalogue_words")
_MAJOR_WORDS = _FILE.texts("major_words")
_OTHER_SHORTAGES = _FILE.texts("other_shortages")
_OWN = _FILE.texts("own")
_ENDINGS = _FILE.texts("endings")
_FILLERS = _FILE.texts("fillers")
_KINDS = _FILE.row("not_counted")
_NOT_SO = _KINDS.texts("not_so")
_NOT_COUNTED = {id_: _KINDS.texts(id_) for id_ in ("vocational_only", "full_time")}
_DIPLOMAS = tuple(word for words in _NOT_COUNTED.values() for word in words)
_BEFORE = (*_FILE.texts("before"), *_DIPLOMAS)
_BEHIND = (*_FILE.texts("behind"), *_DIPLOMAS)
