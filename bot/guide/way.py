"""The way from no card to the yearly renewal, and what stands beside it, as data."""

from dataclasses import dataclass
from typing import Literal

from bot.guide.conditions import ALWAYS, Condition, Some
from bot.guide.deadlines import REMINDERS, ReminderRule
from bot.guide.facts import Fact
from bot.guide.reading import read_condition
from bot.guide.rows import Row, read_file

Stage = Literal[
    "permit", "prepare", "employer", "online", "hand_in", "review", "result", "yearly", "case"
]
Actor = Literal["applicant", "employer", "both", "centre", "district"]
TimeUnit = Literal["minutes", "calendar_days", "working_days", "months"]
VariantKind = Literal["version", "way", "stale"]

STAGES: tuple[Stage, ...] = (
    "permit",
    "prepare",
    "employer",
    "online",
    "hand_in",
    "review",
    "result",
    "yearly",
)
BESIDE: tuple[Stage, ...] = ("case",)
"""No part of the way: a situation that may come up at any time."""
ACTORS: tuple[Actor, ...] = ("applicant", "employer", "both", "centre", "district")
TIME_UNITS: tuple[TimeUnit, ...] = ("minutes", "calendar_days", "working_days", "months")
VARIANT_KINDS: tuple[VariantKind, ...] = ("version", "way", "stale")

NEVER = Some(())


@dataclass(frozen=True, slots=True)
class Duration:
    """How long a step takes; `high` is None where no source names an end."""

    low: int
    high: int | None
    unit: TimeUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Fact):
    """One of the versions that sources give of a step, or another way to take it.

    Its words stand in `steps.toml` under `<step>.variants.<id>`.

    Attributes:
        id: the key of its words.
        kind: `version` where sources disagree, `way` where it depends on the situation,
            `stale` for a rule that pages repeat although it is out of force.
    """

    id: str
    kind: VariantKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Fact):
    """One step of the way, or a situation beside it.

    Attributes:
        id: the key of its words in `steps.toml`.
        stage: the part of the way it belongs to; `case` for a situation.
        who: who acts.
        duration: how long it takes; None where no source says.
        variants: versions where sources disagree, the most trustworthy not always first.
        reminder: what to offer when the step is done; `reminder.anchor` says whether it is
            counted from that day or from a date to ask for.
        applies: people for whom this is surely false skip the step.
        done_when: facts that show that the step is behind the person.
        see: what helps with it: names of screens, `screen` or `screen:detail`.
    """

    id: str
    stage: Stage
    who: Actor
    duration: Duration | None
    variants: tuple[Variant, ...]
    reminder: ReminderRule | None
    applies: Condition
    done_when: Condition
    see: tuple[str, ...]


def _step(row: Row, stages: tuple[Stage, ...]) -> Step:
    step = Step(
        id=row.text("id"),
        stage=row.one_of("stage", *stages),
        who=row.one_of("who", *ACTORS),
        duration=_duration(row.row("duration")) if row.has("duration") else None,
        variants=tuple(_variant(variant) for variant in row.rows("variants")),
        reminder=REMINDERS[row.text("reminder")] if row.has("reminder") else None,
        applies=_condition(row, "applies", ALWAYS),
        done_when=_condition(row, "done_when", NEVER),
        see=row.texts("see"),
        **row.basis(),
    )
    row.close()
    return step


def _condition(row: Row, key: str, default: Condition) -> Condition:
    return read_condition(row.row(key)) if row.has(key) else default


def _duration(row: Row) -> Duration:
    high = row.number("high") if row.has("high") else None
    duration = Duration(row.number("low"), high, row.one_of("unit", *TIME_UNITS))
    row.close()
    return duration


def _variant(row: Row) -> Variant:
    kind = row.one_of("kind", *VARIANT_KINDS) if row.has("kind") else "version"
    variant = Variant(id=row.text("id"), kind=kind, **row.basis())
    row.close()
    return variant


_FILE = read_file("steps")

STEPS: tuple[Step, ...] = tuple(_step(row, STAGES) for row in _FILE.rows("step"))
"""Every step, in the order in which it is taken."""

CASES: tuple[Step, ...] = tuple(_step(row, BESIDE) for row in _FILE.rows("case"))
"""Situations that are no step: a new employer, returned papers, a lost password."""
