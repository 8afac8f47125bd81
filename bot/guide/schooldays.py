"""The school calendar as data: stages, milestones and their days, published or expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeVar

from bot.guide.benefits import BENEFITS, Benefit
from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file

T = TypeVar("T")
StageId = Literal["kindergarten", "primary", "middle", "zhongkao", "gaokao"]
Kind = Literal["on", "out", "from", "by"]
Looked = Literal["first", "last"]
AdvisedLeg = Literal["account", "hand_in"]

STAGE_IDS: tuple[StageId, ...] = ("kindergarten", "primary", "middle", "zhongkao", "gaokao")
KINDS: tuple[Kind, ...] = ("on", "out", "from", "by")
LOOKED: tuple[Looked, ...] = ("first", "last")
ADVISED: tuple[AdvisedLeg, ...] = ("account", "hand_in")
SAID = (
    "",
    "about",
    "first_third",
    "middle_third",
    "last_third",
    "middle_to_last",
    "second_half",
    "last_week",
    "end",
    "month",
)
"""How a window is worded; nothing where its days are exact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates(Fact):
    """Days of one round, both included.

    Attributes:
        round: the year in which the child starts school or sits the exam.
        first: the first day, or the first of the window that `said` means.
        last: the last day, or the last of that window.
        said: how the window is worded, one of `SAID`.
        expected: nobody has published them; they follow earlier years.
    """

    round: int
    first: date
    last: date
    said: str
    expected: bool


@dataclass(frozen=True, slots=True)
class Milestone:
    """One thing that happens in every round: on its days, from them on, or by them.

    What is `out` on a day is a notice that can be read from then on.
    """

    id: str
    stages: tuple[StageId, ...]
    kind: Kind
    dates: tuple[Dates, ...]

    def of(self, year: int) -> Dates | None:
        """Its days in a round, as far as anybody has named them."""
        return next((dates for dates in self.dates if dates.round == year), None)

    def before(self, year: int) -> Dates | None:
        """Its latest published days of a round before this one."""
        found = [d for d in self.dates if d.round < year and not d.expected]
        return max(found, key=lambda dates: dates.round, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Fact):
    """Something that a school or an exam asks of a family; its words stand in `school.toml`."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Fact):
    """Our own advice by when something should be behind a family."""

    stage: StageId
    round: int
    leg: AdvisedLeg
    by: date


@dataclass(frozen=True, slots=True)
class Cohort:
    """The children whose turn it is in a round, by their birth dates."""

    stage: StageId
    born: Dates


@dataclass(frozen=True, slots=True)
class Stage:
    """One way into a school.

    Attributes:
        id: the stage.
        need: what the notice of the points must be there for.
        looked: whether it may be asked for from the first day of that, or the last day is
            soon enough.
        rules: what is asked of the family.
        benefits: what the points are good for here.
    """

    id: StageId
    need: Milestone
    looked: Looked
    rules: tuple[Rule, ...]
    benefits: tuple[Benefit, ...]


def _dates(row: Row) -> Dates:
    dates = Dates(
        round=row.number("round"),
        first=row.day("first"),
        last=row.day("last"),
        said=row.one_of("said", *SAID) if row.has("said") else "",
        expected=row.flag("expected", default=False),
        **row.basis(),
    )
    if dates.last < dates.first:
        row.refuse(f"ends on {dates.last}, before it begins on {dates.first}")
    if dates.expected != (dates.confidence == "D"):
        row.refuse("is expected if its confidence is D, and only then")
    row.close()
    return dates


def _milestone(row: Row) -> Milestone:
    stages = row.texts("stages")
    milestone = Milestone(
        id=row.text("id"),
        stages=tuple(stage for stage in STAGE_IDS if stage in stages),
        kind=row.one_of("kind", *KINDS),
        dates=tuple(_dates(dates) for dates in row.rows("dates")),
    )
    if len(milestone.stages) != len(stages) or not stages:
        row.refuse(f"stages are {stages!r}, expected some of {', '.join(STAGE_IDS)}")
    row.close()
    return milestone


def _cohort(row: Row) -> Cohort:
    return Cohort(row.one_of("stage", *STAGE_IDS), _dates(row))


def _rule(row: Row) -> Rule:
    rule = Rule(id=row.text("id"), **row.basis())
    row.close()
    return rule


def _advice(row: Row) -> Advice:
    advice = Advice(
        stage=row.one_of("stage", *STAGE_IDS),
        round=row.number("round"),
        leg=row.one_of("leg", *ADVISED),
        by=row.day("by"),
        **row.basis(),
    )
    row.close()
    return advice


def _stage(row: Row) -> Stage:
    stage = Stage(
        id=row.one_of("id", *STAGE_IDS),
        need=MILESTONES[row.one_of("need", *MILESTONES)],
        looked=row.one_of("looked", *LOOKED),
        rules=_named(row, "rules", RULES),
        benefits=_named(row, "benefits", BENEFITS),
    )
    row.close()
    return stage


def _named(row: Row, key: str, known: Mapping[str, T]) -> tuple[T, ...]:
    names = row.texts(key)
    if unknown := [name for name in names if name not in known]:
        row.refuse(f"{key} names {', '.join(unknown)}, which nobody knows")
    return tuple(known[name] for name in names)


_FILE = read_file("school")

MILESTONES: Mapping[str, Milestone] = MappingProxyType(
    {row.text("id"): _milestone(row) for row in _FILE.rows("milestone")}
)
"""Every milestone by its id, in the order in which they come."""

RULES: Mapping[str, Rule] = MappingProxyType(
    {row.text("id"): _rule(row) for row in _FILE.rows("rule")}
)
"""Every rule by its id."""

STAGES: Mapping[str, Stage] = MappingProxyType(
    {row.text("id"): _stage(row) for row in _FILE.rows("stage")}
)
"""The five stages by their ids, the youngest first."""

COHORTS: tuple[Cohort, ...] = tuple(_cohort(row) for row in _FILE.rows("cohort"))
INSURANCE: tuple[Dates, ...] = tuple(_dates(row) for row in _FILE.rows("insurance"))
"""The months whose insurance counts for a card family, by round."""
ADVICE: tuple[Advice, ...] = tuple(_advice(row) for row in _FILE.rows("advice"))
REPEAT: Rule = _rule(_FILE.rows("repeat")[0])
"""That a round of which nobody knows anything follows the last one that is known."""

SCHOOL_FACTS: tuple[Fact, ...] = (
    *(dates for milestone in MILESTONES.values() for dates in milestone.dates),
    *(cohort.born for cohort in COHORTS),
    *INSURANCE,
    *RULES.values(),
    *ADVICE,
    REPEAT,
)
"""Everything that the calendar says."""
