"""How much of the conversation the walk covers, and how long complete paths take.

First the walk of `tests/dialogs/test_walk.py`, then people who press anything at all, from the
first question of each questionnaire to its result; each of their steps has to be drawn.

Run from the root of the repository: `python -m benchmarks.walk [PATHS]`.
"""

import sys
from random import Random
from time import perf_counter

from bot.dialogs.flows import FLOWS
from tests.dialogs.test_charts import WALKS, chart, taken
from tests.dialogs.test_walk import walked

PATHS = 1_000
SEED = 2026


def main(paths: int) -> None:
    """Print the figures."""
    start = perf_counter()
    steps = walked()
    people = {repr(step.before) for step in steps}
    print(f"{len(steps)} transitions from {len(people)} states, {perf_counter() - start:.1f} s")
    for name in WALKS:
        report(name, paths)


def report(name: str, paths: int) -> None:
    """Walk complete paths of one questionnaire."""
    start, chance = perf_counter(), Random(SEED)
    drawn = {(arrow.source, arrow.target) for arrow in chart(name).arrows if not arrow.given}
    found = {tuple(taken(FLOWS[name], chance)) for _ in range(paths)}
    missing = {(a, b) for path in found for a, _, b in path} - drawn
    longest = max(map(len, found))
    print(
        f"{name:12} {len(found)} different paths of at most {longest} questions, "
        f"{len(missing)} steps not drawn, {perf_counter() - start:.1f} s"
    )
    if missing:
        raise AssertionError(missing)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PATHS)
