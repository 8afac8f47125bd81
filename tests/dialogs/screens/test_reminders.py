"""The reminder that arrives, and the list."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogs.screens import reminders
from tests.chat import RENDERER
from tests.dialogs.people import HAND_IN, MOMENT, STRANGER, WAITING


def test_it_says_what_is_due_and_what_for() -> None:
    rendered = RENDERER.render(reminders.message(HAND_IN))
    assert "到日子了：单位去区里交材料" in rendered.text
    assert [words for row in rendered.keys for words, _ in row] == [
        "办好了",
        "明天再说",
        "一周后",
        "停止",
    ]


def test_one_that_comes_late_says_since_when() -> None:
    text = RENDERER.render(reminders.message(HAND_IN, HAND_IN.due)).text
    assert "本该在 2026 年 11 月 25 日" in text


def test_a_button_belongs_to_one_occurrence() -> None:
    later = replace(HAND_IN, due=HAND_IN.due + timedelta(days=1))
    what = f"7.{reminders.stamp(HAND_IN.due)}"
    assert reminders.find(WAITING, what) is HAND_IN
    assert reminders.find(replace(WAITING, reminders=(later,)), what) is None


def test_the_list_numbers_them() -> None:
    rendered = RENDERER.render(reminders.listing(WAITING, MOMENT))
    assert "1. 2026 年 11 月 25 日" in rendered.text
    assert rendered.keys[0][0][0] == "取消第 1 条"


def test_an_empty_list_says_how_to_get_one() -> None:
    assert "办理步骤" in RENDERER.render(reminders.listing(STRANGER, MOMENT)).text
