"""How many points are asked for."""

from datetime import date

import pytest

from bot.scoring.tables import SHELF
from tests.dialogs.answers.asking import answer, leads_to, person

STANDARD = SHELF.on(date(2026, 11, 24)).edition.standard


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("多少分达标", f"标准分是 {STANDARD} 分，满了就算达标，全市一样。"),
        ("我119分，差一分也不行吗", "要满 120 分，差 1 分也不算达标。"),
        ("118.5 可以四舍五入吗", "没有四舍五入"),
        ("正好120算达标还是要超过120", "刚好 120 分就算达标，不用超过。"),
        ("是不是超过120越多越好，还是刚好就成", "满 120 分就够了"),
        ("120分够吗", "够，120 分就是标准分，刚好也算"),
        ("超过120分有什么好处", "满 120 分就够了"),
        ("崇明的分数线会不会比市区低一点", "都一样。120 分写在全市的办法里"),
        ("同事讲临港那边只要105分就算达标", "都一样。"),
        ("论坛上有人说改成100分了，有这回事吗", "标准分是 120 分，不是别的数。"),
        ("听说明年标准要提高到130 真的假的", "没有变，还是 120 分。"),
        ("jifen biaozhun bian le mei", "没有变，还是 120 分。"),
        ("积分满分是多少分算过", "没有满分一说，要的是标准分 120 分。"),
        ("为什么非要120", "为什么定成这个数，没有看到公开的说明。"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("pass_mark", question).split("\n")[0]


def test_the_end_of_the_edition_is_called_an_estimate() -> None:
    assert "现行办法估计用到 2027 年 12 月 31 日" in answer("pass_mark", "标准分会变吗")


def test_whoever_is_known_well_hears_their_total() -> None:
    who = person(
        {
            "age": {"low": "1996-01-01", "high": "1996-12-31"},
            "education": "bachelor_degree",
            "insurance_years": {"low": 48, "high": 48},
            "insurance_base": "none",
            "extras": [],
            "records": "none",
        }
    )
    assert "按你答过的，现在估算 132 分，已经达标。" in answer("pass_mark", "多少分达标", who)
    less = person({**who.answers, "education": "junior_college"})
    assert "现在估算 92 分，还差 28 分。" in answer("pass_mark", "差一分行吗", less)
    assert "按你答过的" not in answer("pass_mark", "多少分达标")


def test_the_score_and_what_it_gives_are_one_press_away() -> None:
    assert leads_to("pass_mark", "多少分达标")[:2] == ["帮我算分", "怎样加分"]
    assert leads_to("pass_mark", "差一分行吗")[0] == "怎样加分"
