"""The day on which a step's deadline falls, and the instant of its reminder."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.guide import ReminderRule, due_on

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = time(9, 0)  # offices open at nine; nobody is woken


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due.

    Attributes:
        due: the day, in Shanghai.
        since: the day it is counted from.
        estimated: the count leaves the published holiday calendar.
        past: the day was over when it was computed, so `due` is the next morning instead.
        chosen: the person named the day, nothing was counted.
    """

    rule: ReminderRule
    due: date
    since: date
    estimated: bool = False
    past: bool = False
    chosen: bool = False


def deadline(rule: ReminderRule, since: date, today: date) -> Deadline:
    """Count a rule from a day; a deadline that has passed is due tomorrow."""
    found = due_on(rule, since)
    if found.date <= today:
        tomorrow = today + timedelta(days=1)
        return Deadline(rule, tomorrow, since, found.estimated, past=found.date < today)
    return Deadline(rule, found.date, since, found.estimated)


def instant(day: date) -> datetime:
    """Return nine in the morning of a day in Shanghai, as an instant in UTC."""
    return datetime.combine(day, MORNING, SHANGHAI).astimezone(UTC)
