"""What a plan takes for granted, and what a way needs besides: values without words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.scoring.applicant import Applicant
from bot.scoring.planning.action import NEEDS_OF_ACTIONS, Action
from bot.scoring.planning.growth import RECORDS, gone, lapses
from bot.scoring.planning.insurance import pays, surely_employed
from bot.scoring.records import unsaid
from bot.scoring.result import Notice, Score
from bot.scoring.span import Span

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "residence_permit": "needs_permit",
        "employment": "needs_employer",
        "recent_insurance_months": "needs_recent_months",
        "age": "needs_age",
    }
)
"""The note for each prerequisite that may not be met on the day."""

PLAN_NOTICES = NEEDS_OF_ACTIONS.union(
    NEEDS.values(),
    {
        "assumed_no_records",
        "assumed_paying",
        "graduation_year_unknown",
        "past_age",
        "records_dates_unknown",
        "refused_for_crime",
    },
)
"""The id of every notice of a plan, beside those of `score`, which its ways carry too."""


def assumptions(
    applicant: Applicant, on: date, *, past_age: bool, vetoed: bool
) -> Iterator[Notice]:
    """What was taken for granted.

    Values: `facts` of which nothing, or no date, is known; `gone`, the first day on which
    all records are out of their window; `first` and `last`, the days from which somebody
    may no longer be a fresh graduate, and surely is not.
    """
    if past_age or vetoed:
        yield Notice("refused_for_crime" if vetoed else "past_age", {})
        return
    if pays(applicant, on) and not surely_employed(applicant):
        yield Notice("assumed_paying", {})
    if assumed := unsaid(applicant):
        yield Notice("assumed_no_records", {"facts": assumed})
    if known := tuple([name for name in RECORDS if _most(applicant.value(name))]):
        last = max(gone(name, on) for name in known)
        yield Notice("records_dates_unknown", {"facts": known, "gone": last})
    first, last = lapses(on)
    if applicant.fresh_graduate and first < last:
        yield Notice("graduation_year_unknown", {"first": first, "last": last})


def notes(result: Score, actions: Iterable[Action]) -> tuple[Notice, ...]:
    """What a way needs besides its points, and what limits the certainty of its score.

    Values of the needs of actions: the `actions` that have them.
    """
    unmet = [row.id for row in result.prerequisites if not row.met]
    needs: dict[str, tuple[str, ...]] = {}
    for action in actions:
        for need in action.needs:
            needs[need] = (*needs.get(need, ()), action.id)
    return (
        *(Notice(NEEDS[name], {}) for name in unmet),
        *(Notice(need, {"actions": ids}) for need, ids in needs.items()),
        *result.notices,
    )


def _most(value: Any) -> int:  # noqa: ANN401 - a count, a span of counts, or unknown
    return value.high if isinstance(value, Span) else value or 0
