"""What must hold of the rule as a whole, whatever the figures are (R03 to R06, R08, R09)."""

import json
from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import FACTS, Applicant, InsurancePeriod, Item, Points, parse_applicant, score
from tests.scoring.people import FULL, NOTHING, ON, item, someone

ASCENDING = {
    "education": ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor"),
    "qualification": ("none", "skill_5", "skill_4", "skill_3", "skill_2", "skill_1"),
    "insurance_base": ("none", "0.8", "1", "2", "3"),
    "award": ("none", "department_special", "department_general", "provincial"),
    "startup": ("none", "incubated_founder"),
    "suburb_area": ("none", "other", "lingang"),
}
TITLES = ("title_junior", "title_intermediate", "title_senior")

WORTH: dict[str, tuple[dict[str, Any], int]] = {
    "age": ({"birth_date": date(1990, 1, 1)}, 30),
    "education": ({"education": "master"}, 100),
    "qualification": (
        {"qualification": "skill_1", "qualification_fits": True, "qualification_base_months": 6},
        140,
    ),
    "insurance_years": ({"insurance_months": 60}, 15),
    "startup": ({"startup": "innovation_broker"}, 120),
    "shortage_major": ({"shortage_major": True}, 30),
    "investment_tax": ({"tax_average": 300_000}, 30),
    "local_employment": ({"local_employees_average": 50}, 50),
    "insurance_base": ({"insurance_base": "2"}, 100),
    "public_service": ({"public_service_years": 6}, 24),
    "suburb": ({"suburb_area": "other", "suburb_years": 7}, 14),
    "fresh_graduate": ({"fresh_graduate": True}, 10),
    "award": ({"award": "department_general"}, 60),
    "spouse": ({"spouse_local_years": 4}, 16),
}
"""For each item facts that make it, and what they are worth alone."""

ALTERNATIVES = ({"education", "qualification"}, {"investment_tax", "local_employment"})
"""Article 11 names these two pairs and no other (T2, T3, T7)."""


def total(facts: dict[str, Any]) -> int:
    return score(Applicant(**facts), ON).points.low


@st.composite
def histories(draw: st.DrawFn) -> tuple[InsurancePeriod, ...]:
    """Some periods one after the other, with gaps, up to about the day of scoring."""
    last, periods = ON.year * 12 + draw(st.integers(6, 11)), []
    for _ in range(draw(st.integers(1, 4))):
        first = last - draw(st.integers(0, 40))
        base = draw(st.sampled_from([7_000, 9_117, 11_395, 11_396, 22_792, 34_188]))
        late = draw(st.sampled_from([False, False, False, True]))
        periods.append(InsurancePeriod(day(first), day(last), base, back_paid=late))
        last = first - draw(st.integers(1, 9))
    return tuple(periods)


def day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def insured(history: tuple[InsurancePeriod, ...]) -> Applicant:
    derived = ("insurance_months", "recent_insurance_months", "insurance_base")
    facts = {**NOTHING, "qualification": "skill_2", "qualification_fits": True}
    for name in (*derived, "qualification_base_months"):
        del facts[name]
    return Applicant(**facts, insurance_history=history)


# R03: one source for the points and for the explanation
def retold(line: Item) -> int:
    """The points of a line that counts units, from the figures of its explanation alone."""
    figures: dict[str, Any] = dict(line.reason.values)
    units = int(figures["years"] if line.id == "suburb" else figures["units"])
    worth = units * figures["per"] if units >= figures["minimum"] else 0
    return min(worth, figures["cap"]) if figures["cap"] is not None else worth


@given(FULL)
@settings(deadline=None)
def test_the_explanation_comes_to_the_same_points(facts: dict[str, Any]) -> None:
    apart = facts | {"education": "none", "qualification": "none", "local_employees_average": 0}
    for line in score(Applicant(**apart), ON).items:
        if "per" in line.reason.values:
            assert retold(line) == line.low, line


@pytest.mark.parametrize(
    ("name", "years"), [("false_material", 3), ("detention", 5), ("crime", 5), ("spouse", None)]
)
def test_a_line_says_how_far_back_it_looks(name: str, years: int | None) -> None:
    assert item(score(someone(), ON), name).reason.values["window"] == years


# R04: monotone where the rule is


@given(FULL, st.sampled_from(sorted(ASCENDING)))
@settings(deadline=None)
def test_a_higher_level_never_lowers_the_total(facts: dict[str, Any], name: str) -> None:
    facts = facts | {"qualification_base_months": 6}  # without them a higher skill is worth less
    totals = [total(facts | {name: level}) for level in ASCENDING[name]]
    assert totals == sorted(totals)


def test_without_its_months_a_higher_skill_is_worth_less() -> None:
    facts = {**NOTHING, "qualification_fits": True, "qualification_base_months": 5}
    skills = ASCENDING["qualification"]
    assert [total(facts | {"qualification": one}) for one in skills] == [0, 15, 30, 60, 0, 0]


@given(FULL)
@settings(deadline=None)
def test_a_higher_title_never_lowers_the_total(facts: dict[str, Any]) -> None:
    totals = [total(facts | {"qualification": title}) for title in TITLES]
    assert totals == sorted(totals)


@given(histories(), st.integers(0, 3))
@settings(deadline=None)
def test_months_paid_in_time_never_lower_the_total(
    history: tuple[InsurancePeriod, ...], place: int
) -> None:
    place %= len(history)
    late = replace(history[place], back_paid=True)
    paid = replace(history[place], back_paid=False)
    higher = replace(paid, base=paid.base * 2)
    totals = [
        score(insured((*history[:place], one, *history[place + 1 :])), ON).points.low
        for one in (late, paid, higher)
    ]
    assert totals == sorted(totals)


