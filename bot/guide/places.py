"""Where the district talent centres were last seen, with the year and how far to trust it.

Nobody has telephoned: a place is shown with its year and the advice to telephone first.
"""

from dataclasses import dataclass
from typing import Literal

from bot.guide.facts import Confidence, Fact
from bot.guide.rows import Row, read_file

Kind = Literal["district", "area", "city"]
Points = Literal["named", "not_said", "elsewhere"]

KINDS: tuple[Kind, ...] = ("district", "area", "city")
POINTS: tuple[Points, ...] = ("named", "not_said", "elsewhere")


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours on some days.

    Attributes:
        days: ISO weekdays, 1 is Monday.
        spans: local times, `09:00-11:30`.
    """

    days: tuple[int, ...]
    spans: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Fact):
    """An address at which a centre was seen.

    `confidence` is that of the address, or of the telephones where there is no address.

    Attributes:
        id: the key of its name in `offices.toml`, under `places`.
        address: in Chinese, as the source has it; empty where only the house is known.
        floor: floor and window, where they are less sure than the address.
        telephones: numbers with area code; private ones and extensions are left out.
        hours: opening hours; empty where none are known.
        year: the newest year of the sources; None where no source has a date.
        points: whether a source names points applications here, does not say, or papers
            for points go elsewhere.
        floor_confidence: of the floor.
        hours_confidence: of the hours.
    """

    id: str
    address: str
    floor: str
    telephones: tuple[str, ...]
    hours: tuple[Hours, ...]
    year: int | None
    points: Points
    floor_confidence: Confidence | None
    hours_confidence: Confidence | None


@dataclass(frozen=True, slots=True)
class Office:
    """A centre; without places its address was not found: give the hotlines."""

    id: str
    kind: Kind
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts(Fact):
    """Whom to ask when a place is unknown or unsure."""

    hotlines: tuple[str, ...]
    portal: str


def offices() -> tuple[Office, ...]:
    """The sixteen districts, Lingang and the city's own centres, known or not."""
    return OFFICES


def _office(row: Row) -> Office:
    places = tuple(_place(place) for place in row.rows("places"))
    office = Office(row.text("id"), row.one_of("kind", *KINDS), places)
    row.close()
    return office


def _place(row: Row) -> Place:
    place = Place(
        id=row.text("id"),
        address=row.text("address", ""),
        floor=row.text("floor", ""),
        telephones=row.texts("telephones"),
        hours=tuple(_hours(hours) for hours in row.rows("hours")),
        year=row.number("year") if row.has("year") else None,
        points=row.one_of("points", *POINTS),
        **row.basis(),
        floor_confidence=_confidence(row, "floor"),
        hours_confidence=_confidence(row, "hours"),
    )
    row.close()
    return place


def _confidence(row: Row, of: str) -> Confidence | None:
    return row.confidence(f"{of}_confidence") if row.has(of) else None


def _hours(row: Row) -> Hours:
    hours = Hours(row.numbers("days"), row.texts("spans"))
    row.close()
    return hours


def _contacts(row: Row) -> Contacts:
    return Contacts(hotlines=row.texts("hotlines"), portal=row.text("portal"), **row.basis())


_FILE = read_file("offices")

OFFICES: tuple[Office, ...] = tuple(_office(row) for row in _FILE.rows("office"))
CONTACTS: Contacts = _contacts(_FILE)
