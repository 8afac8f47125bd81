"""Whatever a button offers can also be typed."""

from datetime import timedelta

import pytest

from tests.chat import Chat


def college() -> Chat:
    chat = Chat().start().press("30 秒自测", "50 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    return chat.press("5 年", "一样都没有")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("怎样更快到 120", "怎样更快到 120 分"),
        ("怎样更快到120", "怎样更快到 120 分"),
        ("我要带什么", "你的材料清单"),
        ("改一个答案", "你的答案"),
        ("如果改一样", "挑一样试试"),
        ("更多", "关于这个结果，还可以"),
        ("积分模拟", "具体是哪一年"),
        ("落户自测", "下面哪些说到你了"),
        ("换个人算：配偶", "下面问的都是你的配偶"),
        ("隐私与设置", "存了什么"),
        ("主菜单", "上次自测"),
    ],
)
def test_the_words_on_a_button_do_what_the_button_does(words: str, answer: str) -> None:
    assert answer in college().say(words).text


def test_in_the_middle_of_the_test_too() -> None:
    chat = Chat().start().press("30 秒自测").say("办理步骤")
    assert "办理步骤" in chat.text
    assert "你现在多少周岁" in chat.say("30 秒自测").text


@pytest.mark.parametrize("words", ["对", "都对", "对的，没变"])
def test_what_is_read_back_is_confirmed_in_words(words: str) -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")
    chat.later(timedelta(days=30)).command("selftest").say(words)
    assert "社保缴费基数到过哪一档" in chat.text


def test_what_is_read_back_and_wrong_is_changed() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")
    chat.later(timedelta(days=30)).command("selftest").say("不对")
    assert "你的答案" in chat.text
