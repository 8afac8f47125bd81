"""The kinds of bonus, each as a ladder: from the least that somebody can have to the most.

A rung is named as on its button, and is worth what the scorer gives for it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from bot.dialogs.question import Facts
from bot.dialogs.questions.meaning import EXTRAS
from bot.scoring import Applicant, Span, points_on
from bot.scoring.records import NO_RECORDS

Rung = tuple[str, Facts]
MOST_YEARS = 44.0
MONTHS_NEEDED = Span(6, 12)  # of the last twelve at the reference wage (A3c3)
TEN_THOUSAND = 10_000


def _years(name: str, most: int, fact: str, **beside: object) -> Iterator[Rung]:
    for years in range(1, most + 1):
        yield f"{name}_{years}", {fact: Span(float(years), MOST_YEARS), **beside}


def _amounts(name: str, fact: str, unit: int, most: float) -> Iterator[Rung]:
    for number in range(10, 130, 10):
        yield f"{name}_{number}", {fact: Span(float(number * unit), most)}


def _levels(name: str, fact: str, levels: tuple[str, ...], **beside: object) -> Iterator[Rung]:
    for place, level in enumerate(levels):
        yield f"{name}_{level}", {fact: frozenset(levels[place:]), **beside}


_SKILLS = ("skill_5", "skill_4", "skill_3", "skill_2", "skill_1")
_TITLES = {"skill_2": "title_intermediate", "skill_1": "title_senior"}
"""Titles worth as much as a level of skill."""


def _titles() -> Iterator[Rung]:
    """Levels that the employer appoints to, with the months that the higher ones ask for."""
    for place, least in enumerate(_SKILLS):
        skills = _SKILLS[place:]
        titles = (_TITLES[skill] for skill in skills if skill in _TITLES)
        yield (
            f"qualification_{least}",
            {
                "qualification": frozenset((*skills, *titles)),
                "qualification_fits": True,
                "qualification_base_months": MONTHS_NEEDED,
            },
        )


_OUTER = frozenset({"lingang", "other"})
_AWARDS = ("department_special", "department_general", "provincial")
_STARTUPS = frozenset({"incubated_founder", "innovation_broker"})

LADDERS: Mapping[str, tuple[Rung, ...]] = MappingProxyType(
    {
        "qualification": tuple(_titles()),
        "spouse": tuple(_years("spouse", 10, "spouse_local_years")),
        "outer": tuple(_years("outer", 10, "suburb_years", suburb_area=_OUTER)),
        "lingang": tuple(_years("lingang", 10, "suburb_years", suburb_area="lingang")),
        "other": tuple(_years("other", 10, "suburb_years", suburb_area="other")),
        "shortage_major": (("shortage_major", {"shortage_major": True}),),
        "fresh_graduate": (("fresh_graduate", {"fresh_graduate": True}),),
        "award": tuple(_levels("award", "award", _AWARDS)),
        "tax": tuple(_amounts("tax", "tax_average", TEN_THOUSAND, 1e9)),
        "staff": tuple(_amounts("staff", "local_employees_average", 1, 1e5)),
        "public": tuple(_years("public", 30, "public_service_years")),
        "startup": (("startup", {"startup": _STARTUPS}),),
    }
)
IDENTIFIED_BY: Mapping[str, str] = MappingProxyType(
    {
        "qualification": "qualification",
        "spouse": "spouse_local_years",
        "outer": "suburb_area",
        "lingang": "suburb_area",
        "other": "suburb_area",
        "shortage_major": "shortage_major",
        "fresh_graduate": "fresh_graduate",
        "award": "award",
        "tax": "tax_average",
        "staff": "local_employees_average",
        "public": "public_service_years",
        "startup": "startup",
    }
)
"""The fact by which it is known whether somebody has anything of a kind."""
RUNGS: Mapping[str, Facts] = MappingProxyType(
    {name: facts for ladder in LADDERS.values() for name, facts in ladder}
)

_ABSENT: dict[str, Any] = {
    fact: value for facts in EXTRAS.values() for fact, value in facts.items()
}


def absent(facts: Applicant) -> dict[str, Any]:
    """Return every bonus of which nothing is known, as it is for somebody without it."""
    return {fact: value for fact, value in _ABSENT.items() if facts.value(fact) is None}


@lru_cache(maxsize=2)
def worth(on: date) -> Mapping[str, int]:
    """Return the points that each rung brings at least, on a day, to somebody with nothing."""
    nobody: dict[str, Any] = {
        **_ABSENT,
        **NO_RECORDS,
        "birth_date": on,
        "education": "none",
        "insurance_base": "none",
        "insurance_months": 0,
    }
    return MappingProxyType(
        {
            name: points_on(Applicant(**{**nobody, **facts}), on).low
            for name, facts in RUNGS.items()
        }
    )


def least(kind: str, points: int, on: date) -> str | None:
    """Return the lowest rung of a kind that brings so many points; None if none does."""
    values = worth(on)
    return next((name for name, _ in LADDERS[kind] if values[name] >= points), None)
