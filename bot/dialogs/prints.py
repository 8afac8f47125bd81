"""The documents that can be printed: what each is made of. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from bot.dialogs.facts import applicant, as_claimed
from bot.dialogs.model import NOTHING, Moment, Person
from bot.dialogs.progress import done_days
from bot.dialogs.screens.figures import wage, windows
from bot.dialogs.screens.hr import hr_values
from bot.dialogs.screens.materials import progress
from bot.dialogs.screens.offices import remembered
from bot.dialogs.screens.result import result_values, told_values
from bot.guide import (
    BENEFITS,
    CASES,
    DROPPED,
    FAULTS,
    FORMS,
    MAJOR_CLAIMS,
    MAJOR_CONDITIONS,
    MAJOR_FACTS,
    MAJORS,
    OFFICES,
    PAPERS,
    SCHOOL_STAGES,
    SITES,
    STATUS_GROUPS,
    STATUSES,
    STEPS,
    Paper,
    SchoolStage,
    Step,
    checklist,
    cohort_of,
    countdown,
    milestones,
    round_on,
)
from bot.guide.papers import GROUPS
from bot.guide.way import STAGES
from bot.scoring import Applicant
from bot.scoring.tables import SHELF, TABLES
from bot.scoring.tables.rule import Rule
from bot.scoring.tables.wages import Wage

Values = Mapping[str, object]

LOOKED_AT = timedelta(days=4 * 366)
"""How far back contribution bases count: 48 months."""

IMPERSONAL = frozenset({"guide"})
"""Documents that are the same for everybody."""

LETTERS = ("letter_introduction", "letter_employment", "letter_post", "letter_appointment")
"""Letters that a company may write after our samples."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a document is for.

    Attributes:
        facts: what is known, for points and steps.
        claimed: the same, as papers are asked for: with all that is claimed.
        on: the day it is made for.
        result: the values of the result; those of `result_values` where nothing else is known.
        have: papers at hand.
        done: steps done, with their days.
        district: the district that the employer is registered in; empty if unknown.
    """

    facts: Applicant
    claimed: Applicant
    on: date
    result: Callable[[], Values]
    have: frozenset[str] = frozenset()
    done: Mapping[str, date] = field(default_factory=lambda: NOTHING)
    district: str = ""


def of_facts(facts: Applicant, on: date) -> Subject:
    """Return somebody of whom there is nothing but facts."""
    return Subject(facts, facts, on, lambda: result_values(facts, on))


def of_person(person: Person, moment: Moment) -> Subject:
    """Return somebody as the conversation knows them."""
    return Subject(
        facts=applicant(person.answers, moment.today),
        claimed=as_claimed(person.answers, moment.today),
        on=moment.today,
        result=lambda: told_values(person, moment.today),
        have=frozenset(person.session.papers),
        done=done_days(person),
        district=remembered(person),
    )


def values(name: str, subject: Subject) -> Values:
    """Return what a document is made of.

    Args:
        name: one of `DOCUMENTS`.
        subject: whom it is for.
    """
    return {"on": subject.on, "district": subject.district, **DOCUMENTS[name](subject)}


def _guide(subject: Subject) -> Values:
    """The whole guide is the same for everybody on one day, so that it is made but once."""
    book = SHELF.on(subject.on)
    return {
        "district": "",
        "stages": _stages(),
        "papers_of": _papers(),
        "dropped": DROPPED,
        "major_rows": MAJORS,
        "major_facts": MAJOR_FACTS,
        "major_conditions": MAJOR_CONDITIONS,
        "major_claims": MAJOR_CLAIMS,
        "site_rows": SITES,
        "fault_rows": [rule.fault for rule in FAULTS.values()],
        "case_rows": CASES,
        "benefit_rows": tuple(BENEFITS.values()),
        "schools": _schools(subject.on),
        "districts": [office.id for office in OFFICES if office.kind != "city"],
        "form_rows": tuple(FORMS.values()),
        "status_groups": STATUS_GROUPS,
        "status_rows": tuple(STATUSES.values()),
        "rules": _rules(subject.on),
        "windows": windows(book),
        "standard": book.edition.standard,
        "edition": book.edition,
        "prerequisites": {row.id: row for row in book.prerequisites},
        "veto": book.veto,
        "wages": _wages(subject.on),
        "wage": wage(subject.on),
    }


def _stages() -> Mapping[str, Sequence[Step]]:
    return {stage: [step for step in STEPS if step.stage == stage] for stage in STAGES}


def _papers() -> Mapping[str, Sequence[Paper]]:
    """Every paper by its group; what only some people bring is not surely needed."""
    every = [
        replace(rule.paper, needed=None if rule.conditional else True) for rule in PAPERS.values()
    ]
    return {group: [paper for paper in every if paper.group == group] for group in GROUPS}


def _wages(on: date) -> Sequence[Wage]:
    """The reference wages of the months that still count on a day; the last one goes on."""
    first, last = on - LOOKED_AT, TABLES.wages[-1]
    return [row for row in TABLES.wages if row.until is None or row.until >= first] or [last]


def _schools(on: date) -> Sequence[Values]:
    """Each way into a school: whose turn it is, its days, and the plan counting back from them."""
    return [_school(stage, round_on(stage.id, on), on) for stage in SCHOOL_STAGES.values()]


def _school(stage: SchoolStage, year: int, on: date) -> Values:
    return {
        "stage": stage,
        "round": year,
        "cohort": cohort_of(stage.id, year),
        "dates": milestones(stage.id, on, year),
        "plan": countdown(stage.id, on, year=year),
        "after": countdown(stage.id, on, year=year + 1),
    }


def _checklist(subject: Subject) -> Values:
    found = checklist(subject.claimed, subject.on)
    return {
        "groups": found.groups,
        **progress(found, subject.have),
    }


def _hr(subject: Subject) -> Values:
    found = checklist(subject.claimed, subject.on)
    return hr_values(found, tested=subject.facts.education is not None)


def _result(subject: Subject) -> Values:
    return {**subject.result(), "veto": SHELF.on(subject.on).veto}


def _letter(subject: Subject) -> Values:
    return {
        "facts": subject.facts,
        "rows": {name: rule.paper for name, rule in PAPERS.items()},
        "rules": _rules(subject.on),
    }


def _rules(on: date) -> Mapping[str, Rule]:
    return {rule.id: rule for rule in SHELF.on(on).rules}


DOCUMENTS: Mapping[str, Callable[[Subject], Values]] = MappingProxyType(
    {
        "guide": _guide,
        "checklist": _checklist,
        "hr": _hr,
        "result": _result,
        **dict.fromkeys(LETTERS, _letter),
    }
)
"""What each document is made of, by its name, in the order in which they are offered."""
