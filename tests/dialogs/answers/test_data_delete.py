"""Erasing: the screen does it; what it can't reach is said."""

import pytest

from tests.chat import Chat
from tests.dialogs.answers.asking import answer, ask, leads_to


@pytest.mark.parametrize(
    "text", ["删除我的数据", "delete all my data", "忘掉我", "请彻底清除我填过的内容，不留备份"]
)
def test_whoever_wants_everything_gone_is_asked_once_and_told_nothing_first(text: str) -> None:
    assert ask("data_delete", text).replies[0].template == "delete"


@pytest.mark.parametrize(
    "text", ["撤回同意", "撤销授权", "我反悔了 不授权了", "I withdraw my consent"]
)
def test_to_withdraw_consent_is_to_erase_everything(text: str) -> None:
    said = answer("data_delete", text)
    assert said.startswith("可以，随时都行。撤回同意就是全部删除")
    assert leads_to("data_delete", text)[0] == "删除我的资料"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("把我手机号删了以后别留着", "我没有存你的手机号和身份证号，没有东西要删。"),
        ("我身份证号不小心打进去了，给我清除掉", "我没有存你的手机号和身份证号，没有东西要删。"),
        ("把我聊天记录抹掉", "聊天窗口里的消息在 Telegram 那边，我删不掉"),
        ("怎么注销我在这的账号", "这里没有账号要注销。"),
        ("删了还能恢复吗", "删了就找不回来"),
        (
            "把员工的资料从你们这里删除，我误传了",
            "替别人填的，只要是在这个聊天里填的，会一起删掉。",
        ),
        ("能不能只删学历那一条", "不用全删。"),
    ],
)
def test_what_is_asked_in_particular_is_answered_first(text: str, told: str) -> None:
    assert answer("data_delete", text).startswith(told)


def test_two_presses_later_everything_is_gone() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁").command("menu")
    chat.say("撤回同意").press("删除我的资料", "确定，全部删除")
    assert chat.person.answers == {}
    assert "都删掉了" in chat.text


def test_one_answer_is_taken_back_as_it_is_told() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）").command("menu")
    chat.happens_to_have(records="none").press_data("go:answers").press("学历")
    assert "education" in chat.person.answers
    assert "education" not in chat.press("不确定").person.answers
