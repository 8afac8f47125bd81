"""What is known about a person on one day, as far as the routes look at it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.scoring.applicant import Applicant
from bot.scoring.domains import domains
from bot.scoring.errors import FactError
from bot.scoring.facts import Fact
from bot.scoring.history import Stretch, derive, months_reaching, paid, pieces
from bot.scoring.months import LATE, month_index
from bot.scoring.settling.graduate import GraduateScore, graduate_score
from bot.scoring.settling.rows import Window
from bot.scoring.span import Span
from bot.scoring.tables import SHELF, TABLES, WAGES

OLDEST = 120
MOST_POINTS = 200
"""Bounds that a condition may ask for; beyond them it must be a slip of the pen."""

CIRCUMSTANCES: Mapping[str, Fact] = MappingProxyType(
    {
        "on": Fact("on", "date"),
        "age": Fact("age", "integer", high=OLDEST),
        "graduate_score": Fact("graduate_score", "integer", high=MOST_POINTS),
    }
)
"""What a condition may look at that is not told but follows: the day itself, completed
years, and the points of the graduate table."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts about one person on one day, and what follows from them.

    Attributes:
        applicant: the facts as they were given.
        on: the day.
        stretches: the insurance months that count, or None without a history.
        derived: facts that follow from the history, and every circumstance.
        graduate: the points of the graduate table, or None for whom it is not made.
    """

    applicant: Applicant
    on: date
    stretches: tuple[Stretch, ...] | None
    derived: Mapping[str, Any]
    graduate: GraduateScore | None

    def value(self, fact: str) -> Any:  # noqa: ANN401 - each fact has a type of its own
        """What is known of a fact or circumstance: a value, several, bounds, or None."""
        if fact in self.derived:
            return self.derived[fact]
        return self.applicant.value(fact)

    def open(self, fact: str) -> tuple[str, ...]:
        """The facts that would tell more about a fact or circumstance."""
        if fact == "graduate_score":
            return self.graduate.unknown if self.graduate else ()
        return ("birth_date",) if fact == "age" else (fact,)


def gather(applicant: Applicant, on: date, windows: Iterable[Window]) -> Known:
    """Put together what is known, the facts that follow from an insurance history included.

    Raises:
        FactError: if the birth date lies after that day, or more months were insured with
            the card than it was held or than were insured at all.
    """
    history = applicant.insurance_history
    stretches = None if history is None else paid(history, on)
    derived = {} if stretches is None else _derived(stretches, on, windows)
    graduate = graduate_score(applicant, on)
    points = _span(graduate.low, graduate.high) if graduate else 0
    _check_card(applicant, derived)
    derived |= {"on": on, "age": _age(applicant, on), "graduate_score": points}
    return Known(applicant, on, stretches, derived, graduate)


def _check_card(applicant: Applicant, derived: Mapping[str, Any]) -> None:
    """Refuse months with the card that do not fit the other months; one may just begin."""
    name = "permit_insurance_months"
    insured = _least(applicant.value(name))
    for other in ("permit_months", "insurance_months"):
        most = _most(derived.get(other, applicant.value(other)))
        if most is not None and insured > most + 1:
            problem = f"{insured} is more than {other}, which is {most}"
            raise FactError(name, problem, f"at most {most}")


def _least(value: Any) -> int:  # noqa: ANN401 - months, a span of months, or unknown
    return value.low if isinstance(value, Span) else value or 0


def _most(value: Any) -> int | None:  # noqa: ANN401 - months, a span of months, or unknown
    most: int | None = value.high if isinstance(value, Span) else value
    return most


def _derived(
    stretches: tuple[Stretch, ...], on: date, windows: Iterable[Window]
) -> dict[str, Any]:
    """Facts of the points rule by its own windows, and those that the routes add.

    Days before the first edition of the points rule use its windows all the same: how an
    insurance history is counted is no matter of that edition.
    """
    book = SHELF.on(max(on, TABLES.editions[0].since))
    facts: dict[str, Any] = {**derive(stretches, on, book.windows, WAGES)}
    running, late = month_index(on), _is_late(stretches, on)
    found = pieces(stretches, WAGES)
    for window in windows:
        count = months_reaching(found, window.tenths, running - window.within)
        if window.level is None:
            facts[window.fact] = count
            continue
        known = facts.setdefault(window.fact, "none")
        if count < window.months:
            continue
        if not window.filing_month or months_reaching(found, window.tenths, running - 1):
            facts[window.fact] = window.level
        elif late:
            facts[window.fact] = _either(known, window.level)
    return facts


def _is_late(stretches: tuple[Stretch, ...], on: date) -> bool:
    """Whether last month is missing only because a record lags behind, as it may."""
    last = max([stretch.last for stretch in stretches], default=0)
    return month_index(on) - 1 - LATE <= last < month_index(on) - 1


def _either(known: str | frozenset[str], level: str) -> frozenset[str]:
    return frozenset({level}) | (known if isinstance(known, frozenset) else {known})


def _age(applicant: Applicant, on: date) -> int | Span[int] | None:
    if applicant.birth_date is None:
        return None
    ages = domains(applicant, {}, (), on)["birth_date"]
    return _span(ages[0], ages[-1])


def _span(low: int, high: int) -> int | Span[int]:
    return low if low == high else Span(low, high)
