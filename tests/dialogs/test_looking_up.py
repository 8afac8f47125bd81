"""Messages that name one thing we have a row about."""

import pytest

from bot.dialogs.hearing import Hearing
from bot.dialogs.looking_up import looked_up
from bot.dialogs.model import Outcome, Person, Session
from tests.dialogs.people import MOMENT, NEWCOMER

AT_HOME = Person(Session(view="home"))


def heard(
    text: str, *told: str, asks: bool, answers: bool = False, person: Person = AT_HOME
) -> Outcome | None:
    hearing = Hearing(asks=asks, answers=answers, told=dict.fromkeys(told))
    return looked_up(person, text, hearing, MOMENT)


@pytest.mark.parametrize("asks", [True, False])
def test_a_status_word_is_explained_whether_or_not_it_is_asked_about(*, asks: bool) -> None:
    found = heard("等待受理", asks=asks)
    assert found is not None
    (reply,) = found.replies
    assert (reply.template, reply.values["status"].id) == ("status", "waiting_acceptance")


@pytest.mark.parametrize(
    ("text", "asks"),
    [("园艺技术是紧缺专业吗", True), ("园艺技术是紧缺专业", False), ("园艺技术", False)],
)
def test_a_major_is_looked_up_in_a_question_or_alone(text: str, *, asks: bool) -> None:
    found = heard(text, asks=asks)
    assert found is not None
    (reply,) = found.replies
    assert (reply.template, reply.values["named"].major.code) == ("major", "51010500")


def test_what_is_told_of_oneself_is_not_looked_up() -> None:
    assert heard("我学园艺技术，是紧缺专业", "shortage_major", asks=False) is None
    assert heard("大专，紧缺专业", "education", "shortage_major", asks=False) is None
    assert heard("紧缺专业", asks=False, answers=True) is None


def test_a_question_with_a_whole_story_is_not_about_the_major() -> None:
    story = ("age", "education", "shortage_major")
    assert heard("大专35岁紧缺专业够120吗", *story, asks=True) is None
    assert heard("我是园艺技术本科，算紧缺专业吗", "education", "shortage_major", asks=True)


def test_the_catalogue_is_opened_where_no_major_is_named() -> None:
    found = heard("紧缺专业名单", "shortage_major", asks=False)
    assert found is not None
    assert (found.replies[0].template, found.replies[0].place) == ("majors", "card")
    assert found.person.session.view == "majors"


def test_the_catalogue_is_shown_above_an_open_question() -> None:
    found = heard("紧缺专业有哪些", asks=True, person=NEWCOMER)
    assert found is not None
    assert [(reply.template, reply.place) for reply in found.replies] == [
        ("majors", "message"),
        ("question", "card"),
    ]
    assert found.person == NEWCOMER


def test_anything_else_is_not_looked_up() -> None:
    assert heard("社保断了一个月有没有影响", asks=True) is None
