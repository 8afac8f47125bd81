"""Whatever is typed, reading answers fast and never raises (reliability D13)."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import HINTS, Reader, Unclear, Understood, blank

TODAY = date(2026, 11, 23)
METHODS: tuple[Callable[[Reader, str], object], ...] = (
    lambda reader, text: reader.birth(text, TODAY),
    lambda reader, text: reader.months(text, unit=None),
    lambda reader, text: reader.months(text, unit="years"),
    lambda reader, text: reader.number(text),
    lambda reader, text: reader.number(text, unit="years"),
    lambda reader, text: reader.choice(text, "education", ("none", "bachelor")),
    lambda reader, text: reader.choice(text, "married", ("yes", "no")),
    lambda reader, text: reader.ticks(text, "extras", ("award", "spouse")),
    lambda reader, text: reader.yes_no(text),
)
ALL_METHODS = (
    *METHODS,
    lambda reader, text: reader.control(text),
    lambda reader, text: reader.spot(text, TODAY),
    lambda reader, text: reader.forbidden(text),
)
TYPED = "一二三十百千万亿零两半0123456789.,-/年月日岁号个约不到多没有本科学位社保，。 xk%"


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t", "\u200b\u200d\ufeff", "😀👍🏽", "……！", "\ud83d"]
)
def test_an_empty_looking_message_is_called_empty(reader: Reader, text: str) -> None:
    assert blank(text)
    for read in METHODS:
        assert read(reader, text) == Unclear("empty")
    assert reader.control(text) is None
    assert reader.spot(text, TODAY) == {}


@pytest.mark.parametrize("text", ["3", "３", "一", "好😀", "③"])
def test_anything_with_a_letter_or_a_digit_is_not_empty(text: str) -> None:
    assert not blank(text)


@given(text=st.text(max_size=60) | st.text(TYPED, max_size=30))
def test_no_text_makes_reading_raise(reader: Reader, text: str) -> None:
    for read in ALL_METHODS:
        reading = read(reader, text)
        if isinstance(reading, Unclear):
            assert reading.hint in HINTS


@given(text=st.text(TYPED, max_size=16))
def test_what_is_understood_is_within_bounds(reader: Reader, text: str) -> None:
    birth = reader.birth(text, TODAY)
    if isinstance(birth, Understood):
        assert date(1925, 11, 24) <= birth.value.low <= birth.value.high <= date(2010, 11, 23)
    months = reader.months(text, unit=None)
    if isinstance(months, Understood):
        assert 0 <= months.value.low <= months.value.high <= 539


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "9 ",
        "一",
        "万",
        "本科",
        "社保",
        "1990年",
        "-",
        " ",
        "a",
        "ﷺ",
        "不",
        "36岁",
        "😀",
        "\u200b",
        "我他",
    ],
)
def test_five_thousand_characters_are_handled_at_once(reader: Reader, unit: str) -> None:
    text = (unit * 5000)[:5000]
    for read in ALL_METHODS:
        read(reader, text)
    started = time.perf_counter()
    for read in ALL_METHODS:
        read(reader, text)
    assert time.perf_counter() - started < 0.5
