"""Taps from /start to the verdict, for random applicants who press what is true.

Every press counts: the first on the self-test, each tick, and each "done". The population is
a guess at who would ask, not a survey:

* age 22 to 55, the lower of two even draws, so that the young are more;
* education: none 12 %, junior college 28 %, bachelor without degree 8 %, with degree 37 %,
  master 13 %, doctor 2 %;
* insurance since some age between 22 and today, at most 20 years of it in Shanghai;
* contribution base: none 35 %, 0.8x 22 %, 1x 28 %, 2x 10 %, 3x 5 %;
* a title or skill 15 % (seven in ten fit the post), a spouse from Shanghai 8 %, work in an
  outer suburb 10 %, and each of shortage major, fresh graduate, award, own company, public
  service, start-up 1 to 2 %;
* an administrative detention 1 %, no other record.

Run from the root of the repository: `python -m benchmarks.taps`.
"""

import random
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.dialogs.conversation import Conversation
from bot.dialogs.model import Moment
from bot.mind import make_mind
from bot.scoring import Applicant, score
from tests.dialogs.truthful import take_the_test, told

APPLICANTS = 2_000
SEED = 2026
FITTING = 0.7  # of titles match the post
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TODAY = NOW.date()

EDUCATION = {
    "none": 12,
    "junior_college": 28,
    "bachelor": 8,
    "bachelor_degree": 37,
    "master": 13,
    "doctor": 2,
}
BASE = {"none": 35, "0.8": 22, "1": 28, "2": 10, "3": 5}
TITLE = {
    "skill_5": 1,
    "skill_4": 2,
    "skill_3": 4,
    "skill_2": 1,
    "title_junior": 2,
    "title_intermediate": 4,
    "title_senior": 1,
}


def main() -> None:
    """Print the figures."""
    conversation = make_mind().dialogue
    chance = random.Random(SEED)
    people = [someone(chance) for _ in range(APPLICANTS)]
    counts = [taps(conversation, facts) for facts in people]
    verdicts = Counter(score(facts, TODAY).verdict for facts in people)
    print(f"{APPLICANTS} applicants: {dict(verdicts)}")
    report("taps to the verdict", counts)


def report(name: str, counts: Sequence[int]) -> None:
    """Print median, 90th percentile and maximum."""
    tenths = statistics.quantiles(counts, n=10)
    print(
        f"{name:22} median {statistics.median(counts):g}  "
        f"90 % within {tenths[-1]:g}  most {max(counts)}"
    )
    spread = Counter(counts)
    print("  ".join(f"{taps}: {spread[taps]}" for taps in sorted(spread)))


def taps(conversation: Conversation, facts: Applicant) -> int:
    """Count the presses of one person, and check that the verdict is the right one."""
    steps = list(take_the_test(conversation, facts, Moment(NOW, TODAY)))
    heard, true = told(steps[-1][1], TODAY).verdict, score(facts, TODAY).verdict
    if heard != true and (heard, true) != ("not_reached", "vetoed"):
        message = f"told {heard}, is {true}: {facts}"
        raise AssertionError(message)
    return len(steps)


def someone(chance: random.Random) -> Applicant:
    """A random person of the population."""
    age = min(chance.randint(22, 55), chance.randint(25, 55))
    years = min(20, chance.randint(0, age - 22))
    rare = {name: chance.random() < share for name, share in RARE.items()}
    facts: dict[str, Any] = {
        "birth_date": TODAY - timedelta(days=age * 365 + age // 4 + chance.randrange(365)),
        "education": pick(chance, EDUCATION),
        "insurance_base": pick(chance, BASE),
        "insurance_months": years * 12 + chance.randrange(12),
        "qualification": pick(chance, TITLE) if rare["title"] else "none",
        "qualification_fits": chance.random() < FITTING,
        "qualification_base_months": chance.choice((0, 12)),
        "spouse_local_years": chance.randint(1, 15) if rare["spouse"] else 0,
        "suburb_area": chance.choice(("lingang", "other")) if rare["suburb"] else "none",
        "suburb_years": chance.randint(1, years + 1) if rare["suburb"] else 0,
        "shortage_major": rare["shortage_major"],
        "fresh_graduate": rare["fresh_graduate"],
        "award": "department_special" if rare["award"] else "none",
        "tax_average": chance.choice((0, 250_000)) if rare["company"] else 0,
        "local_employees_average": 12 if rare["company"] else 0,
        "public_service_years": chance.randint(1, years + 1) if rare["public_service"] else 0,
        "startup": "incubated_founder" if rare["startup"] else "none",
        "detention_count": int(rare["detention"]),
    }
    return Applicant(**facts, false_material_count=0, crime_count=0, serious_crime=False)


RARE: Mapping[str, float] = {
    "title": 0.15,
    "spouse": 0.08,
    "suburb": 0.10,
    "shortage_major": 0.02,
    "fresh_graduate": 0.02,
    "award": 0.01,
    "company": 0.02,
    "public_service": 0.01,
    "startup": 0.01,
    "detention": 0.01,
}


def pick(chance: random.Random, shares: Mapping[str, int]) -> str:
    """Draw by weight."""
    return chance.choices([*shares], [*shares.values()])[0]


if __name__ == "__main__":
    main()
