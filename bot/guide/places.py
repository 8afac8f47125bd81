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
        year: the newest year of the sources; None where nothing is known of it.
        dated: whether a source says the year; otherwise it is the earliest possible.
        points: whether a source names points applications here, does not say, or papers
            for points go elsewhere.
        floor_confidence: of the floor.
        telephones_confidence: of the telephones, where it is not that of the address.
        hours_confidence: of the hours.
    """

    id: str
    address: str
    floor: str
    telephones: tuple[str, ...]
    hours: tuple[Hours, ...]
    year: int | None
    dated: bool
    points: Points
    floor_confidence: Confidence | None
    telephones_confidence: Confidence | None
    hours_confidence: Confidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Fact):
    """A remark; its words stand in `offices.toml`, under `notes`."""

    id: str


@dataclass(frozen=True, slots=True)
class Office:
    """A centre; without places its address was not found: give the hotlines.

    Attributes:
        id: the key of its words in `offices.toml`.
        places: where it was seen; several where sources differ.
        notes: what to know before going.
        sites: addresses of the district's government, met but not tried.
        area: the id of a part of the district that has an office of its own.
    """

    id: str
    kind: Kind
    places: tuple[Place, ...]
    notes: tuple[Note, ...]
    sites: tuple[str, ...]
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts(Fact):
    """Whom to ask when a place is unknown or unsure.

    Attributes:
        portal: where a district's hall can be booked.
        map_search: an address that searches a map for `{name}`, percent-encoded.
    """

    hotlines: tuple[str, ...]
    portal: str
    map_search: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual(Fact):
    """Hours inside every set that was seen, for places of which none are known."""

    hours: tuple[Hours, ...]


def offices() -> tuple[Office, ...]:
    """The sixteen districts, Lingang and the city's own centres, known or not."""
    return OFFICES


def _office(row: Row) -> Office:
    places = tuple(_place(place) for place in row.rows("places"))
    notes = tuple(_note(note) for note in row.rows("notes"))
    office = Office(
        row.text("id"),
        row.one_of("kind", *KINDS),
        places,
        notes,
        row.texts("sites"),
        row.text("area", ""),
    )
    row.close()
    return office


def _note(row: Row) -> Note:
    note = Note(id=row.text("id"), **row.basis())
    row.close()
    return note


def _place(row: Row) -> Place:
    place = Place(
        id=row.text("id"),
        address=row.text("address", ""),
        floor=row.text("floor", ""),
        telephones=row.texts("telephones"),
        hours=tuple(_hours(hours) for hours in row.rows("hours")),
        year=row.number("year") if row.has("year") else None,
        dated=row.flag("dated", default=True),
        points=row.one_of("points", *POINTS),
        **row.basis(),
        floor_confidence=_confidence(row, "floor"),
        telephones_confidence=_confidence(row, "telephones"),
        hours_confidence=_confidence(row, "hours"),
    )
    row.close()
    return place


def _confidence(row: Row, of: str) -> Confidence | None:
    key = f"{of}_confidence"
    return row.confidence(key) if row.has(key) else None


def _hours(row: Row) -> Hours:
    hours = Hours(row.numbers("days"), row.texts("spans"))
    row.close()
    return hours


def _contacts(row: Row) -> Contacts:
    return Contacts(
        hotlines=row.texts("hotlines"),
        portal=row.text("portal"),
        map_search=row.text("map_search"),
        **row.basis(),
    )


def _usual(row: Row) -> Usual:
    return Usual(hours=tuple(_hours(hours) for hours in row.rows("hours")), **row.basis())


_FILE = read_file("offices")

OFFICES: tuple[Office, ...] = tuple(_office(row) for row in _FILE.rows("office"))
CONTACTS: Contacts = _contacts(_FILE)
RULE: Fact = Fact(**_FILE.row("rule").basis())
"""The district where the employer is registered decides, not that of work or of the home."""
USUAL: Usual = _usual(_FILE.row("usual"))
NOTES: tuple[Note, ...] = tuple(_note(row) for row in _FILE.rows("notes"))
"""Remarks that hold for every district."""
FACTS: tuple[Fact, ...] = (
    *(CONTACTS, RULE, USUAL, *NOTES),
    *(fact for office in OFFICES for fact in (*office.places, *office.notes)),
)
"""Every row of the file that has a source."""
