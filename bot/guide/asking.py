"""What a question means in particular, when its topic alone would lead elsewhere."""

from dataclasses import dataclass

from bot.guide.answers import says
from bot.guide.rows import Row, read_file
from bot.guide.way import CASES
from bot.guide.wording import unspaced


@dataclass(frozen=True, slots=True)
class Asked:
    """What people say of one thing in particular.

    Attributes:
        topics: the topics that their question may be taken for.
        opens: what answers it: `screen`, or `screen:detail`.
        words: any of them tells that it is this; with `+` between words that all must be there.
        unless: words, written likewise, that tell that something else is meant.
    """

    topics: tuple[str, ...]
    opens: str
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()

    def is_said(self, text: str) -> bool:
        """Tell whether a text without blanks, in lower case, says this."""
        return says(self.words, text) and not says(self.unless, text)


def find_asked(text: str, topics: tuple[str, ...]) -> str | None:
    """What a question about one of some topics means in particular.

    Returns:
        The name of a screen, with `:` and its detail behind some; None for nothing special.
    """
    said = unspaced(text)
    return next(
        (
            asked.opens
            for asked in ASKED
            if not {*topics}.isdisjoint(asked.topics) and asked.is_said(said)
        ),
        None,
    )


def _asked(row: Row) -> Asked:
    opens = row.text("opens", "")
    if not opens:
        opens = f"step:{row.one_of('case', *(case.id for case in CASES))}"
    asked = Asked(row.texts("topics"), opens, row.texts("words"), row.texts("unless"))
    row.close()
    return asked


ASKED: tuple[Asked, ...] = tuple(_asked(row) for row in read_file("steps").rows("asked"))
"""Everything particular that a question can be told to mean."""
