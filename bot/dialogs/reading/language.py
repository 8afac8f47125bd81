"""The lexicon at work: the operations that every kind of reading shares."""

import re

from bot.dialogs.reading.lexicon import Lexicon
from bot.dialogs.reading.numerals import Numerals
from bot.dialogs.reading.outcome import Unclear
from bot.dialogs.reading.text import ANSWER_LENGTH, EDGE, Peeled, Peeler, any_of, blank, plain

FIGURE = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
"""A number without sign, as far as anyone needs one."""

APPROXIMATE = frozenset({"about", "under", "over"})
"""Kinds of words by which a number is only roughly so."""


class Language:
    """Plain text, figures for numerals, question words, and patterns from word lists."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._numerals = Numerals(
            lexicon.digits, lexicon.multipliers, point=lexicon.words["point"][0]
        )
        self._asking = re.compile(any_of(lexicon.words["asking"]))
        self._wrong = re.compile(any_of(lexicon.words["wrong"]))
        self._self = re.compile(any_of(lexicon.spotting["self"]))

    def plain(self, text: str) -> str:
        """Fold variants; see `bot.dialogs.reading.text.plain`."""
        return plain(text, self.lexicon.characters)

    def arabic(self, text: str) -> str:
        """Rewrite numerals in figures."""
        return self._numerals.arabic(text)

    def answer(self, text: str) -> str | Unclear | None:
        """Plain text of an answer; a hint when there is none, None when it is a story."""
        if blank(text):
            return Unclear("empty")
        line = self.plain(text[: ANSWER_LENGTH * 4])
        return None if len(text) > ANSWER_LENGTH * 4 or len(line) > ANSWER_LENGTH else line

    def asks(self, text: str) -> bool:
        """Tell whether plain text is a question rather than an answer."""
        return self._asking.search(text) is not None or "?" in text or self.pursues(text)

    def mistaken(self, text: str) -> str | None:
        """Return plain text without the words that call something wrong; None without any."""
        rest = self._wrong.sub(" ", text)
        return None if rest == text else rest.strip(EDGE)

    def pursues(self, text: str) -> bool:
        """Tell whether plain text asks on: "and what about so much", of nobody in particular."""
        core, words = text.strip(EDGE), self.lexicon.spotting
        valued = any(map(str.isdigit, self.arabic(core))) and not self._self.search(core)
        return core.endswith(words["pursued"]) and (valued or core.startswith(words["pursuing"]))

    def any(self, *names: str) -> str:
        """A regular expression for any word of the named lists."""
        return any_of([word for name in names for word in self.lexicon.words[name]])

    def peeler(self, *fillers: str, **kinds: str) -> Peeler:
        """A peeler of filler words (kind `filler`) and of the words for approximate.

        Args:
            fillers: The lists of filler words.
            kinds: Further kinds, each with the name of its list.
        """
        words = self.lexicon.words
        listed = {"filler": [word for name in fillers for word in words[name]]}
        own = {kind: words[name] for kind, name in kinds.items()}
        return Peeler(listed | own | {kind: words[kind] for kind in APPROXIMATE})

    def in_figures(self, peel: Peeler, line: str) -> Peeled:
        """Peel, rewrite numerals, peel again: a filler may itself hold a numeral."""
        first = peel(line)
        return peel(self.arabic(first.core), first.kinds)
