"""Unknown and rough facts: low and high are exact, proved by trying everything."""

from datetime import date, timedelta
from functools import cache
from itertools import product
from math import prod
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.scoring import FACTS, Applicant, Points, Span, score
from tests.scoring.people import NOTHING, ON, SCORED, born, high, item, someone, values

MOST_COMBINATIONS = 96
Domain = tuple[Any, ...]


@st.composite
def rough(draw: st.DrawFn, name: str) -> tuple[Any, Domain]:
    """A fact that is not exactly known, with everything that it can be."""
    fact = FACTS[name]
    if fact.kind == "bool":
        return None, (False, True)
    if name == "qualification_base_months":
        return None, (0, 5, 6, 12)
    if fact.kind == "choice":
        chosen = draw(st.sets(st.sampled_from(fact.choices), min_size=1, max_size=3))
        everything = len(fact.choices) <= 5 and draw(st.booleans())
        return (None, fact.choices) if everything else (frozenset(chosen), tuple(chosen))
    possible = draw(stretch(name))
    return Span(possible[0], possible[-1]), possible


@st.composite
def stretch(draw: st.DrawFn, name: str) -> Domain:
    """Up to four values of an ordered fact, one unit apart."""
    units = {"insurance_months": 12, "tax_average": 100_000, "local_employees_average": 10}
    unit = timedelta(days=366) if name == "birth_date" else units.get(name, 1)
    low, width = draw(values(name)), draw(st.integers(0, 3))
    if FACTS[name].kind == "number":
        low = min(low, FACTS[name].high - 3 * units.get(name, 1))
    return tuple(low + unit * step for step in range(width + 1))


@st.composite
def half_known(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Domain]]:
    """Facts of which up to four are rough, and what those can be."""
    facts = {name: draw(values(name)) for name in SCORED}
    names = draw(st.lists(st.sampled_from(SCORED), unique=True, min_size=1, max_size=4))
    domains = {}
    for name in names:
        facts[name], domains[name] = draw(rough(name))
    assume(prod(len(domain) for domain in domains.values()) <= MOST_COMBINATIONS)
    return facts | {"serious_crime": False}, domains


def outcomes(facts: dict[str, Any], domains: dict[str, Domain]) -> dict[Domain, int]:
    """The total for every combination."""
    return {
        case: score(Applicant(**facts | dict(zip(domains, case, strict=True))), ON).points.low
        for case in product(*domains.values())
    }


def weight(totals: dict[Domain, int], place: int) -> tuple[bool, int]:
    """Whether one of the facts can turn the verdict while the others stay, and its swing."""
    groups: dict[Domain, list[int]] = {}
    for case, total in totals.items():
        groups.setdefault(case[:place] + case[place + 1 :], []).append(total)
    turns = any(min(group) < 120 <= max(group) for group in groups.values())
    return turns, max(max(group) - min(group) for group in groups.values())


@given(half_known())
@settings(max_examples=150, deadline=None)
def test_low_and_high_are_the_least_and_greatest_total(
    known: tuple[dict[str, Any], dict[str, Domain]],
) -> None:
    facts, domains = known
    totals = outcomes(facts, domains)
    assert score(Applicant(**facts), ON).points == Points(
        min(totals.values()), max(totals.values())
    )


@given(half_known())
@settings(max_examples=150, deadline=None)
def test_unknown_lists_what_can_change_the_total_the_most_decisive_first(
    known: tuple[dict[str, Any], dict[str, Domain]],
) -> None:
    facts, domains = known
    totals = outcomes(facts, domains)
    weights = {name: weight(totals, place) for place, name in enumerate(domains)}
    found = score(Applicant(**facts), ON).unknown
    assert set(found) == {name for name, (_, swing) in weights.items() if swing}
    assert [weights[name] for name in found] == sorted(
        (weights[name] for name in found), reverse=True
    )


@given(half_known())
@settings(max_examples=50, deadline=None)
def test_counted_items_add_up_to_the_total_while_a_pair_is_open(
    known: tuple[dict[str, Any], dict[str, Domain]],
) -> None:
    result = score(Applicant(**known[0]), ON)
    counted = [line for line in result.items if line.counted]
    assert result.points == Points(
        max(0, sum(line.low for line in counted)), max(0, sum(line.high for line in counted))
    )


@cache
def ranges_with(names: tuple[str, ...]) -> Points:
    return score(someone(**{"birth_date": born(36)} | dict.fromkeys(names)), ON).points


@pytest.mark.parametrize("name", [name for name in SCORED if not name.endswith("_count")])
def test_knowing_less_only_widens_the_range(name: str) -> None:
    known, unknown = ranges_with(()), ranges_with((name,))
    assert unknown.low <= known.low <= known.high <= unknown.high


