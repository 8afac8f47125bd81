"""Birth dates as people type them (reliability D01)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import Reader, Unclear, Understood
from bot.scoring import Span


def span(low: str, high: str = "") -> Span[date]:
    return Span(date.fromisoformat(low), date.fromisoformat(high or low))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1990-03-15", span("1990-03-15")),
        ("１９９０／１／１", span("1990-01-01")),
        ("1990.3.15", span("1990-03-15")),
        ("1990 3 15", span("1990-03-15")),
        ("19900315", span("1990-03-15")),
        ("1990年3月15日", span("1990-03-15")),
        ("1990年3月15", span("1990-03-15")),
        ("一九九〇年三月十五号", span("1990-03-15")),
        ("我是1990年3月15日生的", span("1990-03-15")),
        ("生日：1990—3—15。", span("1990-03-15")),
        ("1990", span("1990-01-01", "1990-12-31")),
        ("1990年", span("1990-01-01", "1990-12-31")),
        ("2000年2月29日", span("2000-02-29")),
        ("36岁", span("1989-11-24", "1990-11-23")),
        ("今年36", span("1989-11-24", "1990-11-23")),
        ("36", span("1989-11-24", "1990-11-23")),
        ("35？", span("1990-11-24", "1991-11-23")),
        ("四十三", span("1982-11-24", "1983-11-23")),
        ("3️⃣6️⃣", span("1989-11-24", "1990-11-23")),
        ("90年", span("1990-01-01", "1990-12-31")),
        ("05年的", span("2005-01-01", "2005-12-31")),
        ("三十六周岁", span("1989-11-24", "1990-11-23")),
        ("36歲了", span("1989-11-24", "1990-11-23")),
        ("1926-11-23", span("1926-11-23")),
        ("2010-11-23", span("2010-11-23")),
    ],
)
def test_a_clear_date_or_age_is_taken(
    reader: Reader, today: date, text: str, expected: Span[date]
) -> None:
    assert reader.birth(text, today) == Understood(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("九零年三月", span("1990-03-01", "1990-03-31")),
        ("90年3月", span("1990-03-01", "1990-03-31")),
        ("1990.5", span("1990-05-01", "1990-05-31")),
        ("1990年2月", span("1990-02-01", "1990-02-28")),
        ("199012", span("1990-12-01", "1990-12-31")),
        ("90", span("1990-01-01", "1990-12-31")),
        ("90年3月15日", span("1990-03-15")),
        ("900315", span("1990-03-15")),
        ("大概1990年", span("1990-01-01", "1990-12-31")),
    ],
)
def test_a_partial_or_shortened_one_is_to_be_confirmed(
    reader: Reader, today: date, text: str, expected: Span[date]
) -> None:
    assert reader.birth(text, today) == Understood(expected, sure=False)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1990-02-30", "birth_no_such_date"),
        ("19901301", "birth_no_such_date"),
        ("1990年2月30日", "birth_no_such_date"),
        ("1990年13月", "birth_no_such_date"),
        ("0000-01-01", "birth_no_such_date"),
        ("90后", "birth_generation"),
        ("我是八零后", "birth_generation"),
        ("农历八月十五", "birth_lunar"),
        ("1990年腊月", "birth_lunar"),
        ("1890-01-01", "birth_too_old"),
        ("1925-11-22", "birth_too_old"),
        ("120岁", "birth_too_old"),
        ("2026-11-24", "birth_future"),
        ("9999", "birth_future"),
        ("2012-11-24", "birth_under_14"),
        ("13岁", "birth_under_14"),
        ("2026", "birth_under_14"),
        ("2012-11-23", "birth_too_young"),
        ("15岁", "birth_too_young"),
        ("2010-11-24", "birth_too_young"),
        ("2010", "birth_exact_needed"),
        ("虚岁36", "birth_nominal_age"),
        ("属马", "birth_zodiac"),
        ("三十多岁", "birth_approximate"),
        ("快40了", "birth_approximate"),
        ("3月15日", "birth_year_missing"),
        ("15年3月", "birth_format"),
        ("15/3/1990", "birth_format"),
        ("199", "birth_format"),
    ],
)
def test_anything_else_gets_its_own_hint(
    reader: Reader, today: date, text: str, hint: str
) -> None:
    assert reader.birth(text, today) == Unclear(hint)


@pytest.mark.parametrize("text", ["你好", "多大年龄可以申请", "90后可以办吗", "本科有学位"])
def test_what_is_no_birth_date_is_left_to_others(reader: Reader, today: date, text: str) -> None:
    assert reader.birth(text, today) is None


@given(day=st.dates(date(1927, 1, 1), date(2010, 1, 1)))
def test_every_day_can_be_typed_in_every_form(reader: Reader, day: date) -> None:
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日"):
        assert reader.birth(day.strftime(form), date(2026, 11, 23)) == Understood(Span(day, day))


@given(on=st.dates(date(2023, 1, 1), date(2040, 12, 31)), years=st.integers(16, 100))
def test_an_age_is_exactly_the_births_that_give_it(reader: Reader, on: date, years: int) -> None:
    reading = reader.birth(f"{years}岁", on)
    assert isinstance(reading, Understood)
    for ordinal, inside in (
        (reading.value.low.toordinal(), True),
        (reading.value.high.toordinal(), True),
        (reading.value.low.toordinal() - 1, False),
        (reading.value.high.toordinal() + 1, False),
    ):
        born = date.fromordinal(ordinal)
        age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
        assert (age == years) is inside
