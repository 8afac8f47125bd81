"""What follows from an insurance history and a birth date."""

from datetime import date

import pytest

from bot.scoring import FactError, InsurancePeriod, Span
from bot.scoring.months import MONTHS_A_YEAR, month_index
from bot.scoring.settling import settle
from bot.scoring.settling.known import gather
from bot.scoring.settling.rows import Window
from tests.scoring.settling.movers import ON, option, person, route

LAST = month_index(ON) - 1


def first_day(index: int) -> date:
    year, month = divmod(index, MONTHS_A_YEAR)
    return date(year, month + 1, 1)


def months(ago: int, count: int, base: float, *, back_paid: bool = False) -> InsurancePeriod:
    """So many months, of which the last one was so many months before the last that counts."""
    last = LAST - ago
    return InsurancePeriod(first_day(last - count + 1), first_day(last), base, back_paid)


def base_level(*history: InsurancePeriod, on: date = ON) -> object:
    """What the history makes of `hukou_base`."""
    result = route("residence_to_hukou", on, insurance_history=history)
    return option(result, "J6", "title").findings[0].have


@pytest.mark.parametrize(
    ("base", "level"),
    [
        (11_395, "none"),
        (11_396, "1"),
        (14_814, "1"),
        (14_815, "1.3"),  # 1.3 x 11396 = 14814.8, to the nearest yuan
        (22_791, "1.3"),
        (22_792, "2"),
        (34_187, "2"),
        (34_188, "3"),
    ],
)
def test_36_months_make_a_level(base: float, level: str) -> None:
    assert base_level(months(0, 36, base)) == level
    assert base_level(months(0, 35, base)) == "none"


def test_the_48th_month_back_is_the_last_that_counts() -> None:
    now = months(0, 1, 22_792)
    assert base_level(now, months(13, 35, 22_792)) == "2"
    assert base_level(now, months(14, 35, 22_792)) == "none"


def test_the_last_month_must_reach_the_level_too() -> None:
    assert base_level(months(0, 1, 11_396), months(1, 47, 22_792)) == "1"
    assert base_level(months(0, 1, 11_395), months(1, 47, 22_792)) == "none"


def test_a_record_that_lags_behind_leaves_the_last_month_open() -> None:
    """Of the last 48 months 36 reach 2x, or only 1x; the last one to three are not in yet."""
    every = frozenset({"none", "1", "1.3", "2"})
    assert base_level(months(1, 40, 22_792)) == every
    assert base_level(months(3, 40, 22_792)) == every
    assert base_level(months(4, 40, 22_792)) == "none"
    assert base_level(months(1, 40, 11_396)) == frozenset({"none", "1"})
    assert base_level(months(1, 35, 22_792)) == "none"


def test_back_paid_months_make_no_level() -> None:
    assert base_level(months(0, 36, 22_792, back_paid=True)) == "none"


def test_each_month_is_compared_with_the_wage_of_its_time() -> None:
    on = date(2023, 7, 1)
    frozen = InsurancePeriod(date(2020, 7, 1), date(2023, 6, 1), 10_338)
    assert base_level(frozen, on=on) == "1"
    later = InsurancePeriod(date(2020, 8, 1), date(2023, 7, 1), 10_338)
    assert base_level(later, on=date(2023, 8, 1)) == "none"


def test_without_a_history_nothing_is_derived() -> None:
    result = route("residence_to_hukou", hukou_base=frozenset({"2", "3"}))
    assert option(result, "J6", "title").met is True
    assert option(result, "K3", "permit_time").findings[1].have == frozenset({"2", "3"})


def test_the_facts_of_the_points_rule_follow_too() -> None:
    known = gather(person(insurance_history=(months(0, 24, 34_188),)), ON, ())
    assert known.value("insurance_base") == "3"
    assert known.value("insurance_months") == known.value("recent_insurance_months") * 2 == 24
    assert known.value("education") is None


def test_a_day_before_the_first_points_rule_is_counted_all_the_same() -> None:
    history = (InsurancePeriod(date(2015, 6, 1), date(2017, 10, 1), 40_000),)
    known = gather(person(insurance_history=history), date(2017, 11, 15), ())
    assert (known.value("insurance_base"), known.value("insurance_months")) == ("3", 29)


def test_windows_may_count_months() -> None:
    window = Window("permit_months", tenths=15, within=12)
    history = (months(0, 3, 17_094), months(3, 4, 17_093), months(10, 9, 17_094))
    known = gather(person(insurance_history=history), ON, (window,))
    assert known.value("permit_months") == 5


@pytest.mark.parametrize(
    ("filing_month", "level"), [(True, frozenset({"none", "2"})), (False, "2")]
)
def test_the_last_month_counts_only_where_it_is_asked_for(
    *, filing_month: bool, level: object
) -> None:
    window = Window("hukou_base", 20, 12, level="2", months=6, filing_month=filing_month)
    known = gather(person(insurance_history=(months(1, 6, 30_000),)), ON, (window,))
    assert known.value("hukou_base") == level


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        (date(1991, 11, 23), 35),
        (date(1991, 11, 24), 34),
        (Span(date(1991, 1, 1), date(1991, 11, 23)), 35),
        (Span(date(1991, 11, 23), date(1991, 11, 24)), Span(34, 35)),
        (Span(date(1980, 1, 1), date(1990, 12, 31)), Span(35, 46)),
        (None, None),
    ],
)
def test_ages_are_completed_years(birth: object, age: object) -> None:
    assert gather(person(birth_date=birth), ON, ()).value("age") == age


def test_nobody_is_born_after_the_day() -> None:
    with pytest.raises(FactError) as caught:
        settle(person(birth_date=date(2026, 11, 24)), ON)
    assert caught.value.field == "birth_date"
