"""Where to go, as far as anybody has seen it."""

import re

from bot.guide import CONTACTS, Office, Place, offices

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


def test_points_are_named_at_three_places_only() -> None:
    named = {
        office.id for office in offices() for place in office.places if place.points == "named"
    }
    assert named == {"changning", "hongkou", "songjiang"}


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
