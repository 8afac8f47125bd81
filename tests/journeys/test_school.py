"""A family asks about school: what is when, and is there still time."""

from datetime import timedelta

import pytest

from bot.rendering.html import plain
from tests.chat import Chat


def test_a_family_asks_about_the_exam_and_goes_on_to_the_papers() -> None:
    chat = Chat().start().say("孩子上学")
    assert "上学日历" in chat.text
    chat.press("中考")
    assert "今天是 11 月 23 日：材料 12 月 31 日前交上去，来得及。" in chat.text
    assert "预计 2027 年 5 月 7 日前后" in chat.text
    chat.press("我要带什么")
    assert "你的材料清单" in chat.text


def test_the_calendar_is_reached_from_the_steps_and_leads_back() -> None:
    chat = Chat().start().command("steps").press("上学日历", "小学", "所有阶段", "高考")
    assert "下一轮：高考网上报名预计 2027 年 10 月中旬" in chat.text
    chat.press("主菜单")
    assert "上学日历" not in chat.text


def test_months_later_the_same_page_says_that_time_is_short_and_then_gone() -> None:
    chat = Chat().start()
    chat.press_data("go:school:zhongkao")
    assert "来得及" in chat.text
    chat.later(timedelta(days=60)).press_data("go:school:zhongkao")
    assert "今天是 1 月 22 日：时间紧，今天就开始办。" in chat.text
    chat.later(timedelta(days=60)).press_data("go:school:zhongkao")
    assert "照最快的算，也赶不上" in chat.text
    assert "马上问学校和区招考机构" in chat.text


def test_what_are_the_points_good_for() -> None:
    chat = Chat().start().say("达标的好处")
    assert "达到 120 分，有什么用" in chat.text
    assert "户口，和买保障性住房的资格。" in chat.text
    chat.press("上学日历")
    assert "入园" in chat.buttons


def test_a_question_about_school_in_the_middle_of_the_test_brings_the_question_back() -> None:
    chat = Chat().start().press("30 秒自测").say("孩子上学")
    assert "上学日历" in chat.shown[0].text
    assert chat.replies[-1].template == "question"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("我女儿明年中考来得及吗", "中考　2027 年这一轮"),
        ("孩子初二现在办来得及吗", "中考　2028 年这一轮"),
        ("小升初什么时候要积分", "小升初　2027 年这一轮"),
        ("中考", "中考　2027 年这一轮"),
        ("高考", "高考　2027 年这一轮"),
        ("幼升小", "小学　2027 年这一轮"),
        ("幼儿园", "入园　2027 年这一轮"),
        ("2027年中考报名时间", "中考　2027 年这一轮"),
        ("初三学生积分最晚什么时候", "中考　2027 年这一轮"),
    ],
)
@pytest.mark.parametrize("calendar", [False, True])
def test_a_typed_question_reaches_its_stage(text: str, title: str, *, calendar: bool) -> None:
    chat = Chat().start()
    if calendar:
        chat.command("school")
    chat.say(text)
    assert title in plain(chat.text)
    assert chat.person.session.view.startswith("school:")


@pytest.mark.parametrize(
    ("text", "begins", "days"),
    [
        ("没有120分能中考吗", "没有 120 分，上海的普通高中报不了，", "中考的日子"),
        ("幼儿园要120分吗", "看区。", "入园的日子"),
        ("外省户口孩子能上上海公办小学吗", "公办小学、初中不是非要 120 分。", "小学的日子"),
        ("小升初需要120分吗", "公办小学、初中不是非要 120 分。", "小升初的日子"),
        ("孩子没居住证能中考吗", "中考要：孩子自己没有有效的居住证，报不了。", "中考的日子"),
        ("孩子高二了转上海读行吗", "没在上海考过中考的，", "高考的日子"),
    ],
)
def test_what_a_school_asks_for_is_answered_before_its_days(
    text: str, begins: str, days: str
) -> None:
    chat = Chat().start().say(text)
    assert plain(chat.text).startswith(begins)
    assert days in chat.buttons


def test_a_question_about_one_stage_in_the_middle_of_the_test_comes_above_it() -> None:
    chat = Chat().start().press("30 秒自测").say("初三学生积分最晚什么时候")
    assert [reply.template for reply in chat.replies] == ["school_stage", "question"]
    assert chat.places == ["message", "card"]


@pytest.mark.parametrize("text", ["中考", "小学", "初三"])
def test_a_word_in_the_middle_of_the_test_is_no_question(text: str) -> None:
    chat = Chat().start().press("30 秒自测").say(text)
    assert chat.replies[-1].template in {"question", "confirm"}
    assert chat.person.session.flow == "selftest"


def test_a_pupil_in_the_class_below_goes_on_to_the_round_after() -> None:
    chat = Chat().start().say("中考").press("再下一年")
    assert "中考　2028 年这一轮（照上一轮顺延，都是预计）" in plain(chat.text)
    chat.press("最近这一轮")
    assert "2027 年这一轮" in chat.text
