"""Facts that follow from an insurance history."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import Applicant, FactError, InsurancePeriod, Score, parse_applicant, score
from bot.scoring.history import derive, paid
from bot.scoring.months import month_index
from bot.scoring.tables import SHELF, WAGES
from tests.scoring.people import NOTHING, item

ON = date(2026, 6, 15)
LAST = month_index(ON) - 1
DERIVED = (
    "insurance_months",
    "recent_insurance_months",
    "insurance_base",
    "qualification_base_months",
)


def first_day(index: int) -> date:
    year, month = divmod(index, 12)
    return date(year, month + 1, 1)


def months(ago: int, count: int, base: float, *, back_paid: bool = False) -> InsurancePeriod:
    """So many months, of which the last one was so many months before the last that counts."""
    last = LAST - ago
    return InsurancePeriod(first_day(last - count + 1), first_day(last), base, back_paid)


def scored(*history: InsurancePeriod, on: date = ON, **facts: object) -> Score:
    rest = {name: value for name, value in NOTHING.items() if name not in DERIVED}
    merged: dict[str, Any] = {**rest, **facts, "insurance_history": history}
    return score(Applicant(**merged), on)


def base_points(*history: InsurancePeriod) -> int:
    return item(scored(*history), "insurance_base").low


def notices(result: Score) -> list[str]:
    return [notice.id for notice in result.notices]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (9_116, 0),
        (9_117, 25),  # 0.8 x 11396 = 9116.8, to the nearest yuan
        (11_395.99, 25),
        (11_396, 50),
        (22_791, 50),
        (22_792, 100),
        (34_187, 100),
        (34_188, 120),
        (36_549, 120),  # above three times the reference, as the declared ceiling allows
    ],
)
def test_a_base_is_compared_with_the_rounded_product(base: float, expected: int) -> None:
    assert base_points(months(0, 35, base), months(35, 13, base)) == expected


@pytest.mark.parametrize(("count", "expected"), [(35, 0), (36, 50), (37, 50)])
def test_36_months_of_48(count: int, expected: int) -> None:
    assert base_points(months(0, count, 11_396)) == expected


@pytest.mark.parametrize(("count", "expected"), [(23, 0), (24, 120), (25, 120)])
def test_24_months_of_36_at_three_times(count: int, expected: int) -> None:
    assert base_points(months(0, count, 34_188)) == expected


def test_the_48th_month_back_is_the_last_that_counts() -> None:
    assert base_points(months(12, 36, 11_396)) == 50
    assert base_points(months(13, 36, 11_396)) == 0


def test_the_36th_month_back_is_the_last_that_counts_for_three_times() -> None:
    assert base_points(months(12, 24, 34_188)) == 120
    assert base_points(months(13, 24, 34_188)) == 0


def test_months_at_a_higher_level_satisfy_a_lower_one() -> None:
    # 20 months at 2x and 20 at 1x make 40 months at 1x, but not 36 at 2x
    assert base_points(months(0, 20, 22_792), months(20, 20, 11_396)) == 50


def test_the_best_single_level_counts() -> None:
    assert base_points(months(0, 24, 34_188), months(24, 12, 9_117)) == 120


def test_back_paid_months_never_count() -> None:
    result = scored(months(0, 6, 11_396), months(6, 36, 11_396, back_paid=True))
    assert item(result, "insurance_base").low == 0
    assert item(result, "insurance_years").low == 0
    assert item(result, "insurance_years").reason.values["amount"] == 6


def test_each_month_is_compared_with_the_wage_of_its_time() -> None:
    # 10338 until June 2023, 11396 afterwards: the same base is 1x before and not after
    on = date(2023, 7, 1)
    before = InsurancePeriod(date(2020, 7, 1), date(2023, 6, 1), 10_338)
    assert item(scored(before, on=on), "insurance_base").low == 50
    later = InsurancePeriod(date(2020, 8, 1), date(2023, 7, 1), 10_338)
    assert item(scored(later, on=date(2023, 8, 1)), "insurance_base").low == 25


@pytest.mark.parametrize(
    ("month", "wage"),
    [
        (date(2019, 1, 1), 7_132),
        (date(2019, 3, 1), 7_132),
        (date(2019, 4, 1), 7_832),
        (date(2019, 10, 1), 7_832),
        (date(2019, 11, 1), 8_211),
        (date(2020, 6, 1), 8_211),
        (date(2020, 7, 1), 9_339),
        (date(2021, 6, 1), 9_339),
        (date(2021, 7, 1), 10_338),
        (date(2022, 6, 1), 10_338),
        (date(2023, 6, 1), 10_338),
        (date(2023, 7, 1), 11_396),
        (date(2026, 6, 1), 11_396),
        (date(2026, 7, 1), 11_396),
    ],
)
def test_the_reference_wage_of_a_month(month: date, wage: int) -> None:
    on = first_day(max(month_index(month) + 1, month_index(date(2023, 1, 1))))
    filler = first_day(month_index(on) - 48)
    first, last = month_index(filler), month_index(on) - 1

    def level(base: float) -> int:
        # 35 other months far above 1x, and the month in question at the border
        others = [index for index in range(first, last + 1) if index != month_index(month)][:35]
        rest = [InsurancePeriod(first_day(i), first_day(i), 16_000) for i in others]
        return item(
            scored(*rest, InsurancePeriod(month, month, base), on=on), "insurance_base"
        ).low

    assert (level(wage - 1), level(wage)) == (25, 50)


def test_months_in_all_are_counted_over_gaps() -> None:
    result = scored(months(0, 12, 8_000), months(20, 24, 8_000))
    assert item(result, "insurance_years").low == 9
    assert "insurance_gap" in notices(result)
    gap = next(notice for notice in result.notices if notice.id == "insurance_gap")
    assert gap.values["months"] == 8


def test_no_gap_no_notice() -> None:
    assert notices(scored(months(0, 12, 8_000), months(12, 24, 9_000))) == []


@pytest.mark.parametrize(("count", "met"), [(5, False), (6, True)])
def test_recent_months_decide_whether_one_may_apply(*, count: int, met: bool) -> None:
    result = scored(months(6, count, 8_000))
    recent = next(row for row in result.prerequisites if row.id == "recent_insurance_months")
    assert (recent.met, recent.reason.values["value"]) == (met, count)


def test_recent_means_the_last_twelve_months() -> None:
    result = scored(months(12, 24, 8_000))
    recent = next(row for row in result.prerequisites if row.id == "recent_insurance_months")
    assert recent.reason.values["value"] == 0


@pytest.mark.parametrize(
    ("base", "count", "expected"),
    [(11_396, 6, 100), (11_396, 5, 0), (11_395, 12, 0), (34_188, 6, 100)],
)
def test_a_title_needs_six_recent_months_at_the_full_wage(
    base: float, count: int, expected: int
) -> None:
    result = scored(
        months(0, count, base), qualification="title_intermediate", qualification_fits=True
    )
    assert item(result, "qualification").low == expected


def test_the_running_month_does_not_count_yet() -> None:
    period = InsurancePeriod(date(2025, 7, 1), date(2026, 6, 30), 8_000)  # 12 with the running one
    result = scored(period)
    assert item(result, "insurance_years").reason.values["amount"] == 11
    assert notices(result) == ["insurance_month_running"]
    july = scored(period, on=date(2026, 7, 1))
    assert item(july, "insurance_years").low == 3


def test_months_to_come_do_not_count() -> None:
    coming = InsurancePeriod(date(2027, 1, 1), date(2030, 1, 1), 40_000)
    result = scored(coming)
    assert item(result, "insurance_years").reason.values["amount"] == 0
    assert notices(result) == []


def test_an_empty_history_means_never_insured() -> None:
    result = scored()
    assert item(result, "insurance_years").low == item(result, "insurance_base").high == 0
    assert result.unknown == ()


def test_a_month_without_a_published_wage_uses_the_last_one_and_says_so() -> None:
    on = date(2026, 8, 1)
    period = InsurancePeriod(date(2023, 8, 1), date(2026, 7, 1), 11_396)
    result = scored(period, on=on)
    assert item(result, "insurance_base").low == 50
    (notice,) = result.notices
    assert notice.id == "wage_unpublished"
    assert dict(notice.values) == {"year": 2026, "month": 7, "yuan": 11_396}


def test_published_months_need_no_notice() -> None:
    period = InsurancePeriod(date(2023, 7, 1), date(2026, 6, 1), 11_396)
    assert notices(scored(period, on=date(2026, 8, 1))) == []


def test_the_same_from_json() -> None:
    document = {
        "birth_date": "1990-02-03",
        "insurance_history": [
            {"from": "2023-06", "to": "2024-05", "base": 11396, "back_paid": False},
            {"from": "2024-06", "to": "2026-05", "base": 11396.0},
        ],
    }
    result = score(parse_applicant(document), ON)
    assert item(result, "insurance_base").low == 50  # June 2023 was 10338, all months reach 1x
    assert item(result, "insurance_years").low == 9


@pytest.mark.parametrize("derived", DERIVED)
def test_a_history_stands_alone(derived: str) -> None:
    value = "1" if derived == "insurance_base" else 3
    with pytest.raises(FactError, match=derived) as caught:
        parse_applicant({"insurance_history": [], derived: value})
    assert caught.value.field == "insurance_history"


def test_a_month_stands_in_one_period_only() -> None:
    with pytest.raises(FactError, match="2026-05 is in two periods") as caught:
        Applicant(insurance_history=(months(0, 3, 9_000), months(0, 1, 8_000)))
    assert caught.value.field == "insurance_history"


def test_one_month_without_a_published_wage_is_enough() -> None:
    early = InsurancePeriod(date(2024, 1, 1), date(2026, 6, 1), 11_396)
    late = InsurancePeriod(date(2026, 7, 1), date(2026, 7, 1), 11_396)
    assert notices(scored(late, early, on=date(2026, 8, 1))) == ["wage_unpublished"]


def test_a_period_that_is_only_the_running_month_is_no_gap_and_no_month() -> None:
    result = scored(months(5, 12, 8_000), months(-1, 1, 8_000))
    assert item(result, "insurance_years").reason.values["amount"] == 12
    assert notices(result) == ["insurance_month_running"]


def test_the_facts_can_be_derived_in_one_go() -> None:
    book = SHELF.on(date(2026, 11, 23))
    stretches = paid(
        [InsurancePeriod(date(2024, 11, 1), date(2026, 10, 1), 34_188)], date(2026, 11, 23)
    )
    assert derive(stretches, date(2026, 11, 23), book.windows, WAGES) == {
        "insurance_months": 24,
        "insurance_base": "3",
        "qualification_base_months": 12,
        "recent_insurance_months": 12,
    }
