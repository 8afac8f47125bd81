"""The menu of documents, and documents on their way."""

import pytest

from bot.dialogs.model import Person
from bot.dialogs.prints import DOCUMENTS
from bot.dialogs.screens.prints import document, prints
from bot.rendering import html
from tests.chat import RENDERER, Chat
from tests.dialogs.people import MOMENT, PASSED

HOSTILE = ("../secret", "/etc/passwd", "guide.pdf", "guide%2F..", "guide\0", "", "_sources")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_has_a_button_in_the_menu(name: str) -> None:
    data = [button.data for row in prints(PASSED, MOMENT).keyboard for button in row]
    assert f"go:document:{name}" in data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_comes_as_a_file_with_a_word_on_it(name: str) -> None:
    reply = document(PASSED, name, MOMENT)
    assert reply
    shown = RENDERER.render(reply)
    assert shown.drawing
    assert shown.drawing.file.endswith(".pdf")
    assert shown.text.startswith(f"<b>{RENDERER.documents.title(name)}</b>\n")
    assert html.length(shown.text) < html.MAX_CAPTION


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_but_a_listed_document_can_be_asked_for(name: str) -> None:
    assert document(PASSED, name, MOMENT) is None


def test_a_forged_button_is_answered_and_sends_nothing() -> None:
    chat = Chat().start().press_data("go:document:../../etc/passwd")
    assert all(shown.drawing is None for shown in chat.shown)


def test_a_result_of_nothing_is_no_document_but_the_test() -> None:
    chat = Chat(Person()).start().press("资料与打印版", "我的积分估算")
    assert "先答几题" in chat.text or chat.person.session.flow == "selftest"
    assert all(shown.drawing is None for shown in chat.shown)


def test_the_guide_and_a_checklist_need_no_answers() -> None:
    for label in ("服务指南", "我的材料清单", "给 HR 的说明", "介绍信"):
        chat = Chat(Person()).start().press("资料与打印版", label)
        assert chat.shown[-1].drawing, label


def test_the_card_stays_where_it_is_when_a_document_is_sent() -> None:
    chat = Chat(PASSED).start().press("资料与打印版", "服务指南")
    assert chat.person.session.view == "prints"
