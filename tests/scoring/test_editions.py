"""Editions side by side: the day picks the rule, and the result names it."""

from datetime import date

import pytest

from bot.scoring import Applicant, InsurancePeriod, score
from tests.scoring.people import item, someone

LAST_OF_2018 = date(2022, 12, 31)
FIRST_OF_2023 = date(2023, 1, 1)


def on(day: date, **facts: object) -> Applicant:
    return someone(birth_date=day.replace(year=day.year - 30), **facts)


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2018, 1, 1), date(2018, 1, 1)),
        (LAST_OF_2018, date(2018, 1, 1)),
        (FIRST_OF_2023, FIRST_OF_2023),
        (date(2026, 11, 23), FIRST_OF_2023),
        (date(2028, 1, 1), FIRST_OF_2023),  # run out, but no later one is known
    ],
)
def test_the_day_picks_the_edition_and_the_result_names_it(day: date, edition: date) -> None:
    assert score(on(day), day).edition == edition


@pytest.mark.parametrize(
    ("area", "years", "then", "now"),
    [
        ("lingang", 2.9, 0, 0),
        ("lingang", 3, 0, 6),
        ("lingang", 4.9, 0, 8),
        ("lingang", 5, 10, 10),
        ("other", 4.9, 0, 0),
        ("other", 5, 10, 10),
        ("other", 10, 20, 20),
        ("other", 11, 20, 20),
        ("lingang", 11, 20, 20),
    ],
)
def test_lingang_counted_from_year_five_and_now_from_year_three(
    area: str, years: float, then: int, now: int
) -> None:
    facts = {"suburb_area": area, "suburb_years": years}
    before, after = (
        item(score(on(day, **facts), day), "suburb").high for day in (LAST_OF_2018, FIRST_OF_2023)
    )
    assert (before, after) == (then, now)


def test_everything_else_is_the_same_in_both() -> None:
    facts = {
        "education": "master",
        "qualification": "title_intermediate",
        "qualification_fits": True,
        "qualification_base_months": 6,
        "insurance_months": 59,
        "insurance_base": "2",
        "shortage_major": True,
        "tax_average": 250_000,
        "public_service_years": 5,
        "award": "department_general",
        "spouse_local_years": 3,
        "detention_count": 1,
    }
    before, after = (score(on(day, **facts), day) for day in (LAST_OF_2018, FIRST_OF_2023))
    assert [(line.id, line.low, line.high) for line in before.items] == [
        (line.id, line.low, line.high) for line in after.items
    ]
    assert before.standard == after.standard == 120


def test_the_old_edition_says_what_it_does_not_ask() -> None:
    assert [notice.id for notice in score(on(LAST_OF_2018), LAST_OF_2018).notices] == [
        "edition_2018"
    ]
    assert score(on(FIRST_OF_2023), FIRST_OF_2023).notices == ()


def test_a_result_can_be_reproduced() -> None:
    first = score(on(LAST_OF_2018), LAST_OF_2018)
    assert score(on(first.on), first.on) == first


@pytest.mark.parametrize(
    ("start", "day", "warned"),
    [
        (date(2015, 3, 1), date(2018, 1, 1), True),
        (date(2015, 4, 1), date(2018, 1, 1), False),
        (date(2010, 1, 1), date(2019, 3, 31), True),  # the window still sees March 2015
        (date(2010, 1, 1), date(2019, 4, 1), False),
    ],
)
def test_months_before_the_first_known_wage_use_it_and_say_so(
    start: date, day: date, *, warned: bool
) -> None:
    periods = [InsurancePeriod(date(2015, 4, 1), date(2017, 3, 31), 5_939)]
    if start < date(2015, 4, 1):
        periods.append(InsurancePeriod(start, date(2015, 3, 31), 5_451))
    found = score(Applicant(insurance_history=tuple(periods)), day)
    assert ("wage_unknown" in {notice.id for notice in found.notices}) is warned
    if warned:
        (notice,) = [notice for notice in found.notices if notice.id == "wage_unknown"]
        assert notice.values == {"year": 2015, "month": 4, "yuan": 5451}
