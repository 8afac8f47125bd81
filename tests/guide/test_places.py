"""Where to go, as far as anybody has seen it."""

import re
from urllib.parse import quote

import pytest

from bot.guide import CONTACTS, Office, Place, offices
from bot.guide.places import FACTS, NOTES, RULE, USUAL, _place
from bot.guide.rows import GuideDataError, Row

DISTRICTS = {
    "huangpu", "xuhui", "changning", "jingan", "putuo", "hongkou", "yangpu", "pudong",
    "minhang", "baoshan", "jiading", "jinshan", "songjiang", "qingpu", "fengxian", "chongming",
}  # fmt: skip


def _office(id_: str) -> Office:
    return next(office for office in offices() if office.id == id_)


def _places() -> list[Place]:
    return [place for office in offices() for place in office.places]


def test_all_sixteen_districts_are_there() -> None:
    assert {office.id for office in offices() if office.kind == "district"} == DISTRICTS


def test_a_district_without_a_known_address_has_no_place() -> None:
    unknown = {office.id for office in offices() if not office.places}
    assert unknown == {"putuo", "yangpu", "minhang", "baoshan", "jinshan", "chongming"}


def test_points_are_named_at_two_places_only() -> None:
    named = {
        office.id for office in offices() for place in office.places if place.points == "named"
    }
    assert named == {"changning", "hongkou"}


def test_what_two_sources_say_of_songjiang_stands_apart() -> None:
    songjiang = _office("songjiang")
    assert [(place.points, place.source) for place in songjiang.places] == [
        ("not_said", "notice2021")
    ]
    assert [(note.id, note.source) for note in songjiang.notes] == [
        ("graduates", "notice2021"),
        ("hall", "sj-hall"),
    ]


def test_a_district_place_has_a_year_and_an_address_or_a_telephone() -> None:
    for office in offices():
        for place in office.places:
            assert place.year or office.kind == "city", place
            assert place.address or place.telephones, place


def test_no_extension_no_mobile_number_and_no_mail_box_is_shown() -> None:
    for place in _places():
        for number in place.telephones:
            assert re.fullmatch(r"021-\d{8}", number), number
        assert "@" not in repr(place)
    assert not _office("jiading").places[0].telephones
    assert not _office("lingang").places[0].telephones


def test_hours_are_weekdays_and_spans_of_local_time() -> None:
    for place in _places():
        assert bool(place.hours) == bool(place.hours_confidence)
        for hours in place.hours:
            assert set(hours.days) <= {1, 2, 3, 4, 5}
            assert all(re.fullmatch(r"\d\d:\d\d-\d\d:\d\d", span) for span in hours.spans)


def test_qingpu_closes_earlier_on_friday() -> None:
    thursday, friday = _office("qingpu").places[0].hours
    assert (thursday.days, friday.days) == ((1, 2, 3, 4), (5,))
    assert friday.spans[-1] == "13:30-15:30"


def test_the_hotlines_are_known() -> None:
    assert CONTACTS.hotlines == ("12333", "12345")
    assert CONTACTS.portal == "zwdt.sh.gov.cn"


def test_a_map_search_is_a_web_address_with_the_name_in_it() -> None:
    address = CONTACTS.map_search.format(name=quote("徐汇区人才服务中心"))
    assert address.startswith("https://")
    assert address.isascii()
    assert quote("徐汇") in address


def test_where_sources_differ_every_version_is_a_place() -> None:
    assert [place.address for place in _office("huangpu").places] == [
        "巨鹿路139号",
        "中山南路100号金外滩国际广场1、7层",
    ]
    numbers = {place.address: place.year for place in _office("xuhui").places}
    assert numbers == {"南宁路999号2号楼": 2022, "南宁路969号": 2017}


def test_a_source_without_a_date_says_only_the_earliest_year() -> None:
    undated = {office.id for office in offices() for place in office.places if not place.dated}
    assert undated == {"pudong"}
    assert _office("pudong").places[0].year == 2021


def test_only_addresses_that_two_publishers_give_are_sure() -> None:
    sure = {office.id for office in offices() for p in office.places if p.confidence == "B"}
    assert sure == {"xuhui", "hongkou", "fengxian", "lingang"}
    assert _office("fengxian").places[0].telephones_confidence == "C"
    assert _office("fengxian").places[0].floor_confidence == "C"


def test_lingang_is_a_part_of_two_districts() -> None:
    assert {office.id for office in offices() if office.area == "lingang"} == {
        "pudong",
        "fengxian",
    }


def test_government_sites_are_those_that_were_met() -> None:
    assert {office.id: office.sites for office in offices() if office.sites} == {
        "xuhui": ("www.xuhui.gov.cn",),
        "hongkou": ("www.shhk.gov.cn",),
        "baoshan": ("xxgk.shbsq.gov.cn",),
        "jiading": ("www.jiading.gov.cn", "renshe.jiading.cn"),
    }


def _minutes(span: str) -> tuple[int, int]:
    first, last = (int(t[:2]) * 60 + int(t[3:]) for t in span.split("-"))
    return first, last


def test_the_usual_hours_lie_inside_every_set_that_was_seen() -> None:
    """Of Pudong, the widest, one span covers both."""
    (usual,) = USUAL.hours
    assert (usual.days, usual.spans) == ((1, 2, 3, 4, 5), ("09:00-11:00", "13:30-15:30"))
    assert USUAL.confidence == "D"
    seen = [hours for place in _places() for hours in place.hours]
    assert seen
    for hours in seen:
        open_ = [_minutes(span) for span in hours.spans]
        for first, last in map(_minutes, usual.spans):
            assert any(a <= first and last <= b for a, b in open_), hours


def test_every_row_is_counted_once() -> None:
    assert {RULE, USUAL, CONTACTS, *NOTES, *_places()} <= set(FACTS)
    assert len({fact.where for fact in FACTS}) == len(FACTS)
    assert RULE.confidence == "B"


@pytest.mark.parametrize("of", ["floor", "hours", "telephones"])
def test_each_part_of_a_place_may_be_less_sure_than_the_address(of: str) -> None:
    row = {"id": "a", "points": "named", "sources": ["seed"], "confidence": "B"}
    day = {"verified_on": CONTACTS.verified_on}
    assert getattr(_place(Row({**row, **day}, "a")), f"{of}_confidence") is None
    found = _place(Row({**row, **day, f"{of}_confidence": "C"}, "a"))
    assert getattr(found, f"{of}_confidence") == "C"
    with pytest.raises(GuideDataError, match=r"^a: points is 'maybe'"):
        _place(Row({**row, **day, "points": "maybe"}, "a"))
