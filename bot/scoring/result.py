"""What scoring returns: values only, without a word of Chinese."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

Group = Literal["basic", "bonus", "deduction"]
Confidence = Literal["A", "B", "C", "D"]
Verdict = Literal["reached", "not_reached", "undecided", "vetoed"]


@dataclass(frozen=True, slots=True)
class Points:
    """Least and greatest total that the known facts leave possible."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line stands as it does: a template in `reasons/` and what it needs.

    Reasons are shared between scores, so their values cannot be changed.
    """

    id: str
    values: Mapping[str, object]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


@dataclass(frozen=True, slots=True)
class Item:
    """One index: its points, whether they count, and the rule behind it.

    Attributes:
        id: as in the command-line contract.
        group: basic, bonus or deduction.
        low: least points; of the counted one of an undecided pair, the least of the pair.
        high: greatest points; a deduction has points of 0 or below.
        counted: false for the one of an either-or pair that does not count.
        reason: why.
        clause: the article of the rule, in Chinese.
        source: keys of `SOURCES`, separated by blanks.
        confidence: how sure we are of the rule.
    """

    id: str
    group: Group
    low: int
    high: int
    counted: bool
    reason: Reason
    clause: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """A condition for applying at all; `met` is None while undecided."""

    id: str
    met: bool | None
    source: str
    clause: str
    confidence: Confidence
    reason: Reason


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader must know about how sure this is (`notices/`)."""

    id: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Score:
    """The whole answer for one applicant on one day.

    Attributes:
        on: the day of application.
        edition: first day of the edition of the rule that was used.
        standard: points that the rule asks for.
        points: the total, never below 0.
        verdict: `reached` only if every possibility reaches the standard.
        prerequisites: conditions for applying, beside the points.
        veto: no serious crime; apart from the others because it decides the verdict.
        items: every index, in the order of the rule.
        unknown: facts that can still change verdict or points, the most decisive first.
        notices: what limits the certainty of this answer.
    """

    on: date
    edition: date
    standard: int
    points: Points
    verdict: Verdict
    prerequisites: tuple[Prerequisite, ...]
    veto: Prerequisite
    items: tuple[Item, ...]
    unknown: tuple[str, ...]
    notices: tuple[Notice, ...]
