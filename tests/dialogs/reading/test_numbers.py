"""Counts and yuan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import Reader, Unclear, Understood


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("２０", 20),
        ("三", 3),
        ("两个", 2),
        ("3人", 3),
        ("12,000", 12_000),
        ("1万2", 12_000),
        ("两万五", 25_000),
        ("一万二千五", 12_500),
        ("一万零五百", 10_500),
        ("一百零二", 102),
        ("三百二", 320),
        ("1.5w", 15_000),
        ("100万元", 1_000_000),
        ("一亿", 100_000_000),
        ("半", 0.5),
        ("两年半", 2.5),
        ("五年", 5),
        ("6个月", 6),
        ("平均15万", 150_000),
        ("没有", 0),
        ("一个都没有", 0),
    ],
)
def test_everyday_numbers_are_read(reader: Reader, text: str, value: float) -> None:
    assert reader.number(text) == Understood(float(value))


def test_an_approximate_one_is_to_be_confirmed(reader: Reader) -> None:
    assert reader.number("大概20万") == Understood(200_000.0, sure=False)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("-3", "number_negative"),
        ("1e13", "number_too_big"),
        ("1e999", "number_too_big"),
        ("9" * 40, "number_too_big"),
        ("十几", "number_approximate"),
        ("3-5万", "number_approximate"),
        ("1,2", "number_format"),
        ("3年2个月", "number_format"),
    ],
)
def test_what_cannot_be_taken_is_asked_back(reader: Reader, text: str, hint: str) -> None:
    assert reader.number(text) == Unclear(hint)


@pytest.mark.parametrize("text", ["你好", "多少算够", "税怎么算"])
def test_what_is_no_number_is_left_to_others(reader: Reader, text: str) -> None:
    assert reader.number(text) is None


def test_a_length_is_converted_to_the_unit_asked_for(reader: Reader) -> None:
    assert reader.number("18个月", unit="years") == Understood(1.5)
    assert reader.number("3年半", unit="years") == Understood(3.5)
    assert reader.number("半年", unit="months") == Understood(6.0)
    assert reader.number("5", unit="years") == Understood(5.0)


DIGITS = "零一二三四五六七八九"


def spoken(number: int) -> str:
    """The usual wording of a number below ten thousand."""
    words, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + unit
        gap = digit == 0
    return words


@given(st.integers(1, 9999))
def test_spoken_numbers_are_read_back(reader: Reader, number: int) -> None:
    assert reader.number(spoken(number)) == Understood(float(number))
