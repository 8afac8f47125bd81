"""The operator's file of offices: read once, refused in one line."""

from datetime import date
from pathlib import Path

import pytest

from bot.dialogs.model import Person
from bot.dialogs.screens.offices import detail
from bot.guide.desks import NO_DESKS, Desk
from bot.mind import make_mind
from bot.settings import SettingsError
from bot.verified import doubtful_desks, verified_desks
from tests.dialogs.people import MOMENT

ROW = """
[[office]]
district = "xuhui"
address = "某路1号<3楼>"
hours = "周一到周五 9:00–11:30"
telephone = "021-12345678"
verified_on = 2026-11-20
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "offices.toml"
    found.write_text(ROW, encoding="utf-8")
    return found


def test_without_a_file_nothing_is_verified() -> None:
    assert verified_desks(None) is NO_DESKS


def test_a_file_is_read(file: Path) -> None:
    assert verified_desks(file) == {
        "xuhui": Desk(
            "xuhui", "某路1号<3楼>", "周一到周五 9:00–11:30", "021-12345678", date(2026, 11, 20)
        )
    }


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff", "{}: not UTF-8 text; expected a TOML file"),
        (b"office", "{}: offices: no TOML: "),
        (b"office = 1", "{}: offices: office is 1, expected list"),
    ],
)
def test_a_file_that_is_wrong_is_one_line(file: Path, content: bytes, problem: str) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsError) as found:
        verified_desks(file)
    assert str(found.value).startswith("OFFICES_FILE: " + problem.format(file))
    assert "\n" not in str(found.value)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(
            SettingsError, match=r"^OFFICES_FILE: cannot read .*expected a TOML file$"
        ):
            verified_desks(path)


def test_a_row_of_long_ago_or_of_the_future_is_doubtful(file: Path) -> None:
    desks = verified_desks(file)
    assert list(doubtful_desks(desks, date(2026, 11, 20))) == []
    assert list(doubtful_desks(desks, date(2027, 11, 20))) == []
    assert list(doubtful_desks(desks, date(2027, 11, 21))) == [
        "OFFICES_FILE: xuhui was verified on 2026-11-20, more than a year ago; ask there again"
    ]
    assert list(doubtful_desks(desks, date(2026, 11, 19))) == [
        "OFFICES_FILE: xuhui says it was verified on 2026-11-20"
    ]


def test_a_verified_row_stands_in_place_of_what_was_only_seen(file: Path) -> None:
    verified = make_mind(verified_desks(file)).renderer
    reply = detail(Person(), "xuhui", MOMENT)
    assert reply
    text = verified.render(reply).text
    assert "运营者于 2026 年 11 月核实" in text
    assert "地址　某路1号&lt;3楼&gt;" in text
    assert "时间　周一到周五 9:00–11:30" in text
    assert "电话　021-12345678" in text
    assert "之后可能有变，去之前请先电话确认：12333 或 12345。" in text
    for unverified in ("南宁路", "没有证实", "几点开没有查到", "来源", "没有人打电话核实过"):
        assert unverified not in text
    other = detail(Person(), "putuo", MOMENT)
    assert other
    assert "没有查到" in verified.render(other).text
    assert "南宁路999号" in make_mind().renderer.render(reply).text


def test_hours_and_telephone_are_shown_only_where_there_are_any(file: Path) -> None:
    lines = ROW.splitlines()
    file.write_text("\n".join([*lines[:4], *lines[6:]]), encoding="utf-8")
    reply = detail(Person(), "xuhui", MOMENT)
    assert reply
    text = make_mind(verified_desks(file)).renderer.render(reply).text
    assert "时间　" not in text
    assert "电话　" not in text
