"""The facts about one person, as far as they are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.scoring.background import BACKGROUND, FROM_HISTORY
from bot.scoring.errors import FactError
from bot.scoring.facts import FACTS
from bot.scoring.months import month_index
from bot.scoring.span import Span

HIGHEST_BASE = 1_000_000


@dataclass(frozen=True, slots=True)
class Child:
    """A child of the applicant; `in_senior_secondary` is None while unknown."""

    birth_date: date | Span[date]
    in_senior_secondary: bool | None = None


@dataclass(frozen=True, slots=True)
class InsurancePeriod:
    """Consecutive months of Shanghai employee insurance at one contribution base.

    Attributes:
        start: any day of the first month.
        end: any day of the last month, which is included.
        base: contribution base in yuan a month.
        back_paid: paid afterwards; such months never count (A4c, B3).

    Raises:
        FactError: if it ends before it starts, or nobody can have such a base.
    """

    start: date
    end: date
    base: float
    back_paid: bool = False

    def __post_init__(self) -> None:
        if month_index(self.end) < month_index(self.start):
            problem = f"{self.end:%Y-%m} is before {self.start:%Y-%m}"
            raise FactError(
                field="to", problem=problem, expected='a month "YYYY-MM" not before "from"'
            )
        if not 0 < self.base <= HIGHEST_BASE:  # NaN fails this comparison too
            expected = f"yuan a month, more than 0 and at most {HIGHEST_BASE}"
            raise FactError(
                field="base", problem="is not a possible contribution base", expected=expected
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """What is known about an applicant; `None` is unknown, never "no".

    A `Span` is a fact known to lie between two values, a `frozenset` one known to be one
    of several. The meaning, unit and bounds of each fact stand in `FACTS`, of those in
    `background` (what only the routes to a hukou ask for) in `BACKGROUND`.

    Raises:
        FactError: if a fact cannot be true, or `insurance_history` stands beside a fact
            that follows from it.
    """

    birth_date: date | Span[date] | None = None
    education: str | frozenset[str] | None = None
    qualification: str | frozenset[str] | None = None
    qualification_fits: bool | None = None
    qualification_base_months: int | Span[int] | None = None
    insurance_months: int | Span[int] | None = None
    recent_insurance_months: int | Span[int] | None = None
    insurance_base: str | frozenset[str] | None = None
    insurance_history: tuple[InsurancePeriod, ...] | None = None
    shortage_major: bool | None = None
    major_listed: bool | None = None
    tax_average: float | Span[float] | None = None
    local_employees_average: float | Span[float] | None = None
    startup: str | frozenset[str] | None = None
    public_service_years: float | Span[float] | None = None
    suburb_area: str | frozenset[str] | None = None
    suburb_years: float | Span[float] | None = None
    fresh_graduate: bool | None = None
    award: str | frozenset[str] | None = None
    spouse_local_years: float | Span[float] | None = None
    false_material_count: int | Span[int] | None = None
    detention_count: int | Span[int] | None = None
    crime_count: int | Span[int] | None = None
    serious_crime: bool | None = None
    residence_permit: bool | None = None
    employment: str | frozenset[str] | None = None
    married: bool | None = None
    co_spouse: bool | None = None
    children: tuple[Child, ...] | None = None
    divorced: bool | None = None
    first_time_employer: bool | None = None
    branch_company: bool | None = None
    full_time_study: bool | None = None
    overseas_degree: bool | None = None
    upgraded_bachelor: bool | None = None
    background: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        for name, fact in FACTS.items():
            value = getattr(self, name)
            if value is not None:
                fact.check(value)
        self._keep_background()
        if self.insurance_history is not None:
            self._check_alone()
            _check_apart(self.insurance_history)

    def value(self, name: str) -> Any:  # noqa: ANN401 - each fact has a type of its own
        """What is known of any fact, those of the background included; None is unknown."""
        return self.background.get(name) if name in BACKGROUND else getattr(self, name)

    def _keep_background(self) -> None:
        known = {name: value for name, value in self.background.items() if value is not None}
        for name, value in known.items():
            if name not in BACKGROUND:
                raise FactError(name, "is not a known fact", "one that the hukou routes ask for")
            BACKGROUND[name].check(value)
        object.__setattr__(self, "background", MappingProxyType(known))

    def _check_alone(self) -> None:
        given = [name for name in FROM_HISTORY if self.value(name) is not None]
        if given:
            expected = f"either insurance_history or {', '.join(given)}, not both"
            raise FactError(
                field="insurance_history",
                problem=f"given together with {given[0]}",
                expected=expected,
            )


def _check_apart(periods: Iterable[InsurancePeriod]) -> None:
    ended = None
    for period in sorted(periods, key=lambda period: period.start):
        if ended is not None and month_index(period.start) <= month_index(ended):
            problem = f"{period.start:%Y-%m} is in two periods"
            raise FactError(
                field="insurance_history", problem=problem, expected="periods that share no month"
            )
        ended = period.end
