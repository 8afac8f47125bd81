"""What to bring, what to do next, and where to go: the guide as data with sources. Pure.

`checklist` gives one person's papers, `steps` where they stand; `PAPERS`, `STEPS`,
`REMINDERS`, `OFFICES` and `YEARS` are the whole data. Words stand in `locales/`, keyed by id.
"""

from bot.guide.answers import ANSWERS, Answer, particular
from bot.guide.asking import find_asked
from bot.guide.benefits import BENEFITS, Benefit
from bot.guide.deadlines import REMINDERS, ReminderRule, due_on
from bot.guide.facts import Fact
from bot.guide.faults import FAULTS, Checked, Fault, FaultRule, barred, precheck
from bot.guide.forms import FORMS, HOLDERS, Form, FormPart
from bot.guide.lists import Checklist, Group, checklist
from bot.guide.major_names import (
    NamedMajor,
    about_majors,
    about_oneself,
    asks_catalogue,
    find_major,
)
from bot.guide.majors import (
    MAJOR_CLAIMS,
    MAJOR_CONDITIONS,
    MAJOR_FACTS,
    MAJORS,
    Major,
    MajorFact,
)
from bot.guide.papers import DROPPED, PAPERS, Dropped, Paper, PaperRule
from bot.guide.places import CONTACTS, OFFICES, Contacts, Hours, Office, Place, offices
from bot.guide.progress import StepState, steps
from bot.guide.rounds import cohort_of, insurance_window
from bot.guide.rows import GuideDataError
from bot.guide.school import Upcoming, cohorts_of, milestones, round_on
from bot.guide.school_asked import asks_day, find_stage
from bot.guide.school_plan import Countdown, Leg, LegId, countdown
from bot.guide.schooldays import KINDS as SCHOOL_KINDS
from bot.guide.schooldays import MILESTONES, SAID, Cohort, Dates, Milestone, Rule
from bot.guide.schooldays import RULES as SCHOOL_RULES
from bot.guide.schooldays import STAGES as SCHOOL_STAGES
from bot.guide.schooldays import Stage as SchoolStage
from bot.guide.site import SITE, SiteAction, site_actions
from bot.guide.sites import SITES, Site
from bot.guide.sources import SOURCES
from bot.guide.statuses import STATUS_GROUPS, STATUSES, Status, find_status
from bot.guide.way import CASES, STEPS, Duration, Step, Variant
from bot.guide.workdays import (
    YEARS,
    Holiday,
    WorkdayResult,
    Year,
    add_working_days,
    covered_until,
    is_working_day,
    subtract_working_days,
)

__all__ = [
    "ANSWERS",
    "BENEFITS",
    "CASES",
    "CONTACTS",
    "DROPPED",
    "FAULTS",
    "FORMS",
    "HOLDERS",
    "MAJORS",
    "MAJOR_CLAIMS",
    "MAJOR_CONDITIONS",
    "MAJOR_FACTS",
    "MILESTONES",
    "OFFICES",
    "PAPERS",
    "REMINDERS",
    "SAID",
    "SCHOOL_KINDS",
    "SCHOOL_RULES",
    "SCHOOL_STAGES",
    "SITE",
    "SITES",
    "SOURCES",
    "STATUSES",
    "STATUS_GROUPS",
    "STEPS",
    "YEARS",
    "Answer",
    "Benefit",
    "Checked",
    "Checklist",
    "Cohort",
    "Contacts",
    "Countdown",
    "Dates",
    "Dropped",
    "Duration",
    "Fact",
    "Fault",
    "FaultRule",
    "Form",
    "FormPart",
    "Group",
    "GuideDataError",
    "Holiday",
    "Hours",
    "Leg",
    "LegId",
    "Major",
    "MajorFact",
    "Milestone",
    "NamedMajor",
    "Office",
    "Paper",
    "PaperRule",
    "Place",
    "ReminderRule",
    "Rule",
    "SchoolStage",
    "Site",
    "SiteAction",
    "Status",
    "Step",
    "StepState",
    "Upcoming",
    "Variant",
    "WorkdayResult",
    "Year",
    "about_majors",
    "about_oneself",
    "add_working_days",
    "asks_catalogue",
    "asks_day",
    "barred",
    "checklist",
    "cohort_of",
    "cohorts_of",
    "countdown",
    "covered_until",
    "due_on",
    "find_asked",
    "find_major",
    "find_stage",
    "find_status",
    "insurance_window",
    "is_working_day",
    "milestones",
    "offices",
    "particular",
    "precheck",
    "round_on",
    "site_actions",
    "steps",
    "subtract_working_days",
]
