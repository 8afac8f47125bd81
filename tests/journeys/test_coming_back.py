"""Somebody who comes back: after an hour, after a month, after an upgrade."""

from datetime import timedelta

from bot.dialogs.model import Person, Session
from tests.chat import Chat


def half_way() -> Chat:
    return Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")


def test_after_an_hour_it_goes_on_at_the_open_question() -> None:
    chat = half_way().later(timedelta(hours=1)).command("selftest")
    assert "社保缴费基数到过哪一档" in chat.text


def test_after_a_month_what_was_said_is_read_back_first() -> None:
    chat = half_way().later(timedelta(days=30)).command("selftest")
    assert "上次你说" in chat.text
    assert "学历：大专（高职）" in chat.text
    assert "现在还对吗" in chat.text
    chat.press("都对，接着来")
    assert "社保缴费基数到过哪一档" in chat.text


def test_it_is_read_back_once() -> None:
    chat = half_way().later(timedelta(days=30)).command("selftest").press("都对，接着来")
    chat.command("start").press("30 秒自测")
    assert "社保缴费基数到过哪一档" in chat.text


def test_what_is_no_longer_true_is_changed_or_told_anew() -> None:
    chat = half_way().later(timedelta(days=30)).command("selftest").press("改一个答案", "学历")
    chat.press("硕士，双证齐全")
    assert "比较私密的一题" in chat.text
    anew = half_way().later(timedelta(days=30)).command("selftest").press("都重新答")
    assert anew.person.answers == {}
    assert "你现在多少周岁" in anew.text


def test_the_card_of_a_month_ago_still_takes_an_answer() -> None:
    chat = half_way()
    button = chat.data("3 倍")
    chat.later(timedelta(days=30)).press_data(button)
    assert chat.person.answers["insurance_base"] == "3"


def test_another_dialogue_reads_back_only_what_concerns_it() -> None:
    chat = half_way().later(timedelta(days=30)).happens_to_have(married="yes")
    chat.press_data("go:eligibility")
    assert "有有效的《上海市居住证》吗" in chat.text


def test_an_answer_to_a_question_that_an_upgrade_removed_is_left_alone() -> None:
    person = Person(Session(), {"education": "master", "gone": "x", "extras": ["gone"]})
    chat = Chat(person).press_data("go:selftest")
    assert "你现在多少周岁" in chat.text
    chat.press("18 到 43 岁")
    assert "比较私密的一题" in chat.text
    assert chat.person.answers["education"] == "master"


def test_a_question_that_an_upgrade_inserted_is_asked_before_the_result() -> None:
    """Somebody whose answers were decisive before records were asked about."""
    person = Person(
        Session(view="result", run=3),
        {"education": "master", "age": {"low": "1990-01-01", "high": "1991-01-01"}},
    )
    chat = Chat(person).press_data("go:selftest")
    assert "比较私密的一题" in chat.text
