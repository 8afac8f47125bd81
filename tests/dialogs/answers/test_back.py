"""A step back where no question is open."""

import pytest

from tests.chat import Chat
from tests.dialogs.answers.asking import answer, leads_to


@pytest.mark.parametrize("text", ["上一题", "手滑了", "undo", ""])
def test_there_is_nothing_to_go_back_to_and_what_to_do_instead(text: str) -> None:
    said = answer("back", text)
    assert said.startswith("现在没有开着的题，没有上一步可退。")
    assert leads_to("back", text) == ["改一个答案", "30 秒自测", "主菜单"]


def test_the_self_test_goes_on_where_it_was_with_its_way_back() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁").command("menu").press("30 秒自测")
    assert "上一步" in chat.buttons
