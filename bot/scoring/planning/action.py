"""What a person can do to gain points: rows of `data/actions.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.scoring.later import month_start, months_later
from bot.scoring.planning.result import Effort
from bot.scoring.tables.rule import Citation

BASE = "insurance_base"
"""The family of actions that raise the contribution base."""

FAMILIES = ("education", "qualification", BASE, "shortage_major")
"""At most one action of each is part of a way."""

EITHER_OR = frozenset({"education", "qualification"})
"""Families of which one is enough, because only the larger of the two counts (T2)."""

NEEDS_OF_ACTIONS = frozenset(
    {
        "needs_base_months",
        "needs_listed_major",
        "needs_matching_post",
        "needs_real_wage",
        "needs_school_record",
        "needs_study_place",
        "needs_trade_years",
    }
)
"""Ids of the notes that an action can carry."""


@dataclass(frozen=True, slots=True)
class Need:
    """What must surely be so before an action is offered.

    Attributes:
        fact: one of `FACTS`; `birth_date` is read as completed years.
        accepted: the values that will do, or None if a bound decides.
        least: lower bound, included.
    """

    fact: str
    accepted: frozenset[str | bool] | None = None
    least: int | None = None

    def surely(self, values: tuple[object, ...]) -> bool:
        """Whether every value that the fact can have will do."""
        if self.accepted is not None:
            return self.accepted.issuperset(values)
        least = self.least
        return least is not None and all(isinstance(one, int) and one >= least for one in values)


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """One thing to do. There is one object for each row, so rows compare by identity.

    Attributes:
        id: its name in `plan.toml` and in the command-line contract.
        family: what it belongs to; the ways of a family exclude each other.
        rank: its size within the family; a way with a smaller one asks for less.
        sets: the facts that it changes once it is ready; a base is reached only later.
        months: typical months until it is ready, or until the new base is declared.
        months_low: the least months that pages tell of.
        months_high: the most.
        effort: our own judgement.
        conditions: all must surely hold.
        needs: ids of notes on what no fact tells.
        citation: where times and conditions come from.
    """

    id: str
    family: str
    rank: int
    sets: Mapping[str, str | bool]
    months: int
    months_low: int
    months_high: int
    effort: Effort
    conditions: tuple[Need, ...]
    needs: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, slots=True, eq=False)
class Graduation:
    """How long somebody counts as a fresh graduate: to a month of a later year.

    Attributes:
        last_month: the last month in which it counts, 1 to 12.
        years_after: years from that of the graduation to that of the last month.
        citation: where this comes from.
    """

    last_month: int
    years_after: int
    citation: Citation

    def lapses(self, graduated: int) -> date:
        """The first day on which a graduate of a year no longer counts as fresh."""
        return month_start((graduated + self.years_after) * 12 + self.last_month)


class Begun(NamedTuple):
    """An action that is begun, and the day on which it is ready."""

    action: Action
    ready: date


def begin(action: Action, on: date) -> Begun:
    """An action begun on a day takes its typical months."""
    return Begun(action, months_later(on, action.months))
