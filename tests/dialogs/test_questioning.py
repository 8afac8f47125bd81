"""Questions: those in between, those that may mean several things, and those that go on."""

import pytest

from bot.dialogs.buttons import parse
from bot.dialogs.model import MAX_DATA_BYTES, Person, Said, Session
from bot.dialogs.questioning import LONG, Questions
from tests.chat import MIND, Chat
from tests.dialogs.people import MOMENT

KNOWN: dict[str, object] = {
    "age": {"low": "1979-11-25", "high": "1980-11-24"},
    "education": "junior_college",
    "insurance_years": {"low": 72, "high": 72},
    "insurance_base": "1",
    "qualification": "none",
    "records": [],
}
QUESTIONS = Questions(MIND.dialogue.understanding)


def chat(view: str = "home", answers: dict[str, object] | None = None) -> Chat:
    return Chat(Person(Session(view=view, run=1), answers or {}))


def asked(said: Said, person: Person | None = None) -> str:
    return str(QUESTIONS.answered(person or chat().person, said, MOMENT).replies[0].template)


def test_a_question_about_a_gap_is_answered_in_between_and_no_year_of_birth() -> None:
    shown = chat("selftest").say("那社保断了两个月呢")
    assert [reply.template for reply in shown.replies] == ["answer", "question"]
    assert shown.replies[1].values["notes"]["hint"] == ""


def test_whoever_asks_why_they_are_asked_hears_it_and_the_question_comes_back() -> None:
    shown = chat("selftest").say("问这个干嘛")
    assert shown.replies[0].values["row"].id == "why_asked"
    assert shown.replies[1].template == "question"


def test_the_words_of_a_button_are_explained() -> None:
    assert "毕业证和学位证" in chat("selftest").say("什么叫双证").shown[0].text


def test_how_many_questions_are_left_stands_on_the_card() -> None:
    (card,) = chat("selftest").say("还有几题").replies
    assert (card.template, card.values["notes"]["hint"]) == ("question", "")


def test_help_in_between_brings_the_question_back() -> None:
    shown = chat("selftest").say("怎么用")
    assert [reply.template for reply in shown.replies] == ["help", "question"]


def test_an_insult_in_between_is_met_kindly() -> None:
    assert "抱歉" in chat("selftest").say("你傻逼").shown[0].text


def test_what_was_asked_survives_the_choice_of_its_topic() -> None:
    choices = ("points_age", "points_insurance")
    said = Said("我今年57加多少分", "points_age", choices, probable=False)
    person = chat().person
    (reply,) = QUESTIONS.answered(person, said, MOMENT).replies
    shown = Chat(person).press_data(reply.keyboard[0][0].data)
    assert "57 岁" in shown.text
    assert "5 分" in shown.text


def test_a_question_too_long_for_a_button_leaves_its_topic() -> None:
    said = Said("我" * 60, "points_age", ("points_age", "points_insurance"), probable=False)
    (reply,) = QUESTIONS.answered(chat().person, said, MOMENT).replies
    assert parse(reply.keyboard[0][0].data) == parse("do:topic:points_age")
    assert len(reply.keyboard[0][0].data.encode()) <= MAX_DATA_BYTES


def test_of_a_very_long_message_one_sentence_is_asked_for() -> None:
    assert asked(Said("怎么办" * LONG, "procedure")) == "choices"
    assert asked(Said("怎么办", "procedure")) == "steps"


# --- whoever is known ------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["我够了吗", "我多少分", "还差多少分"])
def test_a_known_person_hears_where_they_stand_in_a_line(text: str) -> None:
    shown = chat(answers=KNOWN).say(text)
    assert shown.replies[0].values["row"].id == "score_mine"
    assert "143 分，达到 120 分标准" in shown.text
    assert shown.buttons == ["看我的估算", "怎样更快到 120", "如果改一样", "主菜单"]


