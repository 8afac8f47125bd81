"""What a plan may say of the age, and which falls are certain."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.scoring import Span
from bot.scoring.planning import Aging, Plan, aging, plan, surely_falls
from bot.scoring.planning.aging import last_age
from tests.scoring.people import ON, born, someone

FAR = date(2060, 1, 1)
NEXT_YEAR = date(2027, 11, 23)


def aged(youngest: int, oldest: int) -> Span[date]:
    """The births of everybody who has completed so many years today."""
    return Span(born(oldest + 1) + timedelta(days=1), born(youngest))


def of(birth: object, until: date = FAR) -> Aging:
    return aging(someone(birth_date=birth), ON, until)


def degree(**facts: Any) -> Plan:  # noqa: ANN401
    return plan(someone(**{"education": "bachelor_degree", "employment": "none", **facts}), ON)


@pytest.mark.parametrize(
    ("birth", "loses_at"),
    [
        (aged(18, 43), 44),
        (aged(43, 43), 44),
        (aged(44, 44), 45),
        (aged(55, 55), 56),
        (aged(56, 60), None),
        (aged(16, 17), 44),
        (Span(date(1980, 1, 1), date(1989, 12, 31)), 44),
    ],
)
def test_of_a_rough_birth_the_next_age_with_fewer_points_is_told(
    birth: Span[date], loses_at: int | None
) -> None:
    assert of(birth) == Aging(rough=True, ends=False, loses_at=loses_at, last=60)


@pytest.mark.parametrize(
    "birth",
    [
        date(1983, 6, 1),
        Span(date(1983, 6, 1), date(1983, 6, 1)),
        Span(date(1983, 5, 1), date(1983, 5, 31)),
    ],
)
def test_a_day_or_a_month_is_known_well_enough(birth: object) -> None:
    assert of(birth) == Aging(rough=False, ends=False, loses_at=None, last=60)


def test_more_than_a_month_is_rough() -> None:
    first = date(1983, 5, 1)
    assert not of(Span(first, first + timedelta(days=30))).rough
    assert of(Span(first, first + timedelta(days=31))).rough


def test_of_an_unknown_birth_nothing_is_told() -> None:
    assert of(None) == Aging(rough=True, ends=True, loses_at=None, last=60)


def test_a_rough_birth_may_end_it_within_a_year_and_an_exact_one_today() -> None:
    rough, exact = aged(55, 60), born(60)
    assert of(rough, NEXT_YEAR - timedelta(days=1)).ends
    assert not of(rough, NEXT_YEAR).ends
    assert of(exact, ON).ends
    assert not of(exact, ON + timedelta(days=1)).ends


def test_the_last_age_is_that_of_the_tables() -> None:
    assert last_age(ON) == 60


def test_a_fall_is_certain_if_the_greatest_total_falls_within_a_month() -> None:
    def falls(days: int, high: int) -> bool:
        return surely_falls(ON, [(ON + timedelta(days=days), high, 120)])

    assert falls(0, 119)
    assert falls(31, 119)
    assert not falls(32, 119)
    assert not falls(-1, 119)
    assert not falls(0, 120)


@pytest.mark.parametrize("birth", [date(1983, 6, 1), Span(date(1983, 6, 1), date(1983, 6, 30))])
def test_whoever_is_known_exactly_surely_falls_on_the_birthday(birth: object) -> None:
    found = degree(birth_date=birth)
    assert (found.falls_below_on, found.outlook) == (date(2027, 6, 1), "falls")
    assert found.routes[0].surely_falls


def test_a_rough_birth_brings_no_certain_fall() -> None:
    found = degree(birth_date=aged(18, 43))
    assert (found.routes[0].surely_falls, found.outlook) == (False, "ages")
    assert found.falls_below_on == ON + timedelta(days=1)  # the least that is sure


def test_what_was_not_asked_brings_no_certain_fall() -> None:
    found = degree(birth_date=date(1983, 6, 1), insurance_months=None)
    assert (found.falls_below_on, found.outlook) == (date(2027, 6, 1), "open")
    assert not found.routes[0].surely_falls


def test_a_fall_that_does_not_hang_on_the_birth_is_certain() -> None:
    """The bonus for graduates lapses, whatever the age is."""
    found = plan(
        someone(
            birth_date=aged(18, 40),
            education="junior_college",
            shortage_major=True,
            fresh_graduate=True,
        ),
        ON,
    )
    assert (found.falls_below_on, found.outlook) == (date(2027, 7, 1), "falls")


def test_where_nothing_falls_it_keeps_or_the_age_ends_it() -> None:
    assert degree(birth_date=born(30), insurance_months=360).outlook == "keeps"
    assert degree(birth_date=aged(56, 60), insurance_months=360).outlook == "ends"
    assert degree(birth_date=born(61) + timedelta(days=1), insurance_months=360).outlook == "ends"


def test_without_a_route_no_fall_is_certain() -> None:
    found = degree(birth_date=born(58), education="none")
    assert (found.routes, found.outlook) == ((), "keeps")
