"""In which district a shared location lies, from outlines as data. Pure; nothing is kept.

A phone measures on another grid than Chinese maps are drawn on, a pin set on such a map is
already on theirs, and outlines are rough: so near a border both districts are named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, inf, radians

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file

Point = tuple[float, float]
"""Degrees east and north."""

NEAR = 500.0  # metres: the two grids are 480 apart, the outlines true to 150
METRES = 111_000.0  # in a degree of latitude
_LATITUDE = radians(31.2)  # of Shanghai, for the length of a degree of longitude
_CORNERS = 3  # that a ring needs


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a district is.

    Attributes:
        id: the district, as in `offices.toml`.
        rings: closed lines, each beginning and ending with the same point; islands have
            rings of their own.
    """

    id: str
    rings: tuple[tuple[Point, ...], ...]


def districts_at(latitude: float, longitude: float) -> tuple[str, ...]:
    """Return the district at a place that a phone has measured, and others close by.

    Args:
        latitude: degrees north (WGS-84).
        longitude: degrees east.

    Returns:
        Ids, the likeliest first; none far from Shanghai.
    """
    point = (longitude + SHIFT[0], latitude + SHIFT[1])
    away = sorted((_distance(point, outline), outline.id) for outline in OUTLINES)
    return tuple(id_ for metres, id_ in away if metres <= NEAR)


def _distance(point: Point, outline: Outline) -> float:
    """Return how far a district is in metres; negative inside, the deeper the less."""
    sides = tuple(_sides(outline))
    within = sum(_crosses(point, *side) for side in sides) % 2
    nearest = min((_to_side(point, *side) for side in sides), default=inf)
    return -nearest if within else nearest


def _sides(outline: Outline) -> Iterator[tuple[Point, Point]]:
    for ring in outline.rings:
        yield from pairwise(ring)


def _crosses(point: Point, start: Point, end: Point) -> bool:
    """Tell whether a line from a point due east crosses a side."""
    (east, north), (x1, y1), (x2, y2) = point, start, end
    if (y1 > north) == (y2 > north):
        return False
    return east < (x2 - x1) * (north - y1) / (y2 - y1) + x1


def _to_side(point: Point, start: Point, end: Point) -> float:
    """Return the metres from a point to the nearest place of a side."""
    (x1, y1), (x2, y2) = _metres(start, point), _metres(end, point)
    along, up = x2 - x1, y2 - y1
    length = along * along + up * up
    part = min(1.0, max(0.0, -(x1 * along + y1 * up) / length)) if length else 0.0
    return hypot(x1 + part * along, y1 + part * up)


def _metres(point: Point, origin: Point) -> Point:
    """Return a place as metres east and north of another; flat, which Shanghai is."""
    east, north = point[0] - origin[0], point[1] - origin[1]
    return east * METRES * cos(_LATITUDE), north * METRES


def _outline(row: Row) -> Outline:
    outline = Outline(row.text("id"), tuple(_ring(text, row) for text in row.texts("rings")))
    row.close()
    return outline


def _ring(text: str, row: Row) -> tuple[Point, ...]:
    points = tuple(_point(pair, row) for pair in text.split(","))
    if len(points) < _CORNERS:
        row.refuse(f"a ring needs {_CORNERS} points, not {len(points)}")
    return (*points, points[0])


def _point(pair: str, row: Row) -> Point:
    try:
        east, north = map(float, pair.split())
    except ValueError:
        row.refuse(f"{pair.strip()!r} is no point; expected degrees east and north")
    return east, north


_FILE = read_file("districts")

MAP: Fact = Fact(**_FILE.basis())
"""Where all outlines are from."""
OUTLINES: tuple[Outline, ...] = tuple(_outline(row) for row in _FILE.rows("district"))
SHIFT: Point = _point(_FILE.text("shift"), _FILE)
"""What to add to a place on the phone's grid to find it on the maps'."""
