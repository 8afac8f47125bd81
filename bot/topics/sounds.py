"""How tokens sound, without tones: typing errors that sound alike, and pinyin, come together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Self

NUMBER: Final = "0"
"""How every number sounds."""
_LONGEST: Final = 6
"""Letters of the longest syllable."""
_WORD: Final = 30
"""Letters of a word that is looked into; nobody writes more pinyin without a blank."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """The sound of each character, and every syllable that there is.

    Attributes:
        of_character: by character, its most usual syllable without tone.
        syllables: all of them.
    """

    of_character: Mapping[str, str]
    syllables: frozenset[str]

    @classmethod
    def from_table(cls, table: Mapping[str, str]) -> Self:
        """Build from the characters of each syllable."""
        sounds = {sign: syllable for syllable, signs in table.items() for sign in signs}
        return cls(MappingProxyType(sounds), frozenset(table))

    def of(self, tokens: Iterable[str]) -> list[str]:
        """Return how tokens sound one after the other; a word may be several syllables."""
        return [sound for token in tokens for sound in self._of_one(token)]

    def _of_one(self, token: str) -> Iterator[str]:
        if not token.isascii():
            yield self.of_character.get(token, token)
        elif token.isdigit():
            yield NUMBER
        else:
            yield from self._split(token) or [token]

    def _split(self, word: str) -> list[str]:
        """Return the fewest syllables that spell a word; empty when none do."""
        if not 1 < len(word) <= _WORD:
            return []
        best: list[list[str] | None] = [[], *[None] * len(word)]
        for begin in range(len(word)):
            before = best[begin]
            if before is None:
                continue
            for end in range(begin + 1, min(begin + _LONGEST, len(word)) + 1):
                known = best[end]
                if word[begin:end] in self.syllables and (
                    known is None or len(before) + 1 < len(known)
                ):
                    best[end] = [*before, word[begin:end]]
        return best[-1] or []
