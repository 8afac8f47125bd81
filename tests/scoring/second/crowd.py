"""Random people as documents of the contract, many of them on the edge of some row."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

EDUCATION = ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor")
QUALIFICATION = (
    "none",
    "skill_5",
    "skill_4",
    "skill_3",
    "skill_2",
    "skill_1",
    "title_junior",
    "title_intermediate",
    "title_senior",
)
EMPLOYMENT = ("shanghai_employer", "dispatched", "sole_trader", "freelance", "none")
AWARDS = ("none", "none", "none", "department_special", "department_general", "provincial")
STARTUPS = ("none", "none", "none", "none", "incubated_founder", "innovation_broker")
AREAS = ("none", "lingang", "other")
BASES = ("none", "0.8", "1", "2", "3")
ONE_TIMES = (5451, 5939, 6504, 7132, 7832, 8211, 9339, 10338, 11396)
LAST_DAY = date(2029, 12, 31)

Case = tuple[dict[str, Any], str]


def crowd(seed: int, size: int, first_day: date) -> Iterator[Case]:
    """So many people with a day to score each on, from a first day to the end of 2029."""
    chance = random.Random(seed)
    for _ in range(size):
        on = day(chance, first_day)
        insured = with_history(chance, on) if chance.random() < 1 / 2 else without(chance)
        yield person(chance, on) | insured, on.isoformat()


def day(chance: random.Random, first: date) -> date:
    """Any day, or one next to the border of an edition, a month or a February."""
    borders = [date(2022, 12, 31), date(2023, 1, 1), date(2024, 2, 29), date(2026, 7, 1)]
    borders += [date(2023, 7, 31), date(2026, 8, 1), date(2028, 1, 1), LAST_DAY, first]
    if chance.random() < 1 / 4:
        return max(first, chance.choice(borders))
    return first + timedelta(days=chance.randrange((LAST_DAY - first).days + 1))


def person(chance: random.Random, on: date) -> dict[str, Any]:
    return {
        "birth_date": birth(chance, on).isoformat(),
        "education": chance.choice(EDUCATION),
        "qualification": chance.choice(QUALIFICATION),
        "qualification_fits": chance.random() < 3 / 4,
        "shortage_major": chance.random() < 1 / 5,
        "tax_average": amount(chance, 100_000, 14),
        "local_employees_average": amount(chance, 10, 14),
        "startup": chance.choice(STARTUPS),
        "public_service_years": amount(chance, 1, 12),
        "suburb_area": chance.choice(AREAS),
        "suburb_years": amount(chance, 1, 13),
        "fresh_graduate": chance.random() < 1 / 5,
        "award": chance.choice(AWARDS),
        "spouse_local_years": amount(chance, 1, 13),
        "false_material_count": records(chance),
        "detention_count": records(chance),
        "crime_count": records(chance),
        "serious_crime": chance.random() < 1 / 12,
        "residence_permit": chance.random() < 3 / 4,
        "employment": chance.choice(EMPLOYMENT),
    }


def birth(chance: random.Random, on: date) -> date:
    """A birthday near the day itself, for people of 14 to 66 years, or a 29 February."""
    year = on.year - chance.randrange(14, 67)
    if chance.random() < 1 / 20:
        return date(year - year % 4, 2, 29)
    near = on.replace(year=year, day=min(on.day, 28))
    return near + timedelta(days=chance.choice([-200, -31, -2, -1, 0, 1, 2, 31, 200]))


def amount(chance: random.Random, unit: int, most: int) -> float:
    """None in most cases, else about so many units: just below, at, or just above."""
    if chance.random() < 1 / 3:
        return 0
    units = chance.randrange(most + 1) * unit
    return max(0, units + chance.choice([-unit / 100, -unit / 2, 0, 0, unit / 100, unit / 2]))


def records(chance: random.Random) -> int:
    return chance.choice([0] * 12 + [1, 1, 2, 3])


def without(chance: random.Random) -> dict[str, Any]:
    """Somebody who knows the totals."""
    years = chance.randrange(22)
    return {
        "qualification_base_months": chance.choice([0, 5, 6, 7, 12]),
        "insurance_months": max(0, 12 * years + chance.choice([-1, 0, 1, 6])),
        "recent_insurance_months": chance.choice([0, 5, 6, 7, 12]),
        "insurance_base": chance.choice(BASES),
    }


def with_history(chance: random.Random, on: date) -> dict[str, Any]:
    """Somebody who has the months: pieces side by side, with gaps, up to about today."""
    number = on.year * 12 + on.month - 1 + chance.choice([-8, -2, -1, -1, -1, 0, 0, 1, 14])
    history = []
    for length in lengths(chance):
        number -= chance.choice([0, 0, 0, 1, 5])
        late = {"back_paid": chance.random() < 3 / 4} if chance.random() < 1 / 6 else {}
        ends = {"from": text(number - length + 1), "to": text(number)}
        history.append({**ends, "base": base(chance), **late})
        number -= length
    chance.shuffle(history)
    return {"insurance_history": history}


def lengths(chance: random.Random) -> list[int]:
    """Months of each piece, often about as many as a window asks for."""
    windows = (5, 6, 7, 11, 12, 13, 23, 24, 25, 34, 35, 36, 37, 48)
    return [chance.choice(windows) for _ in range(chance.randrange(6))]


def base(chance: random.Random) -> float:
    """A base next to some level of some year."""
    level = chance.choice([4 / 5, 1, 1, 2, 3, 3])
    near = round(chance.choice(ONE_TIMES[3:]) * level) + chance.choice([-1, -1 / 2, 0, 0, 1])
    return chance.choice([near, near, near, chance.randrange(3_000, 40_000)])


def text(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
