"""Free text → topic, with how sure that is and what else it may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from bot.topics.features import Features
from bot.topics.network import Network, shares
from bot.topics.places import Places
from bot.topics.sounds import Sounds

NONE: Final = "none"
"""The topic of what is out of scope."""

# Chosen on the authors kept for that (`locales/*/topics/tuning.tsv`), looked at on others
# (`heldout.tsv`); `docs/questions.md` shows the curves.
SHARPNESS: Final = 2.0
"""Scores are multiplied by this, so that of all guesses of 90 % nine in ten are right."""
WARINESS: Final = 1.0
"""Added to the score of what is out of scope: people ask more that isn't ours than examples do."""
SURE: Final = 0.985
"""From here on nothing else is offered."""
PROBABLE: Final = 0.7
"""From here on an answer is given at once, with the others below it."""
POSSIBLE: Final = 0.003
"""What is less likely is no choice to offer."""
MOST_CHOICES: Final = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """What a message is about.

    Attributes:
        topic: the likeliest topic, or `NONE`.
        choices: two or three to choose from, the likeliest first, which is the topic itself;
            empty when the guess is sure.
        confidence: how likely the topic is, 0 to 1.
    """

    topic: str
    choices: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def probable(self) -> bool:
        """Whether the topic may be answered before anybody chooses."""
        return self.confidence >= PROBABLE


@dataclass(frozen=True, slots=True)
class Topics:
    """Tells what a message is about, by the network that was trained on the examples."""

    features: Features
    network: Network

    @classmethod
    def load(
        cls,
        data: bytes,
        sounds: Mapping[str, str],
        places: Mapping[str, Sequence[str]],
    ) -> Self:
        """Build from the file of a network and the tables that features need.

        Raises:
            NetworkError: the file is damaged or of another kind.
        """
        network = Network.from_bytes(data)
        features = Features(Sounds.from_table(sounds), Places.from_table(places), network.buckets)
        return cls(features, network)

    def likelihoods(self, text: str) -> Mapping[str, float]:
        """Return how likely each topic is; empty when there is nothing to read."""
        written, heard = self.features.of(text)
        if not written:
            return {}
        scores = self.network.scores([*written, *heard])
        wary = [
            score * SHARPNESS + WARINESS * (topic == NONE)
            for topic, score in zip(self.network.topics, scores, strict=True)
        ]
        return dict(zip(self.network.topics, shares(wary), strict=True))

    def classify(self, text: str) -> Guess:
        """Guess the topic of a message in simplified characters."""
        likely = self.likelihoods(text)
        ranked = sorted(likely, key=likely.__getitem__, reverse=True)
        if not ranked:
            return Guess(NONE)
        topic = ranked[0]
        if likely[topic] >= SURE:
            return Guess(topic, (), likely[topic])
        others = [each for each in ranked[1:] if each != NONE and likely[each] >= POSSIBLE]
        choices = (topic, *others)[:MOST_CHOICES] if others else ()
        return Guess(topic, choices, likely[topic])
