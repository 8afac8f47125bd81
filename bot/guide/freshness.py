"""Which facts nobody has held against their sources for a year: of the guide and of the points."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.guide.facts import GOOD_FOR

ROOMS = ("bot.guide", "bot.scoring")


@dataclass(frozen=True, slots=True)
class Verified:
    """A row of data that cites sources.

    Attributes:
        file: the file that it stands in, below its room's `data/` and without `.toml`.
        where: its place in there, such as `paper.permit`.
        on: the day on which it was last held against its sources.
    """

    file: str
    where: str
    on: date


def stale(on: date) -> Mapping[str, tuple[Verified, ...]]:
    """Return the facts verified more than a year before a day, by file, the oldest first."""
    found: dict[str, list[Verified]] = {}
    for row in sorted(verified(), key=lambda row: (row.on, row.file)):
        if row.on < on - GOOD_FOR:
            found.setdefault(row.file, []).append(row)
    return {file: tuple(rows) for file, rows in found.items()}


def verified() -> Iterator[Verified]:
    """Return every row of data that cites sources and says, or whose file says, its day."""
    for room in ROOMS:
        for file, data in _tables(files(room) / "data"):
            yield from _rows(data, file, "", None)


def _tables(folder: Traversable, above: str = "") -> Iterator[tuple[str, Mapping[str, object]]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _tables(entry, f"{above}{entry.name}/")
        elif entry.name.endswith(".toml"):
            name = above + entry.name.removesuffix(".toml")
            yield name, tomllib.loads(entry.read_text(encoding="utf-8"))


def _rows(value: object, file: str, where: str, day: object) -> Iterator[Verified]:
    if isinstance(value, list):
        for place, held in enumerate(value):
            name = held.get("id", place) if isinstance(held, Mapping) else place
            yield from _rows(held, file, f"{where}.{name}", day)
    elif isinstance(value, Mapping):
        day = value.get("verified_on", day)
        if isinstance(value.get("sources"), list) and isinstance(day, date):
            yield Verified(file, where.removeprefix("."), day)
        for name, held in value.items():
            yield from _rows(held, file, f"{where}.{name}", day)
