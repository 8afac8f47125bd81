"""A second way to see the months ahead: day after day, one person, one set of actions.

Nothing is skipped and nothing is derived: each night the calendar moves, months are paid,
anniversaries pass, and the total is added up from the policy file. For exactly known facts.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

from bot.scoring.planning import Begun
from bot.scoring.tables import TABLES

EDUCATION = {
    "none": 0,
    "junior_college": 50,
    "bachelor": 60,
    "bachelor_degree": 90,
    "master": 100,
    "doctor": 110,
}
FREE = {"skill_5": 15, "skill_4": 30, "skill_3": 60}
WITH_BASE = {"skill_2": 100, "title_intermediate": 100, "skill_1": 140, "title_senior": 140}
BASES = {"none": 0, "0.8": 25, "1": 50, "2": 100, "3": 120}
AWARDS = {"none": 0, "department_special": 30, "department_general": 60, "provincial": 110}
FORGOTTEN = {"false_material_count": 3, "detention_count": 5, "crime_count": 5}
LEVELS = {"0.8": (8, 36, 48), "1": (10, 36, 48), "2": (20, 36, 48), "3": (30, 24, 36)}
EMPLOYED = {"shanghai_employer", "dispatched"}
FULL = {"1", "2", "3"}
YEARS = ("suburb_years", "public_service_years", "spouse_local_years")
FAMILIES = ("education", "qualification", "insurance_base", "shortage_major")


def wage(day: date) -> int:
    """The reference wage of the month of a day; after the last row the last one."""
    return [row.yuan for row in TABLES.wages if row.since <= day][-1]


def reaching(level: str, day: date) -> float:
    return int(wage(day) * LEVELS[level][0] / 10 + 0.5)


def anniversary(start: date, day: date) -> bool:
    """Whether a month since the start is full on exactly this day."""
    before = day - timedelta(1)
    short = before.month != day.month and before.day < start.day
    return day.day == start.day or (day.day == 1 and short)


def year_later(start: date, years: int) -> date:
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 3, 1)


def month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(1)).replace(day=1)


def month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(32)).replace(day=1)


class Person:
    """Somebody who lives on, one day at a time."""

    def __init__(self, facts: dict[str, Any], on: date, begun: tuple[Begun, ...]) -> None:
        self.facts = {name: value for name, value in facts.items() if name != "paid"}
        self.paid: dict[date, float] | None = dict(facts["paid"]) if "paid" in facts else None
        self.on, self.begun, self.raised = on, begun, 0
        raise_ = [one for one in begun if one.action.family == "insurance_base"]
        self.level = str(raise_[0].action.sets["insurance_base"]) if raise_ else ""
        self.starts = month_after(raise_[0].ready) if raise_ else date.max
        self.age = sum(1 for n in range(1, 100) if year_later(facts["birth_date"], n) <= on)
        self.years = {name: Fraction(facts[name]).limit_denominator(12) for name in YEARS}
        employed = facts["employment"] in EMPLOYED
        self.pays = employed or month_before(on) in (self.paid or {})
        begun = {"suburb_years"} if facts["suburb_area"] != "none" else set()
        moving = [n for n in YEARS if self.years[n] or n in begun]
        self.moving = [n for n in moving if employed or n == YEARS[-1]]
        self.look_back(on)

    def total(self) -> int:
        return total(self.facts | self.years, self.age)

    def live(self, day: date) -> None:
        """What comes with a day."""
        if day.day == 1 and self.pays:
            self.pay(month_before(day))
        if day.day == 1:
            self.look_back(day)
        if anniversary(self.on, day):
            for name in self.moving:
                self.years[name] += Fraction(1, 12)
        for action, ready in self.begun:
            if day == ready and action.family != "insurance_base":
                self.facts.update(action.sets)
        for name, window in FORGOTTEN.items():
            if day == year_later(self.on, window):
                self.facts[name] = 0
        if (day.month, day.day) == (7, 1):
            self.facts["fresh_graduate"] = False  # perhaps a year later, which is not the least
        self.age += day >= year_later(self.facts["birth_date"], self.age + 1)

    def pay(self, month: date) -> None:
        """One more month, on the raised base or on the last one."""
        raised = month >= self.starts
        self.raised += raised
        if self.paid is not None:
            last = self.paid[max(self.paid)] if self.paid else 1
            self.paid[month] = reaching(self.level, date(2026, 1, 1)) if raised else last
            return
        self.facts["insurance_months"] += 1
        high = self.facts["insurance_base"] in FULL or (raised and self.level in FULL)
        months = self.facts["qualification_base_months"] + high
        self.facts["qualification_base_months"] = min(12, months)
        for level, (tenths, needed, _) in LEVELS.items():
            if self.level and tenths <= LEVELS[self.level][0] and self.raised >= needed:
                reached = (level, self.facts["insurance_base"])
                self.facts["insurance_base"] = max(reached, key=list(BASES).index)

    def look_back(self, day: date) -> None:
        if self.paid is not None:
            self.facts.update(windows(self.paid, day))


def life(facts: dict[str, Any], on: date, begun: tuple[Begun, ...]) -> Iterator[tuple[date, int]]:
    """Each day up to the last at 60, with the least total, below 0 left as it is."""
    person = Person(facts, on, begun)
    end = min(year_later(facts["birth_date"], 61), year_later(on, 40) + timedelta(1))
    day = on
    while day < end:
        yield day, person.total()
        day += timedelta(1)
        person.live(day)


def windows(paid: dict[date, float], day: date) -> dict[str, Any]:
    """What a history says on a day, by looking back month by month."""
    first = day.replace(day=1)
    back = []
    for _ in range(48):
        first = month_before(first)
        back.append(first)
    found: dict[str, Any] = {"insurance_base": "none"}
    found["insurance_months"] = sum(1 for month in paid if month < day.replace(day=1))

    def count(level: str, within: int) -> int:
        return sum(1 for m in back[:within] if m in paid and paid[m] >= reaching(level, m))

    for level, (_, months, within) in LEVELS.items():
        if count(level, within) >= months:
            found["insurance_base"] = level
    found["qualification_base_months"] = count("1", 12)
    return found


def total(facts: dict[str, Any], age: int) -> int:
    """The total of the policy file at an age."""
    title = FREE.get(facts["qualification"], 0)
    if facts["qualification_base_months"] >= 6:
        title = max(title, WITH_BASE.get(facts["qualification"], 0))
    suburb = {"none": 99, "lingang": 3, "other": 5}[facts["suburb_area"]]
    in_suburb, service = int(facts["suburb_years"]), int(facts["public_service_years"])
    found: int = (
        (min(30, 5 + 2 * max(0, 56 - age)) if 18 <= age <= 60 else 0)
        + max(EDUCATION[facts["education"]], title * facts["qualification_fits"])
        + facts["insurance_months"] // 12 * 3
        + BASES[facts["insurance_base"]]
        + 30 * facts["shortage_major"]
        + (4 * service if service >= 5 else 0)
        + (min(20, 2 * in_suburb) if in_suburb >= suburb else 0)
        + 10 * facts["fresh_graduate"]
        + AWARDS[facts["award"]]
        + min(40, 4 * int(facts["spouse_local_years"]))
        - 150 * (facts["false_material_count"] + facts["crime_count"])
        - 50 * facts["detention_count"]
    )
    return found


def sets(offered: tuple[Begun, ...]) -> Iterator[tuple[Begun, ...]]:
    """Every set with at most one action of a family, and not both a diploma and a title."""
    choices = [
        [None, *(one for one in offered if one.action.family == family)] for family in FAMILIES
    ]
    for choice in product(*choices):
        if choice[0] is None or choice[1] is None:
            yield tuple(one for one in choice if one is not None)


def asks_no_more(one: tuple[Begun, ...], other: tuple[Begun, ...]) -> bool:
    ranks = {begun.action.family: begun.action.rank for begun in other}
    return all(ranks.get(begun.action.family, 0) >= begun.action.rank for begun in one)


def reaches(
    facts: dict[str, Any], on: date, begun: tuple[Begun, ...]
) -> tuple[date, int, date | None] | None:
    """When a set of actions reaches 120, with how many points, and when it falls below."""
    ready = max([on, *(one.ready for one in begun)])
    reached: tuple[date, int] | None = None
    for day, points in life(facts, on, begun):
        if reached is None and day >= ready and points >= 120:
            reached = (day, points)
        elif reached is not None and points < 120:
            return (*reached, day)
    return None if reached is None else (*reached, None)


Answer = dict[frozenset[str], tuple[date, int, date | None]]


def routes(facts: dict[str, Any], on: date, offered: tuple[Begun, ...]) -> Answer:
    """Every set that is worth doing, by the ids of its actions."""
    times = {one: found for one in sets(offered) if (found := reaches(facts, on, one))}
    return {
        frozenset(begun.action.id for begun in one): found
        for one, found in times.items()
        if not any(
            other != one and asks_no_more(other, one) and earlier[0] <= found[0]
            for other, earlier in times.items()
        )
    }
