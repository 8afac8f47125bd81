"""What of a message is compared: runs of one to three tokens, how they sound, and places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from bot.topics.places import Places
from bot.topics.sounds import Sounds
from bot.topics.tokens import folded, tokens

LONGEST_RUN: Final = 3
_START, _END = "^", "$"
"""Stand before the first token and after the last: how a message begins and ends tells."""


@dataclass(frozen=True, slots=True)
class Features:
    """Turns a message into numbers of buckets, the same wherever it runs.

    Attributes:
        sounds: how tokens sound.
        places: which place is meant.
        buckets: how many there are; a power of two.
    """

    sounds: Sounds
    places: Places
    buckets: int

    def of(self, text: str) -> tuple[list[int], list[int]]:
        """Return the buckets of what is written, and of how it sounds; both may be empty."""
        plain = folded(text)
        written = tokens(plain)
        if not written:
            return [], []
        spelled = {*_runs("c", written), *(f"@{mark}" for mark in self.places.marks(plain))}
        heard = {*_runs("p", self.sounds.of(written))}
        return self._hashed(spelled), self._hashed(heard)

    def _hashed(self, names: set[str]) -> list[int]:
        return [crc32(name.encode()) & (self.buckets - 1) for name in sorted(names)]


def _runs(kind: str, sequence: Sequence[str]) -> Iterator[str]:
    """Give each run of neighbours, with the edges of the message as neighbours too."""
    edged = [_START, *sequence, _END]
    for each in sequence:
        yield kind + each
    for length in range(2, LONGEST_RUN + 1):
        for begin in range(len(edged) - length + 1):
            yield kind + "_".join(edged[begin : begin + length])
