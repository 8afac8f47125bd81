"""Days that lie whole months ahead, as `bot.scoring.months` counts full months."""

from datetime import MAXYEAR, date

from bot.scoring.months import MONTHS_A_YEAR, month_index


def month_start(index: int) -> date:
    """The first day of the month with a number; the last day there is, if it lies beyond."""
    year, month = divmod(index, MONTHS_A_YEAR)
    return date(year, month + 1, 1) if year <= MAXYEAR else date.max


def months_later(day: date, months: int) -> date:
    """The first day on which so many full months have passed.

    From the 31st this is the first of the month after a shorter month, as a birthday on
    29 February is completed on 1 March.
    """
    index = month_index(day) + months
    try:
        return month_start(index).replace(day=day.day)
    except ValueError:
        return month_start(index + 1)


def years_later(day: date, years: int) -> date:
    """The first day on which so many full years have passed."""
    return months_later(day, years * MONTHS_A_YEAR)
