"""What a message may be besides what somebody looks for in it."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a message reads as a whole.

    Attributes:
        asks: whether it asks anything.
        answers: whether it may answer the question that is open.
        told: the questions that it answers by the way.
    """

    asks: bool
    answers: bool = False
    told: Collection[str] = ()
