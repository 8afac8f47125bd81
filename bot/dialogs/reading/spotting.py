"""Several answers in one sentence, each only where it is clearly stated."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bot.dialogs.reading.choices import Choices
from bot.dialogs.reading.circumstances import Circumstances
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.lengths import Expected, Lengths
from bot.dialogs.reading.text import any_of, blank, squash
from bot.dialogs.reading.vocabulary import Vocabulary
from bot.scoring import Span

LONGEST: Final = 300
"""Characters of a message that may still be a description of oneself."""
_CLAUSES: Final = re.compile(r"[,;!?]|\.(?![0-9])")


class Spotter:
    """Finds facts in a sentence; leaves out whatever is about others, or only planned."""

    def __init__(
        self,
        language: Language,
        choices: Choices,
        lengths: Lengths,
        circumstances: Circumstances,
    ) -> None:
        self._language = language
        self._choices = choices
        self._lengths = lengths
        self._circumstances = circumstances
        words = language.lexicon.spotting
        me, others = any_of(words["self"]), any_of(words["others"])
        self._self = re.compile(me)
        self._others = re.compile(rf"{others}(?:(?!{me}).)*")
        self._polite = re.compile(any_of(words["polite"]))
        self._planning = re.compile(any_of(words["planning"]))
        self._boundary = words["boundary"]
        self._vocabularies = self._choosable(choices) | self._flags()

    def _choosable(self, choices: Choices) -> dict[str, Vocabulary]:
        lexicon = self._language.lexicon
        loose = frozenset(squash(word).text for word in lexicon.spotting["loose"])
        return {
            fact: choices.vocabulary(question, sorted(lexicon.options(question))).without(loose)
            for fact, question in lexicon.spotted_choices.items()
        }

    def _flags(self) -> dict[str, Vocabulary]:
        lexicon = self._language.lexicon
        return {
            fact: Vocabulary(dict.fromkeys(words, "yes"), {}, lexicon.words["negation"])
            for fact, words in lexicon.spotted_flags.items()
        }

    def find(
        self, text: str, on: date, *, birth: bool = False, cases: bool = False
    ) -> Mapping[str, object]:
        """Give the facts stated about the writer, by the names of the contract.

        A question with a single fact in it asks about a case, unless it speaks of "me". A date
        that nothing is said about is a birth where it comes first, or where `birth` is asked.
        With `cases`, the case that is asked about is given too.
        """
        line = self._language.plain(text[: LONGEST * 4])
        if blank(text) or len(line) > LONGEST or len(text) > LONGEST * 4:
            return {}
        if self._choices.below_zero(line):
            return {}
        found: dict[str, list[object]] = {}
        for fact, value in self._stated(line, on, birth=birth):
            found[fact] = _with(found.get(fact, []), value)
        facts = {fact: values[0] for fact, values in found.items() if len(values) == 1}
        in_general = self._language.asks(line) and not self._self.search(line)
        return {} if in_general and len(facts) == 1 and not cases else facts

    def unused_date(self, text: str, on: date, *, birth: bool = False) -> bool:
        """Tell whether the writer names a date of which `find` makes nothing."""
        line = self._polite.sub(" ", self._language.plain(text[: LONGEST * 4]))
        return any(
            self._lengths.unused_date(clause, on, expected)
            for clause, expected in self._clauses(line, birth=birth)
        )

    def _stated(self, line: str, on: date, *, birth: bool) -> Iterator[tuple[str, object]]:
        polite = self._polite.sub(" ", line)
        if not self._planning.search(polite):
            yield from self._circumstances.marriage(polite, on)
        for clause, expected in self._clauses(polite, birth=birth):
            yield from self._lengths.find(clause, on, expected)
            yield from self._circumstances.place(clause, on)
            yield from self._named(clause)

    def _clauses(self, line: str, *, birth: bool) -> Iterator[tuple[str, Expected]]:
        """Give the clauses about the writer, and where a bare date in each is a birth."""
        own = self._others.sub(",", self._circumstances.without_marriage(line))
        for number, clause in enumerate(_CLAUSES.split(own)):
            expected: Expected = "" if number else "first"
            if not self._planning.search(clause):
                yield clause, "anywhere" if birth else expected

    def underage(self, text: str, on: date) -> bool:
        """Tell whether someone says of themselves that they are under 14."""
        line = self._language.plain(text[: LONGEST * 4])
        own = self._others.sub(",", self._polite.sub(" ", line))
        return any(
            self._self.search(clause) and self._lengths.underage(clause, on)
            for clause in _CLAUSES.split(own)
            if not (self._planning.search(clause) or self._language.asks(clause))
        )

    def _named(self, clause: str) -> Iterator[tuple[str, object]]:
        squashed = squash(clause)
        flags = self._language.lexicon.spotted_flags
        for fact, vocabulary in self._vocabularies.items():
            for mention in vocabulary.mentions(squashed):
                if squashed.text.startswith(self._boundary, mention.end):
                    continue
                if fact in flags:
                    yield fact, not mention.negated
                elif not mention.negated and not mention.puzzle:
                    yield fact, mention.meaning


def _with(values: list[object], value: object) -> list[object]:
    """Add what was said once more; two spans that overlap say what they have in common."""
    if len(values) == 1 and isinstance(value, Span) and isinstance(values[0], Span):
        low, high = max(values[0].low, value.low), min(values[0].high, value.high)
        return [Span(low, high)] if low <= high else [*values, value]
    return values if value in values else [*values, value]
