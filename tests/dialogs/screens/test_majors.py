"""Whether a major is in the shortage catalogue."""

import pytest

from bot.dialogs.remarks import beside
from bot.dialogs.screens import majors
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER

CONDITIONS = ("全日制统招大专", "一字不差", "岗位要和专业对口", "加 30 分", "岗位说明书")


def test_a_row_that_was_read_is_a_yes_with_all_conditions() -> None:
    text = RENDERER.render(majors.major("园艺技术算紧缺专业吗")).text
    assert "<b>园艺技术</b>　在紧缺急需专业目录里" in text
    assert "第 2 个，农业技术类，代码 51010500。" in text
    assert all(condition in text for condition in CONDITIONS)


def test_an_example_is_no_more_than_what_a_page_says() -> None:
    text = RENDERER.render(majors.major("机电一体化技术是紧缺专业吗")).text
    assert "有网页说在紧缺急需专业目录里" in text
    assert "代码是多少没有看到" in text
    assert "第 None" not in text


def test_anything_else_is_never_a_no() -> None:
    text = RENDERER.render(majors.major("会计算紧缺专业吗")).text
    assert "公开看到的只有 8 条，里面没看到你说的。没列出来不等于没有" in text
    assert "12333" in text
    assert "不在" not in text
    assert all(condition in text for condition in CONDITIONS)


def test_the_list_shows_the_rows_and_what_is_mixed_up_with_them() -> None:
    text = RENDERER.render(majors.majors(STRANGER, MOMENT)).text
    assert "· 航海技术　52040100" in text
    assert "· 机电一体化技术（举例，代码没看到）" in text
    assert "没列出来的不等于没有" in text
    assert "应届生落户通知里也有一张重点领域专业表" in text


@pytest.mark.parametrize(
    "text",
    ["城市轨道交通车辆技术紧缺吗", "植物保护与检疫技术紧缺吗", "植物保护410101紧缺吗"],
)
def test_what_is_not_the_same_is_neither_a_yes_nor_a_no(text: str) -> None:
    said = RENDERER.render(majors.major(text)).text
    assert "不一样，先问" in said
    assert "不一样" in said.splitlines()[1]
    assert "我说不准" in said
    assert "12333" in said
    assert "在紧缺急需专业目录里" not in said


@pytest.mark.parametrize("text", ["我是植物保护本科，算紧缺专业吗", "自考园艺技术算紧缺吗"])
def test_a_kind_of_diploma_that_is_not_counted_is_said_first(text: str) -> None:
    said = RENDERER.render(majors.major(text)).text
    assert said.startswith("<b>先说一句</b>")
    assert "你说的这种不加分" in said.splitlines()[0]
    assert "只加给全日制大专" in said
    assert "在紧缺急需专业目录里" not in said
    assert "哪种不加分：" in said


def test_a_code_is_answered_with_its_name() -> None:
    said = RENDERER.render(majors.major("510105是紧缺吗")).text
    assert "在紧缺急需专业目录里是“园艺技术”" in said
    assert "毕业证上的名称也要一字不差" in said


def test_the_list_can_be_an_answer_beside_what_is_open() -> None:
    card = majors.majors(STRANGER, MOMENT)
    (aside,) = beside(STRANGER, (card,), MOMENT).replies
    assert (card.place, aside.place) == ("card", "message")
    assert aside.values == card.values
