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
    cohort_of,
    cohorts_of,
    countdown,
    insurance_window,
    milestones,
    round_on,
    steps,
)

BEHIND = frozenset({"done", "not_applicable"})
COUNTED = "counted-back"
"""The source of what we count ourselves."""
FURTHEST = 2
"""How many rounds after the coming one are shown: a pupil two classes below."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a family is on its way to the notice.

    Attributes:
        first_time: the employer has still to register; None while nobody has said.
        opened: the employer's account is known to be ready.
        handed_in: the papers are at the counter.
        notice: the notice is there.
        children: the rounds that the children belong to, as far as their birth dates are known.
    """

    first_time: bool | None
    opened: bool
    handed_in: bool
    notice: bool
    children: tuple[Cohort, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One round of a stage: what comes next, and how the papers stand.

    Attributes:
        stage: the way into a school.
        round: the year of the round.
        dates: what happens in it.
        plan: counted back from it.
    """

    stage: SchoolStage
    round: int
    dates: tuple[Upcoming, ...]
    plan: Countdown | None

    @property
    def next(self) -> Upcoming | None:
        """What is not over yet, the first of it."""
        return next((one for one in self.dates if one.state == "next"), None)

    @property
    def lately(self) -> Upcoming | None:
        """The notice that should be out by now, while nothing has come after it."""
        dated = [one for one in self.dates if one.dates]
        over = [one for one in dated if one.state in {"past", "supposed"}]
        last = over[-1] if over else None
        return last if last and (last.milestone.kind, last.state) == ("out", "supposed") else None


@dataclass(frozen=True, slots=True)
class Ground:
    """Sources of one kind of statement that are equally sure."""

    about: str
    source: str
    confidence: str


def school(person: Person, moment: Moment) -> Reply:
    """List the five stages, each with its next date."""
    standing = _standing(person, moment)
    entries = [
        _entry(stage, round_on(stage.id, moment.today), standing, moment)
        for stage in SCHOOL_STAGES.values()
    ]
    stages: list[Button] = [
        go("school", stage, label=f"stage_school_{stage}") for stage in SCHOOL_STAGES
    ]
    keyboard = (*rows(stages, 3), (go("benefits"), go("steps"), go("home")))
    values = {"entries": entries, "standing": standing, "today": moment.today}
    return Reply("card", Message.SCHOOL, values, keyboard)


def stage(person: Person, name: str, moment: Moment) -> Reply | None:
    """Show one stage: by when the papers must be in, what is when, what is asked.

    Args:
        person: who looks.
        name: the stage, with `.` and a later round behind it.
        moment: when.
    """
    id_, _, wanted = name.partition(".")
    if id_ not in SCHOOL_STAGES:
        return None
    found = SCHOOL_STAGES[id_]
    standing = _standing(person, moment)
    coming = round_on(found.id, moment.today)
    year = min(max(coming, int(wanted)), coming + FURTHEST) if wanted.isdecimal() else coming
    entry = _entry(found, year, standing, moment)
    asked = {rule.id for rule in found.rules}
    values = {
        "entry": entry,
        "later": year > coming,
        "after": _entry(found, year + 1, standing, moment),
        "cohort": cohort_of(found.id, year),
        "window": insurance_window(year) if "card_family" in asked else None,
        "standing": standing,
        "grounds": tuple(_grounds(entry)),
        "today": moment.today,
    }
    keyboard = (
        (go("steps"), go("materials")),
        tuple(_other_rounds(id_, year, coming)),
        (go("school", label="all_stages"), go("home")),
    )
    return Reply("card", Message.SCHOOL_STAGE, values, keyboard)


def benefits(_: Person, __: Moment) -> Reply:
    """Say what reaching the standard gives, and what it does not."""
    found = tuple(BENEFITS.values())
    values = {"benefits": found, "grounds": tuple(_grouped("benefits", found))}
    return Reply("card", Message.BENEFITS, values, ((go("school"), go("selftest"), go("home")),))


def _other_rounds(stage: str, year: int, coming: int) -> Iterator[Button]:
    if year > coming:
        yield go("school", stage, label="school_coming")
    if year < coming + FURTHEST:
        yield go("school", f"{stage}.{year + 1}", label="school_later")


def _entry(stage: SchoolStage, year: int, standing: Standing, moment: Moment) -> Entry:
    plan = countdown(
        stage.id,
        moment.today,
        first_time=standing.first_time is True,
        opened=standing.opened,
        year=year,
    )
    return Entry(stage, year, milestones(stage.id, moment.today, year), plan)


def _standing(person: Person, moment: Moment) -> Standing:
    facts = applicant(person.answers, moment.today)
    found = steps(facts, moment.today, done_days(person))
    behind = {state.step.id for state in found if state.state in BEHIND}
    first_time = False if "employer_verify" in behind else facts.first_time_employer
    return Standing(
        first_time=first_time,
        opened="open_account" in behind,
        handed_in="hand_in" in behind,
        notice="print_notice" in behind,
        children=tuple(cohort for child in facts.children or () for cohort in cohorts_of(child)),
    )


def _grounds(entry: Entry) -> Iterator[Ground]:
    days = [one.dates or one.before for one in entry.dates]
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
