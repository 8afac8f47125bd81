"""Offices that whoever runs the bot has verified."""

from datetime import date, timedelta

import pytest

from bot.guide import OFFICES
from bot.guide.desks import LONGEST, NO_DESKS, Desk, outdated, read_desks
from bot.guide.rows import GuideDataError

DAY = date(2026, 11, 20)
ROW = """
[[office]]
district = "xuhui"
address = "南宁路999号2号楼 3楼"
hours = "周一到周五 9:00–11:30"
telephone = "021-12345678"
verified_on = 2026-11-20
"""
XUHUI = Desk("xuhui", "南宁路999号2号楼 3楼", "周一到周五 9:00–11:30", "021-12345678", DAY)


def test_a_row_is_read_by_its_district() -> None:
    assert read_desks(ROW) == {"xuhui": XUHUI}


def test_hours_and_telephone_may_be_left_out() -> None:
    short = '[[office]]\ndistrict = "lingang"\naddress = " A "\nverified_on = 2026-11-20'
    assert read_desks(short) == {"lingang": Desk("lingang", "A", "", "", DAY)}


def test_an_empty_file_verifies_nothing() -> None:
    assert read_desks("") == NO_DESKS == {}


@pytest.mark.parametrize("office", [office.id for office in OFFICES])
def test_every_office_can_be_verified(office: str) -> None:
    assert set(read_desks(ROW.replace("xuhui", office))) == {office}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (('district = "xuhui"', ""), "offices.office.0: district is None, expected str"),
        (
            ("xuhui", "徐汇"),
            "offices.office.0: district is '徐汇', expected one of huangpu, xuhui",
        ),
        (
            ("南宁路999号2号楼 3楼", " "),
            "offices.office.0: address must be one line of 1 to 100 characters",
        ),
        (
            ("021-12345678", "1" * (LONGEST + 1)),
            "offices.office.0: telephone must be one line of 1 to 100 characters",
        ),
        (
            ("周一到周五 ", "a\\nb"),
            "offices.office.0: hours must be one line of 1 to 100 characters",
        ),
        (("2026-11-20", '"2026"'), "offices.office.0: verified_on is '2026', expected date"),
        (
            ("2026-11-20", "2026-11-20T09:00:00"),
            "offices.office.0: verified_on has a time of day; expected a date alone",
        ),
        (("telephone", "phone"), "offices.office.0: nobody knows phone"),
        (("[[office]]", "[[offices]]"), "offices: nobody knows offices"),
        (("[[office]]", "[office]"), "offices: office is {"),
        (("[[office]]", "[[office"), "offices: no TOML: "),
    ],
)
def test_a_row_that_is_wrong_is_named_in_one_line(change: tuple[str, str], problem: str) -> None:
    with pytest.raises(GuideDataError) as found:
        read_desks(ROW.replace(*change))
    assert str(found.value).startswith(problem)
    assert "\n" not in str(found.value)


def test_the_longest_line_is_still_taken() -> None:
    found = read_desks(ROW.replace("021-12345678", "1" * LONGEST))
    assert found["xuhui"].telephone == "1" * LONGEST


def test_a_district_that_is_there_twice_is_refused() -> None:
    lingang = ROW.replace("xuhui", "lingang")
    with pytest.raises(GuideDataError, match=r"^offices: xuhui is there twice$"):
        read_desks(lingang + ROW + ROW)


def test_what_was_verified_more_than_a_year_ago_is_outdated() -> None:
    older = ROW.replace("xuhui", "lingang").replace("2026-11-20", "2026-11-19")
    desks = read_desks(ROW + older)
    assert outdated(desks, DAY + timedelta(days=364)) == ()
    assert [desk.district for desk in outdated(desks, DAY + timedelta(days=365))] == ["lingang"]
    late = outdated(desks, DAY + timedelta(days=366))
    assert [desk.district for desk in late] == ["lingang", "xuhui"]
