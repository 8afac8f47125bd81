"""What a message may be besides what somebody looks for in it."""

from dataclasses import dataclass

from bot.dialogs.model import Answers


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a message reads as a whole.

    Attributes:
        asks: whether it asks anything.
        answers: whether it may answer the question that is open.
        told: the answers that stand in it, by question.
    """

    asks: bool
    answers: bool
    told: Answers
