"""What judging the routes to a hukou returns: values only, without a word of Chinese."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from bot.scoring.result import Confidence
from bot.scoring.settling.graduate import GraduateScore

Status = Literal["met", "not_met", "undecided"]
Standing = Literal["in_force", "expired", "not_yet"]


@dataclass(frozen=True, slots=True)
class Basis:
    """The edition of a rule text that something rests on, seen from one day.

    Attributes:
        id: of the edition.
        name: title and file number, in Chinese.
        since: first day in force, or None if we do not know it.
        until: last day in force, or None if no end is known.
        seen: whether we saw the text itself, a reprint or a quotation of it.
        standing: whether it is in force on the day that was judged.
    """

    id: str
    name: str
    since: date | None
    until: date | None
    seen: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition: what it asks for, and what the person has.

    Attributes:
        id: of the condition, unique over all routes.
        fact: what it looks at: a fact, `on`, `age` or `graduate_score`; None if nothing is
            published that could be looked at.
        met: None while undecided.
        have: what is known of the fact: its value, a `Span`, a `frozenset`, or None.
        least: lower bound, included.
        most: upper bound, included.
        above: lower bound, excluded.
        accepted: the values that will do, or None if bounds decide.
        basis: the edition that it rests on.
        clause: where it stands, in Chinese.
        source: keys of `SETTLE_SOURCES`, separated by blanks.
        confidence: how sure we are of the condition.
    """

    id: str
    fact: str | None
    met: bool | None
    have: Any
    least: Any
    most: Any
    above: Any
    accepted: frozenset[str | bool] | None
    basis: Basis
    clause: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One way to meet a requirement: all of its conditions together."""

    id: str
    met: bool | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """One thing that a route asks for; any of its options will do, the best one first."""

    id: str
    met: bool | None
    options: tuple[OptionResult, ...]


@dataclass(frozen=True, slots=True)
class RouteResult:
    """One route for one person on one day.

    Attributes:
        id: as in the command-line contract.
        status: met only if every requirement is.
        basis: the edition of the route's rule on that day.
        requirements: in the order of the route's file.
        unknown: facts that could still change the status, the most useful first.
        full_on: the day on which the months that the route counts will be full if nothing
            changes; None where they are unknown, not needed or do not go on counting.
        exempt_by: the option that is met and asks for no time, where others in its place
            do; None where there is no such.
        graduate: the points of the graduate table, where the route is decided by them.
    """

    id: str
    status: Status
    basis: Basis
    requirements: tuple[RequirementResult, ...]
    unknown: tuple[str, ...]
    full_on: date | None
    exempt_by: str | None
    graduate: GraduateScore | None

    @property
    def conditions(self) -> tuple[Finding, ...]:
        """What the best option of each requirement asks for, each condition once."""
        best = (requirement.options[0].findings for requirement in self.requirements)
        return tuple({finding.id: finding for findings in best for finding in findings}.values())


@dataclass(frozen=True, slots=True)
class Settlement:
    """Every route to a hukou, for one person on one day."""

    on: date
    routes: tuple[RouteResult, ...]
