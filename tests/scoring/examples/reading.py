"""The worked examples: what one looks like, and what a case of it comes to.

An example is a row of a table of the policy file, told by cases: all facts but one stay, and
the expected outcome stands beside each value of that one. Whoever is not described has
nothing that scores.

* `row` names the row of our tables (`rows.py`), `why` the clause of the policy file.
* `of` is what is expected: the points of an item, `total`, `verdict`, `edition`, whether a
  condition is `met …` or an item `counted …`.
* An insurance history is written "2015-04..2018-03 5451, …", with "back-paid" at the end.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.scoring import Applicant, Score, parse_applicant, score
from tests.scoring.people import NOTHING, ON

DERIVED = {"insurance_months", "recent_insurance_months", "insurance_base"}
DERIVED |= {"qualification_base_months"}


@dataclass(frozen=True, slots=True)
class Case:
    """One applicant on one day, and what is expected of them."""

    row: str
    why: str
    of: str
    fact: str
    value: Any
    facts: dict[str, Any]
    on: date
    expected: object

    def __str__(self) -> str:
        return f"{self.row} {self.of} {self.value} {self.expected}"

    @property
    def applicant(self) -> Applicant:
        """The applicant, all facts together."""
        return someone({**self.facts, self.fact: self.value})

    @property
    def outcome(self) -> object:
        """What scoring says, in the form of `expected`."""
        return outcome(self.of, {**self.facts, self.fact: self.value}, self.on)


def someone(described: dict[str, Any]) -> Applicant:
    """Somebody who has nothing but what is described, read from a document like any other."""
    facts: dict[str, Any] = {**NOTHING, "birth_date": NOTHING["birth_date"].isoformat()}
    if "insurance_history" in described:
        facts = {name: facts[name] for name in facts if name not in DERIVED}
        facts["insurance_history"] = list(_periods(described["insurance_history"]))
        described = {name: described[name] for name in described if name != "insurance_history"}
    return parse_applicant(facts | described)


def outcome(of: str, described: dict[str, Any], on: date) -> object:
    """What scoring says about one thing."""
    result = score(someone(described), on)
    kind, _, name = of.rpartition(" ")
    if kind == "met":
        return next(row.met for row in result.prerequisites if row.id == name)
    if kind == "counted":
        return next(item.counted for item in result.items if item.id == name)
    return _figure(result, name)


def cases() -> Iterator[Case]:
    """Every case of every example, file by file."""
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["example"]:
            shared = {"facts": {}, "on": ON} | row
            for value, expected in shared.pop("cases"):
                yield Case(**shared, value=value, expected=expected)


def _figure(result: Score, name: str) -> object:
    if name == "total":
        return result.points.low if result.points.low == result.points.high else result.points
    if name == "verdict":
        return result.verdict
    if name == "edition":
        return f"{result.edition}"
    item = next(item for item in result.items if item.id == name)
    return item.low if item.low == item.high else (item.low, item.high)


def _periods(text: str) -> Iterator[dict[str, object]]:
    for part in text.split(", "):
        months, base, *late = part.split(" ")
        first, _, last = months.partition("..")
        ends = {"from": first, "to": last or first}
        yield {**ends, "base": int(base), "back_paid": late == ["back-paid"]}
