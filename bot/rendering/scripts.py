"""Simplified and traditional characters, one from the other.

A locale that comes in two scripts is written in one. The other is made when a reply is
rendered; `traditional.toml` names what stays as it is and what the dictionaries get wrong.
Dictionaries are loaded when the first reader, or the first writer, needs them.
"""

import re
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol, Self, cast

from bot.rendering.locale import Locale

TABLE = "traditional"
TO_TRADITIONAL = "s2tw"
"""Characters as Taiwan writes them, with the words of the mainland left alone."""

TO_SIMPLIFIED = "t2s"
REMEMBERED = 1024  # texts; most are labels, hints and questions that come again and again


class _Dictionary(Protocol):
    def convert(self, text: str) -> str: ...


def simplified(text: str) -> str:
    """Return a text as typed, in simplified characters; never raises."""
    if text.isascii():
        return text
    try:
        return _dictionary(TO_SIMPLIFIED).convert(text)
    except UnicodeEncodeError:  # half a surrogate pair
        return text


class Traditional:
    """Simplified to traditional characters, with the exceptions of a locale.

    Args:
        locale: its table `traditional` holds `kept` phrases and `patterns`, which stay as
            they are, `corrected` ones, which go before the dictionaries, and pairs of
            `punctuation`, which are exchanged at last.
    """

    def __init__(self, locale: Locale) -> None:
        kept, corrected = _exceptions(locale)
        self._phrases = {**{phrase: phrase for phrase in kept}, **corrected}
        patterns = cast("list[str]", locale.table(TABLE)["patterns"])
        longest_first = sorted(self._phrases, key=len, reverse=True)
        exceptions = [*patterns, *map(re.escape, longest_first)]
        self._exceptions = re.compile(f"({'|'.join(exceptions)})")
        pairs = cast("list[str]", locale.table(TABLE)["punctuation"])
        self._punctuation = str.maketrans({pair[0]: pair[1] for pair in pairs})
        self.convert = lru_cache(REMEMBERED)(self._convert)

    @classmethod
    def of(cls, locale: Locale) -> Self | None:
        """Return the conversion of a locale that has one."""
        return cls(locale) if TABLE in locale.tables else None

    def exceptions(self, text: str) -> list[str]:
        """Return the pieces of a text that the dictionaries are not asked about."""
        return self._exceptions.findall(text)

    def _convert(self, text: str) -> str:
        pieces = self._exceptions.split(text)  # every second one is an exception
        pieces[::2] = map(_dictionary(TO_TRADITIONAL).convert, pieces[::2])
        pieces[1::2] = (self._phrases.get(piece, piece) for piece in pieces[1::2])
        return "".join(pieces).translate(self._punctuation)


def _exceptions(locale: Locale) -> tuple[list[str], dict[str, str]]:
    table = locale.table(TABLE)
    return cast("list[str]", table["kept"]), cast("dict[str, str]", table["corrected"])


@cache
def _dictionary(name: str) -> _Dictionary:
    opencc = import_module("opencc")
    return cast("_Dictionary", opencc.OpenCC(name, include_tofu_risk_dictionaries=False))


def spare_exceptions(locale: Locale) -> list[str]:
    """Name the phrases of `traditional.toml` that nothing in the locale holds."""
    if TABLE not in locale.tables:
        return []
    kept, corrected = _exceptions(locale)
    tables = (str(words) for name, words in locale.tables.items() if name != TABLE)
    said = "\n".join([*locale.templates.values(), *tables])
    return [
        f"{TABLE}.toml: nothing says {phrase}"
        for phrase in (*kept, *corrected)
        if phrase not in said
    ]
