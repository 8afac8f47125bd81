"""One of several options, or several of them, named in everyday words."""

import re
from collections.abc import Sequence
from typing import Final

from bot.dialogs.reading.language import Language
from bot.dialogs.reading.outcome import Reading, Unclear, Understood
from bot.dialogs.reading.text import Line, squash
from bot.dialogs.reading.vocabulary import Mention, Vocabulary

_CASUAL: Final = 6
"""So many characters besides the option's own words leave no doubt about an answer."""
_YES_NO: Final = frozenset({"yes", "no"})


class Choices:
    """Reads choices and ticks."""

    def __init__(self, language: Language) -> None:
        self._language = language
        words = language.lexicon.words
        self._none = frozenset(words["none_of_these"])
        refusals = [*words["zero"], *words["none_of_these"], *words["no"]]
        self._answers = dict.fromkeys(refusals, "no") | dict.fromkeys(words["yes"], "yes")
        self._weak = frozenset([*words["negation"], *self._answers])
        before, after = language.any("ordinal_before"), language.any("ordinal_after")
        self._ordinal = re.compile(
            rf"{before}?(?:(?P<number>[0-9]{{1,4}})|(?P<letter>[a-i])){after}?"
        )
        self._negative = re.compile(rf"{language.any('minus')} ?[0-9]")
        self._separators = re.compile(rf"[ ,;.+/&]+|{language.any('ordinal_join')}")
        self._peel = language.peeler("fillers")
        self._vocabularies: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Vocabulary] = {}

    def vocabulary(
        self, question: str, options: Sequence[str], labels: Sequence[str] = ()
    ) -> Vocabulary:
        """The words for a question's options, its buttons' labels among them."""
        key = (question, tuple(options), tuple(labels))
        if key not in self._vocabularies:
            self._vocabularies[key] = self._built(question, options, labels)
        return self._vocabularies[key]

    def _built(self, question: str, options: Sequence[str], labels: Sequence[str]) -> Vocabulary:
        lexicon = self._language.lexicon
        known = lexicon.choices.get(question, {})
        words = {word: option for word, option in known.items() if option in options}
        for label, option in zip(labels, options, strict=False):
            words[self._squashed(label).text or option] = option
        puzzles = {
            word: hint
            for word, hint in lexicon.puzzles.get(question, {}).items()
            if word not in words
        }
        return Vocabulary(words, puzzles, lexicon.words["negation"], self._weak)

    def _squashed(self, text: str) -> Line:
        return squash(self._language.plain(text))

    def yes_no(self, text: str) -> Reading[bool]:
        """Read a plain yes or no; one that opens a longer message is to be confirmed."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        reading = self._said(line)
        return None if reading is None else Understood(reading.value == "yes", reading.sure)

    def _said(self, line: str) -> Understood[str] | None:
        squashed = squash(line)
        whole = self._answers.get(squashed.text) or self._answers.get(self._peel(line).core)
        if whole:
            return Understood(whole)
        opening = squashed.text[: min(squashed.breaks, default=0)]
        if opening in self._answers and not self._language.asks(line):
            return Understood(self._answers[opening], sure=False)
        return None

    def choice(
        self, text: str, question: str, options: Sequence[str], labels: Sequence[str] = ()
    ) -> Reading[str]:
        """Read one option: by word, by label, by position, by yes or no."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        if self.below_zero(line):
            return Unclear("number_negative")
        vocabulary = self.vocabulary(question, options, labels)
        squashed = squash(line)
        if hint := self.caution(question, squashed.text):
            return None if self._language.asks(line) else Unclear(hint)
        exact = vocabulary.options.get(squashed.text)
        if exact and not squashed.text.isdigit():
            return Understood(exact)
        said = self._said(line) if set(options) <= _YES_NO else None
        reading = said or self._positioned(line, options)
        if reading or self._language.asks(line):
            return reading
        return _decided([*vocabulary.mentions(squashed)], squashed, options)

    def caution(self, question: str, squashed: str) -> str:
        """Return the hint on what an option lacks to count in a text; empty where nothing."""
        cautions = self._language.lexicon.cautions.get(question, {})
        found = (
            hint
            for hint, words in cautions.items()
            if all(any(word in squashed for word in each) for each in words.values())
        )
        return next(found, "")

    def _positioned(self, line: str, options: Sequence[str]) -> Reading[str]:
        position = self._position(line)
        if position is None:
            return None
        figures = self._figures(line)
        by_value = figures if figures in options else None
        if not 1 <= position <= len(options):
            if by_value:
                return Understood(by_value, sure=False)
            return Unclear("choice_out_of_range", {"last": len(options)})
        option = options[position - 1]
        return Understood(by_value or option, sure=by_value in {None, option})

    def _position(self, line: str) -> int | None:
        core = squash(self._language.arabic(line)).text
        match = self._ordinal.fullmatch(core) or self._ordinal.fullmatch(self._figures(line))
        if match is None:
            return None
        return int(match["number"]) if match["number"] else ord(match["letter"]) - ord("a") + 1

    def _figures(self, line: str) -> str:
        """What is left of an answer without fillers, its numerals in figures."""
        return squash(self._language.arabic(self._peel(line).core)).text

    def below_zero(self, line: str) -> bool:
        """Tell whether a plain answer begins with a number below zero."""
        return self._negative.match(self._language.arabic(self._peel(line).core)) is not None

    def ticks(
        self, text: str, question: str, options: Sequence[str], labels: Sequence[str] = ()
    ) -> Reading[frozenset[str]]:
        """Read the set of options that are named; "none of these" is the empty set."""
        line = self._language.answer(text)
        if not isinstance(line, str):
            return line
        if self.below_zero(line):
            return Unclear("number_negative")
        squashed = squash(line)
        if squashed.text in self._none or self._peel(line).core in self._none:
            return Understood(frozenset())
        reading = self._numbered(line, options)
        if reading or self._language.asks(line):
            return reading
        mentions = [*self.vocabulary(question, options, labels).mentions(squashed)]
        return _ticked(mentions, squashed) if mentions else None

    def _numbered(self, line: str, options: Sequence[str]) -> Reading[frozenset[str]]:
        tokens = [token for token in self._separators.split(line) if token]
        positions = [self._position(token) for token in tokens]
        found = [position for position in positions if position is not None]
        if not found or len(found) < len(positions):
            return None
        if not all(1 <= position <= len(options) for position in found):
            return Unclear("choice_out_of_range", {"last": len(options)})
        return Understood(frozenset(options[position - 1] for position in found))


