"""People who want a hukou, for the tests of the routes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.scoring import BACKGROUND, Applicant, settling
from bot.scoring.settling import (
    SETTLE_SOURCES,
    Finding,
    OptionResult,
    RequirementResult,
    RouteResult,
    settle,
)

ON = date(2026, 11, 23)

CARD: dict[str, Any] = {
    "residence_permit": True,
    "employment": "shanghai_employer",
    "payer_matches": True,
    "tax_in_shanghai": True,
    "permit_months": 0,
    "permit_insurance_months": 0,
    "qualification": "none",
    "qualification_fits": False,
    "hukou_base": "none",
    "insurance_base": "none",
    "shortage_occupation": False,
    "science_staff": False,
    "suburb_post_years": 0,
    "special_area": "none",
    "special_area_years": 0,
    "special_area_role": "ordinary",
    "special_area_stays": False,
    "founder_share": 0,
    "founder_years": 0,
    "venture_funding": "none",
    "broker_years": 0,
    "broker_deals": 0,
    "vc_partner_years": 0,
    "award": "none",
    "tax_average": 0,
    "local_employees_average": 0,
    "crime_count": 0,
    "serious_crime": False,
}
"""Somebody employed in Shanghai with a card since today, and nothing that makes it easier."""

SPOUSE: dict[str, Any] = {
    "birth_date": date(1980, 1, 1),
    "spouse_hukou_years": 0,
    "spouse_local_years": 0,
    "family_group": "none",
    "job_elsewhere": False,
}
"""Somebody who is married to nobody with a Shanghai hukou."""


def person(**facts: object) -> Applicant:
    """An applicant with these facts, wherever they are kept; None is unknown."""
    background = {name: facts.pop(name) for name in list(facts) if name in BACKGROUND}
    given: dict[str, Any] = dict(facts)
    return Applicant(**given, background=background)


def route(name: str, on: date = ON, **facts: object) -> RouteResult:
    """One route for somebody of whom only these facts are known."""
    return next(one for one in settle(person(**facts), on).routes if one.id == name)


def card(on: date = ON, **facts: object) -> RouteResult:
    """The route from residence permit to hukou for `CARD` with other facts."""
    return route("residence_to_hukou", on, **{**CARD, **facts})


def requirement(result: RouteResult, name: str) -> RequirementResult:
    return next(one for one in result.requirements if one.id == name)


def option(result: RouteResult, name: str, of: str) -> OptionResult:
    return next(one for one in requirement(result, of).options if one.id == name)


def findings_of(result: RouteResult) -> dict[str, Finding]:
    """Every condition of every option, by id."""
    return {
        finding.id: finding
        for part in result.requirements
        for way in part.options
        for finding in way.findings
    }


def assert_cited(findings: Iterable[Finding]) -> None:
    """Each names its clause, and only sources that exist and are addresses."""
    for finding in findings:
        assert finding.clause
        for key in finding.source.split():
            assert "/" not in key
            assert {"/", " "} & set(SETTLE_SOURCES[key])


def selecting(name: str) -> str:
    """The conditions of a route that say for whom an option is, in order."""
    (names,) = (one.conditions for one in settling._LIBRARY.routes if one.id == name)
    return " ".join(sorted(one for one in names if settling._LIBRARY.conditions[one].selects))
