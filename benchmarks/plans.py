"""Milliseconds of processor time for the plan of one applicant, over 200 random ones.

Run from the root of the repository: `python -m benchmarks.plans`.
"""

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from benchmarks.scoring import ON, applicant
from bot.scoring import Applicant, InsurancePeriod
from bot.scoring.planning import plan

APPLICANTS = 200
PERIODS = 15
MONTHS_A_PERIOD = 6
BASES = (7_310, 9_117, 11_396)
OPEN = Applicant(
    birth_date=date(1986, 2, 3),
    education="junior_college",
    qualification="none",
    qualification_fits=False,
    shortage_major=False,
    major_listed=True,
    employment="shanghai_employer",
)
"""Somebody to whom nearly everything is open and who is far from the standard."""


def main() -> None:
    """Print the figures for applicants of each kind."""
    measure("half of the facts known", lambda chance: applicant(chance, 0.5))
    measure("all facts known", lambda chance: applicant(chance, 1.0))
    measure("15 periods, all open", insured)


def measure(name: str, make: Callable[[random.Random], Applicant]) -> None:
    """Median and greatest milliseconds, each applicant planned for the first time."""
    chance = random.Random(1)
    taken = []
    for _ in range(APPLICANTS):
        one = make(chance)
        begin = time.process_time()
        plan(one, ON)
        taken.append((time.process_time() - begin) * 1e3)
    print(f"{name:24} median {statistics.median(taken):5.1f} ms, most {max(taken):5.1f} ms")


def insured(chance: random.Random) -> Applicant:
    """Somebody with a history of many periods up to now, each on another base."""
    last = ON.year * 12 + ON.month - 2
    history = []
    for period in range(PERIODS):
        first = last - MONTHS_A_PERIOD * (PERIODS - period) + 1
        ends = first + MONTHS_A_PERIOD - 1
        base = chance.choice(BASES)
        history.append(InsurancePeriod(_month(first), _month(ends), base))
    return replace(OPEN, insurance_history=tuple(history))


def _month(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)


if __name__ == "__main__":
    main()
