"""What an insurance history, with its months to come, says on each day."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.scoring.applicant import InsurancePeriod
from bot.scoring.history import Stretch, derive, paid
from bot.scoring.later import month_start
from bot.scoring.months import MONTHS_A_YEAR, month_index
from bot.scoring.planning.growth import months_to_full_year
from bot.scoring.tables import SHELF, TABLES, WAGES

LONGEST_WINDOW = max(window.within for window in TABLES.windows)
"""Months after which a window has forgotten everything before."""

BREAKS = tuple(month_index(row.since) for row in (*TABLES.wages, *TABLES.windows))
"""Months from which another wage, or another window, is in force."""


class Record:
    """A history as it goes on; remembers what was asked of it.

    Attributes:
        periods: the history, with the months to come.
    """

    def __init__(self, periods: tuple[InsurancePeriod, ...]) -> None:
        self.periods = periods
        self._stretches = paid(periods, date.max)
        self._facts: dict[date, Mapping[str, int | str]] = {}
        self._turns: dict[tuple[str, date, date], tuple[date, ...]] = {}

    def facts(self, day: date) -> Mapping[str, int | str]:
        """The derived facts of a day, from the months that are over by then."""
        if day not in self._facts:
            over = month_index(day) - 1
            begun = [one for one in self._stretches if one.first <= over]
            past = [Stretch(one.first, min(one.last, over), one.base) for one in begun]
            self._facts[day] = derive(past, day, SHELF.on(day).windows, WAGES)
        return self._facts[day]

    def turns(self, name: str, on: date, last: date) -> tuple[date, ...]:
        """The days from one to another on which the points of a derived fact can change."""
        key = (name, on, last)
        if key not in self._turns:
            self._turns[key] = tuple(self._changes(name, on, last))
        return self._turns[key]

    def _changes(self, name: str, on: date, last: date) -> Iterator[date]:
        settled = min(self._settled(last), month_index(last))
        before = _scoring(name, self.facts(on)[name])
        for month in range(month_index(on) + 1, settled + 1):
            found = _scoring(name, self.facts(month_start(month))[name])
            if found != before:
                yield month_start(month)
            before = found
        if name == "insurance_months":
            months = int(self.facts(month_start(settled))[name])
            full = settled + months_to_full_year(months)
            yield from map(month_start, range(full, month_index(last) + 1, MONTHS_A_YEAR))

    def _settled(self, last: date) -> int:
        """The month from which on all windows see the same base and the same wage."""
        over = month_index(last)
        periods = [(one.first, one.last + 1) for one in self._stretches]
        breaks = [month for period in periods for month in period if month < over]
        return max([*breaks, *BREAKS]) + LONGEST_WINDOW


def _scoring(name: str, value: int | str) -> int | str:
    """What the points depend on: full years, or the value itself."""
    return int(value) // MONTHS_A_YEAR if name == "insurance_months" else value
