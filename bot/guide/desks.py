"""Offices that whoever runs the bot has verified: rows of their own, shown in place of ours.

The file is TOML: tables `[[office]]` with `district` (an id of `offices.toml`), `address`,
`verified_on` (a date), and where known `hours` and `telephone`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from bot.guide.facts import GOOD_FOR
from bot.guide.places import OFFICES
from bot.guide.rows import GuideDataError, Row

FILE = "offices"
"""What error messages call the file."""
LONGEST = 100
"""Characters of one value, so that a card stays a glance."""

_IDS = tuple(office.id for office in OFFICES)


@dataclass(frozen=True, slots=True)
class Desk:
    """One office as it was found by whoever runs the bot.

    Attributes:
        district: the id of the office that it stands for, as in `offices.toml`.
        address: in words for the reader.
        hours: likewise; empty where nothing is said.
        telephone: likewise.
        verified_on: the day on which somebody asked there.
    """

    district: str
    address: str
    hours: str
    telephone: str
    verified_on: date


Desks = Mapping[str, Desk]
"""Verified offices by district."""

NO_DESKS: Desks = MappingProxyType({})


def read_desks(text: str) -> Desks:
    """Read verified offices.

    Args:
        text: TOML, as the top of this module shows it.

    Raises:
        GuideDataError: a row is incomplete, unknown or there twice; or it is no TOML.
    """
    try:
        file = Row(tomllib.loads(text), FILE)
    except tomllib.TOMLDecodeError as error:
        raise GuideDataError(FILE, f"no TOML: {error}") from None
    desks = [_desk(row) for row in file.rows("office")]
    file.close()
    found = {desk.district: desk for desk in desks}
    if len(found) < len(desks):
        twice = next(id_ for id_ in found if [d.district for d in desks].count(id_) > 1)
        file.refuse(f"{twice} is there twice")
    return MappingProxyType(found)


def outdated(desks: Desks, on: date) -> tuple[Desk, ...]:
    """Return those that were verified more than a year before a day, the oldest first."""
    old = (desk for desk in desks.values() if desk.verified_on < on - GOOD_FOR)
    return tuple(sorted(old, key=lambda desk: desk.verified_on))


def _desk(row: Row) -> Desk:
    desk = Desk(
        row.one_of("district", *_IDS),
        _line(row, "address"),
        _line(row, "hours", ""),
        _line(row, "telephone", ""),
        row.day("verified_on"),
    )
    if isinstance(desk.verified_on, datetime):
        row.refuse("verified_on has a time of day; expected a date alone")
    row.close()
    return desk


def _line(row: Row, key: str, default: str | None = None) -> str:
    text = row.text(key, default).strip()
    if not (text or default == "") or len(text) > LONGEST or len(text.splitlines()) > 1:
        row.refuse(f"{key} must be one line of 1 to {LONGEST} characters")
    return text
