"""What is shipped: a wheel that works anywhere, and exact versions of all it needs."""

import json
import os
import re
import site
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.txt", "requirements-dev.txt")
SOMEBODY = {"birth_date": "1990-06-01", "education": "bachelor_degree", "insurance_months": 120}


def call(*command: str | Path, cwd: Path, stdin: str = "") -> str:
    """Run a program without anything of ours in its environment; return what it prints."""
    env = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


# --- the wheel -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (found,) = folder.glob("hujifen-*.whl")
    return found


@pytest.fixture(scope="module")
def names(wheel: Path) -> frozenset[str]:
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def files(folder: str) -> Iterator[Path]:
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT)


def test_all_code_and_data_is_in_the_wheel(names: frozenset[str]) -> None:
    expected = {str(path) for path in files("bot")}
    assert not expected - names
    kinds = {Path(name).suffix for name in expected}
    assert {".py", ".toml", ".sql", ".html", ".css", ".js", ".typ", ".ttf"} <= kinds


def test_all_words_are_in_the_wheel(names: frozenset[str]) -> None:
    expected = {f"bot/{path}" for path in files("locales")}
    assert len(expected) > 50
    assert not expected - names


def test_nothing_else_is_in_the_wheel(names: frozenset[str]) -> None:
    rooms = ("bot/", f"hujifen-{PROJECT['project']['version']}.dist-info/")
    assert all(name.startswith(rooms) for name in names)
    assert not [name for name in names if re.search(r"\btests?\b|\.(pyc|db|env)$", name)]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment elsewhere with the wheel and, from here, the packages that it needs."""
    folder = tmp_path_factory.mktemp("elsewhere")
    call(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    call(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=folder)
    (packages,) = (folder / "venv" / "lib").glob("python*/site-packages")
    # A folder named in a .pth file is searched, but the .pth files in it are not read:
    # so the packages are found, and this source tree is not.
    (packages / "needed.pth").write_text(site.getsitepackages()[0])
    return folder


def test_the_installed_package_is_the_one_that_runs(installed: Path) -> None:
    python = installed / "venv" / "bin" / "python"
    found = call(python, "-c", "import bot; print(bot.__file__)", cwd=installed)
    assert Path(found.strip()).is_relative_to(installed / "venv")


def test_the_installed_command_scores(installed: Path) -> None:
    hujifen = installed / "venv" / "bin" / "hujifen"
    arguments = ("score", "--json", "--on", "2026-11-23")
    found = json.loads(call(hujifen, *arguments, cwd=installed, stdin=json.dumps(SOMEBODY)))
    lines = {item["id"]: (item["low"], item["reason"]) for item in found["items"]}
    assert (lines["age"][0], lines["education"][0], lines["insurance_years"][0]) == (30, 90, 30)
    assert "岁" in lines["age"][1]


def test_the_installed_command_finds_nothing_wrong_with_itself(installed: Path) -> None:
    assert call(installed / "venv" / "bin" / "hujifen", "check", cwd=installed).startswith("ok")


# --- the versions --------------------------------------------------------------------------


def locked(name: str) -> dict[str, str]:
    """Return package → its entry, with continued lines joined and comments left out."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return {canonicalize_name(re.split(r"[=\[]", line)[0]): line for line in lines if line.strip()}


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_is_exact_and_has_hashes(name: str) -> None:
    package, version = r"[A-Za-z0-9][\w.-]*(\[[\w,-]+\])?", r"==[\w.!+]+( ;[^\\]*?)?"
    entry = re.compile(rf"{package}{version}(\s+--hash=sha256:[0-9a-f]{{64}})+\s*")
    for line in locked(name).values():
        assert entry.fullmatch(line), line[:80]


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_is_in_a_lock(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-{1,2}(index|extra|find|trusted|i |f )", text, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_every_dependency_is_locked_at_a_version_that_fits(name: str) -> None:
    wanted = list(PROJECT["project"]["dependencies"])
    if name == "requirements-dev.txt":
        wanted += PROJECT["dependency-groups"]["dev"]
    found = locked(name)
    for requirement in map(Requirement, wanted):
        line = found[canonicalize_name(requirement.name)]
        version = re.search(r"==([\w.!+]+)", line)
        assert version is not None
        assert requirement.specifier.contains(version[1]), requirement


def test_both_locks_name_the_same_versions() -> None:
    product, dev = (locked(name) for name in LOCKS)
    for package, line in product.items():
        assert dev[package].split()[0] == line.split()[0]


def test_template_engines_with_known_holes_are_out() -> None:
    assert Requirement("jinja2>=3.1.6").specifier.contains(
        locked("requirements.txt")["jinja2"].split()[0].split("==")[1]
    )


def test_the_tools_are_not_shipped() -> None:
    product = locked("requirements.txt")
    assert not {"pytest", "hypothesis", "mypy", "ruff", "playwright"} & set(product)
