"""What typed messages do."""

import pytest

from bot.dialogs.model import Person, Remind, Session
from tests.chat import Chat
from tests.dialogs.people import ADULT, OFFER


def chat(view: str = "home", answers: dict[str, object] | None = None, **offer: str) -> Chat:
    return Chat(Person(Session(view=view, run=1, offer=offer), answers or {}))


def test_an_answer_in_two_parts_is_confirmed_first() -> None:
    asked = chat("selftest").say("九零年三月")
    assert asked.replies[0].template == "confirm"
    assert asked.person.answers == {}
    told = asked.say("对")
    assert told.person.answers["age"] == {"low": "1990-03-01", "high": "1990-03-31"}


def test_a_typed_no_asks_again() -> None:
    asked = chat("selftest").say("九零年三月").say("不对")
    assert asked.person.answers == {}
    assert asked.replies[0].values["question"] == "age"


def test_a_yes_belongs_to_what_was_read_back_and_not_to_the_open_question() -> None:
    told = chat("eligibility").say("本科有学位，社保交了三年半").say("对")
    assert set(told.person.answers) == {"education", "insurance_years"}


def test_after_another_answer_a_yes_confirms_nothing() -> None:
    told = chat("selftest").say("九零年三月").say("1985-01-02").say("对")
    assert told.person.answers == {"age": {"low": "1985-01-02", "high": "1985-01-02"}}


def test_several_facts_go_before_one_answer() -> None:
    asked = chat("selftest").say("大专 39岁 社保6年 一倍基数")
    assert sorted(asked.replies[0].values["answers"]) == [
        "age",
        "education",
        "insurance_base",
        "insurance_years",
    ]


def test_a_fact_for_a_later_question_is_taken_too() -> None:
    asked = chat("selftest", {"age": ADULT, "education": "none"})
    assert asked.say("社保交了三年半").say("对").person.answers["insurance_years"]["low"] == 42


@pytest.mark.parametrize("text", ["社保交了三年半", "1倍", "离婚了"])
def test_a_single_fact_outside_a_questionnaire_is_read_back(text: str) -> None:
    assert chat().say(text).replies[0].template == "confirm"


@pytest.mark.parametrize("text", ["社保交了三年半怎么算", "应届生落户"])
def test_what_asks_about_a_fact_is_a_question(text: str) -> None:
    assert chat().say(text).replies[0].template != "confirm"


@pytest.mark.parametrize("text", ["  ", "\u200b", "😀", "。"])
def test_empty_text_gets_a_hint_and_the_question_stays(text: str) -> None:
    asked = chat("selftest").say(text)
    assert asked.replies[0].values["notes"]["hint"] == "empty"
    assert chat().say(text).replies[0].template == "not_text"


@pytest.mark.parametrize("text", ["310101199003078888", "13800138000"])
def test_numbers_that_are_not_ours_are_refused(text: str) -> None:
    asked = chat("selftest").say(text)
    assert [reply.template for reply in asked.replies] == ["forbidden", "question"]
    assert text not in str(asked.person)


def test_a_step_is_done_on_a_typed_day() -> None:
    done = chat("when:residence_registration").say("11月3号")
    assert done.person.session.done == {"residence_registration": "2026-11-03"}
    assert done.replies[0].template == "offer"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2月30日", "day_no_such_date"),
        ("明天", "day_not_past"),
        ("0001-01-01", "day_format"),
        ("哈哈哈哈", "day_format"),
    ],
)
def test_a_day_that_cannot_be_gets_a_hint_and_is_asked_again(text: str, hint: str) -> None:
    asked = chat("when:hand_in").say(text)
    assert (asked.replies[0].template, asked.replies[0].values["hint"]) == ("when", hint)
    assert asked.person.session.done == {}


def test_a_question_in_between_is_answered_and_the_day_asked_again() -> None:
    asked = chat("when:hand_in").say("去服务中心要带什么")
    assert [reply.template for reply in asked.replies] == ["materials", "when"]
    assert asked.say("昨天").person.session.done == {"hand_in": "2026-11-22"}


def test_the_end_of_the_permit_is_taken_as_typed() -> None:
    asked = chat("date:endorse_permit").say("2027-03-15")
    assert asked.person.session.offer["day"] == "2027-02-13"


@pytest.mark.parametrize("text", ["9999-12-31", "0001年1月1日"])
def test_a_permit_does_not_end_in_another_age(text: str) -> None:
    assert chat("date:endorse_permit").say(text).replies[0].values["hint"] == "day_format"


@pytest.mark.parametrize(("text", "reminders"), [("好", 1), ("好的", 1), ("不用", 0)])
def test_an_offered_reminder_is_taken_or_declined_in_words(text: str, reminders: int) -> None:
    told = chat("offer", **OFFER).say(text)
    assert sum(isinstance(effect, Remind) for effect in told.effects) == reminders
    assert told.replies[-1].template == "steps"


def test_another_day_may_be_typed_for_it() -> None:
    told = chat("offer", **OFFER).say("12月3号")
    assert told.person.session.offer["day"] == "2026-12-03"
    assert told.say("昨天").replies[0].values["hint"] == "day_not_future"


@pytest.mark.parametrize(
    ("text", "view"),
    [("主菜单", "home"), ("上一步", "home"), ("不知道", "home"), ("重来", "selftest")],
)
def test_a_control_word_outside_a_questionnaire_leads_somewhere(text: str, view: str) -> None:
    assert chat("result").say(text).person.session.view == view


def test_back_from_the_day_of_a_step_leads_to_the_step() -> None:
    assert chat("when:hand_in").say("上一步").replies[0].template == "step"


def test_what_may_mean_several_things_is_offered_as_choices() -> None:
    asked = chat().say("要什么证")
    assert asked.replies[0].template in {"choices", "materials", "not_yet", "out_of_scope"}


def test_what_is_out_of_scope_is_said_kindly() -> None:
    assert chat().say("今天天气怎么样").replies[0].template == "out_of_scope"