def _leftover(mentions: Sequence[Mention], line: Line) -> int:
    return len(line.text) - sum(mention.end - mention.start for mention in mentions)


def _ticked(mentions: Sequence[Mention], line: Line) -> Reading[frozenset[str]]:
    said = [mention for mention in mentions if not mention.negated]
    ticked = frozenset(mention.meaning for mention in said if not mention.puzzle)
    if said and not ticked:
        return Unclear(said[-1].meaning)
    return Understood(ticked, sure=_leftover(mentions, line) <= _CASUAL)


def _decided(mentions: Sequence[Mention], line: Line, options: Sequence[str]) -> Reading[str]:
    named = {m.meaning for m in mentions if not m.negated and not m.puzzle}
    puzzles = [m.meaning for m in mentions if not m.negated and m.puzzle]
    if len(named) > 1:
        return Unclear("choice_several", {"options": tuple(o for o in options if o in named)})
    if named:
        sure = not puzzles and _leftover(mentions, line) <= _CASUAL
        return Understood(named.pop(), sure=sure)
    if puzzles:
        return Unclear(puzzles[-1])
    return _denied({m.meaning for m in mentions}, options)


def _denied(denied: set[str], options: Sequence[str]) -> Reading[str]:
    """Only what is not the case was said: that answers a yes or no, and nothing else."""
    if not denied:
        return None
    if set(options) <= _YES_NO and len(denied) == 1:
        return Understood("no" if denied == {"yes"} else "yes", sure=False)
    return Unclear("choice_unclear")
