"""Dates, spans and bars as a person would say them."""

from datetime import UTC, date, datetime

import pytest

from bot.rendering.phrases import number
from tests.chat import RENDERER

phrases = RENDERER.phrases


def test_a_day_has_its_weekday() -> None:
    assert phrases.day(date(2026, 11, 23)) == "2026 年 11 月 23 日（周一）"
    assert phrases.day("2026-11-28") == "2026 年 11 月 28 日（周六）"


def test_an_instant_is_told_in_shanghai() -> None:
    evening = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)
    assert phrases.moment(evening) == "2026 年 11 月 23 日（周一） 00:05"


@pytest.mark.parametrize(
    ("part", "bar"),
    [(-1, "▱" * 10), (0, "▱" * 10), (0.5, "▰" * 5 + "▱" * 5), (1, "▰" * 10), (9, "▰" * 10)],
)
def test_a_bar_has_ten_cells(part: float, bar: str) -> None:
    assert phrases.bar(part) == bar


def test_a_bar_of_nothing_is_empty() -> None:
    assert phrases.bar(1, 0) == "▱" * 10


def test_points_are_one_number_or_a_range() -> None:
    assert phrases.points(120, 120) == "120 分"
    assert phrases.points(25, 30) == "25～30 分"
    assert phrases.points(-200, -50) == "-200～-50 分"


def test_a_wide_range_of_points_is_told_by_its_nearer_end() -> None:
    assert phrases.points(0, 150) == "0～150 分"
    assert phrases.points(0, 151) == "至少 0 分"
    assert phrases.points(-1200, -150) == "扣 150 分或更多"
    assert phrases.points(-1200, 0) == "0 分或更少"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("1990-03-05", "1990-03-05", "1990 年 3 月 5 日"),
        ("1990-03-01", "1990-03-31", "1990 年 3 月"),
        ("1990-01-01", "1990-12-31", "1990 年"),
        ("1990-01-01", "1999-12-31", "1990～1999 年"),
        ("1989-11-24", "1990-11-23", "1989 年 11 月 24 日～1990 年 11 月 23 日之间出生"),
    ],
)
def test_a_birth_is_told_as_exactly_as_it_is_known(low: str, high: str, words: str) -> None:
    assert phrases.birth(low, high) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (42, 42, "3 年 6 个月"),
        (36, 36, "3 年"),
        (36, 47, "满 3 年"),
        (8, 8, "8 个月"),
        (0, 0, "0 年"),
        (180, 528, "15 年以上"),
    ],
)
def test_a_length_is_told_in_years_and_months(low: int, high: int, words: str) -> None:
    assert phrases.months(low, high) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(3, 3.99, "3"), (100_000, 199_999, "100,000～199,999"), (60, 1e5, "60 以上")],
)
def test_an_amount_is_told_plainly(low: float, high: float, words: str) -> None:
    assert phrases.amount(low, high) == words


def test_numbers_have_groups_and_no_needless_fraction() -> None:
    assert [number(n) for n in (11396, 9116.8, 3.0)] == ["11,396", "9,116.8", "3"]


@pytest.mark.parametrize(
    ("low", "high", "end", "words"),
    [
        (31, 1000, "least", "至少 31 分"),
        (0, 33, "most", "最多 33 分"),
        (-30, 1000, "least", "最多扣 30 分"),
        (-1000, -141, "most", "扣 141 分或更多"),
        (12, 12, "most", "12 分"),
        (0, 1000, "least", "至少 0 分"),
    ],
)
def test_a_sum_of_the_rest_is_told_by_the_end_that_counts(
    low: int, high: int, end: str, words: str
) -> None:
    assert phrases.rest(low, high, most=end == "most") == words
