"""What a message is about that is none of our topics, as far as a word tells."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from bot.guide.answers import says
from bot.guide.wording import unspaced

LONGEST = 200
"""Characters that are looked at: whoever writes more has said what it is about by then."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of message.

    Attributes:
        words: any of them tells it; with `+` between words that all must be there.
        whole: what the whole message has to be, without marks.
        scripts: scripts, by the first word of a letter's name in Unicode, that tell it too.
        unless: any of them tells that it is about this city, or about us, after all.
    """

    id: str
    words: tuple[str, ...]
    whole: frozenset[str]
    scripts: frozenset[str]
    unless: tuple[str, ...]

    def fits(self, said: str) -> bool:
        """Tell whether a text without blanks, in lower case, is of this kind."""
        letters = "".join(filter(str.isalnum, said))
        if says(self.unless, said):
            return False
        return (
            letters in self.whole
            or says(self.words, said)
            or not self.scripts.isdisjoint(map(_script, letters))
        )


@dataclass(frozen=True, slots=True)
class Outside:
    """Every kind that the locale has words for, the most telling first."""

    kinds: tuple[Kind, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, object]) -> "Outside":
        """Read the table `topics/outside.toml`."""
        rows = cast("Sequence[Mapping[str, object]]", table["kind"])
        return cls(tuple(_kind(row) for row in rows))

    def kind(self, text: str) -> str:
        """Name the kind of a message that is not ours; empty where nothing tells."""
        said = unspaced(text[:LONGEST])
        return next((kind.id for kind in self.kinds if kind.fits(said)), "")


def _kind(row: Mapping[str, object]) -> Kind:
    words, whole, scripts, unless = (
        cast("Sequence[str]", row.get(name, ()))
        for name in ("words", "whole", "scripts", "unless")
    )
    return Kind(str(row["id"]), tuple(words), frozenset(whole), frozenset(scripts), tuple(unless))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
