"""Bytes of the package and seconds of its imports.

Run from the root of the repository: `python -m benchmarks.imports`. Each time is the median
of five new processes, with compiled files in place.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
ROUNDS = 5
APPLICANT = b'{"birth_date": "1990-06-01", "education": "bachelor_degree"}'
ON = ("--on", "2026-11-23")
ROOMS = ("bot", "locales")


def main() -> None:
    """Print the figures."""
    print(f"{'the wheel':28} {wheel():9,d} bytes")
    for folder in ROOMS:
        print(f"{folder:28} {size(ROOT / folder):9,d} bytes")
    empty = seconds("-c", "")
    print(f"{'python, empty':28} {empty * 1e3:9.0f} ms")
    for name in ("bot.scoring", "bot.cli", "bot.app"):
        took = seconds("-c", f"import {name}") - empty
        print(f"{'import ' + name:28} {took * 1e3:9.0f} ms more")
    print(f"{'hujifen score, cold':28} {seconds('-m', 'bot', 'score', *ON) * 1e3:9.0f} ms")


def wheel() -> int:
    """Return the bytes of the wheel."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        call(command)
        return sum(path.stat().st_size for path in Path(folder).iterdir())


def size(folder: Path) -> int:
    """Return the bytes of what a folder contributes to an installation."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if "__pycache__" not in path.parts)


def seconds(*arguments: str) -> float:
    """Return the median seconds of a Python process."""
    taken = []
    for _ in range(ROUNDS + 1):  # the first one fills the caches
        begin = time.perf_counter()
        call([sys.executable, *arguments])
        taken.append(time.perf_counter() - begin)
    return median(taken[1:])


def call(command: list[str]) -> None:
    """Run a program in this tree."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(  # noqa: S603 - nothing in it comes from outside
        command, cwd=ROOT, env=env, input=APPLICANT, check=True, capture_output=True
    )


if __name__ == "__main__":
    main()
