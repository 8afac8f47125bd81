"""Places that people share: read from a message, and kept no more exactly than needed."""

from collections.abc import Mapping
from typing import Any

from bot.dialogs.model import Located

PLACES = ("venue", "location")
"""Contents that come with a place; a venue has its location beside it."""

_POLE, _DATE_LINE = 90, 180  # degrees
_ABOUT = 3  # decimals of a degree: 100 m


def place_of(message: Mapping[str, Any]) -> Located | None:
    """Return the place in a message, None where there is none on earth."""
    place = message.get("location")
    if not isinstance(place, dict):
        return None
    north, east = _degrees(place, "latitude", _POLE), _degrees(place, "longitude", _DATE_LINE)
    return None if north is None or east is None else Located(north, east)


def roughly(message: dict[str, Any]) -> dict[str, Any]:
    """Return a message with its place rounded and without the name of it."""
    place = place_of(message)
    if place is None:
        return message
    rest = {name: value for name, value in message.items() if name not in PLACES}
    north, east = round(place.latitude, _ABOUT), round(place.longitude, _ABOUT)
    return {**rest, "location": {"latitude": north, "longitude": east}}


def _degrees(place: Mapping[str, Any], name: str, most: int) -> float | None:
    value = place.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= most:
        return None
    return float(value)
