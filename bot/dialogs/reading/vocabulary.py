"""The words of one question, found in a text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.dialogs.reading.text import Line


@dataclass(frozen=True, slots=True)
class Mention:
    """An option, or a puzzle, whose word occurs in a text."""

    meaning: str
    word: str
    start: int
    end: int
    negated: bool
    puzzle: bool


class Vocabulary:
    """The words of one question, found as whole messages or inside them."""

    def __init__(
        self,
        options: Mapping[str, str],
        puzzles: Mapping[str, str],
        negations: Sequence[str],
        weak: frozenset[str] = frozenset(),
    ) -> None:
        self.options = options
        self.puzzles = puzzles
        self._negations = tuple(negations)
        self._weak = weak
        strong = [word for word in [*options, *puzzles] if word not in weak]
        ordered = sorted(strong, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_guarded, ordered)) or r"(?!)")

    def without(self, words: frozenset[str]) -> "Vocabulary":
        """The same vocabulary, but these words count only as whole messages."""
        return Vocabulary(self.options, self.puzzles, self._negations, self._weak | words)

    def mentions(self, line: Line) -> Iterator[Mention]:
        """Find words from left to right, the longest first, none inside another."""
        for match in self._pattern.finditer(line.text):
            word, start = match[0], match.start()
            yield Mention(
                meaning=self.options.get(word) or self.puzzles[word],
                word=word,
                start=start,
                end=match.end(),
                negated=start not in line.breaks and line.text.endswith(self._negations, 0, start),
                puzzle=word not in self.options,
            )


def _guarded(word: str) -> str:
    """A word's pattern; one that begins or ends with a digit isn't part of a number."""
    before = r"(?<![0-9.])" if word[0].isdigit() else ""
    after = r"(?![0-9.])" if word[-1].isdigit() else ""
    return before + re.escape(word) + after
