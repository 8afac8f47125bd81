"""The plan agrees with a simulation of every day and every set of actions."""

import random
from datetime import date, timedelta
from typing import Any

import pytest

from bot.scoring import Applicant, InsurancePeriod
from bot.scoring.planning import ACTIONS, course, plan
from bot.scoring.planning.offers import offered
from tests.scoring.planning import naive

NOT_FACTS = {"paid"}


def person(chance: random.Random, on: date, oldest: int, youngest: int) -> dict[str, Any]:
    """Everything about somebody, exactly known."""
    birth = on - timedelta(chance.randrange(youngest * 366, oldest * 365))
    return {
        "birth_date": chance.choice([birth, birth.replace(day=1), date(birth.year, 2, 28)]),
        "education": chance.choice(["none", "junior_college", "bachelor", "bachelor_degree"]),
        "qualification": chance.choice(["none", "none", "skill_3", "title_intermediate"]),
        "qualification_fits": chance.random() < 1 / 2,
        "qualification_base_months": chance.randrange(13),
        "insurance_months": chance.randrange(200),
        "recent_insurance_months": 12,
        "insurance_base": chance.choice(["none", "none", "0.8", "1"]),
        "shortage_major": False,
        "major_listed": chance.random() < 1 / 4,
        "tax_average": 0,
        "local_employees_average": 0,
        "startup": "none",
        "public_service_years": chance.choice([0, 0, 3.5, 4 + 11 / 12]),
        "suburb_area": chance.choice(["none", "lingang", "other"]),
        "suburb_years": chance.choice([0, 2.9166, 4.75]),
        "fresh_graduate": chance.random() < 1 / 4,
        "award": chance.choice(["none", "none", "department_special", "department_general"]),
        "spouse_local_years": chance.choice([0, 0, 1.25, 3]),
        "false_material_count": 0,
        "detention_count": chance.choice([0, 0, 0, 1]),
        "crime_count": chance.choice([0] * 7 + [1]),
        "serious_crime": False,
        "residence_permit": True,
        "employment": chance.choice(["shanghai_employer"] * 4 + ["none"]),
    }


def history(chance: random.Random, on: date) -> dict[date, float]:
    """Months paid up to the last, with gaps and several bases."""
    paid: dict[date, float] = {}
    month = on.replace(day=1)
    for _ in range(chance.randrange(2, 8)):
        base = chance.choice([7_310, 9_117, 11_396, 22_792])
        for _ in range(chance.randrange(2, 16)):
            month = (month - timedelta(1)).replace(day=1)
            paid[month] = base
        for _ in range(chance.choice([0, 0, 3])):
            month = (month - timedelta(1)).replace(day=1)
    return paid


def applicant(facts: dict[str, Any]) -> Applicant:
    known = {name: value for name, value in facts.items() if name not in NOT_FACTS}
    if "paid" not in facts:
        return Applicant(**known)
    for name in ("insurance_months", "recent_insurance_months", "insurance_base"):
        del known[name]
    del known["qualification_base_months"]
    periods = tuple(InsurancePeriod(month, month, base) for month, base in facts["paid"].items())
    return Applicant(**known, insurance_history=periods)


def answer(one: Applicant, on: date) -> naive.Answer:
    ids = {action.id for action in ACTIONS}
    return {
        frozenset(move.id for move in way.moves if move.id in ids): (
            way.reaches_on,
            way.points,
            way.falls_below_on,
        )
        for way in plan(one, on).routes
    }


DAYS = (date(2026, 11, 23), date(2026, 1, 31), date(2028, 2, 29), date(2027, 7, 1))


@pytest.mark.parametrize("seed", range(12))
def test_every_day_and_every_set_near_the_end(seed: int) -> None:
    chance = random.Random(seed)
    on = DAYS[seed % 4]
    facts = person(chance, on, 60, 54)
    one = applicant(facts)
    assert answer(one, on) == naive.routes(facts, on, offered(one, on))


@pytest.mark.parametrize("seed", range(6))
def test_every_day_and_every_set_with_a_history(seed: int) -> None:
    chance = random.Random(seed)
    on = DAYS[seed % 4]
    facts = person(chance, on, 60, 57) | {"paid": history(chance, on), "education": "bachelor"}
    facts |= {"qualification": "title_intermediate", "award": "department_special"}
    one = applicant(facts)
    assert answer(one, on) == naive.routes(facts, on, offered(one, on))


@pytest.mark.parametrize("seed", range(6))
def test_every_day_of_waiting_for_the_young(seed: int) -> None:
    chance = random.Random(100 + seed)
    on = DAYS[seed % 4]
    facts = person(chance, on, 50, 19)
    if seed % 3 == 0:
        facts["paid"] = history(chance, on)
    found = naive.reaches(facts, on, ())
    assert answer(applicant(facts), on).get(frozenset()) == found


@pytest.mark.parametrize("seed", range(6))
def test_the_course_is_the_total_of_every_day(seed: int) -> None:
    chance = random.Random(200 + seed)
    on = DAYS[seed % 4]
    facts = person(chance, on, 45, 19)
    if seed % 2:
        facts["paid"] = history(chance, on)
    expected: list[tuple[date, int]] = []
    for day, points in naive.life(facts, on, ()):
        if not expected or expected[-1][1] != max(0, points):
            expected.append((day, max(0, points)))
    marks = plan(applicant(facts), on).course
    found: list[tuple[date, int]] = []
    for mark in marks:
        if not found or found[-1][1] != mark.low:
            found.append((mark.on, mark.low))
    assert found == expected
    assert course(applicant(facts), on) == marks
