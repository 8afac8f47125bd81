"""In which district a place lies, from outlines."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide import OFFICES, districts
from bot.guide.districts import MAP, OUTLINES, SHIFT, Outline, districts_at
from bot.guide.rows import GuideDataError, Row
from tests.guide.test_places import DISTRICTS

# Well-known places on the grid of Chinese maps, east and north.
KNOWN = {
    "huangpu": (121.4737, 31.2304),  # 人民广场
    "xuhui": (121.4365, 31.1935),  # 徐家汇
    "changning": (121.3830, 31.2020),  # 虹桥
    "jingan": (121.4530, 31.2750),  # 大宁
    "putuo": (121.3950, 31.2520),  # 真如
    "hongkou": (121.4840, 31.2640),  # 四川北路
    "yangpu": (121.5240, 31.2985),  # 五角场
    "pudong": (121.5930, 31.2040),  # 张江
    "minhang": (121.3857, 31.1113),  # 莘庄
    "baoshan": (121.3470, 31.4130),  # 罗店
    "jiading": (121.1900, 31.2892),  # 安亭
    "jinshan": (121.3270, 30.7380),  # 金山卫
    "songjiang": (121.2297, 31.0317),  # 松江新城
    "qingpu": (121.0600, 31.1100),  # 朱家角
    "fengxian": (121.4560, 30.9160),  # 南桥
    "chongming": (121.3970, 31.6260),  # 城桥
}


def at(east: float, north: float) -> tuple[str, ...]:
    """Ask about a place on the maps' grid as a phone would measure it."""
    return districts_at(north - SHIFT[1], east - SHIFT[0])


def test_every_district_has_an_outline_and_nothing_else_has() -> None:
    assert {outline.id for outline in OUTLINES} == DISTRICTS
    assert {office.id for office in OFFICES if office.kind == "district"} == DISTRICTS
    assert MAP.source == "echarts490"


@pytest.mark.parametrize("district", sorted(DISTRICTS))
def test_a_place_well_inside_is_in_its_district_alone(district: str) -> None:
    assert at(*KNOWN[district]) == (district,)


@pytest.mark.parametrize(
    ("east", "north"), [(121.60, 31.40), (121.73, 31.37), (121.85, 31.34)], ids=["江", "岛", "沙"]
)
def test_islands_belong_to_their_district_and_water_between_to_nobody_else(
    east: float, north: float
) -> None:
    assert set(at(east, north)) <= {"chongming", "pudong"}


@pytest.mark.parametrize(
    ("east", "north"),
    [(120.98, 31.38), (120.58, 31.30), (116.4, 39.9), (0.0, 0.0), (123.5, 31.2), (121.4, 30.2)],
    ids=["昆山", "苏州", "北京", "zero", "sea", "杭州湾"],
)
def test_a_place_elsewhere_is_in_none(east: float, north: float) -> None:
    assert at(east, north) == ()


SQUARE = Outline("west", (((0.0, 31.0), (0.1, 31.0), (0.1, 31.1), (0.0, 31.1), (0.0, 31.0)),))
EAST = replace(SQUARE, id="east", rings=(tuple((x + 0.1, y) for x, y in SQUARE.rings[0]),))
METRE = 1 / (111_000 * 0.85536)  # degrees of longitude, at 31.2 degrees north


@pytest.fixture
def two_squares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(districts, "OUTLINES", (SQUARE, EAST))
    monkeypatch.setattr(districts, "SHIFT", (0.0, 0.0))


@pytest.mark.usefixtures("two_squares")
@pytest.mark.parametrize(
    ("metres", "expected"),
    [
        (-510, ("west",)),
        (-490, ("west", "east")),
        (490, ("east", "west")),
        (510, ("east",)),
    ],
)
def test_near_a_border_both_are_named_and_the_one_inside_first(
    metres: int, expected: tuple[str, ...]
) -> None:
    assert districts_at(31.05, 0.1 + metres * METRE) == expected


@pytest.mark.usefixtures("two_squares")
def test_a_place_just_outside_of_all_still_belongs_to_the_nearest() -> None:
    """Outlines are rough, and a coast is where people are."""
    assert districts_at(31.05, -490 * METRE) == ("west",)
    assert districts_at(31.05, -510 * METRE) == ()
    assert districts_at(31.1 + 490 / 111_000, 0.05) == ("west",)
    assert districts_at(31.1 + 510 / 111_000, 0.05) == ()
    assert districts_at(31.1 + 400 / 111_000, 0.2 + 400 * METRE) == ()  # beyond the corner


@pytest.mark.usefixtures("two_squares")
def test_a_phone_is_shifted_to_the_grid_of_the_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    assert districts_at(31.05, 0.095) == ("west", "east")
    monkeypatch.setattr(districts, "SHIFT", (0.1, 0.0))
    assert districts_at(31.05, 0.05) == ("east",)
    monkeypatch.setattr(districts, "SHIFT", (0.0, -0.1))
    assert districts_at(31.15, 0.05) == ("west",)


def test_the_shift_is_the_one_of_shanghai() -> None:
    assert SHIFT == (0.0044, -0.0021)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_anywhere_on_earth_there_is_an_answer(latitude: float, longitude: float) -> None:
    found = districts_at(latitude, longitude)
    assert set(found) <= DISTRICTS
    assert len(found) == len(set(found))


@given(st.floats(31.0, 31.35), st.floats(121.33, 121.55))
def test_the_middle_of_shanghai_is_covered_without_holes(
    latitude: float, longitude: float
) -> None:
    assert districts_at(latitude, longitude)


def test_a_ring_is_closed_by_its_first_point() -> None:
    for outline in OUTLINES:
        assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in outline.rings)


@pytest.mark.parametrize(
    ("rings", "problem"),
    [
        (["1 2, 3 4"], "a: a ring needs 3 points, not 2"),
        (["1 2, 3 4, x 6"], "a: 'x 6' is no point; expected degrees east and north"),
        (["1 2, 3 4, 5"], "a: '5' is no point; expected degrees east and north"),
    ],
)
def test_an_outline_that_is_none_is_refused(rings: list[str], problem: str) -> None:
    with pytest.raises(GuideDataError) as found:
        districts._outline(Row({"id": "a", "rings": rings}, "a"))
    assert str(found.value) == problem


def test_a_slip_of_the_pen_is_refused() -> None:
    with pytest.raises(GuideDataError, match=r"^a: nobody knows ring$"):
        districts._outline(Row({"id": "a", "rings": [], "ring": []}, "a"))
