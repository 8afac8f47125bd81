"""What the age is worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person

FORTY_THREE = {"age": {"low": "1983-01-01", "high": "1983-01-01"}}


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("45岁年龄能加几分", "45 岁，这个年龄计 27 分"),
        ("年领45给几分", "45 岁，这个年龄计 27 分"),
        ("how many points for age 50", "50 岁，这个年龄计 17 分"),
        ("我老爸58岁，年龄项还有几分", "58 岁，56～60 岁计 5 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_age", question)
    assert said.startswith("照你说的算，")
    assert line in said.split("\n")[0]


def test_what_the_next_birthday_brings_is_said_with_a_case() -> None:
    assert "满 44 岁那年是 29 分。" in answer("points_age", "43岁几分")
    assert "岁那年是" not in answer("points_age", "30岁几分")


def test_whoever_is_known_hears_their_own_line() -> None:
    said = answer("points_age", "年龄分怎么算", person(FORTY_THREE))
    assert said.startswith("你的情况，43 岁，18～43 岁计 30 分。\n\n满 44 岁那年是 29 分。")


def test_nobody_in_particular_hears_the_table() -> None:
    said = answer("points_age", "年龄分怎么算")
    assert "18～43 岁：30 分\n44 岁：29 分\n45 岁：27 分" in said
    assert "55 岁：7 分\n56～60 岁：5 分" in said
    assert "你的情况" not in said
    assert leads_to("points_age", "年龄分怎么算")[0] == "帮我算分"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("虚岁还是周岁", "按周岁，不按虚岁"),
        ("年龄按身份证还是按实际生日", "按身份证上的出生日期"),
        ("递交那天还没满，审批的时候满了，年龄分按哪天算", "看申请那天的周岁，生日照身份证。"),
        ("按身份证生日算还是按申请那天算", "看申请那天的周岁，生日照身份证。"),
        ("年龄过了43是不是越来越少", "过了 43 岁会越来越少"),
        ("60岁以上年龄给不给分", "满 61 岁年龄就没有分了"),
        ("55到60都一样5分吗", "56～60 岁都一样，55 岁是 7 分"),
        ("年轻是不是分高", "年龄最高 30 分，18～43 岁都是满分，再年轻也不会更高。"),
        ("多大岁数开始年龄分就往下掉", "满 44 岁 29 分，以后每大一岁少 2 分，55 岁 7 分"),
        ("年龄分值对照表", "年龄怎么算分"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_age", question).split("\n")[0]


def test_births_with_the_full_points_are_counted_back_from_today() -> None:
    words = "1982 年 11 月 24 日以后出生的，今天还是满分"
    assert words in answer("points_age", "80后还都是满的吗")
    day_too_old = person({"age": {"low": "1982-11-24", "high": "1982-11-24"}})
    still_full = person({"age": {"low": "1982-11-25", "high": "1982-11-25"}})
    assert "44 岁，这个年龄计 29 分" in answer("points_age", "年龄几分", day_too_old)
    assert "43 岁，18～43 岁计 30 分" in answer("points_age", "年龄几分", still_full)


def test_the_rule_is_cited_and_not_the_practice_about_who_may_apply() -> None:
    said = answer("points_age", "年龄分怎么算")
    assert "依据：《上海市居住证积分管理办法》第六条。" in said
    assert "网上有旧说法：个别网页写 56 到 60 岁计 60 分，实际是 5 分。" in said


def test_a_year_of_birth_leaves_two_ages_and_the_birthday_says_which() -> None:
    said = answer("points_age", "我1979年的，这一项给多少")
    assert said.startswith("1979 年生的，今年生日过了是 23 分，还没过是 25 分。")
