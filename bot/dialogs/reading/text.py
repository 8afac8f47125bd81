"""Text as typed made comparable: width, case, invisible characters, punctuation."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

ANSWER_LENGTH: Final = 80
"""Longer text tells a story or asks something; it is no answer to one question."""

EDGE: Final = " ,.;:!?~\"'()[]"
"""Punctuation that may stand around an answer without changing it."""

_INVISIBLE: Final = frozenset({"Cf", "Mn", "Me", "Cs", "Co", "Cn"})
_BREAKS: Final = re.compile(r"[,;!?:]|\.(?![0-9])|(?<![0-9])\.")
_SILENT: Final = re.compile(r"[^\w%.\-]|_|(?<![0-9])[.\-]|[.\-](?![0-9])")


def blank(text: str) -> bool:
    """Tell whether there is nothing to read: no letter and no digit of any script."""
    return not any(unicodedata.category(character)[0] in "LN" for character in text)


def plain(text: str, characters: Mapping[int, str]) -> str:
    """Fold width, case and variants; drop what can't be seen; one space for many.

    A new line ends a clause and becomes a semicolon.

    Args:
        text: As typed.
        characters: Variant characters by code point (traditional forms, punctuation).
    """
    folded = unicodedata.normalize("NFKC", text).translate(characters).casefold()
    return " ".join("".join(map(_visible, folded)).split())


def _visible(character: str) -> str:
    if character.isascii():
        return ";" if character == "\n" else character
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return ""
    return " " if category in {"So", "Sk"} else character


@dataclass(frozen=True, slots=True)
class Line:
    """Plain text without spaces and punctuation.

    Attributes:
        text: What is left.
        breaks: Positions in it where a clause began after punctuation.
    """

    text: str
    breaks: frozenset[int] = frozenset()


def squash(text: str) -> Line:
    """Drop spaces and punctuation of plain text, and remember where clauses began."""
    kept = ""
    breaks = set()
    for clause in _BREAKS.split(text):
        if kept:
            breaks.add(len(kept))
        kept += _SILENT.sub("", clause)
    return Line(kept, frozenset(breaks))


def any_of(words: Sequence[str]) -> str:
    """A regular expression, in a group, for any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


@dataclass(frozen=True, slots=True)
class Peeled:
    """The core of an answer and the kinds of words that stood around it."""

    core: str
    kinds: frozenset[str] = frozenset()


class Peeler:
    """Takes words off both ends of an answer and says of which kinds they were."""

    def __init__(self, kinds: Mapping[str, Sequence[str]]) -> None:
        kind_of = {word: kind for kind, words in kinds.items() for word in words}
        self._words = sorted(kind_of.items(), key=lambda item: len(item[0]), reverse=True)

    def __call__(self, text: str, kinds: frozenset[str] = frozenset()) -> Peeled:
        """Peel plain text; `kinds` are those found before."""
        core = text.strip(EDGE)
        while core:
            for word, kind in self._words:
                if (shorter := _without(core, word)) != core:
                    core, kinds = shorter.strip(EDGE), kinds | {kind}
                    break
            else:
                break
        return Peeled(core, kinds)


def _without(text: str, word: str) -> str:
    if text.startswith(word):
        return text.removeprefix(word)
    return text.removesuffix(word)
