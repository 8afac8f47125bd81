"""Quiet hours: nobody is woken by a reminder whose hour they did not choose."""

from datetime import UTC, datetime, time, timedelta

from bot.clock import in_shanghai

QUIET_FROM = time(22, 0)  # the first quiet minute, in Shanghai
QUIET_UNTIL = time(8, 0)  # the first minute that is not quiet any more


def is_quiet(moment: datetime) -> bool:
    """Tell whether an instant lies between 22:00 and 08:00 in Shanghai."""
    hour = in_shanghai(moment).time()
    return hour >= QUIET_FROM or hour < QUIET_UNTIL


def out_of_quiet_hours(due: datetime, *, chosen: bool = False) -> datetime:
    """Return the instant at which a reminder may be told, in UTC.

    Args:
        due: an aware instant.
        chosen: the person asked for this very time, so it stands whatever the hour.
    """
    if chosen or not is_quiet(due):
        return due.astimezone(UTC)
    local = in_shanghai(due)
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    return datetime.combine(day, QUIET_UNTIL, tzinfo=local.tzinfo).astimezone(UTC)
