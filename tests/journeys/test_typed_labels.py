"""Whatever a button offers can also be typed, on whichever card it stands."""

import pytest

from bot.dialogs.model import Person
from tests.chat import MIND, Chat
from tests.dialogs.people import PASSED

WAYS = [
    ("我要带什么",),
    ("我要带什么", "分项材料"),
    ("我要带什么", "还差什么"),
    ("办理步骤",),
    ("办理步骤", "遇到这些情况"),
    ("资料与打印版",),
    ("资料与打印版", "官方表格"),
    ("上学日历",),
    ("上学日历", "中考"),
]


@pytest.mark.parametrize("person", [Person(), PASSED], ids=["new", "passed"])
@pytest.mark.parametrize("way", WAYS, ids="-".join)
def test_typing_a_label_does_what_its_button_does(way: tuple[str, ...], person: Person) -> None:
    here = Chat(person).start().press(*way)
    for words, data in [key for row in here.shown[-1].keys for key in row]:
        typed, pressed = (Chat(here.person).start().press(*way) for _ in range(2))
        typed.say(words.lstrip("✓○？ "))
        pressed.press_data(data)
        assert typed.person == pressed.person, words
        assert [shown.text for shown in typed.shown] == [shown.text for shown in pressed.shown]


def test_a_page_is_turned_and_a_paper_ticked_by_its_words() -> None:
    chat = Chat(Person()).start().press("我要带什么", "分项材料").say("下一页")
    assert chat.person.session.view == "papers:item.2"
    chat.start().press("我要带什么", "本人材料").say("本人身份证")
    assert chat.person.session.papers == ("id_card",)


def test_an_open_question_reads_its_own_answers() -> None:
    chat = Chat(Person()).start().press("30 秒自测").say("重来")
    assert chat.person.session.flow == "selftest"
    assert MIND.dialogue.understanding.pressed("不在这里", ()) == ""
