"""The day on which a step's deadline falls, and the instant of its reminder."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.guide import ReminderRule, add_working_days, due_on, is_working_day

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = time(9, 0)  # offices open at nine; nobody is woken


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due.

    Attributes:
        due: the day, in Shanghai.
        since: the day it is counted from.
        estimated: the count leaves the published holiday calendar.
        past: the day was over when it was computed, so `due` is the next working day instead.
        chosen: the person named the day, nothing was counted.
        moved: nobody works on the day that was counted, so `due` is the next working day;
            None where nothing was moved.
    """

    rule: ReminderRule
    due: date
    since: date
    estimated: bool = False
    past: bool = False
    chosen: bool = False
    moved: date | None = None


def deadline(rule: ReminderRule, since: date, today: date) -> Deadline:
    """Count a rule from a day; a deadline that has passed is due on the next working day.

    What follows on a step is done at a counter or by a company, so it never falls on a day
    off; what has to be done before a date begins a term, and goes on-line any day.
    """
    found = due_on(rule, since)
    if found.date <= today:
        soon = add_working_days(today, 1)
        estimated = found.estimated or soon.estimated
        return Deadline(rule, soon.date, since, estimated, past=found.date < today)
    if rule.direction == "before" or is_working_day(found.date):
        return Deadline(rule, found.date, since, found.estimated)
    open_ = add_working_days(found.date, 1)
    return Deadline(rule, open_.date, since, open_.estimated, moved=found.date)


def instant(day: date) -> datetime:
    """Return nine in the morning of a day in Shanghai, as an instant in UTC."""
    return datetime.combine(day, MORNING, SHANGHAI).astimezone(UTC)
