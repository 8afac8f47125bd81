"""Offices in words: what is known of each, how sure it is, and where a map finds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from bot.guide import CONTACTS, OFFICES, Hours, Office, Place
from bot.guide.desks import NO_DESKS, Desk, Desks
from bot.guide.facts import Confidence
from bot.guide.places import NOTES, RULE, USUAL, Note
from bot.rendering.locale import Locale
from bot.rendering.phrases import Phrases

Words = Mapping[str, Any]

_OFFICE: Mapping[str, Office] = {office.id: office for office in OFFICES}


@dataclass(frozen=True, slots=True)
class Line:
    """Something known of a place: `kind` names its label, `confidence` says how sure it is."""

    kind: str
    words: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Seen:
    """A place as it was seen: its name, when, what is known, and whether points are named."""

    name: str
    year: str
    lines: tuple[Line, ...]
    points: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Remark:
    """A note in words, with its sources."""

    words: str
    confidence: Confidence
    source: str


@dataclass(frozen=True, slots=True)
class Told:
    """All that can be said of one office.

    Attributes:
        places: where it was seen; none when somebody has verified it, or nothing is known.
        notes: what to know before going.
        desk: what whoever runs the bot has verified, which goes before everything else.
        checked: the month of that, in words.
        hours: hours that are open everywhere, for want of its own; empty where none are missing.
        map: the address of a search on a map.
    """

    id: str
    name: str
    centre: str
    places: tuple[Seen, ...]
    notes: tuple[Remark, ...]
    sites: tuple[str, ...]
    area: str
    desk: Desk | None
    checked: str
    hours: str
    map: str


class OfficeWords:
    """Words of `offices.toml`, with the rows of the guide, or verified ones in their place.

    Args:
        locale: where the words are.
        phrases: says months and days of the week.
        desks: offices that whoever runs the bot has verified.
    """

    contacts, rule, usual = CONTACTS, RULE, USUAL

    def __init__(self, locale: Locale, phrases: Phrases, desks: Desks = NO_DESKS) -> None:
        self._words = cast("Mapping[str, Words]", locale.table("offices"))
        self._phrases = phrases
        self._desks = desks

    def short(self, office: str) -> str:
        """Return the name of an office for a button."""
        return str(self._words[office]["short"])

    def name(self, office: str) -> str:
        """Return the name of a district."""
        return str(self._words[office]["name"])

    def at(self, text: str, district: str) -> str:
        """Return a text with the office of a district in place of one that it doesn't name.

        Args:
            district: empty leaves the text as it is.
        """
        for unnamed in self._words["general"]["unnamed"] if district else ():
            text = text.replace(unnamed, str(self._words[district]["centre"]))
        return text

    def notes(self) -> tuple[Remark, ...]:
        """Say what holds for every district."""
        return self._remarks("general", NOTES)

    def office(self, id_: str) -> Told:
        """Say all that is known of an office."""
        office, words, desk = _OFFICE[id_], self._words[id_], self._desks.get(id_)
        places = () if desk else tuple(self._seen(place, words) for place in office.places)
        open_known = desk or any(place.hours for place in office.places)
        return Told(
            id=id_,
            name=str(words["name"]),
            centre=str(words["centre"]),
            places=places,
            notes=() if desk else self._remarks(id_, office.notes),
            sites=office.sites,
            area=office.area,
            desk=desk,
            checked=self._month(desk) if desk else "",
            hours="" if open_known else self.hours(USUAL.hours),
            map=CONTACTS.map_search.format(name=quote(str(words["centre"]))),
        )

    def hours(self, hours: Iterable[Hours]) -> str:
        """Say on which days an office is open, and when."""
        return self._phrases.patterns["semicolon"].join(map(self._open, hours))

    def _open(self, hours: Hours) -> str:
        patterns, names = self._phrases.patterns, self._phrases.weekdays
        first, last = names[hours.days[0] - 1], names[hours.days[-1] - 1]
        days = (
            first if first == last else patterns["weekdays_range"].format(first=first, last=last)
        )
        spans = (span.removeprefix("0").replace("-0", "-").split("-") for span in hours.spans)
        times = (patterns["clock_span"].format(first=a, last=b) for a, b in spans)
        return f"{days} {patterns['join'].join(times)}"

    def _seen(self, place: Place, words: Words) -> Seen:
        year = "seen_in" if place.dated else "seen_since"
        name = year if place.year else "seen_some_time"
        return Seen(
            name=str(words["places"][place.id]),
            year=self._phrases.patterns[name].format(year=place.year),
            lines=tuple(line for line in self._lines(place) if line.words),
            points=place.points,
            source=place.source,
            confidence=place.confidence,
        )

    def _lines(self, place: Place) -> Iterable[Line]:
        sure, join = place.confidence, self._phrases.patterns["join"]
        yield Line("address", place.address, sure)
        yield Line("floor", place.floor, place.floor_confidence or sure)
        telephones = place.telephones_confidence or sure
        yield Line("telephone", join.join(place.telephones), telephones)
        yield Line("hours", self.hours(place.hours), place.hours_confidence or sure)

    def _remarks(self, id_: str, notes: Iterable[Note]) -> tuple[Remark, ...]:
        return tuple(
            Remark(str(self._words[id_]["notes"][note.id]), note.confidence, note.source)
            for note in notes
        )

    def _month(self, desk: Desk) -> str:
        day = desk.verified_on
        return self._phrases.patterns["birth_month"].format(year=day.year, month=day.month)
