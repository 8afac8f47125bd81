"""Majors of the shortage catalogue, as far as its rows were readable: 8 of 105, and 2 names.

It can tell that a major is in the catalogue; it can never tell that one is not.
"""

from dataclasses import dataclass
from typing import Literal

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file

MajorGroup = Literal["agriculture", "rail", "water", "not_seen"]

MAJOR_GROUPS: tuple[MajorGroup, ...] = ("agriculture", "rail", "water", "not_seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Major(Fact):
    """A major of the catalogue.

    Attributes:
        number: its place in the catalogue; None where only the name was seen.
        code: eight digits; empty where only the name was seen.
        name: as the catalogue prints it, which a diploma must match sign by sign.
        group: `not_seen` where only the name was seen.
    """

    number: int | None
    code: str
    name: str
    group: MajorGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class MajorFact(Fact):
    """Something about the catalogue; its words stand in `majors.toml` under its id."""

    id: str


def _major(row: Row) -> Major:
    major = Major(
        number=row.number("number") if row.has("number") else None,
        code=row.text("code", ""),
        name=row.text("name"),
        group=row.one_of("group", *MAJOR_GROUPS),
        **row.basis(),
    )
    row.close()
    return major


def _fact(row: Row) -> MajorFact:
    fact = MajorFact(id=row.text("id"), **row.basis())
    row.close()
    return fact


_FILE = read_file("majors")

MAJORS: tuple[Major, ...] = tuple(
    _major(row.over(_FILE.table("common"))) for row in _FILE.rows("major")
)
"""The rows that were readable, then the names seen as examples."""

MAJOR_FACTS: tuple[MajorFact, ...] = tuple(_fact(row) for row in _FILE.rows("fact"))
"""What is known of the catalogue as a whole."""

MAJOR_CONDITIONS: tuple[MajorFact, ...] = tuple(_fact(row) for row in _FILE.rows("condition"))
"""What must hold besides for the bonus."""

MAJOR_CLAIMS: tuple[MajorFact, ...] = tuple(_fact(row) for row in _FILE.rows("claim"))
"""What pages say that mixes up the catalogue with another list."""
