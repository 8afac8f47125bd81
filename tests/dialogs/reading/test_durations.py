"""Years and months of insurance (reliability D02)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import Reader, Unclear, Understood
from bot.scoring import Span


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("0", 0, 0),
        ("没有", 0, 0),
        ("还没交", 0, 0),
        ("3.5年", 42, 42),
        ("三点五年", 42, 42),
        ("三年零两个月", 38, 38),
        ("七年零十一个月", 95, 95),
        ("3年2个月", 38, 38),
        ("三年半", 42, 42),
        ("半年", 6, 6),
        ("36个月", 36, 36),
        ("三十六个月", 36, 36),
        ("5年", 60, 71),
        ("满5年", 60, 71),
        ("兩年", 24, 35),
        ("社保一共交了五年", 60, 71),
        ("在上海交了3年2个月社保", 38, 38),
        ("44年", 528, 539),
    ],
)
def test_a_length_with_its_unit_is_taken(reader: Reader, text: str, low: int, high: int) -> None:
    assert reader.months(text, unit=None) == Understood(Span(low, high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("约5年", 54, 66),
        ("五年左右", 54, 66),
        ("五年多", 60, 71),
        ("不到5年", 48, 59),
        ("快三年了", 24, 35),
        ("三四年", 36, 59),
        ("3-5年", 36, 71),
        ("3到5个月", 3, 5),
        ("大概36个月", 33, 39),
        ("3年零2", 38, 38),
        ("3.2年", 38, 38),
        ("60", 60, 60),
    ],
)
def test_a_rough_length_is_to_be_confirmed(reader: Reader, text: str, low: int, high: int) -> None:
    assert reader.months(text, unit=None) == Understood(Span(low, high), sure=False)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("-3", "insurance_negative"),
        ("负三年", "insurance_negative"),
        ("1e9", "insurance_too_long"),
        ("999", "insurance_too_long"),
        ("999个月", "insurance_too_long"),
        ("45年", "insurance_too_long"),
        ("9" * 60, "insurance_too_long"),
        ("36", "months_or_years"),
        ("３６", "months_or_years"),
        ("三十六", "months_or_years"),
        ("十几年", "insurance_vague"),
        ("好几年了", "insurance_vague"),
        ("2021", "insurance_since"),
        ("从2021年7月到现在", "insurance_since"),
        ("2021.7-2023.6", "insurance_since"),
        ("3x7", "insurance_format"),
    ],
)
def test_what_cannot_be_taken_is_asked_back(reader: Reader, text: str, hint: str) -> None:
    reading = reader.months(text, unit=None)
    assert isinstance(reading, Unclear)
    assert reading.hint == hint


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("3", "years", Understood(Span(36, 47))),
        ("3.5", "years", Understood(Span(42, 42))),
        ("36", "years", Understood(Span(432, 443), sure=False)),
        ("三十六", "months", Understood(Span(36, 36))),
        ("３６", "months", Understood(Span(36, 36))),
        ("36个月", "years", Understood(Span(36, 36))),
        ("45", "years", Unclear("insurance_too_long", {"years": 44})),
        ("999", "years", Unclear("insurance_too_long", {"years": 44})),
        ("999", "months", Unclear("insurance_too_long", {"years": 44})),
    ],
)
def test_the_question_says_what_a_bare_number_counts(
    reader: Reader, text: str, unit: str, expected: object
) -> None:
    assert reader.months(text, unit="years" if unit == "years" else "months") == expected


@pytest.mark.parametrize("text", ["你好", "5年有用吗", "社保断了怎么办", "本科"])
def test_what_is_no_length_is_left_to_others(reader: Reader, text: str) -> None:
    assert reader.months(text, unit=None) is None


@given(years=st.integers(1, 43), months=st.integers(1, 11))
def test_years_and_months_add_up(reader: Reader, years: int, months: int) -> None:
    total = years * 12 + months
    expected = Understood(Span(total, total))
    assert reader.months(f"{years}年{months}个月", unit=None) == expected
    assert reader.months(f"{total}个月", unit="years") == expected
