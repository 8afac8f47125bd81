"""What a stored answer says about the applicant: answers to facts."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from bot.dialogs.question import Facts, amount, days, ticked, whole
from bot.scoring import Child, Span

SCHOOL_AGE = 16
YEARS_OF_SENIOR_SCHOOL = 4


def as_is(name: str, answer: object, _: date) -> Facts:
    """Take the option as the value of the fact."""
    return {name: answer}


def as_flag(name: str, answer: object, _: date) -> Facts:
    """Take yes and no as true and false."""
    return {name: answer == "yes"}


def as_birth(answer: object, today: date) -> Facts:
    """Take a span of birth dates; nobody is born later than today."""
    span = days(answer)
    return {"birth_date": Span(min(span.low, today), min(span.high, today))}


def as_whole(name: str, answer: object, _: date) -> Facts:
    """Take a span of whole numbers."""
    return {name: whole(answer)}


def as_amount(name: str, answer: object, _: date) -> Facts:
    """Take a span of amounts."""
    return {name: amount(answer)}


EXTRAS: Mapping[str, Facts] = MappingProxyType(
    {
        "qualification": {"qualification": "none"},
        "shortage_major": {"shortage_major": False},
        "spouse": {"spouse_local_years": 0},
        "suburb": {"suburb_area": "none", "suburb_years": 0},
        "fresh_graduate": {"fresh_graduate": False},
        "award": {"award": "none"},
        "company": {"tax_average": 0, "local_employees_average": 0},
        "public_service": {"public_service_years": 0},
        "startup": {"startup": "none"},
    }
)
_PRESENT: Mapping[str, Facts] = MappingProxyType(
    {"shortage_major": {"shortage_major": True}, "fresh_graduate": {"fresh_graduate": True}}
)


def as_extras(answer: object, _: date) -> Facts:
    """Take what is not ticked as absent; what is ticked is asked for in detail."""
    ticks = ticked(answer)
    facts: dict[str, Any] = {}
    for extra, absent in EXTRAS.items():
        facts.update(_PRESENT.get(extra, {}) if extra in ticks else absent)
    return facts


def as_conditions(answer: object, _: date) -> Facts:
    """Take both conditions of a title: it fits the post, and the base was 1x for 6 months."""
    if answer == "no":
        return {"qualification_fits": False}
    months = Span(6, 12) if answer == "all" else Span(0, 5)
    return {"qualification_fits": True, "qualification_base_months": months}


MOST_RECORDS = 8
"""Stands for any number of records of a kind: of the cheapest, enough to undo a usual total."""

COUNTED = ("false_material", "detention", "crime")


def as_penalties(answer: object, _: date) -> Facts:
    """Take what is not ticked as none, and a tick as at least one record."""
    ticks = ticked(answer)
    facts: dict[str, Any] = {
        f"{name}_count": Span(1, MOST_RECORDS) if name in ticks else 0 for name in COUNTED
    }
    return {**facts, "serious_crime": "serious_crime" in ticks}


def as_children(answer: object, today: date) -> Facts:
    """Take each tick as a child of about that age.

    A child near its sixteenth birthday is not told apart by a tick, so that the spans
    leave out the month around it.
    """
    ticks = ticked(answer)
    border = today.replace(year=today.year - SCHOOL_AGE, day=1)
    oldest = border.replace(year=border.year - YEARS_OF_SENIOR_SCHOOL)
    kinds = {
        "under_16": Child(birth_date=Span(border + timedelta(days=31), today)),
        "senior": Child(
            birth_date=Span(oldest, border - timedelta(days=1)), in_senior_secondary=True
        ),
    }
    return {"children": tuple(child for kind, child in kinds.items() if kind in ticks)}
