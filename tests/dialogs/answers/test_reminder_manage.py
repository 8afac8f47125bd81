"""What the list of reminders can't do, or doesn't say."""

import pytest

from bot.dialogs.deadlines import MORNING
from tests.dialogs.answers.asking import answer, ask, leads_to


@pytest.mark.parametrize(
    "text",
    ["我的提醒", "取消提醒", "不要再提醒我了", "删掉3月1号那一条提醒", "cancel my reminder"],
)
def test_the_list_shows_them_each_with_a_way_to_drop_it(text: str) -> None:
    assert ask("reminder_manage", text).replies[0].template == "reminders"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("把提醒推迟一周", "还没到的：在“我的提醒”里取消那条"),
        ("定错日子了，提醒从6号挪到9号", "还没到的：在“我的提醒”里取消那条"),
        ("提醒时间改成晚上八点", "提醒都在早上 9 点发，还不能改钟点。"),
        ("暂停提醒 我出差两周", "还不能暂停一阵。"),
        ("昨天的提醒没弹出来", "先看“我的提醒”：里面有的才是设上了"),
        ("关掉所有提醒", "没有一键全停"),
        ("别老给我发提醒", "一条提醒只发一次"),
    ],
)
def test_what_is_asked_in_particular_is_answered_first(text: str, told: str) -> None:
    assert answer("reminder_manage", text).startswith(told)
    assert leads_to("reminder_manage", text) == ["我的提醒", "办理步骤", "主菜单"]


def test_the_hour_is_the_one_at_which_they_are_sent() -> None:
    assert f"早上 {MORNING.hour} 点" in answer("reminder_manage", "提醒几点发")
