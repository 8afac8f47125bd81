"""What conditions are asked about: one person on one day, with what scoring says of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.scoring import Applicant, Score, Span, score
from bot.scoring.facts import DERIVED
from bot.scoring.truth import NO, YES, Answer

ITEM_FACTS: Mapping[str, tuple[str, ...]] = {
    "education": ("education",),
    "qualification": ("qualification", "qualification_fits", "qualification_base_months"),
    "startup": ("startup",),
    "shortage_major": ("shortage_major",),
    "investment_tax": ("tax_average",),
    "local_employment": ("local_employees_average",),
    "insurance_base": ("insurance_base",),
    "public_service": ("public_service_years",),
    "suburb": ("suburb_area", "suburb_years"),
    "fresh_graduate": ("fresh_graduate",),
    "award": ("award",),
    "spouse": ("spouse_local_years",),
}
"""The facts that decide whether an item scores; only items that ask for papers."""

RIVALS: Mapping[str, str] = {
    "education": "qualification",
    "qualification": "education",
    "investment_tax": "local_employment",
    "local_employment": "investment_tax",
}
"""Either-or pairs (T2, T3): only the larger one of each is counted."""


@dataclass(frozen=True, slots=True)
class Range:
    """Least and greatest points of one item, its rival left aside."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Case:
    """One person on one day.

    Attributes:
        applicant: the known facts.
        on: the day of application.
        score: the whole result.
        ranges: the points of each item as if its rival did not exist.
    """

    applicant: Applicant
    on: date
    score: Score
    ranges: Mapping[str, Range]

    def claims(self, item: str) -> Answer:
        """Whether the item is counted and scores."""
        own = self.ranges[item]
        rival = self.ranges[RIVALS[item]] if item in RIVALS else Range(-1, -1)
        if own.high <= 0 or own.high < rival.low:
            return NO
        if own.low > max(0, rival.high):
            return YES
        if own.low == own.high == rival.low == rival.high:
            return YES if self._counts(item) else NO
        return Answer(holds=None, unknown=self.unknown_of(item))

    def unknown_of(self, item: str) -> tuple[str, ...]:
        """The facts worth finding out to decide on this item and its rival.

        Those that can still move the points, as the scorer says; all that are not exactly
        known where deductions leave no points to move.
        """
        pair = (item, RIVALS[item]) if item in RIVALS else (item,)
        open_ = [one for one in pair if self.ranges[one].low != self.ranges[one].high]
        facts = tuple(fact for one in open_ for fact in ITEM_FACTS[one] if self._vague(fact))
        return tuple(fact for fact in facts if fact in self.score.unknown) or facts

    def _vague(self, fact: str) -> bool:
        if self.applicant.insurance_history is not None and fact in DERIVED:
            return False
        return not _exact(getattr(self.applicant, fact))

    def _counts(self, item: str) -> bool:
        return any(line.counted for line in self.score.items if line.id == item)


def case_of(applicant: Applicant, on: date) -> Case:
    """Score a person, and each half of the either-or pairs without the other."""
    whole = score(applicant, on)
    first = score(replace(applicant, qualification="none", local_employees_average=0), on)
    second = score(replace(applicant, education="none", tax_average=0), on)
    ranges = (
        _ranges(whole)
        | _ranges(first, "education", "investment_tax")
        | _ranges(second, "qualification", "local_employment")
    )
    return Case(applicant, on, whole, ranges)


def _ranges(result: Score, *items: str) -> dict[str, Range]:
    return {
        line.id: Range(line.low, line.high)
        for line in result.items
        if not items or line.id in items
    }


def _exact(value: object) -> bool:
    match value:
        case None:
            return False
        case Span(low=low, high=high):
            return bool(low == high)
        case frozenset():
            return len(value) == 1
        case _:
            return True
