"""A small network: features, summed as vectors, then one layer to the topics.

Trained by `scripts/train_topics.py` on the examples of the locale; plain Python runs it, since
no library is worth its loading time for a few thousand multiplications.
"""

import json
import math
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Any, Final, Self

MAGIC: Final = b"hujifen-topics-1\n"
"""How the file of a network begins; a line of JSON follows, then the numbers."""

NUMBER: Final = 4
"""Bytes of a number; the first byte is the least."""


class NetworkError(ValueError):
    """The file of a network is damaged or of another kind."""


@dataclass(frozen=True, slots=True)
class Network:
    """Numbers that turn buckets of features into the likelihood of topics.

    Attributes:
        topics: what it tells apart, in the order of its outputs.
        buckets: how many buckets features fall into.
        examples: a fingerprint of the examples that it was trained on.
        width: length of a feature's vector.
        vectors: of each bucket, as bytes with a sign.
        scale: what one unit of them stands for.
        lift: added to each part of the sum.
        weights: one row for each topic.
        bias: one number for each topic.
    """

    topics: tuple[str, ...]
    buckets: int
    examples: str
    width: int
    vectors: memoryview
    scale: float
    lift: Sequence[float]
    weights: Sequence[Sequence[float]]
    bias: Sequence[float]

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a network.

        Raises:
            NetworkError: the data is no network, or not a whole one.
        """
        if not data.startswith(MAGIC):
            msg = "this is no network of topics"
            raise NetworkError(msg)
        line, _, rest = data.removeprefix(MAGIC).partition(b"\n")
        head: dict[str, Any] = json.loads(line)
        topics, width = tuple(head["topics"]), head["width"]
        size = head["buckets"] * width
        tail = len(rest) - size
        expected = (width + len(topics) * (width + 1)) * NUMBER
        if tail != expected:
            msg = f"the network of topics is damaged: {tail} bytes at its end, not {expected}"
            raise NetworkError(msg)
        numbers = array("f", rest[size:])
        if sys.byteorder == "big":
            numbers.byteswap()
        rows = [numbers[begin : begin + width] for begin in range(width, len(numbers), width)]
        return cls(
            topics=topics,
            buckets=head["buckets"],
            examples=head["examples"],
            width=width,
            vectors=memoryview(rest)[:size].cast("b"),
            scale=head["scale"],
            lift=numbers[:width],
            weights=rows[: len(topics)],
            bias=numbers[width * (len(topics) + 1) :],
        )

    def scores(self, buckets: Sequence[int]) -> list[float]:
        """Return how much speaks for each topic; at least one bucket is needed."""
        rows = [self.vectors[each * self.width : (each + 1) * self.width] for each in buckets]
        unit = self.scale / math.sqrt(len(rows))
        hidden = [
            max(0.0, sum(column) * unit + lift)
            for column, lift in zip(zip(*rows, strict=True), self.lift, strict=True)
        ]
        return [
            sum(map(mul, hidden, row)) + bias
            for row, bias in zip(self.weights, self.bias, strict=True)
        ]


def shares(scores: Iterable[float]) -> list[float]:
    """Return what part each score has of all, as probabilities that add up to 1."""
    known = [*scores]
    top = max(known)
    powers = [math.exp(score - top) for score in known]
    whole = sum(powers)
    return [power / whole for power in powers]
