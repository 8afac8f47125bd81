"""Where a person stands on the way, from the facts and from what they said is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.guide.case import Case, case_of
from bot.guide.way import STEPS, Step
from bot.scoring import Applicant

State = Literal["done", "now", "ahead", "not_applicable"]

NOTHING: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StepState:
    """One step as it stands for one person; `done_on` only where the person said when."""

    step: Step
    state: State
    done_on: date | None = None


def steps(
    applicant: Applicant, on: date, done: Mapping[str, date] = NOTHING
) -> tuple[StepState, ...]:
    """Every step with its state; exactly one is `now`, or none when all are done.

    A step said to be done has the steps before it behind it too.

    Args:
        applicant: the known facts.
        on: the day that is asked about.
        done: the days on which steps were done, by step id; other ids are ignored, so that
            what was stored under an older edition does no harm.
    """
    settled = _settled(case_of(applicant, on), done)
    now = settled.index(None) if None in settled else len(STEPS)
    return tuple(
        StepState(step, state or ("now" if place == now else "ahead"), done.get(step.id))
        for place, (step, state) in enumerate(zip(STEPS, settled, strict=True))
    )


def _settled(case: Case, done: Mapping[str, date]) -> list[State | None]:
    """The states that facts and words settle; None for the steps still to take."""
    reached = max((place for place, step in enumerate(STEPS) if step.id in done), default=-1)
    return [_state(step, case, done, passed=place <= reached) for place, step in enumerate(STEPS)]


def _state(step: Step, case: Case, done: Mapping[str, date], *, passed: bool) -> State | None:
    if step.id in done:
        return "done"
    if step.applies.ask(case).holds is False:
        return "not_applicable"
    return "done" if passed or step.done_when.ask(case).holds else None
