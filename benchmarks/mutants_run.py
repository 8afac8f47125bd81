"""Running the tests of scoring against changed copies of it, side by side.

Every worker owns a copy of what the tests need. For each mutant it writes the changed file,
forks, runs pytest in the child, and puts the file back; the fork spares the start of pytest,
and nothing that a mutant does outlives it.
"""

import os
import shutil
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

import hypothesis
import jinja2
import pytest

LOADED_ONCE = (hypothesis, jinja2, pytest)
"""What each run would otherwise load again."""

Fate = Literal["killed", "survived", "timeout"]

ROOT = Path(__file__).parents[1]
COPIED = ("bot/__init__.py", "bot/scoring", "tests/scoring", "locales", "pyproject.toml")
QUIET = ("-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist")
LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
"""Plugins that were loaded before the fork cannot be rewritten, and need not be."""

TESTS = "tests/scoring"
WIDE = (f"{TESTS}/second", f"{TESTS}/examples")
"""What notices most for the least time, whatever was changed."""

ROOMS = {
    "bot/scoring/planning": f"{TESTS}/planning",
    "bot/scoring/data/actions": f"{TESTS}/planning",
    "bot/scoring/settling": f"{TESTS}/settling",
    "bot/scoring/data/settle": f"{TESTS}/settling",
}
"""Rooms with tests of their own, by the beginning of the paths of what stands in them."""

CORE = (TESTS, *(f"--ignore={room}" for room in sorted(set(ROOMS.values()))))
"""The tests of the points rule, which all rooms rest on."""

FAST = ("-m", "not hypothesis")
SLOW = ("-m", "hypothesis", "--hypothesis-seed=0")

CROWD = "240"
"""Random people for the second calculation, instead of 10,000."""

MEMORY = 6
"""Tests remembered for each file."""

KILLER = Path("killer")
_killers: dict[str, list[str]] = defaultdict(list)

UNNOTICED = frozenset({pytest.ExitCode.OK, pytest.ExitCode.USAGE_ERROR})
"""A test that is remembered may be gone if it is made from the tables: that proves nothing."""

OWN = "_hypothesis_internal_use_settings"
"""Where a property test keeps its settings."""

FEW = 40
PHASES = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
"""Nobody looks at the example that noticed, so none is made smaller."""

PATIENCE = 60
"""Seconds after which a run counts as an endless loop."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file.

    Attributes:
        path: the file, from the root of the repository.
        line: the number of the line that changes.
        before: the text that goes.
        after: the text that comes.
        text: the whole file afterwards.
    """

    path: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} -> {self.after}"


def fates(mutants: Sequence[Mutant], workers: int) -> Iterator[tuple[Mutant, Fate]]:
    """What becomes of each mutant, in the order in which they are done.

    Raises:
        SystemExit: if the tests fail without any change.
    """
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        context = get_context("fork")
        with context.Pool(workers, _settle_in, (folder,)) as pool:
            areas = {_area(mutant.path) for mutant in mutants}
            untouched = [(*kind, *area) for area in areas for kind in (FAST, SLOW)]
            if set(pool.map(_fate, untouched, 1)) != {"survived"}:
                message = "the tests of scoring fail without any change, which proves nothing"
                raise SystemExit(message)
            yield from pool.imap_unordered(_try, mutants)


def _settle_in(folder: str) -> None:
    """Give the worker a copy of its own, and load what every run needs."""
    home = Path(tempfile.mkdtemp(dir=folder))
    for name in COPIED:
        source, target = ROOT / name, home / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    os.chdir(home)
    os.environ["SCORING_CROWD"] = CROWD
    sys.path[:] = [str(home), *(name for name in sys.path if Path(name or ".") != ROOT)]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Path(os.devnull).open("w") as silence, redirect_stdout(silence):
        pytest.main([*LOADED, "--help"])  # every plugin is loaded now, once and not in each child


class _Plugin:
    """Tells, in a file, which test it was that noticed, and keeps property tests short."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            test = getattr(item, "obj", None)
            if usual := getattr(test, OWN, None):
                setattr(test, OWN, hypothesis.settings(usual, max_examples=FEW, phases=PHASES))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            KILLER.write_text(report.nodeid.partition("[")[0], encoding="utf-8")


def _try(mutant: Mutant) -> tuple[Mutant, Fate]:
    path = Path(mutant.path)
    shutil.copy2(path, "original")
    path.write_text(mutant.text, encoding="utf-8")
    try:
        tried = (fate for tests in _rounds(mutant.path) if (fate := _fate(tests)) != "survived")
        fate = next(tried, "survived")
    finally:
        shutil.copy2("original", path)  # with its time, so that compiled files stay valid
    _remember(mutant.path)
    return mutant, fate


def _rounds(path: str) -> Iterator[tuple[str, ...]]:
    """What pytest is called with, one after the other, until somebody notices."""
    if _killers[path]:
        yield (*FAST, *_killers[path])
    if near := _near(path):
        yield (*FAST, *near)
    yield (*FAST, *_area(path))
    yield (*SLOW, *_area(path))


def _area(path: str) -> tuple[str, ...]:
    """All tests that are about the room of a file."""
    return next(((tests,) for room, tests in ROOMS.items() if path.startswith(room)), CORE)


def _near(path: str) -> tuple[str, ...]:
    """The tests that mirror a file, or else its folder; for the points rule the widest too."""
    folder, _, name = path.replace("bot/scoring", TESTS).rpartition("/")
    own = f"{folder}/test_{Path(name).stem}.py"
    mirror = tuple(one for one in (own, folder) if Path(one).exists() and one != TESTS)[:1]
    return (*mirror, *WIDE) if _area(path) == CORE else mirror


def _remember(path: str) -> None:
    """Whoever noticed one slip in a file is the first to look at the next one."""
    if KILLER.exists():
        killer = KILLER.read_text(encoding="utf-8")
        KILLER.unlink()
        others = [other for other in _killers[path] if other != killer]
        _killers[path] = [killer, *others][:MEMORY]


def _fate(tests: tuple[str, ...]) -> Fate:
    child = os.fork()
    if not child:
        _run(tests)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            noticed = os.waitstatus_to_exitcode(status) not in UNNOTICED
            return "killed" if noticed else "survived"
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


def _run(tests: tuple[str, ...]) -> None:
    """Run pytest in this process, silently, and leave it whatever happens."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    status = 1
    try:
        status = int(pytest.main([*QUIET, *LOADED, *tests], plugins=[_Plugin()]))
    finally:
        os._exit(status)
