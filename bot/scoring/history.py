"""What follows from an insurance history, month by month.

Months up to and including the one before the day of scoring are counted: the month that
is running may not have been paid yet, and what is not paid cannot count. So "the last 48
months" are the 48 calendar months before the month of `on`.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.scoring.applicant import InsurancePeriod
from bot.scoring.months import month_index
from bot.scoring.tables.wages import Wage, WageTable, Window


class Stretch(NamedTuple):
    """Months with one contribution base (yuan) that count, by month number, both included."""

    first: int
    last: int
    base: float

    @property
    def months(self) -> int:
        """How many months."""
        return self.last - self.first + 1


def paid(periods: Iterable[InsurancePeriod], on: date) -> tuple[Stretch, ...]:
    """What counts on a day: not back-paid, and over."""
    running = month_index(on)
    stretches = [
        Stretch(month_index(period.start), min(month_index(period.end), running - 1), period.base)
        for period in periods
        if not period.back_paid
    ]
    return tuple([stretch for stretch in stretches if stretch.months > 0])


class Tally(NamedTuple):
    """How many months of an insurance history a window found."""

    window: Window
    months: int

    @property
    def reached(self) -> bool:
        """Whether the window's level is reached; never where months are only counted."""
        return self.window.months is not None and self.months >= self.window.months


def tally(
    stretches: Sequence[Stretch], on: date, windows: Sequence[Window], wages: WageTable
) -> tuple[Tally, ...]:
    """What each window finds in a history, each month against the wage in force in it.

    Args:
        stretches: the months that count.
        on: the day of scoring.
        windows: what is looked for.
        wages: the reference wage of each month.
    """
    running = month_index(on)
    reach = running - max([window.within for window in windows])
    recent = [stretch for stretch in stretches if stretch.last >= reach]
    found = pieces(recent, wages)
    return tuple(
        [
            Tally(window, months_reaching(found, window.tenths, running - window.within))
            for window in windows
        ]
    )


def derived(stretches: Iterable[Stretch], tallies: Iterable[Tally]) -> dict[str, int | str]:
    """The facts that stand in for an insurance history (`DERIVED`).

    A month at a higher base satisfies a lower level too; the highest level met counts.

    Args:
        stretches: the months that count.
        tallies: what was found in them, the least demanding window first.
    """
    months = sum([stretch.months for stretch in stretches])
    facts: dict[str, int | str] = {"insurance_months": months, "insurance_base": "none"}
    for window, count in tallies:
        if window.level is None:
            facts[window.fact] = count
        elif window.months is not None and count >= window.months:
            facts[window.fact] = window.level
    return facts


def derive(
    stretches: Sequence[Stretch], on: date, windows: Sequence[Window], wages: WageTable
) -> dict[str, int | str]:
    """The facts that follow from a history in one go: `derived` of its `tally`."""
    return derived(stretches, tally(stretches, on, windows, wages))


def pieces(stretches: Iterable[Stretch], wages: WageTable) -> list[tuple[Stretch, Wage]]:
    """Stretches cut where the reference wage changes, each with the wage in force in it."""
    return [
        (Stretch(first, last, stretch.base), wage)
        for stretch in stretches
        for wage, first, last in wages.split(stretch.first, stretch.last)
    ]


def months_reaching(pieces: Iterable[tuple[Stretch, Wage]], tenths: int, first: int) -> int:
    """Months from `first` on with a base of so many tenths of the wage of their time."""
    return sum(
        [
            piece.last - max(piece.first, first) + 1
            for piece, wage in pieces
            if piece.last >= first and piece.base >= wage.least_base(tenths)
        ]
    )
