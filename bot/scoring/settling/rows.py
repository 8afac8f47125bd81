"""The rows of the files in `data/settle/`: what each route to a hukou asks for.

A route is met if all of its requirements are, a requirement if any of its options is, an
option if all of its conditions are. A condition looks at one fact and rests on one edition
of a rule text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.scoring.result import Confidence
from bot.scoring.settling.terms import Terms
from bot.scoring.tables.rule import Citation


@dataclass(frozen=True, slots=True)
class Edition:
    """A rule text from one day to another.

    Attributes:
        id: unique over all routes.
        name: title and file number, in Chinese.
        seen: whether we saw the text itself, a reprint or a quotation of it.
        sources: keys of the sources that name it.
        confidence: how sure we are of its number and dates.
        verified_on: the day on which the sources were last compared.
        since: first day in force, or None if we do not know it.
        until: last day in force, or None if no end is known.
    """

    id: str
    name: str
    seen: bool
    sources: tuple[str, ...]
    confidence: Confidence
    verified_on: date
    since: date | None = None
    until: date | None = None

    def standing(self, on: date) -> Literal["in_force", "expired", "not_yet"]:
        """Where a day lies: within the term of the text, after it or before it."""
        if self.since is not None and on < self.since:
            return "not_yet"
        return "expired" if self.until is not None and self.until < on else "in_force"


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """One fact, and the terms that it must meet.

    Attributes:
        id: unique over all routes.
        fact: a fact, or one of `CIRCUMSTANCES`; None if the terms are not published.
        terms: what is accepted.
        edition: id of the edition that it rests on.
        citation: where it stands.
        since: first day from which it is asked for, if it is not asked for always.
        until: last day on which it is asked for.
        waiting: whether time alone will meet it, so that it is no reason to think of
            another way. Of a route that counts months, only the months wait.
        selects: whether it says for whom its option is (a degree, a year), so that whoever
            does not meet it looks for another option first.
    """

    id: str
    fact: str | None
    terms: Terms
    edition: str
    citation: Citation
    since: date | None = None
    until: date | None = None
    waiting: bool = False
    selects: bool = False

    def asked(self, on: date) -> bool:
        """Whether it is asked for on that day."""
        begun = self.since is None or self.since <= on
        return begun and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One way to meet a requirement."""

    id: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Requirement:
    """One thing that a route asks for."""

    id: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """How a fact follows from the months of an insurance history.

    Attributes:
        fact: the fact that follows.
        tenths: least base of a month that counts, in tenths of its reference wage.
        within: length of the window in months, counted back from the month before.
        level: the value reached, of a choice; None where months are counted.
        months: months in the window that make the level.
        filing_month: whether the last month of the window must be one of them.
    """

    fact: str
    tenths: int
    within: int
    level: str | None = None
    months: int = 0
    filing_month: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """A route to a hukou.

    Attributes:
        id: as in the command-line contract.
        basis: ids of the editions of its rule, the oldest first.
        requirements: in the order in which they are shown.
        counting: those of its conditions that must be met for the months that it asks for
            to go on counting; empty if it counts none.
    """

    id: str
    basis: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    counting: tuple[str, ...] = ()

    @property
    def conditions(self) -> tuple[str, ...]:
        """Ids of the conditions that its options use, each once."""
        options = [option for row in self.requirements for option in row.options]
        return tuple(dict.fromkeys(name for option in options for name in option.conditions))


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was read, in the order in which the routes are shown.

    Editions, conditions and sources are shared between the routes' files.
    """

    routes: tuple[Route, ...]
    editions: Mapping[str, Edition]
    conditions: Mapping[str, Condition]
    windows: tuple[Window, ...]
    sources: Mapping[str, str]
    faults: tuple[str, ...]
    """What two files say differently."""

    def edition(self, names: tuple[str, ...], on: date) -> Edition:
        """Of several editions, the oldest first, the one to name on a day.

        That is the one in force, else the last one that had begun, else the first.
        """
        editions = [self.editions[name] for name in names]
        begun = [edition for edition in editions if edition.standing(on) != "not_yet"]
        in_force = [edition for edition in begun if edition.standing(on) == "in_force"]
        return (in_force or begun or editions[:1])[-1]
