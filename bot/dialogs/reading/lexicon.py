"""The words by which typed answers are understood: data, checked when it loads."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.dialogs.reading.outcome import HINTS
from bot.dialogs.reading.text import plain, squash
from bot.dialogs.reading.wordlists import SPOTTING_WORDS, WORDS

CONTROLS: Final = frozenset({"unsure", "skip", "back", "restart", "menu", "done", "hans", "hant"})
"""What a message can ask of the dialogue itself."""

CAUTION: Final = frozenset({"of", "lacks"})
"""The two lists of a caution."""

Words = Mapping[str, tuple[str, ...]]


class LexiconError(ValueError):
    """The lexicon's document is not as it should be; the message names the entry."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word that the reading rooms know.

    Attributes:
        characters: Variant characters by code point, and what they are read as.
        digits: Numeral characters worth 0 to 9.
        multipliers: Numeral characters worth ten and more.
        words: Named lists of everyday words (`bot.dialogs.reading.wordlists.WORDS`).
        controls: Whole messages by word, and the control they mean.
        choices: By question: words, and the option they mean.
        puzzles: By question: words, and the hint on what they leave open.
        cautions: By question and hint: an option's words, and words for what it lacks to count.
        spotting: Named lists for several answers in one sentence (`SPOTTING_WORDS`).
        spotted_choices: Facts that are spotted by the words of a question's options.
        spotted_flags: Facts that are true when one of their words is said.
    """

    characters: Mapping[int, str]
    digits: Mapping[str, int]
    multipliers: Mapping[str, int]
    words: Words
    controls: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]
    puzzles: Mapping[str, Mapping[str, str]]
    cautions: Mapping[str, Mapping[str, Words]]
    spotting: Words
    spotted_choices: Mapping[str, str]
    spotted_flags: Words

    @classmethod
    def from_mapping(cls, document: Mapping[str, object]) -> "Lexicon":
        """Build from the parsed document.

        Raises:
            LexiconError: An entry is missing, unknown, of a wrong type, or ambiguous.
        """
        return _Loader(document).load()

    def options(self, question: str) -> frozenset[str]:
        """The options of a question that have words."""
        return frozenset(self.choices.get(question, {}).values())


class _Loader:
    def __init__(self, document: Mapping[str, object]) -> None:
        self._document = document
        self._characters = _characters(_list(_table(document, "characters"), "pairs"))

    def load(self) -> Lexicon:
        spotting = _table(self._document, "spotting")
        lexicon = Lexicon(
            characters=MappingProxyType(self._characters),
            digits=_integers(self._document, "digits"),
            multipliers=_integers(self._document, "multipliers"),
            words=self._lists(self._document, "words", WORDS),
            controls=self._controls(),
            choices=self._by_question("choices"),
            puzzles=self._by_question("puzzles"),
            cautions=self._cautions(),
            spotting=self._lists(spotting, "words", SPOTTING_WORDS),
            spotted_choices=_strings(spotting, "choices"),
            spotted_flags=self._lists(spotting, "flags", None),
        )
        _check_references(lexicon)
        return lexicon

    def _lists(
        self, document: Mapping[str, object], section: str, names: frozenset[str] | None
    ) -> Words:
        table = _table(document, section)
        if names is not None and (odd := names ^ table.keys()):
            message = f"{section}: missing or unknown: {', '.join(sorted(odd))}"
            raise LexiconError(message)
        return MappingProxyType(
            {name: tuple(self._plain(word) for word in _list(table, name)) for name in table}
        )

    def _plain(self, word: str) -> str:
        # Keeps a lone space: in lists of what may stand between two words it means one.
        return plain(word, self._characters) or word

    def _controls(self) -> Mapping[str, str]:
        words = self._inverted(_table(self._document, "controls"), "controls")
        if odd := CONTROLS ^ set(words.values()):
            message = f"controls: missing or unknown: {', '.join(sorted(odd))}"
            raise LexiconError(message)
        return words

    def _by_question(self, section: str) -> Mapping[str, Mapping[str, str]]:
        tables = _table(self._document, section)
        return MappingProxyType(
            {name: self._inverted(_table(tables, name), f"{section}.{name}") for name in tables}
        )

    def _cautions(self) -> Mapping[str, Mapping[str, Words]]:
        tables = _table(self._document, "cautions")
        return MappingProxyType(
            {
                name: MappingProxyType(
                    {hint: self._lists(_table(tables, name), hint, CAUTION) for hint in hints}
                )
                for name in tables
                if (hints := _table(tables, name))
            }
        )

    def _inverted(self, table: Mapping[str, object], where: str) -> Mapping[str, str]:
        meaning: dict[str, str] = {}
        for name in table:
            for word in _list(table, name):
                key = squash(plain(word, self._characters)).text
                if not key or meaning.setdefault(key, name) != name:
                    message = f"{where}: {word!r} is empty or stands for two things"
                    raise LexiconError(message)
        return MappingProxyType(meaning)


def _check_references(lexicon: Lexicon) -> None:
    for question, words in lexicon.puzzles.items():
        if unknown := set(words.values()) - HINTS:
            message = f"puzzles.{question}: no such hint: {', '.join(sorted(unknown))}"
            raise LexiconError(message)
        if both := words.keys() & lexicon.choices.get(question, {}).keys():
            message = f"puzzles.{question}: also an option: {', '.join(sorted(both))}"
            raise LexiconError(message)
    if unknown := {hint for hints in lexicon.cautions.values() for hint in hints} - HINTS:
        message = f"cautions: no such hint: {', '.join(sorted(unknown))}"
        raise LexiconError(message)
    if missing := set(lexicon.spotted_choices.values()) - lexicon.choices.keys():
        message = f"spotting.choices: no such question: {', '.join(sorted(missing))}"
        raise LexiconError(message)


def _table(document: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = document.get(name)
    if not isinstance(table, Mapping):
        message = f"{name}: a table is needed"
        raise LexiconError(message)
    return table


def _list(table: Mapping[str, object], name: str) -> list[str]:
    words = table.get(name)
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        message = f"{name}: a list of words is needed"
        raise LexiconError(message)
    return words


def _integers(document: Mapping[str, object], name: str) -> Mapping[str, int]:
    table = _table(document, name)
    numbers = {key: value for key, value in table.items() if type(value) is int and value >= 0}
    if not table or len(numbers) < len(table):
        message = f"{name}: whole numbers are needed"
        raise LexiconError(message)
    return MappingProxyType(numbers)


def _strings(document: Mapping[str, object], name: str) -> Mapping[str, str]:
    table = _table(document, name)
    strings = {key: value for key, value in table.items() if isinstance(value, str)}
    if len(strings) < len(table):
        message = f"{name}: words are needed"
        raise LexiconError(message)
    return MappingProxyType(strings)


def _characters(pairs: list[str]) -> dict[int, str]:
    if not all(len(pair) == len("ab") for pair in pairs):
        message = "characters.pairs: each is two characters"
        raise LexiconError(message)
    return {ord(pair[0]): pair[1] for pair in pairs}
