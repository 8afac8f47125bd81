"""Steps that are done and reminders that follow."""

from datetime import timedelta

import pytest

from bot.dialogs.model import Pressed
from tests.chat import Chat

DAY = timedelta(days=1)


def offered() -> Chat:
    """At the reminder that follows the register of residence."""
    chat = Chat().start().press("办理步骤", "今天做什么", "后一步", "后一步", "这一步办好了")
    return chat.say("11月3号")


def waiting() -> Chat:
    """With one reminder set, on 25 November."""
    chat = Chat().start()
    chat.happens(Pressed("do:step_done:employer_review")).press("今天", "好，提醒我")
    return chat


def test_a_typed_day_is_taken_and_the_reminder_offered() -> None:
    chat = offered()
    assert "记下了，2026 年 11 月 3 日（周二）办好的" in chat.text
    assert "2027 年 5 月 3 日（周一） 9:00" in chat.text


def test_another_day_is_typed_and_confirmed() -> None:
    chat = offered().say("2027年5月10日")
    assert "2027 年 5 月 10 日（周一） 9:00" in chat.text
    chat.press("好，提醒我")
    assert chat.person.reminders[0].due.isoformat() == "2027-05-10T01:00:00+00:00"


def test_it_may_be_declined() -> None:
    chat = offered().press("不用")
    assert chat.effects == []
    assert "办理步骤" in chat.text


def test_a_day_that_does_not_exist_is_asked_again() -> None:
    chat = offered().say("2月30日")
    assert "日历上没有这一天" in chat.text
    assert "好，提醒我" in chat.buttons


def test_the_reminder_before_the_permit_ends_asks_for_its_date() -> None:
    chat = Chat().start().happens(Pressed("go:step:endorse_permit")).press("提醒我")
    assert "居住证哪天到期" in chat.text
    chat.say("2027-03-15")
    assert "2027 年 2 月 13 日（周六） 9:00" in chat.text
    assert "每年签注居住证" in chat.text


def test_a_reminder_at_a_step_asks_first_for_the_day_that_it_counts_from() -> None:
    chat = Chat().start().press("办理步骤", "审核", "提醒我")
    assert "单位去区里交材料</b>，是哪天办好的" in chat.text
    assert "提醒从这一天算起。还没办好就先不弄，办好了再来设。" in chat.text
    assert chat.buttons == ["今天", "昨天", "前天", "先不弄", "主菜单"]
    chat.press("先不弄")
    assert "调档和核实学历" in chat.text
    chat.press("提醒我").say("11月20日")
    assert chat.person.session.done == {"hand_in": "2026-11-20"}
    assert "要不要在 <b>2026 年 12 月 21 日（周一） 9:00</b> 提醒你：调档和核实学历" in chat.text
    assert "算下来是2026 年 12 月 20 日（周日），那天不上班" in chat.text
    assert chat.buttons == ["好，提醒我", "不用", "主菜单"]


def test_a_day_that_is_unclear_is_asked_again_on_the_same_card() -> None:
    chat = Chat().start().press("办理步骤", "审核", "提醒我").say("2月30日")
    assert "日历上没有这一天" in chat.text
    assert "提醒从这一天算起" in chat.text


def test_it_is_listed_and_can_be_dropped() -> None:
    chat = waiting().command("reminders")
    assert "1. 2026 年 11 月 25 日（周三） 09:00" in chat.text
    chat.press("取消第 1 条")
    assert "现在没有提醒" in chat.text
    assert chat.person.reminders == ()


def test_when_it_is_done_the_next_step_and_the_next_reminder_follow() -> None:
    chat = waiting().later(2 * DAY).press("办好了")
    assert chat.places == ["pressed", "card"]
    assert chat.person.session.done["hand_in"] == "2026-11-25"
    assert "调档和核实学历" in chat.text


@pytest.mark.parametrize(("button", "day"), [("明天再说", "26"), ("一周后", "02")])
def test_it_comes_again(button: str, day: str) -> None:
    chat = waiting().later(2 * DAY).press(button)
    assert "再提醒你" in chat.text
    (reminder,) = chat.person.reminders
    assert f"{reminder.due:%d}" == day
    assert "到日子了" in chat.later(7 * DAY).text


def test_it_is_stopped() -> None:
    chat = waiting().later(2 * DAY).press("停止")
    assert "停掉了" in chat.text
    assert chat.person.reminders == ()


def test_the_buttons_of_an_old_copy_do_nothing() -> None:
    chat = waiting().later(2 * DAY)
    old = [Pressed(chat.data(label)) for label in ("办好了", "停止", "一周后")]
    chat.press("明天再说")
    for press in old:
        chat.happens(press)
        assert "已经处理过了" in chat.text
    assert len(chat.person.reminders) == 1
    assert "hand_in" not in chat.person.session.done


def test_a_reminder_in_the_middle_of_the_test_loses_no_answer() -> None:
    chat = waiting().command("selftest").press("18 到 43 岁").later(2 * DAY).press("停止")
    assert list(chat.person.answers) == ["age"]
    assert "2000" not in chat.say("大专").text
    assert chat.person.answers["education"] == "junior_college"
