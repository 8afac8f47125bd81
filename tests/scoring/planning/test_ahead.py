"""The same person later: what grows, what stays, what lapses."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import Applicant, InsurancePeriod, Span, score
from bot.scoring.planning import ACTIONS, Begun, ahead, begin, plan
from tests.scoring.people import FULL, someone

ON = date(2026, 11, 23)
ACTION = {action.id: action for action in ACTIONS}


def later(day: date, *actions: str, on: date = ON, **facts: object) -> Applicant:
    begun = tuple(begin(ACTION[name], on) for name in actions)
    return ahead(someone(**facts), on, day, begun)


def test_today_is_today() -> None:
    one = someone(insurance_months=5, suburb_area="other", suburb_years=2.9166, detention_count=2)
    assert ahead(one, ON, ON) == one


@given(FULL)
@settings(max_examples=50, deadline=None)
def test_today_is_today_for_everybody(facts: dict[str, Any]) -> None:
    one = Applicant(**facts)
    assert ahead(one, ON, ON) == one


def test_yesterday_is_not_ahead() -> None:
    with pytest.raises(ValueError, match="2026-11-22 is not ahead of 2026-11-23"):
        ahead(someone(), ON, date(2026, 11, 22))


def test_the_person_asked_about_stays_as_it_was() -> None:
    one = someone(insurance_months=5)
    ahead(one, ON, date(2030, 1, 1))
    assert one == someone(insurance_months=5)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 11, 30), 5),  # the running month is not over
        (date(2026, 12, 1), 6),
        (date(2026, 12, 31), 6),
        (date(2027, 11, 1), 17),
    ],
)
def test_months_of_insurance_are_counted_up_to_the_one_before(day: date, months: int) -> None:
    assert later(day, insurance_months=5).insurance_months == months


@pytest.mark.parametrize(
    ("employment", "grown"),
    [
        ("shanghai_employer", 7),
        ("dispatched", 7),
        ("sole_trader", 5),
        ("freelance", 5),
        ("none", 5),
        (None, 7),
        (frozenset({"none", "dispatched"}), 7),
        (frozenset({"none", "freelance"}), 5),
    ],
)
def test_who_is_not_employed_pays_nothing(employment: object, grown: int) -> None:
    one = later(date(2027, 1, 9), insurance_months=5, employment=employment)
    assert one.insurance_months == grown


def test_recent_months_grow_to_twelve() -> None:
    assert later(date(2026, 12, 1), recent_insurance_months=11).recent_insurance_months == 12
    assert later(date(2027, 5, 1), recent_insurance_months=11).recent_insurance_months == 12


def test_months_grow_no_further_than_they_can() -> None:
    assert later(date(2027, 5, 1), insurance_months=719).insurance_months == 720


@pytest.mark.parametrize(
    ("base", "months"),
    [
        ("none", 4),
        ("0.8", 4),
        ("1", 6),
        ("2", 6),
        ("3", 6),
        (None, 4),
        (frozenset({"1", "3"}), 6),
        (frozenset({"0.8", "1"}), 4),
    ],
)
def test_months_at_the_full_wage_grow_at_a_base_that_reaches_it(base: object, months: int) -> None:
    one = later(date(2027, 1, 1), qualification_base_months=4, insurance_base=base)
    assert one.qualification_base_months == months
    assert one.insurance_base == base


def test_months_at_the_full_wage_grow_to_twelve_and_only_while_paying() -> None:
    facts = {"qualification_base_months": 4, "insurance_base": "1"}
    assert later(date(2027, 7, 1), **facts).qualification_base_months == 12
    assert later(date(2027, 9, 1), **facts).qualification_base_months == 12
    idle = later(date(2027, 9, 1), **facts, employment="freelance")
    assert idle.qualification_base_months == 4


def test_spans_grow_at_both_ends_and_the_unknown_stays_unknown() -> None:
    facts = {"insurance_months": Span(5, 9), "public_service_years": Span(0, 2.5)}
    one = later(date(2027, 5, 23), **facts, spouse_local_years=None)
    assert one.insurance_months == Span(11, 15)
    assert one.public_service_years == Span(0, 3.0)
    assert one.spouse_local_years is None


def test_of_an_unknown_number_of_months_those_paid_since_are_there() -> None:
    facts = {
        "insurance_months": None,
        "recent_insurance_months": None,
        "birth_date": date(1996, 1, 5),
    }
    assert later(ON, **facts).insurance_months is None
    one = later(date(2027, 5, 23), **facts)
    assert one.insurance_months == Span(6, 15 * 12 + 4)  # since the 16th birthday
    assert one.recent_insurance_months == Span(6, 12)
    assert later(date(2028, 5, 23), **facts).recent_insurance_months == Span(12, 12)
    idle = later(date(2027, 5, 23), **facts, employment="none")
    assert idle.insurance_months is idle.recent_insurance_months is None


def test_knowing_less_looks_no_worse_than_knowing_that_there_is_nothing() -> None:
    def lows(known: int | None) -> dict[date, int]:
        facts = {"birth_date": date(1988, 3, 1), "education": "bachelor"}
        found = plan(someone(**facts, insurance_months=known), ON)
        assert not found.never_by_waiting
        marks: dict[date, int] = {}
        for mark in found.course:
            if mark.low not in list(marks.values())[-1:]:
                marks[mark.on] = mark.low
        return marks

    assert lows(None) == lows(0)


@pytest.mark.parametrize("years", [2.9166, 2.9167, 35 / 12, 2.91666666, 2.916])
def test_rounded_years_are_full_on_the_right_day(years: float) -> None:
    facts = {"suburb_area": "lingang", "suburb_years": years}
    before, full = date(2026, 12, 22), date(2026, 12, 23)
    assert later(before, **facts).suburb_years < 3
    assert later(full, **facts).suburb_years == 3


@given(st.integers(1, 500), st.integers(1, 200), st.sampled_from([2, 3, 4, 9]))
@settings(deadline=None)
def test_no_rounding_moves_the_day(months: int, more: int, digits: int) -> None:
    years = round(months / 12, digits) if digits > 2 else months / 12
    index = ON.year * 12 + ON.month - 1 + more
    day = date(index // 12, index % 12 + 1, 23)
    one = later(day, public_service_years=min(years, 30))
    assert isinstance(one.public_service_years, int | float)
    assert int(one.public_service_years) == min((min(months, 360) + more) // 12, 70)


def test_2_9_years_take_two_months_more() -> None:
    facts = {"suburb_area": "lingang", "suburb_years": 2.9}
    assert later(date(2026, 12, 23), **facts).suburb_years < 3
    assert later(date(2027, 1, 23), **facts).suburb_years > 3


@pytest.mark.parametrize(
    ("name", "facts", "grown"),
    [
        ("suburb_years", {"suburb_area": "lingang"}, 2),
        ("suburb_years", {"suburb_area": None}, 2),
        ("suburb_years", {"suburb_area": frozenset({"none", "other"})}, 2),
        ("suburb_years", {"suburb_area": "none"}, 1),
        ("suburb_years", {"suburb_area": "other", "employment": "none"}, 1),
        ("public_service_years", {}, 2),
        ("public_service_years", {"employment": "freelance"}, 1),
        ("spouse_local_years", {}, 2),
        ("spouse_local_years", {"employment": "none"}, 2),
        ("spouse_local_years", {"married": True}, 2),
        ("spouse_local_years", {"married": False}, 1),
    ],
)
def test_years_grow_while_their_state_lasts(name: str, facts: dict[str, Any], grown: int) -> None:
    one = later(date(2027, 11, 23), **{name: 1}, **facts)
    assert getattr(one, name) == grown


@pytest.mark.parametrize("name", ["suburb_years", "public_service_years", "spouse_local_years"])
def test_no_years_stay_no_years(name: str) -> None:
    one = later(date(2036, 11, 23), **{name: 0}, suburb_area="none")
    assert getattr(one, name) == 0


@pytest.mark.parametrize(
    ("area", "grown"),
    [("other", 10), ("lingang", 10), (frozenset({"other", "lingang"}), 10), (None, 0)],
)
def test_who_names_an_area_is_in_the_first_year_there(area: object, grown: float) -> None:
    one = later(date(2036, 11, 23), suburb_years=0, suburb_area=area)
    assert one.suburb_years == grown


def test_years_grow_no_further_than_they_can() -> None:
    assert later(date(2030, 1, 1), public_service_years=69.5).public_service_years == 70


@pytest.mark.parametrize(
    ("on", "day", "fresh"),
    [
        (date(2026, 11, 23), date(2027, 6, 30), True),
        (date(2026, 11, 23), date(2027, 7, 1), False),
        (date(2026, 7, 1), date(2027, 6, 30), True),
        (date(2026, 7, 1), date(2027, 7, 1), False),
        (date(2026, 6, 30), date(2026, 7, 1), None),
        (date(2026, 1, 5), date(2026, 6, 30), True),
        (date(2026, 1, 5), date(2026, 7, 1), None),
        (date(2026, 1, 5), date(2027, 6, 30), None),
        (date(2026, 1, 5), date(2027, 7, 1), False),
    ],
)
def test_a_fresh_graduate_is_one_until_june(on: date, day: date, fresh: object) -> None:
    assert later(day, on=on, fresh_graduate=True).fresh_graduate is fresh


@pytest.mark.parametrize("known", [False, None])
def test_nobody_becomes_a_fresh_graduate(known: object) -> None:
    assert later(date(2028, 1, 1), fresh_graduate=known).fresh_graduate is known


@pytest.mark.parametrize(
    ("name", "last", "gone"),
    [
        ("false_material_count", date(2029, 11, 22), date(2029, 11, 23)),
        ("detention_count", date(2031, 11, 22), date(2031, 11, 23)),
        ("crime_count", date(2031, 11, 22), date(2031, 11, 23)),
    ],
)
def test_records_may_lapse_any_day_and_do_after_their_window(
    name: str, last: date, gone: date
) -> None:
    assert getattr(later(date(2026, 11, 24), **{name: 2}), name) == Span(0, 2)
    assert getattr(later(last, **{name: 2}), name) == Span(0, 2)
    assert getattr(later(last, **{name: Span(1, 3)}), name) == Span(0, 3)
    assert getattr(later(gone, **{name: 2}), name) == 0
    assert getattr(later(last, **{name: 0}), name) == 0
    assert getattr(later(gone, **{name: None}), name) is None


def test_an_award_and_what_is_not_a_matter_of_time_stay() -> None:
    facts = {"award": "provincial", "education": "master", "tax_average": 5e5, "startup": "none"}
    one = later(date(2060, 1, 1), **facts)
    assert {name: getattr(one, name) for name in facts} == facts


def insured(*history: InsurancePeriod, employment: str | None = None) -> Applicant:
    return Applicant(insurance_history=history, employment=employment, birth_date=date(1990, 1, 1))


def period(first: date, last: date, base: float, *, late: bool = False) -> InsurancePeriod:
    return InsurancePeriod(first, last, base, late)


def test_a_history_goes_on_at_the_last_base() -> None:
    old = period(date(2025, 1, 1), date(2025, 6, 1), 9_000)
    new = period(date(2025, 7, 1), date(2026, 10, 1), 8_000)
    one = ahead(insured(new, old), ON, date(2027, 2, 9))
    assert one.insurance_history == (new, old, period(date(2026, 11, 1), date(2027, 1, 1), 8_000))


def test_the_first_month_to_come_is_the_running_one() -> None:
    one = insured(period(date(2025, 7, 1), date(2026, 10, 1), 8_000))
    assert ahead(one, ON, date(2026, 11, 30)) == one
    grown = ahead(one, ON, date(2026, 12, 1)).insurance_history
    assert grown is not None
    assert grown[1:] == (period(date(2026, 11, 1), date(2026, 11, 1), 8_000),)


@pytest.mark.parametrize(
    ("last", "employment", "grows"),
    [
        (date(2026, 10, 1), None, True),
        (date(2026, 10, 1), "none", True),
        (date(2026, 7, 1), None, True),  # a record may lag by three months
        (date(2026, 6, 1), None, False),
        (date(2026, 9, 1), "freelance", False),
        (date(2026, 9, 1), "dispatched", True),
        (date(2026, 9, 1), "shanghai_employer", True),
    ],
)
def test_who_paid_last_month_or_is_employed_goes_on_paying(
    *, last: date, employment: str | None, grows: bool
) -> None:
    one = insured(period(date(2024, 1, 1), last, 8_000), employment=employment)
    grown = ahead(one, ON, date(2027, 11, 1)).insurance_history
    assert grown is not None
    assert grown[1:] == ((period(date(2026, 11, 1), date(2027, 10, 1), 8_000),) if grows else ())


def test_back_payments_do_not_make_one_pay() -> None:
    one = insured(period(date(2026, 1, 1), date(2026, 10, 1), 8_000, late=True))
    assert ahead(one, ON, date(2028, 1, 1)) == one


def test_months_given_for_the_future_come_first() -> None:
    plan = period(date(2026, 1, 1), date(2027, 3, 1), 8_000)
    one = ahead(insured(plan), ON, date(2027, 6, 5))
    assert one.insurance_history == (plan, period(date(2027, 4, 1), date(2027, 5, 1), 8_000))


def test_an_employee_without_any_month_begins_on_an_unknown_base() -> None:
    one = ahead(insured(employment="dispatched"), ON, date(2027, 1, 1))
    assert one.insurance_history == (period(date(2026, 11, 1), date(2026, 12, 1), 1),)
    assert score(one, date(2027, 1, 1)).items[3].reason.values["amount"] == 2


def test_a_raise_begins_in_the_month_after_it_is_ready() -> None:
    now = period(date(2025, 7, 1), date(2026, 10, 1), 8_000)
    begun = (Begun(ACTION["raise_base"], date(2027, 1, 1)),)
    one = ahead(insured(now, employment="dispatched"), ON, date(2027, 4, 2), begun)
    assert one.insurance_history == (
        now,
        period(date(2026, 11, 1), date(2027, 1, 1), 8_000),
        period(date(2027, 2, 1), date(2027, 3, 1), 11_396),
    )
    early = ahead(insured(now, employment="dispatched"), ON, date(2027, 2, 28), begun)
    assert early.insurance_history == (now, period(date(2026, 11, 1), date(2027, 1, 1), 8_000))


def test_a_raise_takes_the_place_of_months_given_for_the_future() -> None:
    whole = period(date(2025, 7, 1), date(2028, 12, 31), 8_000)
    rest = period(date(2029, 1, 1), date(2029, 12, 31), 8_000)
    begun = (Begun(ACTION["raise_base_0_8"], date(2027, 1, 20)),)
    one = ahead(insured(whole, rest, employment="dispatched"), ON, date(2029, 4, 2), begun)
    assert one.insurance_history == (
        replace(whole, end=date(2027, 1, 31)),
        period(date(2027, 2, 1), date(2029, 3, 1), 9_117),
    )


def test_a_raise_keeps_up_with_a_wage_that_is_already_known_to_rise() -> None:
    on = date(2023, 1, 15)
    now = period(date(2022, 1, 1), date(2022, 12, 1), 8_000)
    begun = (Begun(ACTION["raise_base"], date(2023, 2, 1)),)
    one = ahead(insured(now, employment="dispatched"), on, date(2023, 5, 1), begun)
    assert one.insurance_history is not None
    assert one.insurance_history[-1].base == 11_396  # 10338 would do until June only


@pytest.mark.parametrize(
    ("action", "day", "base"),
    [
        ("raise_base", date(2030, 11, 30), "none"),
        ("raise_base", date(2030, 12, 1), "1"),
        ("raise_base_0_8", date(2030, 12, 1), "0.8"),
        ("raise_base_2", date(2030, 12, 1), "2"),
        ("raise_base_3", date(2029, 11, 30), "none"),
        ("raise_base_3", date(2029, 12, 1), "3"),
        ("raise_base_3", date(2030, 12, 1), "3"),
    ],
)
def test_a_raised_base_fills_its_window_from_zero(action: str, day: date, base: str) -> None:
    # ready on 23 November 2027, so the first month is December 2027
    assert later(day, action).insurance_base == base


def test_a_raised_base_lowers_nothing() -> None:
    assert later(date(2031, 1, 1), "raise_base_0_8", insurance_base="2").insurance_base == "2"
    rough = later(date(2031, 1, 1), "raise_base", insurance_base=frozenset({"none", "0.8", "2"}))
    assert rough.insurance_base == frozenset({"1", "2"})
    unknown = later(date(2031, 1, 1), "raise_base_2", insurance_base=None)
    assert unknown.insurance_base == frozenset({"2", "3"})
    certain = later(date(2031, 1, 1), "raise_base_3", insurance_base=None)
    assert certain.insurance_base == "3"


@pytest.mark.parametrize(
    ("action", "day", "months"),
    [
        ("raise_base", date(2027, 12, 31), 2),
        ("raise_base", date(2028, 1, 1), 3),
        ("raise_base", date(2028, 5, 1), 7),
        ("raise_base", date(2029, 5, 1), 12),
        ("raise_base_2", date(2028, 5, 1), 7),
        ("raise_base_0_8", date(2028, 5, 1), 2),
    ],
)
def test_a_raised_base_brings_months_at_the_full_wage(action: str, day: date, months: int) -> None:
    assert later(day, action, qualification_base_months=2).qualification_base_months == months


def test_unknown_months_at_the_full_wage_are_at_least_those_since_the_raise() -> None:
    facts: dict[str, Any] = {"qualification_base_months": None}
    assert later(date(2027, 12, 1), "raise_base", **facts).qualification_base_months is None
    one = later(date(2028, 1, 1), "raise_base", **facts)
    assert one.qualification_base_months == Span(1, 12)
    assert later(date(2030, 1, 1), "raise_base", **facts).qualification_base_months == Span(12, 12)
    assert later(date(2030, 1, 1), "raise_base_0_8", **facts).qualification_base_months is None


def test_months_at_the_full_wage_grow_from_today_whatever_is_raised() -> None:
    facts = {"qualification_base_months": 1, "insurance_base": "1"}
    one = later(date(2027, 2, 1), "raise_base_2", **facts)
    assert one.qualification_base_months == 4


def test_an_action_changes_its_facts_on_the_day_it_is_ready() -> None:
    assert later(date(2027, 11, 22), "title_intermediate").qualification == "none"
    one = later(date(2027, 11, 23), "title_intermediate")
    assert (one.qualification, one.qualification_fits) == ("title_intermediate", True)
    assert later(date(2027, 2, 23), "shortage_major").shortage_major is True
    assert later(date(2027, 2, 22), "shortage_major").shortage_major is False


def test_actions_go_on_side_by_side() -> None:
    one = later(date(2031, 1, 1), "master", "raise_base", "shortage_major")
    assert (one.education, one.insurance_base, one.shortage_major) == ("master", "1", True)


def test_a_birthday_on_29_february_comes_on_1_march() -> None:
    one = someone(birth_date=date(1984, 2, 29))  # 44 in 2028, 45 in 2029
    for day, age in [(date(2028, 2, 28), 43), (date(2028, 2, 29), 44), (date(2029, 2, 28), 44)]:
        assert score(ahead(one, ON, day), day).items[0].reason.values["age_low"] == age
    day = date(2029, 3, 1)
    assert score(ahead(one, ON, day), day).items[0].reason.values["age_low"] == 45
