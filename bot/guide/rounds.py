"""The rounds of a stage: those with days of their own, and beyond them the last one repeated.

Nobody has named a day of a round that is two years off. Until somebody does, it is expected
to be like the last round that we know, a year later, and is always called an expectation.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

from bot.guide.deadlines import MONTHS_A_YEAR, plus_months
from bot.guide.schooldays import (
    ADVICE,
    COHORTS,
    INSURANCE,
    MILESTONES,
    REPEAT,
    STAGES,
    Advice,
    Cohort,
    Dates,
    Milestone,
    StageId,
)


def rounds(stage: StageId) -> Iterator[int]:
    """The rounds of which we say anything, the earliest first, without end."""
    known = [dates.round for dates in STAGES[stage].need.dates]
    yield from known
    yield from count(max(known) + 1)


def last_known(stage: StageId) -> int:
    """The last round whose decisive days stand in our data."""
    return max(dates.round for dates in STAGES[stage].need.dates)


def of_stage(stage: StageId) -> tuple[Milestone, ...]:
    """What happens in each round of a stage, in order."""
    return tuple(one for one in MILESTONES.values() if stage in one.stages)


def days_of(stage: StageId, milestone: Milestone, year: int) -> Dates | None:
    """The days of a milestone in a round; None where nobody has named any, nor expects them."""
    known = milestone.of(year)
    if known or year <= (last := last_known(stage)):
        return known
    before = milestone.of(last)
    if before is None:
        return None
    said = before.said or ("" if before.expected else "about")
    return replace(_repeated(before, year), said=said)


def due(stage: StageId, year: int) -> tuple[Dates, date] | None:
    """What the notice must be there for in a round, and by which of its days."""
    found = days_of(stage, STAGES[stage].need, year)
    if found is None:
        return None
    return found, found.first if STAGES[stage].looked == "first" else found.last


def cohort_of(stage: StageId, year: int) -> Cohort | None:
    """The births of a round; None for a stage that does not go by birth dates."""
    born = _in(tuple(cohort.born for cohort in COHORTS if cohort.stage == stage), year)
    return Cohort(stage, born) if born else None


def insurance_window(year: int) -> Dates | None:
    """The months whose insurance counts for the card families of a round, if known."""
    return _in(INSURANCE, year)


def advice(stage: StageId, leg: str, year: int) -> Advice | None:
    """Our advice for a round, from the year on in which it was first given."""
    found = [row for row in ADVICE if (row.stage, row.leg) == (stage, leg) and row.round <= year]
    if not found:
        return None
    row = max(found, key=lambda row: row.round)
    return replace(row, round=year, by=_later(row.by, year - row.round))


def _in(known: tuple[Dates, ...], year: int) -> Dates | None:
    """The days of a round; those of the last one repeated beyond it."""
    exact = next((dates for dates in known if dates.round == year), None)
    last = max(known, key=lambda dates: dates.round, default=None)
    return exact or (_repeated(last, year) if last and year > last.round else None)


def _repeated(dates: Dates, year: int) -> Dates:
    """The same days in a later round, as an expectation."""
    years = year - dates.round
    return replace(
        dates,
        round=year,
        first=_later(dates.first, years),
        last=_later(dates.last, years),
        expected=True,
        where=REPEAT.where,
        source=f"{dates.source} {REPEAT.source}",
        confidence=REPEAT.confidence,
    )


def _later(day: date, years: int) -> date:
    return plus_months(day, MONTHS_A_YEAR * years)
