"""What is particular beside the self-test."""

import pytest

from tests.dialogs.answers.asking import answer, ask, leads_to


@pytest.mark.parametrize(
    "text", ["帮我算分", "接着上次没算完的继续算", "有没有计算器，我自己填一下"]
)
def test_in_general_the_self_test_opens(text: str) -> None:
    assert ask("score_me", text).replies[0].template == "question"


@pytest.mark.parametrize("text", ["我俩谁分高用谁的", "两口子谁来申请划算", "我和我对象谁分高？"])
def test_of_two_both_are_calculated_and_compared(text: str) -> None:
    assert answer("score_me", text).startswith("两个人各算一遍再比")
    assert leads_to("score_me", text) == [
        *("30 秒自测", "换个人算：配偶", "比一比谁来办", "主菜单"),
    ]


@pytest.mark.parametrize("text", ["如果我把学历换成硕士总分会变成多少", "假如基数涨到两倍呢"])
def test_a_what_if_has_a_place_where_nothing_is_changed(text: str) -> None:
    said = answer("score_me", text)
    assert said.startswith("点“如果改一样”，选要改的那样，两个总分并排给你看，原来的答案不动。")
    assert leads_to("score_me", text)[:2] == ["如果改一样", "积分模拟"]
