"""Two people of one family: who of them should apply, and why.

One applicant in the family is enough, so the question is who gets there at all, then who
may file, who stays there longer or arrives sooner, and last who has more points.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.scoring.applicant import Applicant
from bot.scoring.planning import Plan, plan
from bot.scoring.result import Reason, Score
from bot.scoring.scorer import score

Better = Literal["first", "second", "either", "neither", "undecided"]
Side = Literal["first", "second", "even", "open"]

NEVER = date.max
"""Stands for a standard that is never reached."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the two, with today's points and the ways ahead."""

    score: Score
    plan: Plan

    @property
    def unmet(self) -> tuple[str, ...]:
        """The conditions for applying that are surely not met."""
        return tuple(row.id for row in self.score.prerequisites if row.met is False)

    @property
    def reaches_on(self) -> date:
        """The first day on which some lawful way reaches the standard."""
        return self.plan.routes[0].reaches_on if self.plan.routes else NEVER

    @property
    def lasts_until(self) -> date:
        """The last day on which the standard is surely reached and the age accepted."""
        fall = self.plan.falls_below_on
        return fall - timedelta(1) if fall else self.plan.until

    @property
    def ends(self) -> bool:
        """Whether that is the last such day for certain, and not the earliest last one."""
        falls = self.plan.falls_below_on is not None
        return self.plan.outlook == "falls" if falls else not self.plan.aging.rough

    @property
    def lasts_at_most(self) -> date:
        """The last such day, as late as it can be."""
        return self.lasts_until if self.ends else NEVER


@dataclass(frozen=True, slots=True)
class Comparison:
    """Who should apply.

    Attributes:
        on: the day of application.
        first: the score of the first person.
        second: the score of the second one.
        better: who should apply; `either` where it makes no difference, `neither` where
            both are refused, `undecided` where facts are missing.
        why: what decided, and what the one chosen has to put in order first.
        unknown: facts of either that would decide, the most decisive first.
    """

    on: date
    first: Score
    second: Score
    better: Better
    why: tuple[Reason, ...]
    unknown: tuple[str, ...]


def compare(first: Applicant, second: Applicant, on: date) -> Comparison:
    """Say which of two people should apply on a day.

    Raises:
        FactError: as `score` does.
    """
    one, other = (Candidate(score(each, on), plan(each, on)) for each in (first, second))
    criterion, better = _decide(one, other)
    why = [Reason(criterion, _figures(better, one, other))]
    chosen = {"first": one, "second": other}.get(better)
    if chosen is not None and chosen.unmet:
        why.append(Reason("first_put_right", {"better": better, "unmet": chosen.unmet}))
    unknown = dict.fromkeys((*one.score.unknown, *other.score.unknown))
    missing = tuple(unknown) if better == "undecided" else ()
    return Comparison(on, one.score, other.score, better, tuple(why), missing)


def _decide(one: Candidate, other: Candidate) -> tuple[str, Better]:
    """The first criterion on which they differ, and whom it favours."""
    if one.score.verdict == other.score.verdict == "vetoed":
        return "both_vetoed", "neither"
    for name, judge in CRITERIA:
        side = judge(one, other)
        if side == "open":
            return "still_open", "undecided"
        if side != "even":
            return name, side
    return "no_difference", "either"


def _veto(one: Candidate, other: Candidate) -> Side:
    return _less(one.score.verdict == "vetoed", other.score.verdict == "vetoed")


def _reached(one: Candidate, other: Candidate) -> Side:
    return _less(one.score.verdict != "reached", other.score.verdict != "reached")


def _may_file(one: Candidate, other: Candidate) -> Side:
    return _less(bool(one.unmet), bool(other.unmet))


def _may_file_now(one: Candidate, other: Candidate) -> Side:
    return _may_file(one, other) if _both("reached", one, other) else "even"


def _lasts(one: Candidate, other: Candidate) -> Side:
    if not _both("reached", one, other):
        return "even"
    if one.lasts_until > other.lasts_at_most:
        return "first"
    return "second" if other.lasts_until > one.lasts_at_most else "even"


def _sooner(one: Candidate, other: Candidate) -> Side:
    short = _both("not_reached", one, other)
    return _less(one.reaches_on.toordinal(), other.reaches_on.toordinal()) if short else "even"


def _points(one: Candidate, other: Candidate) -> Side:
    mine, yours = one.score.points, other.score.points
    if mine == yours and mine.low == mine.high:
        return "even"
    if mine.low >= yours.high:
        return "first"
    return "second" if yours.low >= mine.high else "open"


def _both(verdict: str, one: Candidate, other: Candidate) -> bool:
    return one.score.verdict == other.score.verdict == verdict


def _less(mine: int, yours: int) -> Side:
    if mine == yours:
        return "even"
    return "first" if mine < yours else "second"


CRITERIA: tuple[tuple[str, Callable[[Candidate, Candidate], Side]], ...] = (
    ("only_one_may", _veto),
    ("only_one_reaches", _reached),
    ("only_one_can_file", _may_file_now),
    ("lasts_longer", _lasts),
    ("reaches_sooner", _sooner),
    ("more_points", _points),
    ("only_one_can_file", _may_file),
)
"""What is looked at, the weightiest first; what keeps somebody from filing can be put right,
so it weighs less than points unless both have enough."""

GROUNDS = frozenset(
    {
        *(name for name, _ in CRITERIA),
        "both_vetoed",
        "still_open",
        "no_difference",
        "first_put_right",
    }
)
"""The id of every reason that a comparison can give."""


def _figures(better: Better, one: Candidate, other: Candidate) -> Mapping[str, object]:
    """What a sentence needs: the one favoured (`mine`) beside the other (`yours`)."""
    mine, yours = (other, one) if better == "second" else (one, other)
    return {
        "better": better,
        "mine": _of(mine),
        "yours": _of(yours),
        "standard": one.score.standard,
    }


def _of(candidate: Candidate) -> Mapping[str, object]:
    found = candidate
    return {
        "points": found.score.points,
        "unmet": found.unmet,
        "reaches_on": None if found.reaches_on == NEVER else found.reaches_on,
        "falls": found.plan.outlook == "falls",
        "ends": found.ends,
        "lasts_until": found.lasts_until,
    }
