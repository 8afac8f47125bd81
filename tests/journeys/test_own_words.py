"""Answers in one's own words: numerals, births in sentences, records, half a bonus."""

import pytest

from bot.dialogs.answering import waiting
from tests.chat import Chat


def at_the_test() -> Chat:
    return Chat().command("selftest")


def at_the_base() -> Chat:
    return at_the_test().press("18 到 43 岁", "大专（高职）")


def at_the_records() -> Chat:
    return at_the_base().say("三倍")


def at_the_bonus() -> Chat:
    return at_the_test().press("44 岁", "大专（高职）", "0.8 倍以上，不到 1 倍", "5 年")


# --- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "level"),
    [("三", "3"), ("3", "3"), ("二", "2"), ("2", "2"), ("一", "1"), ("1", "1"), ("选三", None)],
)
def test_a_numeral_is_a_figure(words: str, level: str | None) -> None:
    chat = at_the_base().say(words)
    assert waiting(chat.person).get("insurance_base") == level


@pytest.mark.parametrize("words", ["-1", "负一", "-1倍", "－２"])
def test_nothing_is_below_zero(words: str) -> None:
    chat = at_the_base().say(words)
    assert "这里不会是负数" in chat.text
    assert "insurance_base" not in {**chat.person.answers, **waiting(chat.person)}


# --- a birth among other words ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("1990.5 本科", {"age"}),
        ("1990年5月 大专 社保5年", {"age", "education", "insurance_years"}),
        ("大专，1990-05", {"age", "education"}),
    ],
)
def test_a_birth_in_a_sentence_is_heard(words: str, told: set[str]) -> None:
    chat = at_the_test().say(words)
    assert set(waiting(chat.person)) == told
    assert "1990 年 5 月" in chat.text
    assert "没用上" not in chat.text


def test_a_date_that_is_something_else_is_not_dropped_in_silence() -> None:
    chat = at_the_test().say("大专 2015年3月开始交社保5年")
    assert set(waiting(chat.person)) == {"education", "insurance_years"}
    assert "有一个我没用上" in chat.text


# --- records and bonuses in one's own words --------------------------------------------------


@pytest.mark.parametrize(
    ("words", "record"), [("拘留过一次", "detention_1"), ("行政拘留两次", "detention_2")]
)
def test_a_record_is_read_back_before_it_counts(words: str, record: str) -> None:
    chat = at_the_records().say(words)
    assert waiting(chat.person) == {"records": record}


def test_the_words_on_the_button_are_as_good_as_the_button() -> None:
    chat = at_the_records().say("5 年内行政拘留 1 次")
    assert chat.person.answers["records"] == "detention_1"


@pytest.mark.parametrize("words", ["坐过牢", "有过假材料", "酒驾", "被拘留过"])
def test_a_record_without_its_number_is_asked_for(words: str) -> None:
    chat = at_the_records().say(words)
    assert "是哪一种、几次呢" in chat.text
    assert "比较私密的一题" in chat.text
    assert "records" not in chat.person.answers


@pytest.mark.parametrize("words", ["哈哈", "没坐过牢", "我也说不上来的那种"])
def test_words_that_fit_nothing_get_a_hint_and_no_brush_off(words: str) -> None:
    chat = at_the_records().say(words)
    assert "点一个按钮就行，或者换个说法" in chat.text
    assert [reply.template for reply in chat.replies] == ["question"]


def test_a_question_at_a_question_is_still_answered() -> None:
    assert at_the_records().say("今天天气怎么样").replies[0].template == "out_of_scope"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("有职称", "是哪一级的呢"),
        ("环卫工人", "看看下面有没有到这个年数"),
        ("我老婆是上海人", "连结婚几年一起说就行"),
        ("结婚8年", "连结婚几年一起说就行"),
    ],
)
def test_half_a_bonus_is_asked_for_the_other_half(words: str, hint: str) -> None:
    chat = at_the_bonus().say(words)
    assert hint in chat.text
    assert "下面有没有哪一样" in chat.text


def test_a_whole_one_is_read_back() -> None:
    chat = at_the_bonus().say("老婆上海户口，结婚 8 年")
    assert waiting(chat.person) == {"married": "yes", "spouse_years": {"low": 8.0, "high": 8.0}}
    assert set(waiting(at_the_bonus().say("有中级职称").person)) == {"qualification"}
