"""What people ask in words, topic by topic: what each answer rests on, and what may follow it.

The words stand in `locales/`, one template a topic. The row that bears the topic's name is its
answer in general, unless a screen is; the others are what is often asked in particular.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from types import MappingProxyType

from bot.guide.facts import LETTERS, Basis, Fact
from bot.guide.rows import Row, read_file
from bot.guide.wording import unspaced
from bot.scoring import CONFLICTS
from bot.scoring.tables import TABLES
from bot.scoring.tables.rule import Citation

FOLLOWING = 3
"""How many buttons an answer has at most that lead on."""

ALL = "+"
"""Between words of which each must be there."""

_IN_FIGURES = "0123456789."

JOINED = "; "
"""Between the clauses of several rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Fact):
    """The answer to a topic, or to one thing in particular that is asked about it.

    Attributes:
        id: of the topic itself for the answer in general, else its own.
        topic: the topic that it belongs to.
        asked: words that tell that this is asked; with `+` between words that all must be
            there. Empty for the answer in general.
        unless: words, written likewise, that tell that something else is asked.
        items: lines of a score that it speaks of, worked out for whoever asks.
        quotes: ids of conflicts: what other pages say wrongly about it.
        follows: what may be asked next: `topic:…`, or a screen with its detail.
    """

    id: str
    topic: str
    asked: tuple[str, ...]
    unless: tuple[str, ...]
    items: tuple[str, ...]
    quotes: tuple[str, ...]
    follows: tuple[str, ...]

    def is_asked(self, text: str) -> bool:
        """Tell whether a text without blanks, in lower case, asks for this."""
        return says(self.asked, text) and not says(self.unless, text)


def says(words: Iterable[str], text: str) -> bool:
    """Tell whether a text says any of some words; `+` joins those that belong together."""
    return any(all(_holds(text, word) for word in each.split(ALL)) for each in words)


def _holds(text: str, word: str) -> bool:
    """Tell whether a word stands in a text; a figure that opens it isn't the end of another."""
    start = text.find(word)
    while start > 0 and word[0].isdigit() and text[start - 1] in _IN_FIGURES:
        start = text.find(word, start + 1)
    return start >= 0


def particular(topic: str, text: str) -> Answer | None:
    """Return what a question about a topic asks in particular; None for the answer in general."""
    said = unspaced(text)
    return next((row for row in BY_TOPIC.get(topic, ()) if row.is_asked(said)), None)


def _read(row: Row) -> Iterator[Answer]:
    topic = row.text("topic")
    items, follows = row.texts("items"), row.texts("follows")
    for each in row.rows("answer"):
        answer = _answer(each, topic, items, follows)
        if bool(answer.asked) == (answer.id == topic):
            each.refuse("asked: the topic's own answer has no words that ask for it, others have")
        yield answer
    row.value("verified_on")
    row.close()


def _answer(row: Row, topic: str, items: tuple[str, ...], follows: tuple[str, ...]) -> Answer:
    answer = Answer(
        id=row.text("id"),
        topic=topic,
        asked=row.texts("asked"),
        unless=row.texts("unless"),
        items=row.texts("items") if row.has("items") else items,
        quotes=_known(row, "quotes", (conflict.id for conflict in CONFLICTS)),
        follows=row.texts("follows") if row.has("follows") else follows,
        **_basis(row, [_RULES[name].citation for name in _known(row, "rules", _RULES)]),
    )
    if len(answer.follows) > FOLLOWING:
        row.refuse(f"offers {len(answer.follows)} ways to go on, {FOLLOWING} are the most")
    row.close()
    return answer


def _known(row: Row, key: str, known: Iterable[str]) -> tuple[str, ...]:
    found = row.texts(key)
    if strange := sorted(set(found) - set(known)):
        row.refuse(f"{key}: nobody knows {', '.join(strange)}")
    return found


def _basis(row: Row, rules: list[Citation]) -> Basis:
    """What a row rests on; what the rules of the points rest on of which it speaks, besides."""
    if not rules:
        return row.basis()
    letters = [rule.confidence for rule in rules]
    own = [row.confidence()] if row.has("confidence") else []
    days = [row.day("verified_on")] if row.has("verified_on") else []
    keys = [*row.texts("sources"), *(key for rule in rules for key in rule.sources)]
    clauses = [row.text("clause", ""), *(rule.clause for rule in rules)]
    return {
        "where": row.where,
        "section": row.text("section", ""),
        "clause": JOINED.join(dict.fromkeys(filter(None, clauses))),
        "source": " ".join(dict.fromkeys(keys)),
        "confidence": max(*letters, *own, "A", key=LETTERS.index),
        "verified_on": min(*days, *(rule.verified_on for rule in rules), date.max),
    }


_CONDITION = "condition_"
"""How a condition for applying is named, lest an item of the same name be meant."""
_RULES = {
    **{rule.id: rule for rule in TABLES.rules},
    **{_CONDITION + rule.id: rule for rule in (*TABLES.prerequisites, *TABLES.vetoes)},
}


def _files() -> Iterator[str]:
    folder = resources.files("bot.guide") / "data" / "answers"
    names = sorted(entry.name for entry in folder.iterdir())
    return (name.removesuffix(".toml") for name in names if name.endswith(".toml"))


BY_TOPIC: Mapping[str, tuple[Answer, ...]] = MappingProxyType(
    {name: tuple(_read(read_file(f"answers/{name}"))) for name in _files()}
)
"""The answers of each topic, the one in general first."""

ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {answer.id: answer for rows in BY_TOPIC.values() for answer in rows}
)
"""Every answer by its id."""
