"""Which situation a question means, when its topic alone would lead elsewhere."""

from dataclasses import dataclass

from bot.guide.rows import Row, read_file
from bot.guide.way import CASES


@dataclass(frozen=True, slots=True)
class Asked:
    """What people say of a situation.

    Attributes:
        topic: the topic of their question.
        case: the situation, by the id of its row in `CASES`.
        words: any of them tells that it is this situation.
    """

    topic: str
    case: str
    words: tuple[str, ...]


def find_case(text: str, topic: str) -> str | None:
    """The id of the situation that a question about a topic means; None for no special one."""
    said = "".join(text.split())
    return next(
        (
            asked.case
            for asked in ASKED
            if asked.topic == topic and any(word in said for word in asked.words)
        ),
        None,
    )


def _asked(row: Row) -> Asked:
    case = row.one_of("case", *(case.id for case in CASES))
    asked = Asked(row.text("topic"), case, row.texts("words"))
    row.close()
    return asked


ASKED: tuple[Asked, ...] = tuple(_asked(row) for row in read_file("steps").rows("asked"))
"""Every situation that a question can be told to mean."""
