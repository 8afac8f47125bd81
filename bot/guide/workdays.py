"""Working days in China: weekends, public holidays and make-up working days.

The calendar of a year is published in November before it. Within the published calendar a
count is exact; beyond it, and before it begins, the count is an estimate and says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days off in a row.

    Attributes:
        id: the holiday.
        first: the first day off.
        last: the last day off, included.
        in_lieu: further days that are certain to be off, while their place is not published.
    """

    id: str
    first: date
    last: date
    in_lieu: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Fact):
    """The calendar of one year; a provisional one has the statutory days only."""

    year: int
    provisional: bool
    holidays: tuple[Holiday, ...]
    make_up: frozenset[date]


@dataclass(frozen=True, slots=True)
class WorkdayResult:
    """A day found by counting; `estimated` if the count left the published calendar."""

    date: date
    estimated: bool


def is_working_day(day: date) -> bool:
    """Whether offices work: make-up Saturdays and Sundays count, holidays do not."""
    return day in _MAKE_UP or (day.weekday() < SATURDAY and day not in _OFF)


def add_working_days(start: date, count: int) -> WorkdayResult:
    """The last of `count` working days, the first of which is the first after `start`.

    Args:
        start: the day from which is counted; it never counts itself.
        count: working days; 0 gives `start`.

    Raises:
        ValueError: if `count` is negative.
    """
    if count < 0:
        message = f"working days are counted forwards, not {count}"
        raise ValueError(message)
    end = next(islice(_working_days_after(start), count - 1, None)) if count else start
    return WorkdayResult(end, estimated=start < _CERTAIN_FROM or end > _CERTAIN_UNTIL)


def subtract_working_days(end: date, count: int) -> WorkdayResult:
    """The last working day on which a count of `count` may start and still end by `end`.

    Args:
        end: the day by which the last working day must have come.
        count: working days; 0 gives `end`.

    Raises:
        ValueError: if `count` is negative.
    """
    if count < 0:
        message = f"working days to count back are 0 or more, not {count}"
        raise ValueError(message)
    start = next(islice(_working_days_until(end), count, None)) if count else end
    return WorkdayResult(start, estimated=start < _CERTAIN_FROM or end > _CERTAIN_UNTIL)


def covered_until() -> date:
    """The last day up to which every count is exact."""
    return _CERTAIN_UNTIL


def _working_days_after(start: date) -> Iterator[date]:
    day = start
    while True:
        day += ONE_DAY
        if is_working_day(day):
            yield day


def _working_days_until(end: date) -> Iterator[date]:
    day = end
    while True:
        if is_working_day(day):
            yield day
        day -= ONE_DAY


def _holiday(row: Row) -> Holiday:
    first, last = row.day("from"), row.day("to")
    if last < first:
        row.refuse(f"ends on {last}, before it begins on {first}")
    holiday = Holiday(row.text("holiday"), first, last, row.number("in_lieu", 0))
    row.close()
    return holiday


def _year(row: Row) -> Year:
    year = Year(
        year=row.number("year"),
        provisional=row.flag("provisional"),
        holidays=tuple(_holiday(holiday) for holiday in row.rows("off")),
        make_up=frozenset(row.days("work")),
        **row.basis(),
    )
    row.close()
    return year


def _days(holiday: Holiday) -> Iterator[date]:
    length = (holiday.last - holiday.first).days + 1
    return (holiday.first + place * ONE_DAY for place in range(length))


_FILE = read_file("holidays")
_CERTAIN_FROM = _FILE.day("certain_from")
_CERTAIN_UNTIL = _FILE.day("certain_until")

YEARS: tuple[Year, ...] = tuple(_year(row) for row in _FILE.rows("year"))
"""The years we have a table for."""

_OFF = frozenset(day for year in YEARS for holiday in year.holidays for day in _days(holiday))
_MAKE_UP = frozenset(day for year in YEARS for day in year.make_up)
