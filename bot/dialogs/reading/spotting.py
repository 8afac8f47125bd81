"""Several answers in one sentence, each only where it is clearly stated."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bot.dialogs.reading.choices import Choices
from bot.dialogs.reading.circumstances import Circumstances
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.lengths import Expected, Lengths
from bot.dialogs.reading.text import Line, any_of, blank, squash
from bot.dialogs.reading.vocabulary import Mention, Vocabulary
from bot.scoring import Span
from bot.scoring.tables import SHELF

LONGEST: Final = 300
"""Characters of a message that may still be a description of oneself."""
_BASE: Final = "insurance_base"
_SEVERAL: Final = 2
"""So many facts besides make a bare number between blanks an age."""
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
        self._studying = re.compile(any_of(words["studying"]))
        self._someone = re.compile(any_of(words["others"]))
        both, along = any_of(words["both"]), any_of(words["along"])
        self._both = re.compile(
            rf"(?:{me}{along})?{any_of(words['others'])}(?:{along}{me})?(?={both})"
        )
        self._boundary, self._reaching = words["boundary"], words["reaching"]
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
        With `cases`, the case that is asked about is given too, and what is only planned.
        """
        line = self._line(text)
        if not line or self._choices.below_zero(line):
            return {}
        found: dict[str, list[object]] = {}
        for fact, value in self._stated(line, on, birth=birth, planned=cases):
            found[fact] = _with(found.get(fact, []), value)
        facts = {fact: values[0] for fact, values in found.items() if len(values) == 1}
        if len(found) >= _SEVERAL and "birth_date" not in found:
            facts |= self._lengths.bare_age(self._own(line), on)
        in_general = self._language.asks(line) and not self._self.search(line)
        return {} if in_general and len(facts) == 1 and not cases else facts

    def of_another(self, text: str, on: date) -> Mapping[str, object]:
        """Give the facts that are stated about one other person, and nothing of the writer."""
        line = self._line(text)
        others = {match[0] for match in self._someone.finditer(line)}
        if len(others) != 1 or self.find(text, on):
            return {}
        me = self._language.lexicon.spotting["self"][0]
        own = self._self.sub("", line)
        return self.find(self._someone.sub(me, own), on)

    def unheard(self, text: str, on: date) -> tuple[str, ...]:
        """Return hints on what a sentence names but leaves open, in the order of facts."""
        line, facts = self._line(text), self.find(text, on)
        polite = self._polite.sub(" ", line)
        found = [
            hint
            for clause, _ in self._clauses(polite, birth=False)
            for hint in self._open(clause, facts, on)
        ]
        local = "married" in facts and self._circumstances.local_spouse(polite)
        if local and "spouse_local_years" not in facts:
            found.append("spouse_how_long")
        return tuple(dict.fromkeys(found))

    def _open(self, clause: str, facts: Mapping[str, object], on: date) -> Iterator[str]:
        squashed = squash(clause)
        for fact in (name for name in self._vocabularies if name not in facts):
            caution = self._choices.caution(fact, squashed.text)
            mentions = [*self._vocabularies[fact].mentions(squashed)]
            if caution:
                yield caution
            elif fact == _BASE and any(self._brief(squashed, each, on) for each in mentions):
                yield "base_too_short"
            else:
                yield from (each.meaning for each in mentions if each.puzzle and not each.negated)

    def _line(self, text: str) -> str:
        """Return plain text; nothing where there is nothing to read, or a long story."""
        line = self._language.plain(text[: LONGEST * 4])
        return "" if blank(text) or len(line) > LONGEST or len(text) > LONGEST * 4 else line

    def _own(self, line: str) -> str:
        """Return what is said about the writer."""
        me = self._language.lexicon.spotting["self"][0]
        own = self._both.sub(me, self._circumstances.without_marriage(line))
        return self._others.sub(",", self._studying.sub(",", own))

    def unused_date(self, text: str, on: date, *, birth: bool = False) -> bool:
        """Tell whether the writer names a date of which `find` makes nothing."""
        line = self._polite.sub(" ", self._language.plain(text[: LONGEST * 4]))
        return any(
            self._lengths.unused_date(clause, on, expected)
            for clause, expected in self._clauses(line, birth=birth)
        )

    def _stated(
        self, line: str, on: date, *, birth: bool, planned: bool
    ) -> Iterator[tuple[str, object]]:
        polite = self._polite.sub(" ", line)
        if planned or not self._planning.search(self._studying.sub(",", polite)):
            yield from self._circumstances.marriage(polite, on)
        for clause, expected in self._clauses(polite, birth=birth, planned=planned):
            yield from self._lengths.find(clause, on, expected)
            yield from self._circumstances.place(clause, on)
            yield from self._named(clause, on, cases=planned)

    def _clauses(
        self, line: str, *, birth: bool, planned: bool = False
    ) -> Iterator[tuple[str, Expected]]:
        """Give the clauses about the writer, and where a bare date in each is a birth."""
        for number, clause in enumerate(_CLAUSES.split(self._own(line))):
            expected: Expected = "" if number else "first"
            if planned or not self._planning.search(clause):
                yield clause, "anywhere" if birth else expected

    def supposes(self, text: str) -> bool:
        """Tell whether a text says of anything that it is only planned, or put as a case."""
        return self._planning.search(self._language.plain(text[: LONGEST * 4])) is not None

    def underage(self, text: str, on: date) -> bool:
        """Tell whether someone says of themselves that they are under 14."""
        line = self._language.plain(text[: LONGEST * 4])
        own = self._others.sub(",", self._polite.sub(" ", line))
        return any(
            self._self.search(clause) and self._lengths.underage(clause, on)
            for clause in _CLAUSES.split(own)
            if not (self._planning.search(clause) or self._language.asks(clause))
        )

    def _named(self, clause: str, on: date, *, cases: bool) -> Iterator[tuple[str, object]]:
        squashed = squash(clause)
        flags = self._language.lexicon.spotted_flags
        for fact, vocabulary in self._vocabularies.items():
            if self._choices.caution(fact, squashed.text):
                continue
            for mention in vocabulary.mentions(squashed):
                if squashed.text.startswith(self._boundary, mention.end):
                    continue
                if fact == _BASE and self._only_asked(squashed, mention):
                    continue
                if fact == _BASE and not cases and self._brief(squashed, mention, on):
                    continue
                if fact in flags:
                    yield fact, not mention.negated
                elif not mention.negated and not mention.puzzle:
                    yield fact, mention.meaning

    def _only_asked(self, line: Line, mention: Mention) -> bool:
        """Tell whether somebody asks if they reach a base, rather than say that they do."""
        asks = self._language.asks(line.text)
        return asks and line.text[: mention.start].endswith(self._reaching)

    def _brief(self, line: Line, mention: Mention, on: date) -> bool:
        """Tell whether a base was paid for too short a time to count."""
        before, after = line.text[: mention.start], line.text[mention.end :]
        most = self._lengths.paid_for(before, after, on)
        windows = SHELF.on(on).windows
        needed = [each.months or 0 for each in windows if each.level == mention.meaning]
        return most is not None and most < max(needed, default=0)


def _with(values: list[object], value: object) -> list[object]:
    """Add what was said once more; two spans that overlap say what they have in common."""
    if len(values) == 1 and isinstance(value, Span) and isinstance(values[0], Span):
        low, high = max(values[0].low, value.low), min(values[0].high, value.high)
        return [Span(low, high)] if low <= high else [*values, value]
    return values if value in values else [*values, value]