@given(histories())
@settings(deadline=None)
def test_one_more_month_never_lowers_the_total(history: tuple[InsurancePeriod, ...]) -> None:
    first = min(period.start for period in history)
    before = day(first.year * 12 + first.month - 2)
    longer = (*history, InsurancePeriod(before, before, 11_396))
    assert score(insured(longer), ON).points.low >= score(insured(history), ON).points.low


def test_it_is_not_monotone_in_age() -> None:
    ages = [total({**NOTHING, "birth_date": date(ON.year - age, 1, 1)}) for age in (17, 30, 50)]
    assert ages == [0, 30, 17]


# R05: the way in which facts are told does not matter


def document(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts as they arrive from outside."""
    found: dict[str, Any] = json.loads(json.dumps(facts, default=str))
    return found


@given(FULL, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_answers_does_not_matter(facts: dict[str, Any], order: Random) -> None:
    names = list(facts)
    order.shuffle(names)
    shuffled = parse_applicant(document({name: facts[name] for name in names}))
    assert score(shuffled, ON) == score(parse_applicant(document(facts)), ON)


@given(FULL, st.sampled_from(sorted(WORTH)), st.data())
@settings(deadline=None)
def test_answering_again_leaves_no_trace(
    facts: dict[str, Any], name: str, data: st.DataObject
) -> None:
    other = data.draw(FULL)
    before = score(Applicant(**facts), ON)
    changed = Applicant(**facts | {fact: other[fact] for fact in WORTH[name][0]})
    score(changed, ON)
    again = replace(changed, **{fact: facts[fact] for fact in WORTH[name][0]})
    assert score(again, ON) == before


@given(histories(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_periods_does_not_matter(
    history: tuple[InsurancePeriod, ...], order: Random
) -> None:
    shuffled = list(history)
    order.shuffle(shuffled)
    assert score(insured(tuple(shuffled)), ON) == score(insured(history), ON)


@given(histories())
@settings(deadline=None)
def test_a_period_told_month_by_month_is_the_same_period(
    history: tuple[InsurancePeriod, ...],
) -> None:
    single = tuple(
        InsurancePeriod(day(month), day(month), period.base, back_paid=period.back_paid)
        for period in history
        for month in range(
            period.start.year * 12 + period.start.month - 1,
            period.end.year * 12 + period.end.month,
        )
    )
    assert score(insured(single), ON) == score(insured(history), ON)


def test_null_is_the_same_as_left_out() -> None:
    assert parse_applicant(dict.fromkeys(FACTS)) == parse_applicant({}) == Applicant()


# R06: what-if


@given(FULL)
@settings(deadline=None)
def test_what_if_without_a_change_is_the_result_itself(facts: dict[str, Any]) -> None:
    applicant = Applicant(**facts)
    result = score(applicant, ON)
    assert score(replace(applicant), ON) == result
    assert score(replace(applicant, education=facts["education"]), ON) == result


@given(FULL, FULL, st.sampled_from(sorted(WORTH)))
@settings(deadline=None)
def test_what_if_and_then_doing_it_is_a_fresh_calculation(
    facts: dict[str, Any], other: dict[str, Any], name: str
) -> None:
    change = {fact: other[fact] for fact in WORTH[name][0]}
    what_if = replace(Applicant(**facts), **change)
    assert score(what_if, ON) == score(parse_applicant(document(facts | change)), ON)


# R08: the standard, the floor, the veto


@given(facts=FULL, veto=st.booleans())
@settings(deadline=None)
def test_the_verdict_follows_from_total_and_veto(*, facts: dict[str, Any], veto: bool) -> None:
    result = score(Applicant(**facts, serious_crime=veto), ON)
    expected = "reached" if result.points.low >= result.standard else "not_reached"
    assert result.verdict == ("vetoed" if veto else expected)
    assert result.points.low >= 0


@pytest.mark.parametrize("records", [(1, 0, 0), (0, 3, 0), (0, 0, 1), (2, 7, 2)])
def test_deductions_below_zero_are_shown_in_full_and_the_total_as_0(
    records: tuple[int, int, int],
) -> None:
    false, detained, convicted = records
    result = score(
        someone(
            education="master",
            false_material_count=false,
            detention_count=detained,
            crime_count=convicted,
        ),
        ON,
    )
    losses = [item(result, name).low for name in ("false_material", "detention", "crime")]
    assert losses == [-150 * false, -50 * detained, -150 * convicted]
    assert (result.points, result.verdict) == (Points(0, 0), "not_reached")


# R09: alternatives, and what adds


@pytest.mark.parametrize("name", WORTH)
def test_each_item_alone_is_the_whole_total(name: str) -> None:
    facts, worth = WORTH[name]
    assert score(someone(**facts), ON).points == Points(worth, worth)


@pytest.mark.parametrize(("one", "other"), list(combinations(WORTH, 2)))
def test_two_items_add_unless_they_are_alternatives(one: str, other: str) -> None:
    (first, more), (second, less) = WORTH[one], WORTH[other]
    expected = max(more, less) if {one, other} in ALTERNATIVES else more + less
    result = score(someone(**first, **second), ON)
    assert result.points == Points(expected, expected)
    counted = {line.id for line in result.items if line.counted}
    assert len({one, other} & counted) == (1 if {one, other} in ALTERNATIVES else 2)


def test_all_items_together_add_up_with_each_pair_counted_once() -> None:
    everything: dict[str, Any] = {}
    for facts, _ in WORTH.values():
        everything |= facts
    assert score(someone(**everything), ON).points.low == sum(
        worth for name, (_, worth) in WORTH.items() if name not in {"education", "investment_tax"}
    )