def test_nothing_known_is_wide_open() -> None:
    result = score(Applicant(), ON)
    assert result.points == Points(0, 1048)
    assert result.verdict == "undecided"
    assert set(result.unknown) == {*SCORED, "serious_crime"}


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        (date(1990, 11, 23), 60),  # 36 years old: 20 full years since the 16th birthday
        (date(1990, 11, 24), 57),
        (date(2010, 11, 24), 0),
        (Span(date(1990, 11, 23), date(1992, 1, 1)), 60),  # the earliest counts
        (None, 132),  # as if 60 years old: 44 years
    ],
)
def test_unknown_insurance_cannot_begin_before_the_16th_birthday(
    birth: date | Span[date] | None, expected: int
) -> None:
    result = score(someone(birth_date=birth, insurance_months=None), ON)
    assert item(result, "insurance_years").high == expected


@pytest.mark.parametrize(
    ("name", "fact", "expected"),
    [
        ("public_service", "public_service_years", 80),
        ("suburb", "suburb_years", 20),
        ("spouse", "spouse_local_years", 40),
    ],
)
def test_unknown_years_cannot_begin_before_the_16th_birthday(
    name: str, fact: str, expected: int
) -> None:
    facts: dict[str, Any] = {"suburb_area": "other", "birth_date": born(36), fact: None}
    assert item(score(someone(**facts), ON), name).high == expected


def test_the_youngest_have_no_years_yet() -> None:
    young = someone(birth_date=born(19), public_service_years=None, suburb_years=None)
    result = score(young, ON)
    assert item(result, "public_service").high == item(result, "suburb").high == 0


@pytest.mark.parametrize("fact", ["false_material_count", "detention_count", "crime_count"])
@pytest.mark.parametrize("total", [110, 120, 150, 151, 300, 310])
def test_an_unknown_number_of_records_can_take_everything_away(fact: str, total: int) -> None:
    facts: dict[str, Any] = high(total) | {fact: None}
    result = score(someone(**facts), ON)
    assert result.points == Points(0, total)
    assert result.verdict == ("undecided" if total >= 120 else "not_reached")
    assert result.unknown == (fact,)
    many = [score(someone(**facts | {fact: count}), ON).points.low for count in range(10)]
    assert (min(many), max(many)) == (0, total)


def test_unknown_records_do_not_matter_where_there_is_nothing_to_lose() -> None:
    result = score(someone(detention_count=None), ON)
    assert (result.points, result.unknown) == (Points(0, 0), ())
    assert item(result, "detention").low == -50  # but it is not said that there are none


@pytest.mark.parametrize(("total", "least"), [(120, -150), (150, -150), (151, -200)])
def test_no_more_records_are_assumed_than_take_everything_away(total: int, least: int) -> None:
    result = score(someone(**high(total), detention_count=None), ON)
    assert item(result, "detention").low == least


def test_a_rough_number_of_records_ranges_over_its_bounds() -> None:
    result = score(someone(**high(300), detention_count=Span(1, 2)), ON)
    assert result.points == Points(200, 250)


def test_a_rough_fact_that_changes_nothing_is_not_listed() -> None:
    result = score(someone(insurance_months=Span(36, 47)), ON)
    assert (result.points, result.unknown) == (Points(9, 9), ())


def test_a_span_of_ages_sees_both_ends_of_the_working_age() -> None:
    birth = Span(born(62), born(16))
    assert score(someone(birth_date=birth), ON).points == Points(0, 30)


def test_a_span_of_ages_sees_the_middle() -> None:
    birth = Span(born(61), born(56))
    assert score(someone(birth_date=birth), ON).points == Points(0, 5)


def test_what_can_turn_the_verdict_comes_before_what_moves_more() -> None:
    """A diploma moves 60 points, but never to 120; the major moves 30, on top of a title."""
    rough = someone(
        education=frozenset({"none", "bachelor"}),
        qualification=frozenset({"none", "title_intermediate"}),
        qualification_fits=True,
        qualification_base_months=12,
        shortage_major=None,
    )
    assert score(rough, ON).unknown == ("qualification", "shortage_major", "education")


def test_facts_that_decide_the_verdict_come_before_the_veto() -> None:
    open_case = someone(**high(110), education=frozenset({"none", "junior_college"}))
    result = score(open_case, ON)
    assert (result.verdict, result.unknown) == ("undecided", ("education",))
    result = score(someone(**NOTHING | high(110) | {"education": None, "serious_crime": None}), ON)
    assert result.unknown == ("education", "serious_crime")


def test_a_veto_comes_first_once_it_alone_decides() -> None:
    result = score(someone(**high(120), education=None, serious_crime=None), ON)
    assert result.unknown == ("serious_crime", "education")


def test_facts_are_still_listed_once_the_verdict_stands() -> None:
    result = score(someone(**high(120), education=None), ON)
    assert (result.verdict, result.unknown) == ("reached", ("education",))
    result = score(someone(fresh_graduate=None, shortage_major=None), ON)
    assert (result.verdict, result.unknown) == (
        "not_reached",
        ("shortage_major", "fresh_graduate"),
    )
