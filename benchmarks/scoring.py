"""Microseconds of processor time for scoring one applicant, over 1,000 random ones.

Run from the root of the repository: `python -m benchmarks.scoring`.
"""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from bot.scoring import FACTS, Applicant, Fact, InsurancePeriod, score

APPLICANTS = 1_000
ROUNDS = 5
ON = date(2026, 11, 23)
MOST = 2_000_000
BASES = (7_310, 9_117, 11_396, 22_792, 34_188)
SCORED = [fact for fact in FACTS.values() if fact.kind not in {"children", "history"}]


def main() -> None:
    """Print the figure for applicants of each kind."""
    measure("all facts known", lambda chance: applicant(chance, 1.0))
    measure("half of them known", lambda chance: applicant(chance, 0.5))
    measure("nothing known", lambda _: Applicant())
    measure("insurance by months", insured)


def measure(name: str, make: Callable[[random.Random], Applicant]) -> None:
    """Mean microseconds an applicant: the least disturbed of rounds with new applicants."""
    rounds = []
    for seed in range(ROUNDS):
        chance = random.Random(seed)
        applicants = [make(chance) for _ in range(APPLICANTS)]
        begin = time.process_time()
        for one in applicants:
            score(one, ON)
        rounds.append((time.process_time() - begin) / APPLICANTS)
    print(f"{name:20} {min(rounds) * 1e6:6.1f} microseconds an applicant")


def applicant(chance: random.Random, known: float) -> Applicant:
    """A random applicant of whom each fact is known with a given probability."""
    facts: dict[str, Any] = {
        fact.name: value(chance, fact) for fact in SCORED if chance.random() < known
    }
    return Applicant(**facts)


def value(chance: random.Random, fact: Fact) -> object:
    """A random value of one fact."""
    if fact.kind == "date":
        return ON - timedelta(days=chance.randrange(18 * 366, 60 * 365))
    if fact.kind == "choice":
        return chance.choice(fact.choices)
    if fact.kind == "bool":
        return chance.random() < 1 / 2
    return round(
        chance.triangular(0, min(fact.high, MOST), 0), 1 if fact.kind == "number" else None
    )


def insured(chance: random.Random) -> Applicant:
    """A random applicant with an insurance history of several periods."""
    years = range(2019, 2027)
    history = tuple(
        InsurancePeriod(date(year, 1, 1), date(year, 12, 1), chance.choice(BASES))
        for year in years
    )
    return Applicant(birth_date=date(1990, 2, 3), insurance_history=history)


if __name__ == "__main__":
    main()
