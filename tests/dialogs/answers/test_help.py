"""What is asked about the bot itself."""

import pytest

from bot.scoring.tables import SHELF
from tests.dialogs.answers.asking import MOMENT, answer, ask, leads_to


@pytest.mark.parametrize("text", ["help", "使用说明", "怎么用这个机器人", "有哪些指令", ""])
def test_in_general_the_screen_says_how_it_is_used(text: str) -> None:
    assert ask("help", text).replies[0].template == "help"


@pytest.mark.parametrize("text", ["你好", "在吗", "您好呀", "侬好", "早上好", "Hello", "ni hao"])
def test_a_greeting_is_returned_with_what_can_be_done_here(text: str) -> None:
    said = answer("help", text)
    assert said.startswith("在的。我是沪积分，帮你算上海居住证积分够不够 120 分")
    assert leads_to("help", text) == ["30 秒自测", "我要带什么", "办理步骤", "主菜单"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("你是官方吗", "不是官方的，也不是政府的。"),
        ("收费吗", "不收费"),
        ("你们公司叫什么", "我叫沪积分，是个免费的程序，不是政府的，也不是中介公司"),
        ("准不准啊", "每个答案下面都写着来源"),
        ("你是机器人吗", "我是程序，不是真人。"),
        ("我该问什么", "上海居住证积分和落户的事都可以直接打字问"),
        ("你会什么", "我帮你办上海居住证积分"),
        ("你好，这个机器人有什么功能", "我帮你办上海居住证积分"),
        ("What can you do?", "我帮你办上海居住证积分"),
        ("我可以直接打字吗 还是要点按钮", "点按钮、打字都行"),
    ],
)
def test_what_is_asked_in_particular_is_answered_first(text: str, told: str) -> None:
    assert answer("help", text).startswith(told)


def test_the_standard_is_that_of_the_tables() -> None:
    standard = SHELF.on(MOMENT.today).edition.standard
    for text in ("你好", "你会什么"):
        assert f"够不够 {standard} 分" in answer("help", text)


def test_it_says_that_it_acts_for_nobody() -> None:
    assert "不是官方，也不代办" in answer("help", "你会什么")
    assert "区人才服务中心审核为准" in answer("help", "你是官方吗")
