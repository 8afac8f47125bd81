"""From a JSON document to an `Applicant`, strictly, with errors that name the field."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from bot.scoring.applicant import Applicant, Child, InsurancePeriod
from bot.scoring.background import ALL_FACTS, BACKGROUND
from bot.scoring.errors import FactError, shown
from bot.scoring.facts import EARLIEST, LATEST, Fact

T = TypeVar("T")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def parse_applicant(document: object) -> Applicant:
    """Read one applicant as the command-line contract describes.

    Args:
        document: what `json.loads` returned. A key that is missing or null is unknown.

    Raises:
        FactError: for an unknown key, a wrong type, or an impossible value.
    """
    known = _object("applicant", document, tuple(ALL_FACTS))
    facts: dict[str, Any] = {name: _value(ALL_FACTS[name], known[name]) for name in known}
    background = {name: facts.pop(name) for name in known if name in BACKGROUND}
    return Applicant(**facts, background=background)


def _value(fact: Fact, value: object) -> object:
    match fact.kind:
        case "date":
            return _day(fact.name, value)
        case "children":
            return tuple(_each(fact, value, _child))
        case "history":
            return tuple(_each(fact, value, _period))
        case _:
            return value


def _each(fact: Fact, value: object, read: Callable[[object], T]) -> Iterator[T]:
    if not isinstance(value, list):
        raise FactError(fact.name, f"{shown(value)} is not a list", fact.expected)
    for place, entry in enumerate(value):
        try:
            yield read(entry)
        except FactError as error:
            where = f"{fact.name}[{place}]" + (f".{error.field}" if error.field else "")
            raise FactError(where, error.problem, error.expected) from None


def _child(entry: object) -> Child:
    known = _object("", entry, ("birth_date", "in_senior_secondary"), ("birth_date",))
    studies = known.get("in_senior_secondary")
    if not isinstance(studies, bool | None):
        problem = f"{shown(studies)} is of the wrong type"
        raise FactError(field="in_senior_secondary", problem=problem, expected="true or false")
    return Child(_day("birth_date", known["birth_date"]), studies)


def _period(entry: object) -> InsurancePeriod:
    known = _object("", entry, ("from", "to", "base", "back_paid"), ("from", "to", "base"))
    base, late = known["base"], known.get("back_paid", False)
    if isinstance(base, bool) or not isinstance(base, int | float):
        raise FactError(
            field="base", problem=f"{shown(base)} is not a number", expected="yuan a month"
        )
    if not isinstance(late, bool):
        raise FactError(
            field="back_paid",
            problem=f"{shown(late)} is of the wrong type",
            expected="true or false",
        )
    return InsurancePeriod(_month("from", known["from"]), _month("to", known["to"]), base, late)


def _object(
    field: str, value: object, keys: tuple[str, ...], needed: tuple[str, ...] = ()
) -> Mapping[str, object]:
    """The entries of a JSON object that are not null."""
    if not isinstance(value, dict):
        raise FactError(field, f"{shown(value)} is not an object", "one JSON object")
    for key in value:
        if key not in keys:
            near = get_close_matches(str(key)[:60], keys, n=1)
            expected = f'perhaps "{near[0]}"' if near else "one of " + _listed(keys)
            raise FactError(shown(key).strip("'"), "is not a known key", expected)
    known = {key: entry for key, entry in value.items() if entry is not None}
    for key in needed:
        if key not in known:
            raise FactError(key, "is missing", f"a value for {key}")
    return known


def _listed(keys: Iterable[str]) -> str:
    """All keys that a line has room for."""
    names = [key for key in keys if key not in BACKGROUND]
    more = ', or what "hujifen settle --facts" lists' if "education" in names else ""
    return ", ".join(names) + more


def _day(field: str, value: object) -> date:
    expected = f'a date "YYYY-MM-DD" from {EARLIEST} to {LATEST}'
    day = _calendar(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    if day is None:
        raise FactError(field, f"{shown(value)} is not a date", expected)
    if not EARLIEST <= day <= LATEST:
        raise FactError(field, f"{shown(value)} is not a plausible date", expected)
    return day


def _month(field: str, value: object) -> date:
    is_month = isinstance(value, str) and _MONTH.fullmatch(value)
    day = _calendar(f"{value}-01") if is_month else None
    if day is None or not EARLIEST <= day <= LATEST:
        expected = f'a month "YYYY-MM" from {EARLIEST:%Y-%m} to {LATEST:%Y-%m}'
        raise FactError(field, f"{shown(value)} is not a month", expected)
    return day


def _calendar(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
