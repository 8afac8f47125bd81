"""The reminders that follow from steps: how long after, or before, which date."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file
from bot.guide.workdays import WorkdayResult, add_working_days

Unit = Literal["working_days", "calendar_days", "months"]
Anchor = Literal["done", "permit_expires"]
Direction = Literal["after", "before"]

UNITS: tuple[Unit, ...] = ("working_days", "calendar_days", "months")
ANCHORS: tuple[Anchor, ...] = ("done", "permit_expires")
DIRECTIONS: tuple[Direction, ...] = ("after", "before")

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRule(Fact):
    """When to remind of what.

    Attributes:
        id: the rule.
        about: the id of the step that is then due.
        anchor: the date counted from: `done`, the day on which the step that offers the
            reminder was done, or a date to ask for: `permit_expires`, the end date on the
            residence permit.
        direction: after or before the anchor.
        amount: how many units.
        unit: working days, calendar days or months.
    """

    id: str
    about: str
    anchor: Anchor
    direction: Direction
    amount: int
    unit: Unit


def due_on(rule: ReminderRule, anchor: date) -> WorkdayResult:
    """The day a rule points to; `estimated` beyond the published calendar of holidays.

    Args:
        rule: what to count.
        anchor: the date that `rule.anchor` names.
    """
    if rule.unit == "working_days":
        return add_working_days(anchor, rule.amount)
    amount = rule.amount if rule.direction == "after" else -rule.amount
    if rule.unit == "months":
        return WorkdayResult(plus_months(anchor, amount), estimated=False)
    return WorkdayResult(anchor + timedelta(days=amount), estimated=False)


def plus_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _reminder(row: Row) -> ReminderRule:
    rule = ReminderRule(
        id=row.text("id"),
        about=row.text("about"),
        anchor=row.one_of("anchor", *ANCHORS),
        direction=row.one_of("direction", *DIRECTIONS),
        amount=row.number("amount"),
        unit=row.one_of("unit", *UNITS),
        **row.basis(),
    )
    if rule.unit == "working_days" and rule.direction == "before":
        row.refuse("working days are counted forwards only")
    row.close()
    return rule


REMINDERS: Mapping[str, ReminderRule] = MappingProxyType(
    {row.text("id"): _reminder(row) for row in read_file("steps").rows("reminder")}
)
"""Every reminder rule by its id."""
