"""The little calendar arithmetic that reading dates needs."""

from calendar import monthrange
from datetime import date, timedelta

from bot.scoring import Span


def age(born: date, on: date) -> int:
    """Completed years on the day `on`."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def born_at(years: int, on: date) -> Span[date]:
    """The days of birth of everyone who is exactly so many years old on the day `on`."""
    day_after = _years_before(years + 1, on) + timedelta(days=1)
    return Span(day_after, _years_before(years, on))


def real_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_span(year: int) -> Span[date] | None:
    """All days of a year, or None when there is no such year."""
    return Span(date(year, 1, 1), date(year, 12, 31)) if year else None


def month_span(year: int, month: int) -> Span[date] | None:
    """All days of a month, or None when there is no such month."""
    first = real_date(year, month, 1)
    return None if first is None else Span(first, first.replace(day=monthrange(year, month)[1]))


def _years_before(years: int, on: date) -> date:
    """The same day so many years before; 28 February for a missing 29th."""
    return real_date(on.year - years, on.month, on.day) or date(on.year - years, 2, 28)
