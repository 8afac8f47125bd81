"""A reminder in free words: how one is set today, and from which step."""

import pytest

from bot.dialogs.deadlines import MORNING
from bot.guide import REMINDERS
from tests.dialogs.answers.asking import answer, ask, leads_to

HONEST = "还不能照一句话里的日子直接记下"


def test_in_general_the_steps_are_shown() -> None:
    assert ask("reminder_set", "").replies[0].template == "steps"


@pytest.mark.parametrize(
    "text",
    ["下周三提醒我打电话", "三天后叫我", "设个闹钟 周五", "remind me in 20 days", "加个提醒"],
)
def test_a_day_in_free_words_is_not_taken_and_that_is_said(text: str) -> None:
    said = answer("reminder_set", text)
    assert said.startswith(HONEST)
    assert "打开要提醒的那一步" in said
    assert f"提醒都在早上 {MORNING.hour} 点发" in said
    assert leads_to("reminder_set", text) == ["办理步骤", "我的提醒", "主菜单"]


def test_the_yearly_endorsement_is_set_at_its_step() -> None:
    text = "居住证明年4月18号到期 提前30天通知我"
    said = answer("reminder_set", text)
    assert said.startswith(f"{HONEST}，这样设：打开“每年签注居住证”，点“提醒我”")
    assert f"到期前 {REMINDERS['endorse_permit'].amount} 天内" in said
    assert leads_to("reminder_set", text)[0] == "签注居住证"


def test_the_decision_is_counted_from_the_day_the_papers_were_checked() -> None:
    said = answer("reminder_set", "三天后叫我查结果")
    assert "打开“区人社局核定积分”" in said
    assert f"{REMINDERS['decision_due'].amount} 个工作日" in said
    assert leads_to("reminder_set", "三天后叫我查结果")[0] == "等核定"


def test_handing_in_says_where_sources_differ() -> None:
    said = answer("reminder_set", "下周一早上九点提醒我交材料")
    assert f"{REMINDERS['hand_in_papers'].amount} 个工作日" in said
    assert "有的说是满 2 天以后，有的说是 2 天以内" in said
    assert "多为经验之谈" in said


def test_no_reminder_comes_every_year_by_itself() -> None:
    assert answer("reminder_set", "每年三月提醒我签注").startswith("一条提醒只响一次")


def test_a_school_date_has_a_calendar_and_no_reminder() -> None:
    text = "孩子中考报名1月19号，提前一周喊我"
    assert answer("reminder_set", text).startswith("上学的日子还不能设提醒。")
    assert leads_to("reminder_set", text)[0] == "上学日历"
