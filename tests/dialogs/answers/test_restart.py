"""Starting anew, and what needs no new start."""

from bot.dialogs.model import Person, Session
from tests.chat import Chat
from tests.dialogs.answers.asking import answer, ask, leads_to
from tests.dialogs.people import GRADUATE


def test_in_general_the_questionnaire_begins_anew_at_once() -> None:
    outcome = ask("restart", "从头再来一遍", Person(Session(view="home"), GRADUATE))
    assert outcome.replies[0].template == "question"
    assert outcome.person.answers == {}


def test_the_spouse_is_calculated_beside_and_nothing_is_lost() -> None:
    text = "给我老公也测一遍，从新开始答"
    who = Person(Session(view="home"), GRADUATE)
    assert answer("restart", text, who).startswith("给配偶算不用重来：点“换个人算：配偶”")
    assert ask("restart", text, who).person.answers == GRADUATE
    assert leads_to("restart", text, who) == ["换个人算：配偶", "重新测", "主菜单"]


def test_the_button_does_what_is_said_of_it() -> None:
    chat = Chat().start().happens_to_have(**GRADUATE).press_data("go:spouse")
    assert chat.replies[0].template == "question"
    assert chat.person.other == GRADUATE


def test_what_a_new_start_erases_is_said_before() -> None:
    text = "重新测的话之前的答案还在吗"
    assert answer("restart", text).startswith("没有点“重新测”，之前的答案都在。")
    assert leads_to("restart", text)[0] == "改一个答案"
