"""The reference wage of each month (section 6), every row at both of its borders."""

from datetime import date

import pytest

from bot.scoring.months import month_index
from bot.scoring.tables import SHELF, WAGES


@pytest.mark.parametrize(
    ("first", "last", "yuan"),
    [
        ("2015-04", "2016-03", 5451),
        ("2016-04", "2017-03", 5939),
        ("2017-04", "2018-03", 6504),
        ("2018-04", "2019-03", 7132),
        ("2019-04", "2019-10", 7832),
        ("2019-11", "2020-06", 8211),
        ("2020-07", "2021-06", 9339),
        ("2021-07", "2022-06", 10338),
        ("2022-07", "2023-06", 10338),
        ("2023-07", "2024-06", 11396),
        ("2024-07", "2025-06", 11396),
        ("2025-07", "2026-06", 11396),
    ],
)
def test_one_times(first: str, last: str, yuan: int) -> None:
    for month in (first, last):
        index = month_index(date.fromisoformat(f"{month}-01"))
        assert WAGES.of(index).yuan == yuan
        assert WAGES.published(index)


def test_later_months_use_the_last_row_and_are_not_published() -> None:
    july = month_index(date(2026, 7, 1))
    assert WAGES.of(july).yuan == WAGES.of(july + 600).yuan == 11396
    assert not WAGES.published(july)
    assert WAGES.published(july - 1)


@pytest.mark.parametrize(
    ("tenths", "least"), [(0, 0), (8, 9117), (10, 11396), (20, 22792), (30, 34188)]
)
def test_products_are_rounded_to_the_nearest_yuan(tenths: int, least: int) -> None:
    assert WAGES.of(month_index(date(2026, 6, 1))).least_base(tenths) == least


@pytest.mark.parametrize(
    ("month", "least"), [((2018, 4), 5706), ((2021, 7), 8270), ((2019, 5), 6266)]
)
def test_products_are_rounded_down_too(month: tuple[int, int], least: int) -> None:
    assert WAGES.of(month_index(date(*month, 1))).least_base(8) == least


def test_a_stretch_is_cut_where_the_wage_changes() -> None:
    first, last = month_index(date(2019, 3, 1)), month_index(date(2019, 12, 1))
    parts = [(wage.yuan, end - begin + 1) for wage, begin, end in WAGES.split(first, last)]
    assert parts == [(7132, 1), (7832, 7), (8211, 2)]


def test_a_stretch_after_the_last_row_is_one_piece() -> None:
    first = month_index(date(2030, 1, 1))
    assert [(wage.yuan, begin, end) for wage, begin, end in WAGES.split(first, first + 5)] == [
        (11396, first, first + 5)
    ]


def test_a_stretch_over_the_last_change_is_cut_there_and_only_there() -> None:
    """The last two rows: to 2025-06 and to 2026-06, and whatever comes after."""
    first, last = month_index(date(2025, 6, 1)), month_index(date(2026, 8, 1))
    change = month_index(date(2025, 7, 1))
    assert [(begin, end) for _, begin, end in WAGES.split(first, last)] == [
        (first, first),
        (change, last),
    ]
    assert [(begin, end) for _, begin, end in WAGES.split(change, change)] == [(change, change)]


def test_a_stretch_before_the_first_row_begins_with_it() -> None:
    first = month_index(date(2015, 2, 1))
    change = month_index(date(2016, 4, 1))
    parts = [(wage.yuan, begin, end) for wage, begin, end in WAGES.split(first, change)]
    assert parts == [(5451, first, change - 1), (5939, change, change)]


def test_a_window_that_only_counts_has_no_level_and_no_reasons() -> None:
    counting, levels = (
        [window for window in SHELF.on(date(2026, 1, 1)).windows if bool(window.level) is wanted]
        for wanted in (False, True)
    )
    assert {window.months for window in counting} == {None}
    assert all(window.reasons == frozenset() for window in counting)
    assert all(
        window.reasons == {"insurance_base_history", "insurance_base_history_short"}
        for window in levels
    )
