"""People type on without waiting for buttons: nothing that they said may be lost unsaid."""

from datetime import timedelta

import pytest

from bot.dialogs.answering import waiting
from tests.chat import Chat


def at_the_test() -> Chat:
    return Chat().command("selftest")


def at_the_base() -> Chat:
    return at_the_test().press("18 到 43 岁", "大专（高职）")


def pending() -> Chat:
    return at_the_test().say("我八五年三月的").say("专科")


# --- answers are gathered until somebody says yes --------------------------------------------


def test_four_sentences_are_read_back_together_and_kept_with_one_yes() -> None:
    chat = at_the_test()
    for words in ("我八五年三月的", "专科", "我们公司按最低交的", "交了六年多吧"):
        chat.say(words)
    for words in ("1985 年 3 月", "大专", "都没到 0.8 倍", "6 年"):
        assert words in chat.text
    assert chat.person.answers == {}
    chat.press("对，就这样")
    assert chat.person.answers == {
        "age": {"low": "1985-03-01", "high": "1985-03-31"},
        "education": "junior_college",
        "insurance_base": "none",
        "insurance_years": {"low": 72, "high": 83},
    }
    assert waiting(chat.person) == {}


def test_a_newer_answer_to_the_same_question_wins() -> None:
    chat = pending().say("不好意思，硕士").say("1986.4")
    assert waiting(chat.person) == {
        "education": "master",
        "age": {"low": "1986-04-01", "high": "1986-04-30"},
    }


def test_an_answer_that_is_sure_joins_those_that_wait() -> None:
    assert set(waiting(at_the_test().say("专科").say("1985-03-04").person)) == {"education", "age"}


def test_a_no_drops_what_was_read_back_and_asks_again() -> None:
    for chat in (pending().press("不对", "都不对"), pending().say("不对").say("不对")):
        assert (waiting(chat.person), chat.person.answers) == ({}, {})
        assert "你现在多少周岁" in chat.text


@pytest.mark.parametrize("words", ["不对，是1986年4月", "不是，86年4月的", "不对，我86年4月生的"])
def test_a_no_with_the_right_answer_corrects(words: str) -> None:
    assert waiting(pending().say(words).person) == {
        "education": "junior_college",
        "age": {"low": "1986-04-01", "high": "1986-04-30"},
    }


def test_none_of_these_is_an_answer_and_no_no() -> None:
    chat = at_the_test().say("我八五年三月的").say("一倍基数").say("没有")
    assert set(waiting(chat.person)) == {"age", "insurance_base", "education"}


def test_a_step_back_takes_back_what_was_said_last() -> None:
    chat = pending().say("上一步")
    assert set(waiting(chat.person)) == {"age"}
    assert "你现在多少周岁" in chat.say("上一步").text


def test_the_last_one_taken_back_at_home_leads_home() -> None:
    chat = Chat().command("menu").say("硕士").say("上一步")
    assert waiting(chat.person) == {}
    assert chat.replies[0].template == "welcome"


@pytest.mark.parametrize("words", ["不知道", "跳过"])
def test_what_waits_is_settled_before_anything_is_skipped(words: str) -> None:
    chat = pending().say(words)
    assert "先看看下面这几样对不对" in chat.text
    assert set(waiting(chat.person)) == {"age", "education"}
    assert chat.person.session.skipped == ()


@pytest.mark.parametrize(
    "words", ["😀", "居住证办下来要多久", "保证过吗", "310101199003078888", "1990-02-30", "哈哈"]
)
def test_words_in_between_leave_the_answers_waiting_and_read_back(words: str) -> None:
    chat = pending().say(words)
    assert "大专" in chat.text
    assert chat.say("对").person.answers["education"] == "junior_college"


def test_a_hint_stands_above_what_is_read_back() -> None:
    chat = pending().say("😀")
    assert chat.text.startswith("没看到内容")
    assert "我听到的是" in chat.text


@pytest.mark.parametrize("command", ["plan", "steps", "menu", "reminders"])
def test_after_another_screen_the_questionnaire_reads_them_back(command: str) -> None:
    chat = pending().command(command).command("selftest")
    assert "1985 年 3 月" in chat.text
    assert set(chat.press("对，就这样").person.answers) == {"age", "education"}


def test_a_reminder_offered_in_between_takes_its_own_yes() -> None:
    chat = pending().command("steps").say("硕士")
    chat.press_data("do:step_done:residence_registration").say("昨天")
    assert chat.replies[0].template == "offer"
    chat.say("好")
    assert len(chat.person.reminders) == 1
    assert waiting(chat.person)["education"] == "master"
    assert chat.person.answers == {}


def test_an_old_button_answers_its_question_and_the_rest_still_waits() -> None:
    chat = at_the_test()
    button = chat.data("18 到 43 岁")
    chat.say("我八五年三月的").say("专科").press_data(button)
    assert set(chat.person.answers) == {"age"}
    assert set(waiting(chat.person)) == {"education"}
    assert chat.say("对").person.answers["education"] == "junior_college"


def test_an_old_yes_is_not_a_yes_to_more() -> None:
    chat = at_the_test().say("我八五年三月的")
    button = chat.data("对，就这样")
    chat.say("专科").press_data(button)
    assert chat.person.answers == {}
    assert "大专" in chat.text


def test_starting_again_starts_again() -> None:
    chat = pending().say("重来")
    assert waiting(chat.person) == {}
    assert "你现在多少周岁" in chat.text


# --- a fact is heard wherever it is said ------------------------------------------------------


@pytest.mark.parametrize("command", ["plan", "steps", "menu"])
def test_one_fact_typed_on_another_screen_is_read_back(command: str) -> None:
    chat = at_the_base().command(command).say("1倍")
    assert "1 倍以上" in chat.text
    assert chat.say("对").person.answers["insurance_base"] == "1"


def test_it_goes_on_with_the_questionnaire_that_was_left() -> None:
    chat = Chat().command("simulate").command("steps").say("硕士").say("对")
    assert chat.person.session.view == "simulation"


@pytest.mark.parametrize("words", ["应届生落户", "一倍基数有什么用", "离婚了要带什么材料"])
def test_what_asks_for_something_is_answered(words: str) -> None:
    assert waiting(Chat().command("steps").say(words).person) == {}


# --- what is read back after a while may be corrected ----------------------------------------


def test_a_correction_of_what_was_told_is_confirmed_and_the_rest_still_read_back() -> None:
    chat = at_the_test().press("18 到 43 岁", "大专（高职）")
    chat.later(timedelta(days=30)).command("selftest").say("硕士")
    assert "硕士" in chat.text
    assert chat.person.answers["education"] == "junior_college"
    chat.press("对，就这样")
    assert chat.person.answers["education"] == "master"
    assert "上次你说" in chat.text
    assert "硕士" in chat.text
    assert chat.say("对").replies[0].template == "question"


def test_a_correction_taken_back_leaves_what_was_told() -> None:
    chat = at_the_test().press("18 到 43 岁", "大专（高职）")
    chat.later(timedelta(days=30)).command("selftest").say("硕士").say("不对")
    assert chat.person.answers["education"] == "junior_college"
    assert "上次你说" in chat.text


def test_answers_that_wait_are_read_back_before_what_was_told_long_ago() -> None:
    chat = at_the_base().say("3").later(timedelta(days=30)).command("selftest")
    assert "3 倍" in chat.text
    assert "上次你说" in chat.say("对").text


# --- done, where there is nothing to be done with --------------------------------------------


def test_done_before_any_answer_is_told_so() -> None:
    assert "这一题还没有答案" in at_the_test().say("完成").text
