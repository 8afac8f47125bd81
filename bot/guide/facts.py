"""What every row of the guide's data says about itself: from where, how sure, how fresh."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypedDict

Confidence = Literal["A", "B", "C", "D"]

LETTERS: tuple[Confidence, ...] = ("A", "B", "C", "D")

GOOD_FOR = timedelta(days=365)
"""How long nobody has to look at something anew that was verified."""


class Basis(TypedDict):
    """The fields of a `Fact`, as a row of data gives them."""

    where: str
    section: str
    clause: str
    source: str
    confidence: Confidence
    verified_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that the guide says, and why anybody should believe it.

    Attributes:
        where: the row of data, such as `papers.paper.permit`.
        section: the place in the collected rules, such as `C2.B3`; empty where there is none.
        clause: the article of the rule, in Chinese; empty where none is known.
        source: keys of `SOURCES`, separated by blanks.
        confidence: how sure we are: A official text, B two publishers, C one, D nobody.
        verified_on: the day on which the row was last held against its sources.
    """

    where: str
    section: str
    clause: str
    source: str
    confidence: Confidence
    verified_on: date
