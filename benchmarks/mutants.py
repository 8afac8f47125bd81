"""How many small mistakes in scoring the tests notice (R11).

Run from the root of the repository: `python -m benchmarks.mutants`. `data` changes each
number, date, boolean and choice of the rule data by a little, and runs the tests of scoring
against each changed copy; `code` does the same with each comparison, constant, call and
branch of `bot/scoring`. Without a name both are run. The exit status is 1 if fewer than 95 %
are noticed.
"""

import argparse
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence

from benchmarks import mutants_code, mutants_data
from benchmarks.mutants_run import Fate, Mutant, fates

ENOUGH = 95
"""Percent of the mutants that must be noticed."""

KINDS = {"data": mutants_data.mutants, "code": mutants_code.mutants}


def main() -> None:
    """Run the mutants that were asked for, and print killed, survived and percent."""
    options = _options()
    names = [options.kind] if options.kind else KINDS
    scores = [_report(name, options) for name in names]
    sys.exit(min(scores) < ENOUGH)


def _report(name: str, options: argparse.Namespace) -> float:
    """Print one kind, and return the percentage that was noticed."""
    found = [mutant for mutant in KINDS[name]() if options.only in mutant.path]
    if options.sample:
        found = random.Random(0).sample(found, min(options.sample, len(found)))
    begin = time.monotonic()
    counts, left = _count(found, options.workers)
    speed = len(found) / (time.monotonic() - begin)
    noticed = counts["killed"] + counts["timeout"]
    percent = 100 * noticed / max(1, len(found))
    print(f"{name}: killed {noticed}, survived {counts['survived']}, {percent:.1f} %")
    print(f"{len(found)} mutants, {counts['timeout']} of them endless; {speed:.1f} a second")
    for mutant in sorted(left, key=str):
        print(f"  {mutant}")
    return percent


def _count(found: Sequence[Mutant], workers: int) -> tuple[Counter[Fate], list[Mutant]]:
    counts: Counter[Fate] = Counter()
    left = []
    for mutant, fate in fates(found, workers):
        counts[fate] += 1
        if fate == "survived":
            left.append(mutant)
        if sys.stderr.isatty():
            print(f"\r{counts.total()}/{len(found)}", end="", file=sys.stderr, flush=True)
    return counts, left


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", nargs="?", choices=KINDS, help="both if left out")
    parser.add_argument("--only", default="", help="files with this in their path")
    parser.add_argument("--sample", type=int, help="only so many of each kind, chosen by lot")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    main()
