"""What to bring, what to do next, and where to go: the guide as data with sources. Pure.

`checklist` gives one person's papers, `steps` where they stand; `PAPERS`, `STEPS`,
`REMINDERS`, `OFFICES` and `YEARS` are the whole data. Words stand in `locales/`, keyed by id.
"""

from bot.guide.deadlines import REMINDERS, ReminderRule, due_on
from bot.guide.facts import Fact
from bot.guide.lists import Checklist, Group, checklist
from bot.guide.papers import DROPPED, PAPERS, Dropped, Paper, PaperRule
from bot.guide.places import CONTACTS, OFFICES, Contacts, Hours, Office, Place, offices
from bot.guide.progress import StepState, steps
from bot.guide.rows import GuideDataError
from bot.guide.sources import SOURCES
from bot.guide.way import STEPS, Duration, Step, Variant
from bot.guide.workdays import (
    YEARS,
    Holiday,
    WorkdayResult,
    Year,
    add_working_days,
    covered_until,
    is_working_day,
)

__all__ = [
    "CONTACTS",
    "DROPPED",
    "OFFICES",
    "PAPERS",
    "REMINDERS",
    "SOURCES",
    "STEPS",
    "YEARS",
    "Checklist",
    "Contacts",
    "Dropped",
    "Duration",
    "Fact",
    "Group",
    "GuideDataError",
    "Holiday",
    "Hours",
    "Office",
    "Paper",
    "PaperRule",
    "Place",
    "ReminderRule",
    "Step",
    "StepState",
    "Variant",
    "WorkdayResult",
    "Year",
    "add_working_days",
    "checklist",
    "covered_until",
    "due_on",
    "is_working_day",
    "offices",
    "steps",
]
