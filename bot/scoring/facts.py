"""The schema of every fact about an applicant: the one place that knows it."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from bot.scoring.errors import FactError, shown
from bot.scoring.span import Span

Kind = Literal["date", "choice", "bool", "integer", "number", "children", "history"]

WORKING_AGE = 16
OLDEST_AGE = 60
"""While the birth date is unknown, nobody worked longer than between these two ages."""

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
"""Dates outside these two are slips of the pen."""

ORDERED = frozenset({"date", "integer", "number"})
"""Kinds whose values have an order, so that a `Span` of them makes sense."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that may be known about an applicant.

    Attributes:
        name: the key in the JSON document and the attribute of `Applicant`.
        kind: the type of the value.
        choices: the values of a `choice`.
        high: greatest possible value of an `integer` or `number`; the least is 0.
        yearly: units that can be gained in each year since the 16th birthday, which limits
            the fact while it is unknown; 0 where time sets no limit.
    """

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    high: int = 0
    yearly: int = 0

    @property
    def expected(self) -> str:
        """What a right value looks like, in English."""
        return {
            "date": f'a date "YYYY-MM-DD" from {EARLIEST} to {LATEST}',
            "choice": "one of " + ", ".join(f'"{choice}"' for choice in self.choices),
            "bool": "true or false",
            "integer": f"a whole number from 0 to {self.high}",
            "number": f"a number from 0 to {self.high}",
            "children": 'a list of {"birth_date": "YYYY-MM-DD", "in_senior_secondary": bool}',
            "history": 'a list of {"from": "YYYY-MM", "to": "YYYY-MM", "base": yuan, '
            '"back_paid": bool}',
        }[self.kind]

    def check(self, value: object) -> None:
        """Check one value: exact, one of several, or between two bounds.

        Raises:
            FactError: if it has the wrong type or cannot be true.
        """
        if isinstance(value, Span) and self.kind in ORDERED:
            self.check(value.low)
            self.check(value.high)
        elif isinstance(value, frozenset) and self.kind == "choice" and value:
            for choice in value:
                self.check(choice)
        else:
            self._check_exact(value)

    def faults(self, values: Iterable[object]) -> Iterator[str]:
        """What `check` has to say of each value that is wrong."""
        for value in values:
            try:
                self.check(value)
            except FactError as error:
                yield str(error)

    def possible(self, value: str | frozenset[str] | None) -> tuple[str, ...]:
        """All that a `choice` can be, in a fixed order; None is unknown."""
        if value is None:
            return self.choices
        return tuple(sorted(value)) if isinstance(value, frozenset) else (value,)

    def _check_exact(self, value: object) -> None:
        problem = self._problem(value)
        if problem:
            raise FactError(self.name, f"{shown(value)} {problem}", self.expected)

    def _problem(self, value: object) -> str | None:
        match self.kind, value:
            case "choice", str():
                return None if value in self.choices else "is not one of the choices"
            case ("integer" | "number", bool()):
                pass  # to Python a bool is a number, to people it is not
            case ("integer", int(number)) | ("number", int(number) | float(number)):
                return self._out_of_bounds(number)
            case "integer", float():
                return "is not a whole number"
            case "date", date():
                return None if EARLIEST <= value <= LATEST else "is not a plausible date"
            case ("bool", bool()) | ("children" | "history", tuple()):
                return None
        return "is of the wrong type"

    def _out_of_bounds(self, value: float) -> str | None:
        if value < 0:
            return "is negative"
        if value > self.high:  # compared before anything is converted: integers have no end
            return "is too large"
        return "is not a number" if math.isnan(value) else None


_TITLES = ("title_junior", "title_intermediate", "title_senior")
_SKILLS = ("skill_5", "skill_4", "skill_3", "skill_2", "skill_1")

_ALL = (
    Fact("birth_date", "date"),
    Fact(
        "education",
        "choice",
        ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor"),
    ),
    Fact("qualification", "choice", ("none", *_SKILLS, *_TITLES)),
    Fact("qualification_fits", "bool"),
    Fact("qualification_base_months", "integer", high=12),
    Fact("insurance_months", "integer", high=720, yearly=12),
    Fact("recent_insurance_months", "integer", high=12),
    Fact("insurance_base", "choice", ("none", "0.8", "1", "2", "3")),
    Fact("insurance_history", "history"),
    Fact("shortage_major", "bool"),
    Fact("major_listed", "bool"),
    Fact("tax_average", "number", high=1_000_000_000_000),
    Fact("local_employees_average", "number", high=1_000_000),
    Fact("startup", "choice", ("none", "incubated_founder", "innovation_broker")),
    Fact("public_service_years", "number", high=70, yearly=1),
    Fact("suburb_area", "choice", ("none", "lingang", "other")),
    Fact("suburb_years", "number", high=70, yearly=1),
    Fact("fresh_graduate", "bool"),
    Fact("award", "choice", ("none", "department_special", "department_general", "provincial")),
    Fact("spouse_local_years", "number", high=80, yearly=1),
    Fact("false_material_count", "integer", high=100),
    Fact("detention_count", "integer", high=100),
    Fact("crime_count", "integer", high=100),
    Fact("serious_crime", "bool"),
    Fact("residence_permit", "bool"),
    Fact(
        "employment",
        "choice",
        ("shanghai_employer", "dispatched", "sole_trader", "freelance", "none"),
    ),
    Fact("married", "bool"),
    Fact("co_spouse", "bool"),
    Fact("children", "children"),
    Fact("divorced", "bool"),
    Fact("first_time_employer", "bool"),
    Fact("branch_company", "bool"),
    Fact("full_time_study", "bool"),
    Fact("overseas_degree", "bool"),
    Fact("upgraded_bachelor", "bool"),
)

FACTS: Mapping[str, Fact] = MappingProxyType({fact.name: fact for fact in _ALL})

DERIVED = (
    "insurance_months",
    "recent_insurance_months",
    "insurance_base",
    "qualification_base_months",
)
"""Facts that follow from `insurance_history` and may not stand beside it."""
