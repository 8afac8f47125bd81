"""Asking for paper, in one's own words."""

from typing import Any

import pytest

from bot.dialogs.model import Person
from tests.chat import MIND, Chat
from tests.dialogs.people import PASSED

ASKED: Any = MIND.locale.table("screens")
AT_ONCE = {"selftest": "result"}
"""Where nothing is left to ask."""
WORDS = [(screen, word) for screen, words in ASKED.items() for word in words]


@pytest.mark.parametrize(("screen", "word"), WORDS)
def test_whatever_may_be_typed_for_a_screen_opens_it(screen: str, word: str) -> None:
    chat = Chat(PASSED).start().say(word)
    name, _, document = screen.partition(":")
    if document:
        assert chat.shown[-1].drawing
        title = MIND.renderer.documents.title(document)
        assert chat.shown[-1].drawing.file == f"沪积分-{title}.pdf"
    else:
        assert chat.person.session.view in {name, AT_ONCE.get(name)}


def test_the_four_things_that_every_page_promises_are_here_by_their_names() -> None:
    chat = Chat(Person()).start()
    assert chat.say("积分模拟查询").person.session.flow == "simulation"
    assert chat.say("落户条件自测").person.session.flow == "settle"
    assert "资料与打印版" in chat.say("资料在线下载").text
    assert any(shown.drawing for shown in chat.say("服务指南纸质版").shown)


def test_a_document_in_the_middle_of_a_questionnaire_leaves_the_question_open() -> None:
    chat = Chat(Person()).start().press("30 秒自测").say("介绍信模板")
    sent, asked = chat.shown[-2:]
    assert sent.drawing
    assert "第 1 题" in asked.text
    assert chat.person.session.flow == "selftest"


def test_a_family_prints_its_list_and_what_it_has_is_ticked() -> None:
    chat = Chat(PASSED).start().press("我要带什么", "本人材料", "本人身份证", "整张清单")
    chat.press("打印版 PDF")
    drawing = chat.shown[-1].drawing
    assert drawing
    assert "- [x] **本人身份证**" in drawing.data["text"]
    assert "已备 1 样" in drawing.data["text"]
