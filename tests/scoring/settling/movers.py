"""People who want a hukou, for the tests of the routes."""

from datetime import date
from typing import Any

from bot.scoring import BACKGROUND, Applicant
from bot.scoring.settling import OptionResult, RequirementResult, RouteResult, settle

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
