"""Where everyone starts."""

from dataclasses import replace

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import home
from tests.chat import RENDERER
from tests.dialogs.people import ADULT, GRADUATE, HAND_IN, MOMENT, PASSED, STRANGER


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
    assert "还没做完" in words(Person(Session(flow="selftest"), {"age": ADULT}))


def test_what_is_missing_is_said() -> None:
    few = {"age": ADULT, "education": "none", "insurance_base": "none"}
    few |= {"insurance_years": {"low": 0, "high": 11}, "bonus": "none"}
    assert "还差 90 分" in words(Person(Session(), few))


def test_what_waiting_brings_is_said_with_its_day() -> None:
    """Three points more when the fourth year of insurance is full."""
    few = {"age": ADULT, "education": "none", "insurance_base": "none"}
    few |= {"insurance_years": {"low": 47, "high": 47}, "bonus": "none"}
    assert "不用做什么，2026 年 12 月 1 日（周二）起至少 41 分" in words(Person(Session(), few))


def test_whoever_will_lose_the_standard_hears_when() -> None:
    """With just enough at 43, the birthday takes a point."""
    born = {"low": "1983-06-01", "high": "1983-06-01"}
    given = {"age": born, "education": "bachelor_degree", "bonus": "none", "records": "none"}
    given |= {"insurance_base": "none", "insurance_years": {"low": 0, "high": 0}}
    text = words(Person(Session(), given))
    assert "达到 120 分标准" in text
    assert "照现在的样子，2027 年 6 月 1 日（周二）起会降到 119 分" in text


def test_of_a_birth_that_is_roughly_known_no_day_is_told() -> None:
    """Only the age that brings less, not tomorrow, on which it may be reached."""
    given = {"age": ADULT, "education": "bachelor_degree", "records": "none"}
    text = words(Person(Session(), given))
    assert "满 44 岁起年龄分会减，打出出生年月算得准" in text
    assert "降到" not in text
    assert "低于" not in text


def test_a_fall_that_hangs_on_what_was_not_asked_is_not_told() -> None:
    born = {"low": "1983-06-01", "high": "1983-06-30"}
    given = {"age": born, "education": "bachelor_degree", "records": "none"}
    text = words(Person(Session(), given))
    assert "达到 120 分标准" in text
    assert "2027" not in text
    assert "满 44 岁" not in text


def test_a_fall_in_a_known_month_is_told_by_its_earliest_day() -> None:
    born = {"low": "1983-06-01", "high": "1983-06-30"}
    given = {"age": born, "education": "bachelor_degree", "bonus": "none", "records": "none"}
    given |= {"insurance_base": "none", "insurance_years": {"low": 0, "high": 0}}
    assert "2027 年 6 月 1 日（周二）起会低于 120 分" in words(Person(Session(), given))


def test_of_the_spouse_it_says_so() -> None:
    assert "现在算的是你的配偶" in words(Person(Session(who="spouse"), GRADUATE))


def test_the_next_step_and_the_next_reminder_are_named() -> None:
    given = {**GRADUATE, "residence_permit": "yes"}
    text = words(replace(Person(Session(), given), reminders=(HAND_IN,)))
    assert "下一步" in text
    assert "2026 年 11 月 25 日（周三） 09:00" in text


def test_help_and_choices_have_a_way_home() -> None:
    for reply in (home.help_screen(STRANGER, MOMENT), home.choices(("materials", "timing"))):
        assert reply.keyboard[-1][-1].data == "go:home"
