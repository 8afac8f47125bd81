"""Where to hand the papers in: by the district in which the employer is registered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.model import Button, Keyboard, Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.guide import OFFICES, Office

IN_A_ROW = 4
OFFICE: Mapping[str, Office] = MappingProxyType({office.id: office for office in OFFICES})
DISTRICTS = tuple(office.id for office in OFFICES if office.kind != "city")
"""Where an employer can be registered: the sixteen districts, and Lingang."""
_CITY = tuple(office.id for office in OFFICES if office.kind == "city")


def remembered(person: Person) -> str:
    """Return the district of the employer, empty where it was never told."""
    district = person.session.district
    return district if district in DISTRICTS else ""


def with_district(person: Person, district: str) -> Person:
    """Remember the district of the employer; empty forgets it."""
    return replace(person, session=replace(person.session, district=district))


def offices(person: Person, _: Moment) -> Reply:
    """Say which district decides and why, and offer all of them, the remembered one first."""
    mine = remembered(person)
    first = sorted(DISTRICTS, key=lambda district: district != mine)
    keyboard = (
        *rows([_button(district, mine) for district in first], IN_A_ROW),
        *rows([_button(office, mine) for office in _CITY], 2),
        (go("materials"), go("steps"), go("home")),
    )
    return Reply("card", Message.OFFICES, {"mine": mine, "unknown": False}, keyboard)


def unrecognised(person: Person, moment: Moment) -> Reply:
    """Offer the districts to somebody who named a place that is none of them."""
    card = offices(person, moment)
    return replace(card, values={**card.values, "unknown": True})


def detail(person: Person, office: str, _: Moment) -> Reply | None:
    """Show where one office was seen, how sure that is, and whom to ask."""
    return _card(person, OFFICE[office]) if office in OFFICE else None


def located(person: Person, found: Sequence[str]) -> Reply:
    """Show the district of a place that was shared, or all that are close by."""
    if len(found) == 1:
        return _card(person, OFFICE[found[0]], here=True)
    near = [_button(district, "") for district in found]
    keyboard = (*rows(near, IN_A_ROW), (_all(), go("home")))
    return Reply("card", Message.LOCATED, {"near": tuple(found)}, keyboard)


def _card(person: Person, office: Office, *, here: bool = False) -> Reply:
    mine = remembered(person) == office.id
    values = {"office": office.id, "mine": mine, "here": here}
    area = [_button(office.area, "")] if office.area else []
    keyboard = (
        *_keep(office, mine=mine),
        (go("materials"), go("steps")),
        (*area, _all(), go("home")),
    )
    return Reply("card", Message.OFFICE, values, keyboard)


def _keep(office: Office, *, mine: bool) -> Keyboard:
    if office.id not in DISTRICTS:
        return ()
    return ((do("no_office" if mine else "office", office.id),),)


def _all() -> Button:
    return go("offices", label="all_districts")


def _button(office: str, mine: str) -> Button:
    return Button(f"district_{office}", f"go:offices:{office}", {"on": office == mine})
