"""The card that asks, and the list of answers."""

from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Reply, Session
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.screens import questionnaire
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, NEWCOMER, PASSED, TODAY


def labels(reply: Reply) -> list[str]:
    return [words for row in RENDERER.render(reply).keys for words, _ in row]


def card(question: str, person: Person = NEWCOMER) -> Reply:
    return questionnaire.question_card(person, FLOWS["selftest"], QUESTIONS[question], MOMENT)


def test_the_first_question_has_no_way_back_but_a_way_out() -> None:
    found = labels(card("age"))
    assert "上一步" not in found
    assert {"不确定", "重来", "主菜单"} <= set(found)


def test_later_ones_have_a_way_back() -> None:
    person = Person(Session(view="selftest", run=1, path=("age",)))
    assert "上一步" in labels(card("education", person))


def test_ticks_end_with_done_or_none_of_these() -> None:
    person = Person(Session(view="selftest", run=1, ticks=("spouse",)))
    assert "都没有" in labels(card("extras"))
    assert {"完成", "✓ 配偶是上海户籍"} <= set(labels(card("extras", person)))


def test_a_sensitive_question_is_left_out_politely() -> None:
    assert "跳过，不说" in labels(card("records"))


def test_the_wage_of_the_month_is_named() -> None:
    assert questionnaire.wage(TODAY) == {"one": 11396, "published": False}


def test_every_answer_can_be_changed() -> None:
    reply = questionnaire.answers_card(PASSED, MOMENT)
    assert [b.data for b in reply.keyboard[0]] == ["do:change:age", "do:change:education"]
