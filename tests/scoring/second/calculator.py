"""The points rule a second time, from the policy file alone, by another road (R12).

Nothing of `bot` is imported here. The tables stand in `rules.toml` and `wages.csv` beside
this file, numbers are decimals, and months are texts such as "2026-07" that are walked one
by one. It answers for a document of the command-line contract in which every fact that
scores is exactly known.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
RULES: dict[str, Any] = tomllib.loads((HERE / "rules.toml").read_text(encoding="utf-8"))
WAGES = list(csv.DictReader((HERE / "wages.csv").read_text(encoding="utf-8").splitlines()))

Document = Mapping[str, Any]


class Answer(NamedTuple):
    """What the rule says about somebody: points and whether they count, by item."""

    total: int
    items: dict[str, tuple[int, bool]]
    verdict: str
    prerequisites: dict[str, bool]


def answer(person: Document, on: str) -> Answer:
    """The whole answer for a document on a day, "YYYY-MM-DD"."""
    facts = {**person, **from_history(person, on)}
    age = birthdays(facts["birth_date"], on)
    points = dict(all_points(facts, age, on))
    losers = {loser(points, *pair) for pair in RULES["pairs"].values()}
    total = max(0, sum(worth for name, worth in points.items() if name not in losers))
    return Answer(
        total=total,
        items={name: (worth, name not in losers) for name, worth in points.items()},
        verdict=verdict(total, vetoed=facts["serious_crime"]),
        prerequisites=may_apply(facts, age),
    )


def verdict(total: int, *, vetoed: bool) -> str:
    if vetoed:
        return "vetoed"
    return "not_reached" if total < RULES["standard"] else "reached"


def loser(points: Mapping[str, int], first: str, second: str) -> str:
    return first if points[second] > points[first] else second


def may_apply(facts: Document, age: int) -> dict[str, bool]:
    rule = RULES["apply"]
    return {
        "residence_permit": facts["residence_permit"],
        "employment": facts["employment"] in rule["employment"],
        "recent_insurance_months": facts["recent_insurance_months"] >= rule["recent_months"],
        "age": rule["age"][0] <= age <= rule["age"][1],
    }


def all_points(facts: Document, age: int, on: str) -> Iterator[tuple[str, int]]:
    yield "age", sum(worth for low, high, worth in RULES["A1"]["columns"] if low <= age <= high)
    yield "qualification", qualification(facts)
    yield "suburb", suburb(facts, on)
    for row in RULES["choice"]:
        yield row["item"], row["worth"].get(facts[row["item"]], 0)
    for row in RULES["yes"]:
        yield row["item"], row["worth"] if facts[row["item"]] else 0
    for row in RULES["unit"]:
        yield row["item"], by_unit(row, facts[row["fact"]])
    for row in RULES["minus"]:
        yield row["item"], sum([-row["each"]] * facts[row["fact"]])


def by_unit(row: Document, amount: float) -> int:
    full = int(Decimal(str(amount)) / Decimal(row["unit"]))
    enough = full >= row.get("only_from", 0)
    return min(full * row["each"], row.get("most", 10**9)) if enough else 0


def qualification(facts: Document) -> int:
    rule, level = RULES["A3"], facts["qualification"]
    if not facts["qualification_fits"]:
        return 0
    kept_up = facts["qualification_base_months"] >= rule["months"]
    known: dict[str, int] = rule["free"] | (rule["with_base"] if kept_up else {})
    return known.get(level, 0)


def suburb(facts: Document, on: str) -> int:
    rule = RULES["B6"]
    terms = [row for row in rule["from"] if row["since"] <= on][-1]
    row = {"unit": "1", "each": rule["each"], "most": rule["most"]}
    first = terms.get(facts["suburb_area"])
    return 0 if first is None else by_unit(row | {"only_from": first}, facts["suburb_years"])


def birthdays(birth: str, on: str) -> int:
    """Birthdays since the birth, compared as texts; 29 February is over on 1 March."""
    years = range(int(birth[:4]) + 1, int(on[:4]) + 1)
    return sum(f"{year}{birth[4:]}" <= on for year in years)


def from_history(person: Document, on: str) -> dict[str, Any]:
    """The four facts that a list of insured months stands for."""
    if "insurance_history" not in person:
        return {}
    paid = dict(paid_months(person["insurance_history"], on[:7]))
    levels = {month: reached(month, base) for month, base in paid.items()}
    recent = last_months(on[:7], RULES["base"]["recent"])
    return {
        "insurance_months": len(paid),
        "recent_insurance_months": len(recent & set(paid)),
        "qualification_base_months": sum("1" in levels.get(month, ()) for month in recent),
        "insurance_base": best_level(levels, on[:7]),
    }


def paid_months(history: list[Document], running: str) -> Iterator[tuple[str, float]]:
    """Each month that was paid in time and is over, with its base."""
    for period in history:
        month = period["from"]
        while month <= period["to"]:
            if month < running and not period.get("back_paid"):
                yield month, period["base"]
            month = following(month)


def best_level(levels: Mapping[str, frozenset[str]], running: str) -> str:
    for level, needed, window in RULES["base"]["levels"]:
        months = last_months(running, window)
        if sum(level in levels.get(month, ()) for month in months) >= needed:
            found: str = level
            return found
    return "none"


def reached(month: str, base: float) -> frozenset[str]:
    """The levels that a base reaches in a month, against the printed products in whole yuan."""
    least = thresholds(month)
    return frozenset(level for level in least if Decimal(str(base)) >= least[level])


@cache
def thresholds(month: str) -> dict[str, Decimal]:
    """Of the row in force; before the first row the first, after the last one the last."""
    rows = [row for row in WAGES if row["first"] <= month] or WAGES[:1]
    return {
        level: Decimal(rows[-1][level]).quantize(Decimal(1), ROUND_HALF_UP)
        for level in ("0.8", "1", "2", "3")
    }


@cache
def following(month: str) -> str:
    year, number = month.split("-")
    return f"{int(year) + 1:04}-01" if number == "12" else f"{year}-{int(number) + 1:02}"


@cache
def preceding(month: str) -> str:
    year, number = month.split("-")
    return f"{int(year) - 1:04}-12" if number == "01" else f"{year}-{int(number) - 1:02}"


@cache
def last_months(running: str, count: int) -> frozenset[str]:
    """So many months before the one that is running."""
    months = [preceding(running)]
    while len(months) < count:
        months.append(preceding(months[-1]))
    return frozenset(months)
