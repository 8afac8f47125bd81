"""The usual reasons why an application comes back, and which of them one person has to mind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.guide.case import Case, case_of
from bot.guide.conditions import ALWAYS, Condition
from bot.guide.facts import Fact
from bot.guide.reading import read_condition
from bot.guide.rows import Row, read_file
from bot.scoring import Applicant

Helper = Literal["applicant", "employer"]
HELPERS: tuple[Helper, ...] = ("applicant", "employer")
Weight = Literal["ends", "bars", "returns"]
WEIGHTS: tuple[Weight, ...] = ("ends", "bars", "returns")
Standing = Literal["wrong", "fine", "unclear", "undecided"]
"""`unclear`: it matters and nobody knows; `undecided`: nobody knows whether it matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(Fact):
    """One reason.

    Attributes:
        id: the key of its words in `faults.toml`, and of its question if it has one.
        who: who puts it right.
        trouble: the answer to its own question that means trouble; empty for a reason that
            the facts of an applicant tell.
        about: the fact that its question is about, with whose change the answer is void;
            empty where it stays good.
        weight: `returns` if papers come back for it; `bars` if nobody can apply at all with
            it; `ends` if nothing else is worth a look before it is settled.
    """

    id: str
    who: Helper
    trouble: Literal["yes", "no", ""]
    about: str
    weight: Weight

    @property
    def fatal(self) -> bool:
        """Whether nobody can apply with it."""
        return self.weight != "returns"


@dataclass(frozen=True, slots=True)
class FaultRule:
    """A reason with the people whom it concerns.

    Attributes:
        fault: the reason.
        when: for whom it matters.
        wrong: what facts say that it is so; None where it has a question of its own.
    """

    fault: Fault
    when: Condition
    wrong: Condition | None


@dataclass(frozen=True, slots=True)
class Checked:
    """How one reason stands for one person.

    Attributes:
        depends_on: the unknown facts that decide it, empty if its own question does.
    """

    fault: Fault
    standing: Standing
    depends_on: tuple[str, ...] = ()


def precheck(applicant: Applicant, on: date, told: Mapping[str, str]) -> tuple[Checked, ...]:
    """Go through the reasons for one person; those that don't matter are left out.

    Args:
        applicant: the known facts.
        on: the day on which the papers are handed in.
        told: `yes` or `no` to the reasons that have a question of their own, by id.
    """
    case = case_of(applicant, on)
    return tuple(_checked(case, told, FAULTS.values()))


def barred(applicant: Applicant, on: date, told: Mapping[str, str]) -> tuple[Fault, ...]:
    """Return what surely keeps a person from applying at all; arguments as of `precheck`."""
    fatal = [rule for rule in FAULTS.values() if rule.fault.fatal]
    found = _checked(case_of(applicant, on), told, fatal)
    return tuple(one.fault for one in found if one.standing == "wrong")


def _checked(case: Case, told: Mapping[str, str], rules: Iterable[FaultRule]) -> Iterator[Checked]:
    for rule in rules:
        matters = rule.when.ask(case)
        if matters.holds is None:
            yield Checked(rule.fault, "undecided", matters.unknown)
        elif matters.holds:
            yield _standing(rule, case, told)


def _standing(rule: FaultRule, case: Case, told: Mapping[str, str]) -> Checked:
    fault = rule.fault
    if rule.wrong is not None:
        known = rule.wrong.ask(case)
        if known.holds is None:
            return Checked(fault, "unclear", known.unknown)
        return Checked(fault, "wrong" if known.holds else "fine")
    if fault.id not in told:
        return Checked(fault, "unclear")
    return Checked(fault, "wrong" if told[fault.id] == fault.trouble else "fine")


def _rule(row: Row) -> FaultRule:
    when = read_condition(row.row("when")) if row.has("when") else ALWAYS
    wrong = read_condition(row.row("wrong")) if row.has("wrong") else None
    fault = Fault(
        id=row.text("id"),
        who=row.one_of("who", *HELPERS),
        trouble=row.one_of("trouble", "yes", "no") if wrong is None else "",
        about=row.text("about", ""),
        weight=row.one_of("weight", *WEIGHTS) if row.has("weight") else "returns",
        **row.basis(),
    )
    row.close()
    return FaultRule(fault, when, wrong)


FAULTS: Mapping[str, FaultRule] = MappingProxyType(
    {rule.fault.id: rule for rule in map(_rule, read_file("faults").rows("fault"))}
)
"""Every reason by its id, in the order in which one would look at them."""
