"""The school calendar: what is when, and by when the papers must be in; and what points give."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import applicant
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.progress import done_days
from bot.dialogs.templates import Message
from bot.guide import (
    BENEFITS,
    SCHOOL_STAGES,
    Cohort,
    Countdown,
    Fact,
    SchoolStage,
    Upcoming,
    cohorts_of,
    countdown,
    insurance_window,
    milestones,
    steps,
)

BEHIND = frozenset({"done", "not_applicable"})
COUNTED = "counted-back"
"""The source of what we count ourselves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a family is on its way to the notice.

    Attributes:
        first_time: the employer has still to register; None while nobody has said.
        handed_in: the papers are at the counter.
        notice: the notice is there.
        children: the rounds that the children belong to, as far as their birth dates are known.
    """

    first_time: bool | None
    handed_in: bool
    notice: bool
    children: tuple[Cohort, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One stage in the list: what comes next, and how the papers stand."""

    stage: SchoolStage
    next: Upcoming | None
    plan: Countdown | None


@dataclass(frozen=True, slots=True)
class Ground:
    """Sources of one kind of statement that are equally sure."""

    about: str
    source: str
    confidence: str


def school(person: Person, moment: Moment) -> Reply:
    """List the five stages, each with its next date."""
    standing = _standing(person, moment)
    entries = [_entry(stage, standing, moment) for stage in SCHOOL_STAGES.values()]
    stages: list[Button] = [
        go("school", stage, label=f"stage_school_{stage}") for stage in SCHOOL_STAGES
    ]
    keyboard = (*rows(stages, 3), (go("benefits"), go("steps"), go("home")))
    values = {"entries": entries, "standing": standing, "today": moment.today}
    return Reply("card", Message.SCHOOL, values, keyboard)


def stage(person: Person, name: str, moment: Moment) -> Reply | None:
    """Show one stage: by when the papers must be in, what is when, what is asked."""
    if name not in SCHOOL_STAGES:
        return None
    standing = _standing(person, moment)
    found = _entry(SCHOOL_STAGES[name], standing, moment)
    dates = milestones(found.stage.id, moment.today)
    asked = {rule.id for rule in found.stage.rules}
    window = insurance_window(dates[0].round) if dates and "card_family" in asked else None
    values = {
        "entry": found,
        "dates": dates,
        "window": window,
        "standing": standing,
        "grounds": tuple(_grounds(found, dates)),
        "today": moment.today,
    }
    keyboard = ((go("steps"), go("materials")), (go("school", label="all_stages"), go("home")))
    return Reply("card", Message.SCHOOL_STAGE, values, keyboard)


def benefits(_: Person, __: Moment) -> Reply:
    """Say what reaching the standard gives, and what it does not."""
    found = tuple(BENEFITS.values())
    values = {"benefits": found, "grounds": tuple(_grouped("benefits", found))}
    return Reply("card", Message.BENEFITS, values, ((go("school"), go("selftest"), go("home")),))


def _entry(stage: SchoolStage, standing: Standing, moment: Moment) -> Entry:
    coming = milestones(stage.id, moment.today)
    following = next((one for one in coming if one.state == "next"), None)
    plan = countdown(stage.id, moment.today, first_time=standing.first_time is True)
    return Entry(stage, following, plan)


def _standing(person: Person, moment: Moment) -> Standing:
    facts = applicant(person.answers, moment.today)
    found = steps(facts, moment.today, done_days(person))
    behind = {state.step.id for state in found if state.state in BEHIND}
    first_time = False if "employer_verify" in behind else facts.first_time_employer
    return Standing(
        first_time=first_time,
        handed_in="hand_in" in behind,
        notice="print_notice" in behind,
        children=tuple(cohort for child in facts.children or () for cohort in cohorts_of(child)),
    )


def _grounds(entry: Entry, dates: Iterable[Upcoming]) -> Iterator[Ground]:
    days = [one.dates or one.before for one in dates]
    yield from _grouped("dates", [found for found in days if found])
    yield from _grouped("rules", [*entry.stage.rules, *entry.stage.benefits])
    if entry.plan:
        yield Ground("plan", COUNTED, "D")


def _grouped(about: str, facts: Iterable[Fact]) -> Iterator[Ground]:
    """Put the sources of equally sure facts together, each named once."""
    sure = attrgetter("confidence")
    for confidence, found in groupby(sorted(facts, key=sure), key=sure):
        keys = dict.fromkeys(key for fact in found for key in fact.source.split())
        yield Ground(about, " ".join(keys), confidence)
