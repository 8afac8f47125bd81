"""An insurance record as people type or paste it: from, to, base."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.reading import HINTS, Reader, Unclear, Understood

HINT_FILES = Path(__file__).parents[3] / "locales" / "zh-Hans" / "hints"


def period(first: str, last: str, base: float, *, back_paid: bool = False) -> dict[str, object]:
    return {"from": first, "to": last, "base": base, "back_paid": back_paid}


ONE = period("2021-07", "2023-06", 11396.0)
TWO = period("2023-07", "2026-10", 12307.0)


@pytest.mark.parametrize(
    "text",
    [
        "2021.7-2023.6 11396",
        "2021年7月到2023年6月 基数11396",
        "2021-07 - 2023-06 11,396元",
        "2021-07-01 至 2023-06-30 11396",
        "2021/7/1-2023/6/30 11396",
        "2021年7月1日到2023年6月30日，基数是11396元",
        "202107-202306 11396",
        "２０２１．７～２０２３．６　１１３９６",
        "2021.07——2023.06，11396",
        "2021年7月—2023年6月（11396）",
        "从2021年7月到2023年6月，每月按11396交，没有补缴",
        "二零二一年七月至二零二三年六月 一万一千三百九十六",
        "1）2021.7-2023.6 11396",
        "2019-7-2020-6 断缴\n2021.7-2023.6 11396",
        "我的缴费：\n2021.7-2023.6 11396",
    ],
)
def test_a_period_is_read_however_it_is_written(reader: Reader, today: date, text: str) -> None:
    assert reader.history(text, today) == Understood([ONE])


@pytest.mark.parametrize(
    "text",
    [
        "2021.7-2023.6 11396\n2023.7至今 12307",
        "2023.7至今 12307\n2021.7-2023.6 11396",
        "2021.7-2023.6 11396；2023.7到现在 12307",
        "2021.7-2023.6 11396;2023.7- 今 12307",
        "2021.7-2023.6 11396，2023.7至今 12307",
        "2021.7-2023.6 11396。2023.7至今 12307",
        "2021.7-2023.6 11396 2023.7开始 12307",
        "1. 2021.7-2023.6 11396\n2. 2023.7至今 12307",
    ],
)
def test_periods_come_in_their_order_however_they_are_divided(
    reader: Reader, today: date, text: str
) -> None:
    assert reader.history(text, today) == Understood([ONE, TWO])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022.3-2022.5 补缴 7310", period("2022-03", "2022-05", 7310, back_paid=True)),
        ("2022.3-5 7310 补交的", period("2022-03", "2022-05", 7310, back_paid=True)),
        ("2022年3-12月 1.2万", period("2022-03", "2022-12", 12000)),
        ("2022.3 7310", period("2022-03", "2022-03", 7310)),
        ("2026.11至今 12307", period("2026-11", "2026-11", 12307)),
        ("2026.11 12307", period("2026-11", "2026-11", 12307)),
        ("2026.10-2026.11 500", period("2026-10", "2026-11", 500)),
        ("2026.10-2026.10 100000", period("2026-10", "2026-10", 100000)),
    ],
)
def test_other_periods_are_read_too(
    reader: Reader, today: date, text: str, expected: dict[str, object]
) -> None:
    assert reader.history(text, today) == Understood([expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21.7～23.6 一万一", period("2021-07", "2023-06", 11000)),
        ("99年7月到03年6月 2000", period("1999-07", "2003-06", 2000)),
    ],
)
def test_a_shortened_year_is_to_be_confirmed(
    reader: Reader, today: date, text: str, expected: dict[str, object]
) -> None:
    assert reader.history(text, today) == Understood([expected], sure=False)


@pytest.mark.parametrize(
    ("text", "hint", "line"),
    [
        ("2023.6-2021.7 11396", "history_order", 1),
        ("2021.7-2021.6 11396", "history_order", 1),
        ("2021.13-2023.6 11396", "history_no_such_month", 1),
        ("2021.7-2023.0 11396", "history_no_such_month", 1),
        ("1821.7-2023.6 11396", "history_no_such_month", 1),
        ("2021.7-2026.12 11396", "history_future", 1),
        ("2021.7-2023.6 11396\n2027.1至今 12307", "history_future", 2),
        ("2021.7-2023.6", "history_base_missing", 1),
        ("2021.7-2023.6 11396\n2023.7至今", "history_base_missing", 2),
        ("2021.7-2023.6 1倍", "history_base", 1),
        ("2021.7-2023.6 499", "history_base", 1),
        ("2021.7-2023.6 100001", "history_base", 1),
        ("2021.7-2023.6 -11396", "history_base", 1),
        ("2021.7-2023.6 11396 12000", "history_format", 1),
        ("2021.7-2023.6 11396\n交了5个月", "history_format", 2),
        ("交了三年", "history_format", 1),
        ("2021.7-2021.12 断缴", "history_format", 1),
        ("2021.7-2023.6 11396\n" * 300, "history_format", 1),
    ],
)
def test_what_cannot_be_is_named_with_its_line(
    reader: Reader, today: date, text: str, hint: str, line: int
) -> None:
    reading = reader.history(text, today)
    assert isinstance(reading, Unclear)
    assert (reading.hint, reading.values["line"]) == (hint, line)


def test_a_future_month_is_answered_with_the_last_possible_one(
    reader: Reader, today: date
) -> None:
    reading = reader.history("2021.7-2027.6 11396", today)
    assert reading == Unclear("history_future", {"line": 1, "month": "2026-11"})


def test_a_month_in_two_lines_is_named_with_both(reader: Reader, today: date) -> None:
    text = "2023.6-2024.6 12000\n2020.1-2020.3 9000\n2021.7-2023.6 11396"
    expected = Unclear("history_overlap", {"line": 3, "other": 1, "month": "2023-06"})
    assert reader.history(text, today) == expected


@pytest.mark.parametrize("text", ["你好", "社保怎么查", "缴费记录在哪里看 12333吗", "", "😀"])
def test_what_is_no_record_is_left_to_others(reader: Reader, today: date, text: str) -> None:
    assert reader.history(text, today) is None


def test_every_hint_has_its_words() -> None:
    for hint in sorted(HINTS):
        assert (HINT_FILES / f"{hint}.j2").read_text(encoding="utf-8").strip()


@given(text=st.text("2021.7-36 至今年月\n;，补缴到9基数一万", max_size=60))
def test_whatever_is_typed_gives_an_acceptable_answer_or_a_hint(reader: Reader, text: str) -> None:
    reading = reader.history(text, date(2026, 11, 23))
    if isinstance(reading, Understood):
        assert QUESTIONS["insurance_history"].accepts(reading.value)


@given(
    first=st.integers(2000 * 12, 2026 * 12), length=st.integers(0, 9), base=st.integers(500, 99999)
)
def test_every_period_can_be_typed(reader: Reader, first: int, length: int, base: int) -> None:
    ends = [divmod(month, 12) for month in (first, first + length)]
    iso = [f"{year}-{month + 1:02}" for year, month in ends]
    said = "到".join(f"{year}年{month + 1}月" for year, month in ends)
    for text in (f"{said} {base}元", f"{iso[0]}至{iso[1]} {base}"):
        assert reader.history(text, date(2026, 12, 1)) == Understood([period(*iso, base)])
