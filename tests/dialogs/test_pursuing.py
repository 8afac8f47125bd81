"""Questions that go on from the one before, and what is wrong of what was read back."""

import pytest

from bot.dialogs.answering import waiting
from bot.dialogs.model import Said
from tests.chat import Chat

AGE_42 = {"low": "1983-11-24", "high": "1984-11-23"}
SIX_YEARS = {"low": 72, "high": 83}


def ask(chat: Chat, text: str, topic: str = "none") -> Chat:
    return chat.happens(Said(text, topic, probable=topic != "none"))


def told() -> Chat:
    return Chat().start().say("大专 39岁 社保6年")


@pytest.mark.parametrize("text", ["那50岁呢", "50岁呢？"])
def test_another_value_asks_the_same_again(text: str) -> None:
    chat = ask(ask(Chat().start(), "45岁几分", "points_age"), text)
    assert "50 岁，这个年龄计 17 分" in chat.text
    assert waiting(chat.person) == {}


def test_without_a_question_before_the_value_tells_what_is_meant() -> None:
    chat = ask(Chat().start(), "那硕士呢")
    assert "硕士研究生，计 100 分" in chat.text
    assert waiting(chat.person) == {}


def test_in_a_questionnaire_it_changes_no_answer() -> None:
    chat = Chat().start().press("30 秒自测").say("35岁").say("本科有学位")
    answers = dict(chat.person.answers)
    ask(chat, "那大专呢", "points_education")
    assert "大专（高职），计 50 分" in chat.text
    assert (dict(chat.person.answers), waiting(chat.person)) == (answers, {})


def test_a_bare_number_that_fits_nothing_is_an_age() -> None:
    assert "57 岁" in ask(Chat().start(), "57").text
    assert "57 岁" not in ask(Chat().start(), "157").text


@pytest.mark.parametrize("text", ["不对，我42", "错了，42"])
def test_the_right_value_takes_the_place_of_the_wrong_one(text: str) -> None:
    chat = told().say(text)
    assert waiting(chat.person) == {
        "insurance_years": SIX_YEARS,
        "education": "junior_college",
        "age": AGE_42,
    }


@pytest.mark.parametrize("text", ["社保说错了", "社保年限不对"])
def test_what_is_called_wrong_by_name_is_asked_again(text: str) -> None:
    chat = told().say(text)
    assert "上海职工社保累计满几年了" in chat.text
    assert set(chat.person.answers) == {"age", "education"}


def test_a_name_that_fits_two_asks_which() -> None:
    chat = told().say("一倍基数").say("社保说错了")
    assert "哪一样不对" in chat.text
    assert {"社保年限", "社保基数", "都不对"} <= set(chat.buttons)


def test_one_of_several_is_put_right_by_a_press() -> None:
    chat = told().press("不对", "学历")
    assert "最高学历是哪一档" in chat.text
    assert set(chat.person.answers) == {"age", "insurance_years"}


def test_there_is_a_way_out_of_what_is_read_back() -> None:
    chat = told().press("主菜单")
    assert waiting(chat.person) == {}
    assert "我听到的是" not in chat.press("30 秒自测").text


def test_a_typed_way_out_forgets_what_was_read_back() -> None:
    assert waiting(told().say("主菜单").person) == {}


def test_what_is_said_of_another_is_read_back_as_such() -> None:
    chat = ask(Chat().start(), "我爸是大专 55岁 社保20年能办吗", "score_me")
    assert "这几样说的像是别人" in chat.text
    assert set(waiting(chat.person)) == {"age", "education", "insurance_years"}


def test_what_is_said_of_another_is_not_mixed_with_ones_own() -> None:
    chat = Chat().start().happens_to_have(education="master")
    ask(chat, "我爸是大专 55岁 社保20年能办吗", "score_me")
    assert waiting(chat.person) == {}


def test_what_is_open_can_be_told_before_the_yes() -> None:
    chat = Chat().start().say("35岁 本科 社保3年").say("有学位")
    assert waiting(chat.person)["education"] == "bachelor_degree"
    assert "我听到的是" in chat.text


def test_a_tax_of_one_year_or_of_three_is_told_both_ways() -> None:
    chat = ask(Chat().start(), "我公司交税80万我占30%加几分", "points_bonus")
    assert "是一年的，乘上份额就是每年的数，算 20 分" in chat.text
    assert "三年一共的，再除以 3，算 0 分" in chat.text


def test_enough_is_said_with_what_is_read_back() -> None:
    chat = Chat().start().say("大专 39岁 社保6年 一倍基数 够不够")
    assert "照这样算至少 <b>148 分</b>，过 120 了" in chat.text


def test_what_is_open_is_asked_with_what_is_read_back() -> None:
    chat = Chat().start().say("35岁本科社保3年半够吗")
    assert "有没有学位证" in chat.text
