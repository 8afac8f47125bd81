"""Calendar months as numbers, and full years and months between two days."""

from datetime import date

MONTHS_A_YEAR = 12

LATE = 3
"""Months by which a record of insurance may lag behind: what is not in it yet may be paid."""


def month_index(day: date) -> int:
    """The number of the day's month; consecutive months have consecutive numbers."""
    return day.year * MONTHS_A_YEAR + day.month - 1


def full_months(start: date, end: date) -> int:
    """Full months from one day to another; negative if `end` is earlier."""
    return month_index(end) - month_index(start) - (end.day < start.day)


def full_years(start: date, end: date) -> int:
    """Completed years; someone born on 29 February completes one on 1 March."""
    return full_months(start, end) // MONTHS_A_YEAR
