"""A family asks about school: what is when, and is there still time."""

from datetime import timedelta

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
    assert "今天是 1 月 22 日：时间紧。" in chat.text
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
