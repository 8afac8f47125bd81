"""Why one of two people should apply, in words."""

from collections.abc import Mapping
from datetime import date

from bot.scoring import Reason
from tests.chat import RENDERER


def lasting(day: date, *, falls: bool = False, ends: bool = True) -> Mapping[str, object]:
    return {"lasts_until": day, "falls": falls, "ends": ends}


def longer(mine: Mapping[str, object], yours: Mapping[str, object]) -> str:
    values = {"better": "first", "standard": 120, "mine": mine, "yours": yours}
    return RENDERER.why(Reason("lasts_longer", values))


def test_the_last_good_day_is_named_and_the_fall_comes_the_day_after() -> None:
    said = longer(lasting(date(2030, 5, 4), falls=True), lasting(date(2027, 6, 30), falls=True))
    assert "可以用到 2030 年 5 月 4 日（周六），第二天起会低于标准" in said
    assert said.endswith("另一位到 2027 年 6 月 30 日（周三），第二天起会低于标准")
    assert "至少" not in said


def test_where_the_end_is_open_it_is_at_least_that_day() -> None:
    said = longer(lasting(date(2043, 11, 23), ends=False), lasting(date(2027, 6, 30)))
    assert "照现在的情况至少可以用到 2043 年 11 月 23 日（周一），另一位到" in said
    assert "低于" not in said
