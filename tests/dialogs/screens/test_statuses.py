"""What the words of official systems mean."""

import pytest

from bot.dialogs.screens import statuses
from bot.guide import STATUS_GROUPS, STATUSES, Status
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER


def test_the_list_shows_every_word_under_its_system() -> None:
    reply = statuses.statuses(STRANGER, MOMENT)
    text = RENDERER.render(reply).text
    points, education = text.index("积分系统</b>"), text.index("学历核实</b>")
    assert points < text.index("等待受理；") < education
    assert education < text.index("核实完成；已核实") < text.index("相邻业务</b>")
    data = [button.data for row in reply.keyboard for button in row]
    assert data[:3] == [f"go:statuses:{group}" for group in STATUS_GROUPS]


@pytest.mark.parametrize("group", STATUS_GROUPS)
def test_a_group_explains_its_words_and_no_others(group: str) -> None:
    reply = statuses.group(STRANGER, group, MOMENT)
    assert reply is not None
    text = RENDERER.render(reply).text
    shown = [status.id for status in STATUSES.values() if status.group == group]
    assert text.count("→ ") == len(shown)
    assert length(text) < 900
    data = [button.data for row in reply.keyboard for button in row]
    assert f"go:statuses:{group}" not in data
    assert data[2:] == ["go:statuses", "go:home"]


def test_there_is_no_other_group() -> None:
    assert statuses.group(STRANGER, "hukou", MOMENT) is None


@pytest.mark.parametrize("status", STATUSES.values(), ids=lambda status: status.id)
def test_a_word_is_explained_with_what_one_can_do(status: Status) -> None:
    reply = statuses.explained(status)
    text = RENDERER.render(reply).text
    assert reply.place == "message"
    assert "你可以做的" in text
    assert ("来源：" in text) is status.seen
    assert ("这个词的原样没有核实过" in text) is not status.seen
    data = [button.data for row in reply.keyboard for button in row]
    assert data == [*(f"go:{name}" for name in status.see), "go:statuses", "go:home"]
