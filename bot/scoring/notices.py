"""What limits the certainty of an answer: unpublished figures, expiry, gaps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.scoring.applicant import InsurancePeriod
from bot.scoring.history import Stretch
from bot.scoring.months import MONTHS_A_YEAR, month_index
from bot.scoring.result import Notice
from bot.scoring.tables.book import Edition
from bot.scoring.tables.wages import WageTable

NOTICES = frozenset(
    {
        "edition_expired",
        "insurance_gap",
        "insurance_month_running",
        "wage_unknown",
        "wage_unpublished",
    }
)
"""Every id that can occur, beside the caveats of the editions."""


def dated_notices(edition: Edition, wages: WageTable, on: date) -> tuple[Notice, ...]:
    """What is uncertain for everybody on a day: the operator should look for new figures."""
    last = month_index(on) - 1
    return (*caveats(edition), *expiry_notices(edition, on), *wage_notices(wages, last))


def caveats(edition: Edition) -> Iterator[Notice]:
    """A notice for each thing of an edition that is not known in full, or not asked for."""
    for caveat in edition.caveats:
        yield Notice(caveat, {"edition": edition.since, "until": edition.until})


def expiry_notices(edition: Edition, on: date) -> Iterator[Notice]:
    """A notice if the edition has run out (as far as its end is known)."""
    if edition.until is not None and on > edition.until:
        yield Notice("edition_expired", {"edition": edition.since, "until": edition.until})


def early_wage_notices(
    wages: WageTable, stretches: Iterable[Stretch], reach: int
) -> Iterator[Notice]:
    """A notice if a month that a window looks at lies before the first wage known.

    Args:
        wages: the reference wage by month.
        stretches: the months that count.
        reach: the first month that any window looks at.
    """
    first = wages.first
    if any(stretch.first < first and stretch.last >= reach for stretch in stretches):
        year, month = divmod(first, MONTHS_A_YEAR)
        yuan = wages.of(first).yuan
        yield Notice("wage_unknown", {"year": year, "month": month + 1, "yuan": yuan})


def wage_notices(wages: WageTable, last: int) -> Iterator[Notice]:
    """A notice if the months up to the one numbered `last` pass the published wages."""
    if not wages.published(last):
        first = wages.first_unpublished
        year, month = divmod(first, MONTHS_A_YEAR)
        yuan = wages.of(first).yuan
        yield Notice("wage_unpublished", {"year": year, "month": month + 1, "yuan": yuan})


def history_notices(
    history: Iterable[InsurancePeriod], stretches: Sequence[Stretch], on: date
) -> Iterator[Notice]:
    """A notice for a gap (A4d), and one if the running month was given as paid."""
    if stretches:
        first = min(stretch.first for stretch in stretches)
        last = max(stretch.last for stretch in stretches)
        missing = last - first + 1 - sum([stretch.months for stretch in stretches])
        if missing:
            yield Notice("insurance_gap", {"months": missing})
    running = month_index(on)
    current = [period for period in history if not period.back_paid]
    if any(month_index(one.start) <= running <= month_index(one.end) for one in current):
        yield Notice("insurance_month_running", {"year": on.year, "month": on.month})
