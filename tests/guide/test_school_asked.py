"""Which way into a school a message asks about."""

from datetime import date

import pytest

from bot.guide import asks_day, find_stage

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("中考", "zhongkao"),
        ("高考？", "gaokao"),
        ("幼升小", "primary"),
        ("幼儿园", "kindergarten"),
        ("小学升初中", "middle"),
        ("小升初需要120分吗", "middle"),
        ("我女儿明年中考来得及吗", "zhongkao.2027"),
        ("后年中考", "zhongkao.2028"),
        ("今年九月读一年级来得及吗", "primary.2026"),
        ("2028 年中考什么时候报名", "zhongkao.2028"),
        ("孩子初二现在办来得及吗", "zhongkao.2028"),
        ("孩子初三了，怎么办", "zhongkao.2027"),
        ("高二，要积分吗", "gaokao.2028"),
        ("幼儿园大班", "primary.2027"),
        ("中班", "primary.2028"),
    ],
)
def test_a_message_names_a_stage_and_often_its_year(text: str, stage: str) -> None:
    assert find_stage(text, TODAY) == stage
    assert find_stage(text, TODAY, alone=True) == stage


def test_a_class_is_of_the_school_year_that_begins_in_september() -> None:
    assert find_stage("初三", date(2026, 8, 31)) == "zhongkao.2026"
    assert find_stage("初三", date(2026, 9, 1)) == "zhongkao.2027"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "你好",
        "中考和高考",
        "我小学毕业",
        "小学学历",
        "我是小学老师",
        "考上高中了",
        "居住证怎么办",
    ],
)
def test_other_messages_name_none(text: str) -> None:
    assert find_stage(text, TODAY) is None


@pytest.mark.parametrize("text", ["外地孩子中考考几门", "中考体育", "中考需要什么材料"])
def test_a_stage_among_other_things_is_not_alone(text: str) -> None:
    assert find_stage(text, TODAY) == "zhongkao"
    assert find_stage(text, TODAY, alone=True) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("小升初什么 时候", True),
        ("中考来得及吗", True),
        ("幼儿园要120分吗", False),
        ("中考", False),
    ],
)
def test_what_asks_for_a_day_is_told_from_what_asks_for_a_condition(
    text: str, *, asks: bool
) -> None:
    assert asks_day(text) is asks
