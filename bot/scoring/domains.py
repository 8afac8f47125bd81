"""What each fact can still be.

For scoring, a fact is a tuple of values: one if it is known, otherwise those among which
the points are least and greatest. Points grow or fall in one direction with every ordered
fact but age, so its two ends are enough; for age every full year is listed. Facts are
taken as independent of one another: the total ranges over all combinations.

While a fact is unknown it ranges over its schema (`FACTS`), with two narrower limits:

* what grows with time cannot have begun before the 16th birthday (the earliest one, if the
  birth date is rough; a 60-year-old's, if it is unknown);
* a number of records has no natural limit. The total never falls below 0, so it ranges up
  to the number that takes the greatest possible total to 0 (`enough_records`).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.scoring.applicant import Applicant
from bot.scoring.errors import FactError
from bot.scoring.facts import FACTS, OLDEST_AGE, WORKING_AGE, Fact
from bot.scoring.months import MONTHS_A_YEAR, full_months, full_years
from bot.scoring.span import Span

Domain = tuple[Any, ...]
Domains = dict[str, Domain]

ANY_AGE = tuple(range(WORKING_AGE, 101))
MONTHS_WORKED = (OLDEST_AGE - WORKING_AGE) * MONTHS_A_YEAR


def domains(
    applicant: Applicant, derived: Mapping[str, int | str], names: tuple[str, ...], on: date
) -> Domains:
    """The values to try for each of the named facts.

    Args:
        applicant: the facts as far as they are known.
        derived: facts that follow from the insurance history.
        names: the facts wanted; `birth_date` stands for completed years.
        on: the day of application.

    Raises:
        FactError: if the birth date lies after that day.
    """
    longest = months_worked(applicant, on)
    found = {name: _domain(applicant, derived, name, longest) for name in names}
    found["birth_date"] = _ages(applicant, on)
    return found


def enough_records(greatest: int, each: int) -> int:
    """Records that take the greatest possible total to 0; at least one.

    Args:
        greatest: the greatest total before any deduction.
        each: points for one record, below 0.
    """
    return max(1, -(greatest // each))


def _domain(
    applicant: Applicant, derived: Mapping[str, int | str], name: str, longest: int
) -> Domain:
    value = derived[name] if name in derived else getattr(applicant, name)
    if value is None:
        return _unknown(FACTS[name], longest)
    if isinstance(value, Span):
        return (value.low, value.high)
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return (value,)


def _unknown(fact: Fact, longest: int) -> Domain:
    if fact.kind == "choice":
        return fact.choices
    if fact.kind == "bool":
        return (False, True)
    if fact.yearly:
        return (0, min(fact.high, longest * fact.yearly // MONTHS_A_YEAR))
    return (0, fact.high)


def _ages(applicant: Applicant, on: date) -> Domain:
    birth = applicant.birth_date
    if birth is None:
        return ANY_AGE
    if not isinstance(birth, Span):
        return (_age(birth, on),)
    return tuple(range(_age(birth.high, on), _age(birth.low, on) + 1))


def _age(birth: date, on: date) -> int:
    if birth > on:
        expected = f"a day not after {on}"
        raise FactError(
            field="birth_date",
            problem=f"{birth} is later than the day of scoring",
            expected=expected,
        )
    return full_years(birth, on)


def months_worked(applicant: Applicant, on: date) -> int:
    """Months since the 16th birthday at the earliest; a 60-year-old's while it is unknown."""
    birth = applicant.birth_date
    if birth is None:
        return MONTHS_WORKED
    first = birth.low if isinstance(birth, Span) else birth
    return max(0, full_months(first, on) - WORKING_AGE * MONTHS_A_YEAR)
