"""Which facts of the guide have not been held against their sources for a year."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from bot.guide.deadlines import REMINDERS
from bot.guide.facts import Fact
from bot.guide.papers import DROPPED, PAPERS
from bot.guide.places import CONTACTS, OFFICES
from bot.guide.way import STEPS
from bot.guide.workdays import YEARS

GOOD_FOR = timedelta(days=365)

FACTS: Mapping[str, tuple[Fact, ...]] = MappingProxyType(
    {
        "papers": (*(rule.paper for rule in PAPERS.values()), *DROPPED),
        "steps": (*STEPS, *(v for step in STEPS for v in step.variants), *REMINDERS.values()),
        "offices": (CONTACTS, *(place for office in OFFICES for place in office.places)),
        "holidays": YEARS,
    }
)
"""Every fact, by the data file it stands in."""


def stale(on: date, facts: Iterable[Fact] | None = None) -> tuple[Fact, ...]:
    """Return the facts that were last verified more than a year before a day, oldest first.

    Args:
        on: the day that is asked about.
        facts: those to look at; left out, all.
    """
    every = (fact for rows in FACTS.values() for fact in rows) if facts is None else facts
    old = (fact for fact in every if fact.verified_on < on - GOOD_FOR)
    return tuple(sorted(old, key=lambda fact: (fact.verified_on, fact.where)))
