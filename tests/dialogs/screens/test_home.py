"""Where everyone starts."""

from dataclasses import replace

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import home
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, HAND_IN, MOMENT, NINETIES, PASSED, STRANGER


def words(person: Person) -> str:
    return RENDERER.render(home.home(person, MOMENT)).text


def test_a_stranger_is_greeted_and_told_what_is_stored() -> None:
    text = words(STRANGER)
    for word in ("免费", "非官方", "Telegram", "/delete", "30 秒自测"):
        assert word in text


def test_whoever_comes_back_sees_the_verdict_and_the_next_thing() -> None:
    text = words(PASSED)
    assert "达到 120 分标准" in text
    assert "核对申请资格" in text


def test_an_unfinished_test_is_offered_again() -> None:
    assert "还没做完" in words(Person(Session(), {"birth_decade": NINETIES}))


def test_what_is_missing_is_said() -> None:
    few = {"birth_decade": NINETIES, "education": "none", "insurance_base": "none"}
    few |= {"insurance_years": {"low": 0, "high": 11}, "extras": []}
    assert "还差 90 分" in words(Person(Session(), few))


def test_the_next_step_and_the_next_reminder_are_named() -> None:
    given = {**GRADUATE, "residence_permit": "yes"}
    text = words(replace(Person(Session(), given), reminders=(HAND_IN,)))
    assert "下一步" in text
    assert "2026 年 11 月 25 日（周三） 09:00" in text


def test_help_and_choices_have_a_way_home() -> None:
    for reply in (home.help_screen(STRANGER, MOMENT), home.choices(("materials", "timing"))):
        assert reply.keyboard[-1][-1].data == "go:home"
