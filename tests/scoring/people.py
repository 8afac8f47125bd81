"""Applicants for the tests of scoring, and a second calculation to compare with.

`total` is written from the policy file alone, in the plainest way, for exactly known facts.
"""

from datetime import date
from itertools import product
from typing import Any

from hypothesis import strategies as st

from bot.scoring import FACTS, Applicant, Item, Score, score

ON = date(2026, 11, 23)

NOTHING: dict[str, Any] = {
    "birth_date": date(2010, 1, 1),
    "education": "none",
    "qualification": "none",
    "qualification_fits": False,
    "qualification_base_months": 0,
    "insurance_months": 0,
    "recent_insurance_months": 0,
    "insurance_base": "none",
    "shortage_major": False,
    "tax_average": 0,
    "local_employees_average": 0,
    "startup": "none",
    "public_service_years": 0,
    "suburb_area": "none",
    "suburb_years": 0,
    "fresh_graduate": False,
    "award": "none",
    "spouse_local_years": 0,
    "false_material_count": 0,
    "detention_count": 0,
    "crime_count": 0,
    "serious_crime": False,
    "residence_permit": True,
    "employment": "shanghai_employer",
}
"""Somebody of 16 years who is known to have nothing that scores."""

SCORED = tuple(
    name
    for name in NOTHING
    if name not in {"recent_insurance_months", "serious_crime", "residence_permit", "employment"}
)


def someone(**facts: object) -> Applicant:
    """Somebody who has nothing that scores but these facts; None makes one unknown."""
    merged: dict[str, Any] = {**NOTHING, **facts}
    return Applicant(**merged)


def born(age: int) -> date:
    """A birth date that makes somebody exactly so old on the day of scoring."""
    return ON.replace(year=ON.year - age)


def item(result: Score, name: str) -> Item:
    return next(item for item in result.items if item.id == name)


def points(name: str, **facts: object) -> int:
    """The certain points of one item."""
    found = item(score(someone(**facts), ON), name)
    assert found.low == found.high
    return found.low


def high(points: int) -> dict[str, Any]:
    """Facts worth exactly a number of points, with neither age nor a pair among them."""
    awards = {110: "provincial", 60: "department_general", 30: "department_special", 0: "none"}
    bases = {120: "3", 100: "2", 50: "1", 25: "0.8", 0: "none"}
    for award, base, graduate in product(awards, bases, (False, True)):
        rest = points - award - base - 10 * graduate
        if rest >= 0 and rest % 3 == 0:
            return {
                "award": awards[award],
                "insurance_base": bases[base],
                "fresh_graduate": graduate,
                "insurance_months": rest * 4,
            }
    raise AssertionError(points)


def total(facts: dict[str, Any]) -> int:
    """The total of somebody of whom everything is known, straight from the policy file."""
    age = (
        ON.year
        - facts["birth_date"].year
        - (ON.timetuple()[1:3] < facts["birth_date"].timetuple()[1:3])
    )
    by_age = min(30, 5 + 2 * max(0, 56 - age)) if 18 <= age <= 60 else 0
    education = {
        "none": 0,
        "junior_college": 50,
        "bachelor": 60,
        "bachelor_degree": 90,
        "master": 100,
        "doctor": 110,
    }[facts["education"]]
    always = {"skill_5": 15, "skill_4": 30, "skill_3": 60}
    with_base = {"skill_2": 100, "title_intermediate": 100, "skill_1": 140, "title_senior": 140}
    title = always.get(facts["qualification"], 0)
    if facts["qualification_base_months"] >= 6:
        title = max(title, with_base.get(facts["qualification"], 0))
    if not facts["qualification_fits"]:
        title = 0
    tax = min(120, 10 * int(facts["tax_average"] / 100_000))
    staff = min(120, 10 * int(facts["local_employees_average"] / 10))
    service = int(facts["public_service_years"])
    suburb = int(facts["suburb_years"])
    needed = {"none": 1_000, "lingang": 3, "other": 5}[facts["suburb_area"]]
    plus = (
        by_age
        + max(education, title)
        + 3 * (facts["insurance_months"] // 12)
        + (0 if facts["startup"] == "none" else 120)
        + 30 * facts["shortage_major"]
        + max(tax, staff)
        + {"none": 0, "0.8": 25, "1": 50, "2": 100, "3": 120}[facts["insurance_base"]]
        + (4 * service if service >= 5 else 0)
        + (min(20, 2 * suburb) if suburb >= needed else 0)
        + 10 * facts["fresh_graduate"]
        + {"none": 0, "department_special": 30, "department_general": 60, "provincial": 110}[
            facts["award"]
        ]
        + min(40, 4 * int(facts["spouse_local_years"]))
    )
    minus = (
        150 * facts["false_material_count"]
        + 50 * facts["detention_count"]
        + 150 * facts["crime_count"]
    )
    left: int = plus - minus
    return max(0, left)


def values(name: str) -> st.SearchStrategy[Any]:
    """Exact values of one fact that scores, with the edges of its tables well covered."""
    fact = FACTS[name]
    if name == "birth_date":
        return st.dates(date(1955, 1, 1), date(2010, 12, 31))
    if fact.kind == "choice":
        return st.sampled_from(fact.choices)
    if fact.kind == "bool":
        return st.booleans()
    if name == "tax_average":
        return st.integers(0, 15).flatmap(lambda n: st.sampled_from([n * 1e5, n * 1e5 + 99_999.5]))
    if fact.kind == "number":
        return st.integers(0, 280).map(lambda n: n / 4)
    return st.integers(0, {"insurance_months": 200, "qualification_base_months": 12}.get(name, 3))


FULL: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {name: values(name) for name in SCORED}
)
