"""The day on which the months of the card and of the insurance will be full."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import FactError, InsurancePeriod, Span
from bot.scoring.months import full_months, month_index
from tests.scoring.settling.movers import CARD, ON, card, requirement, route


def full_on(on: date = ON, **facts: object) -> date | None:
    return card(on, **facts).full_on


def months(permit: int | None, insurance: int | None) -> dict[str, int | None]:
    return {"permit_months": permit, "permit_insurance_months": insurance}


@pytest.mark.parametrize(
    ("permit", "insurance", "expected"),
    [
        (84, 84, ON),
        (90, 85, ON),
        (83, 84, date(2026, 12, 23)),
        (84, 83, date(2026, 12, 1)),
        (83, 82, date(2027, 1, 1)),
        (83, 83, date(2026, 12, 23)),
        (72, 72, date(2027, 11, 23)),
        (60, 60, date(2028, 11, 23)),
        (0, 0, date(2033, 11, 23)),
    ],
)
def test_insurance_is_full_with_the_month_and_the_card_on_its_day(
    permit: int, insurance: int, expected: date
) -> None:
    assert full_on(**months(permit, insurance)) == expected


def test_on_the_first_day_the_running_month_is_still_missing() -> None:
    assert full_on(date(2026, 12, 1), **months(84, 83)) == date(2027, 1, 1)
    assert full_on(date(2026, 12, 31), **months(84, 83)) == date(2027, 1, 1)
    assert full_on(date(2027, 1, 31), **months(83, 84)) == date(2027, 3, 1)


@pytest.mark.parametrize(("permit", "insurance"), [(60, 62), (Span(50, 60), 62), (60, 80)])
def test_more_months_of_insurance_than_of_the_card_cannot_be(
    permit: object, insurance: object
) -> None:
    with pytest.raises(FactError) as caught:
        full_on(permit_months=permit, permit_insurance_months=insurance)
    assert str(caught.value) == (
        f"permit_insurance_months: {insurance} is more than permit_months, which is 60; "
        "expected at most 60"
    )


def test_nor_more_than_all_months_of_insurance() -> None:
    with pytest.raises(FactError, match="more than insurance_months, which is 10"):
        full_on(**months(90, 90), insurance_months=10)
    with pytest.raises(FactError, match="more than insurance_months, which is 57"):
        insured(date(2026, 9, 30))


def test_a_month_that_has_just_begun_may_make_one_more() -> None:
    assert full_on(**months(84, 85)) == ON
    assert full_on(**months(84, 85), insurance_months=84) == ON
    assert full_on(permit_months=84, permit_insurance_months=Span(85, 99)) == ON


def test_a_shorter_way_counts_if_all_else_is_met() -> None:
    suburb = {"suburb_post_years": 5, **months(59, 60)}
    assert full_on(**suburb) == date(2026, 12, 23)
    assert full_on(**{**suburb, "suburb_post_years": 4}) == date(2028, 12, 23)
    assert full_on(**{**suburb, "suburb_post_years": None}) == date(2028, 12, 23)


def test_the_shortest_of_several_ways_counts() -> None:
    broker = {"broker_years": 1, "broker_deals": 20_000_000, **months(30, 30)}
    assert full_on(**broker) == date(2027, 5, 23)
    assert full_on(**broker, vc_partner_years=2, insurance_base="3") == ON


SENIOR = {"qualification": "title_senior", "qualification_fits": True}


@pytest.mark.parametrize(
    ("exempt", "by"), [(SENIOR, "K1_senior"), ({"award": "provincial"}, "K1_award")]
)
def test_whoever_needs_no_months_waits_for_no_day(exempt: dict[str, object], by: str) -> None:
    for held in (months(None, None), months(0, 0), months(60, 60)):
        result = card(**exempt, **held)
        assert (result.full_on, result.exempt_by) == (None, by)
        assert requirement(result, "permit_time").met


def test_months_that_are_full_are_full_for_them_too() -> None:
    result = card(**SENIOR, **months(84, 84))
    assert (result.full_on, result.exempt_by) == (ON, "K1_senior")


@pytest.mark.parametrize("fits", [None, False])
def test_a_senior_title_that_may_not_count_frees_nobody(fits: object) -> None:
    result = card(**{**SENIOR, "qualification_fits": fits}, **months(60, 60))
    assert (result.full_on, result.exempt_by) == (date(2028, 11, 23), None)


def test_months_that_are_met_exempt_nobody() -> None:
    assert card(**months(84, 84)).exempt_by is None
    assert route("residence_to_hukou").exempt_by is None


@pytest.mark.parametrize("unknown", ["permit_months", "permit_insurance_months"])
def test_unknown_months_have_no_day(unknown: str) -> None:
    assert full_on(**{**months(84, 84), unknown: None}) is None


def test_months_known_roughly_count_as_the_fewest() -> None:
    assert full_on(permit_months=Span(80, 90), permit_insurance_months=84) == date(2027, 3, 23)
    assert full_on(permit_months=Span(84, 90), permit_insurance_months=84) == ON


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("residence_permit", False),
        ("residence_permit", None),
        ("employment", "freelance"),
        ("employment", "dispatched"),
        ("employment", None),
    ],
)
def test_months_that_do_not_surely_go_on_have_no_day(fact: str, value: object) -> None:
    assert full_on(**{**months(83, 83), fact: value}) is None
    assert full_on(**{**months(84, 84), fact: value}) == ON


def insured(last: date, on: date = ON, start: date = date(2022, 1, 1)) -> date | None:
    history = (InsurancePeriod(start, last, 12_000),)
    derived = dict.fromkeys(("hukou_base", "insurance_base"))
    return full_on(on, **{**derived, "insurance_history": history, **months(83, 83)})


def test_a_history_must_reach_last_month() -> None:
    begin = date(2016, 1, 1)
    assert insured(date(2026, 10, 1), start=begin) == date(2026, 12, 23)
    assert insured(date(2026, 11, 1), start=begin) == date(2026, 12, 23)
    assert insured(date(2026, 9, 30), start=begin) is None


def test_a_gap_before_last_month_does_no_harm() -> None:
    history = (
        InsurancePeriod(date(2016, 1, 1), date(2023, 3, 1), 12_000),
        InsurancePeriod(date(2026, 10, 1), date(2026, 10, 1), 12_000),
    )
    derived = dict.fromkeys(("hukou_base", "insurance_base"))
    facts = {**derived, "insurance_history": history, **months(83, 83)}
    assert full_on(**facts) == date(2026, 12, 23)


def test_nothing_known_has_no_day() -> None:
    assert route("residence_to_hukou").full_on is None


@settings(max_examples=15, deadline=None)
@given(
    on=st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    permit=st.integers(81, 85),
    fewer=st.integers(0, 3),
    shorter=st.booleans(),
)
def test_it_is_the_first_day_on_which_the_months_are_met(
    on: date, permit: int, fewer: int, *, shorter: bool
) -> None:
    insurance = permit - fewer
    ahead = 24 if shorter else 0
    extra = {"suburb_post_years": 5} if shorter else {}
    expected = full_on(on, **months(permit - ahead, insurance - ahead), **extra)
    day = on
    while True:
        gone = month_index(day) - month_index(on)
        held = permit + full_months(on, day)
        later = months(held - ahead, min(insurance + gone, held) - ahead)
        if requirement(card(day, **later, **extra), "permit_time").met:
            break
        day += timedelta(1)
    assert expected == day


def test_the_person_of_these_tests_has_a_card_and_work() -> None:
    assert (CARD["residence_permit"], CARD["employment"]) == (True, "shanghai_employer")