def test_whoever_is_not_known_is_asked_first_and_told_why() -> None:
    shown = chat().say("我够了吗")
    assert shown.replies[0].template == "question"
    assert "先答一两题" in shown.text


@pytest.mark.parametrize("text", ["明年我还够吗", "我再等三年够吗"])
def test_the_years_to_come_are_told_one_by_one(text: str) -> None:
    shown = chat(answers=KNOWN).say(text)
    assert shown.replies[0].values["row"].id == "score_later"
    assert [years for years, _ in shown.replies[0].values["ahead"]] == [1, 2, 3]
    assert "1 年后" in shown.text


def test_a_title_that_somebody_plans_is_added_to_their_total() -> None:
    shown = chat(answers={**KNOWN, "insurance_base": "none"}).say("考个中级职称够不够")
    assert "那时" in shown.text
    assert "按岗位对口、单位聘任、基数也够来算" in shown.text


def test_one_more_year_is_told_from_the_years_there_are() -> None:
    assert "现在 18 分，到时 21 分" in chat(answers=KNOWN).say("社保再交一年多少分").text


def test_what_is_told_of_a_spouse_is_not_taken_for_ones_own() -> None:
    shown = chat("result", KNOWN).say("我老婆本科 35岁 社保8年")
    assert "没有记到你名下" in shown.text
    assert "换个人算：配偶" in shown.buttons
    assert shown.person.answers == KNOWN


# --- a gap ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "gap"), [("差10分怎么办", "差 10 分"), ("我现在有112分怎么办", "差 8 分")]
)
def test_a_gap_that_is_stated_is_where_the_answer_begins(text: str, gap: str) -> None:
    shown = Chat(chat().person).happens(Said(text, "boost_score"))
    assert gap in shown.text


# --- few buttons ------------------------------------------------------------------------------


def test_no_two_buttons_lead_to_the_same_and_there_are_three_at_most() -> None:
    choices = ("insurance_gap", "points_insurance")
    shown = chat().happens(Said("外地社保算吗", "insurance_gap", choices))
    assert len(set(shown.buttons)) == len(shown.buttons) <= 4
    assert shown.buttons[-1] == "主菜单"


def test_under_a_screen_another_topic_says_that_it_is_one_and_the_menu_comes_last() -> None:
    choices = ("notice_print", "privacy")
    shown = chat().happens(Said("那个", "notice_print", choices))
    assert "我问的是：隐私" in shown.buttons
    assert shown.buttons[-1] == "主菜单"


def test_who_has_a_result_is_led_to_it_and_not_to_the_test() -> None:
    assert "看我的估算" in chat(answers=KNOWN).happens(Said("多少岁", "points_age")).buttons
    assert "帮我算分" in chat().happens(Said("多少岁", "points_age")).buttons


# --- what is not taken ------------------------------------------------------------------------


def test_who_sends_a_number_along_with_a_wish_is_led_on() -> None:
    shown = chat().happens(Said("打我电话13812345678", "adviser"))
    assert shown.buttons == ["找人工顾问", "主菜单"]
    assert chat().say("😀").buttons == ["主菜单"]


# --- schools ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("幼儿园要120分吗", "answer"),
        ("没有120分能中考吗", "answer"),
        ("中考要什么条件", "answer"),
        ("小升初什么时候", "school_stage"),
        ("小学什么时候报名", "school_stage"),
        ("中考", "school_stage"),
    ],
)
def test_what_is_required_is_said_in_words_and_the_days_are_shown(
    text: str, template: str
) -> None:
    assert chat().say(text).replies[0].template == template


# --- enough is said at once -------------------------------------------------------------------


def test_that_it_is_enough_is_said_before_the_last_question() -> None:
    shown = chat().say("大专 39岁 社保6年 一倍基数").say("对")
    assert shown.replies[0].values["question"] == "records"
    assert "按你答过的，至少 148 分，够 120 分了。还有一题，是问扣分的。" in shown.text
