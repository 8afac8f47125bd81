"""Example questions, indexed; a message gets the topic whose examples it shares most with.

BM25 with one document for each topic, all its examples together, since what tells topics
apart is their vocabulary. What is out of scope has no vocabulary of its own, so each such
example is a document by itself. Scores are shares of the score that a perfect match would
have: 0 to about 1, whatever the length of the message.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from bot.topics.grams import grams

NONE: Final = "none"
"""The topic of what is out of scope."""

Gram = tuple[str, ...]

# Each value below was chosen by leaving every example out in turn and classifying it by the
# others (969 examples, November 2026): right at first 71 %, out of scope found 87 %, right
# among those answered without a choice 92 %. Unseen messages do better, since the examples
# of a topic are as unlike each other as could be.

# How soon repeating a gram stops to count, and how much a topic's many examples weigh
# against it; from 1 to 4 and from 0.3 to 0.75 the shares hardly change.
_SATURATION: Final = 2.0
_LENGTH: Final = 0.3
# At 2 messages on other cities are taken for ours (72 % found); at 3 ours are turned away.
_OUT_OF_SCOPE: Final = 2.5
# Less is shared by chance. At 0.05 more nonsense is answered, at 0.11 fewer are right.
_ENOUGH: Final = 0.08
# Topics within this share of the best are offered too: at 0.7 lone answers are wrong more
# often, at 0.5 few are lone.
_CLOSE: Final = 0.6
_MOST_CHOICES: Final = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """What a message is about.

    Attributes:
        topic: The likeliest topic, or `NONE`.
        choices: At most three topics, the best first; more than one only when unsure,
            empty when out of scope.
        score: How much the message shares with the examples of the best topic.
    """

    topic: str
    choices: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Examples by what they are made of.

    Attributes:
        weights: How much each gram tells, for grams that any topic has.
        postings: By gram: the documents that have it, and what it adds to their score.
        rarest: The weight of a gram that no topic has.
        topics: The topic of each document.
    """

    weights: Mapping[Gram, float]
    postings: Mapping[Gram, tuple[tuple[int, float], ...]]
    rarest: float
    topics: tuple[str, ...]

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, str]]) -> Self:
        """Build from pairs of topic and example question.

        Raises:
            ValueError: There is no example in scope.
        """
        vocabularies, outside = _documents(rows)
        if not vocabularies:
            message = "a topic index needs at least one example in scope"
            raise ValueError(message)
        having = Counter(gram for counts in vocabularies.values() for gram in counts)
        weights = {gram: _weight(number, len(vocabularies)) for gram, number in having.items()}
        rarest = _weight(0, len(vocabularies))
        shares = [
            *_saturated([*vocabularies.values()]),
            *(dict.fromkeys(example, _OUT_OF_SCOPE) for example in outside),
        ]
        postings: defaultdict[Gram, list[tuple[int, float]]] = defaultdict(list)
        for document, grams_of in enumerate(shares):
            for gram, share in grams_of.items():
                postings[gram].append((document, share * weights.get(gram, rarest)))
        topics = (*vocabularies, *(NONE for _ in outside))
        return cls(
            weights, {gram: tuple(found) for gram, found in postings.items()}, rarest, topics
        )

    def classify(self, text: str) -> Guess:
        """Guess the topic of a message."""
        ranked = sorted(self._scores(text).items(), key=lambda item: item[1], reverse=True)
        if not ranked or ranked[0][0] == NONE or ranked[0][1] < _ENOUGH:
            return Guess(NONE, score=ranked[0][1] if ranked else 0.0)
        topic, best = ranked[0]
        close = [name for name, score in ranked if name != NONE and score >= best * _CLOSE]
        return Guess(topic, tuple(close[:_MOST_CHOICES]), best)

    def _scores(self, text: str) -> dict[str, float]:
        """The score of each topic that shares anything with the text."""
        asked = grams(text)
        perfect = sum(self.weights.get(gram, self.rarest) for gram in asked)
        documents: defaultdict[int, float] = defaultdict(float)
        for gram in asked:
            for document, score in self.postings.get(gram, ()):
                documents[document] += score
        scores: dict[str, float] = {}
        for document, score in documents.items():
            topic = self.topics[document]
            share = score / (perfect * (_SATURATION + 1))
            scores[topic] = max(share, scores.get(topic, 0.0))
        return scores


def _documents(
    rows: Iterable[tuple[str, str]],
) -> tuple[dict[str, Counter[Gram]], list[frozenset[Gram]]]:
    vocabularies: defaultdict[str, Counter[Gram]] = defaultdict(Counter)
    outside = []
    for topic, question in rows:
        if topic == NONE:
            outside.append(grams(question))
        else:
            vocabularies[topic].update(grams(question))
    return vocabularies, outside


def _saturated(documents: Sequence[Counter[Gram]]) -> Iterator[dict[Gram, float]]:
    """How far each gram of a topic counts, the more often the more, with BM25's damping."""
    average = sum(map(len, documents)) / len(documents)
    for counts in documents:
        damping = _SATURATION * (1 - _LENGTH + _LENGTH * len(counts) / average)
        yield {
            gram: count * (_SATURATION + 1) / (count + damping) for gram, count in counts.items()
        }


def _weight(having: int, documents: int) -> float:
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))
