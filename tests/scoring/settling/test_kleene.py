"""Kleene's logic over routes: against brute force over everything that facts can be."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import Span
from bot.scoring.settling.rows import Condition
from bot.scoring.settling.terms import Terms
from tests.scoring.settling.plans import Plan, condition, judged

DOMAINS: Mapping[str, tuple[Any, ...]] = {
    "married": (False, True),
    "divorced": (False, True),
    "startup": ("none", "incubated_founder", "innovation_broker"),
    "suburb_area": ("none", "lingang", "other"),
    "detention_count": (0, 1, 2),
    "crime_count": (0, 1, 2),
}


def terms(fact: str) -> st.SearchStrategy[Terms]:
    if fact.endswith("_count"):
        return st.one_of(
            st.sampled_from([Terms(least=1), Terms(least=2), Terms(above=0), Terms(above=1)]),
            st.sampled_from([Terms(most=0), Terms(most=1), Terms(least=1, most=1)]),
        )
    accepted = st.sets(st.sampled_from(DOMAINS[fact]), min_size=1, max_size=len(DOMAINS[fact]) - 1)
    return accepted.map(lambda values: Terms(accepted=frozenset(values)))


@st.composite
def plans(draw: st.DrawFn, *, once: bool = False) -> Plan:
    """Random routes; with `once`, no fact is looked at twice."""
    facts = draw(st.permutations(sorted(DOMAINS))) if once else []
    names = (f"c{number}" for number in range(100))
    plan: Plan = []
    for _ in range(draw(st.integers(1, 3))):
        ways = []
        for _ in range(draw(st.integers(1, 2))):
            count = draw(st.integers(1, 2))
            asked = [
                (facts.pop() if facts else None)
                if once
                else draw(st.sampled_from(sorted(DOMAINS)))
                for _ in range(count)
            ]
            way = [condition(next(names), fact, draw(terms(fact))) for fact in asked if fact]
            if way:
                ways.append(way)
        if ways:
            plan.append(ways)
    return plan


@st.composite
def partial(draw: st.DrawFn) -> dict[str, Any]:
    """What may be known: nothing, one value, some of the choices, or bounds."""
    known: dict[str, Any] = {}
    for fact, values in DOMAINS.items():
        some = draw(st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True))
        rough: list[Any] = [None, some[0]]
        if fact.endswith("_count"):
            rough.append(Span(min(some), max(some)))
        elif len(values) > 2:
            rough.append(frozenset(some))
        known[fact] = draw(st.sampled_from(rough))
    return known


def possible(fact: str, value: object) -> tuple[Any, ...]:
    if value is None:
        return DOMAINS[fact]
    if isinstance(value, frozenset):
        return tuple(value)
    if isinstance(value, Span):
        return tuple(range(value.low, value.high + 1))
    return (value,)


def completions(known: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    ranges = [possible(fact, value) for fact, value in known.items()]
    for values in product(*ranges):
        yield dict(zip(known, values, strict=True))


def holds(row: Condition, facts: Mapping[str, Any]) -> bool:
    """One condition for somebody of whom all is known, calculated in another way."""
    value, terms = facts[row.fact or ""], row.terms
    if terms.accepted is not None:
        return value in terms.accepted
    floor = terms.least if terms.least is not None else -1
    beyond = terms.above if terms.above is not None else -1
    ceiling = terms.most if terms.most is not None else 99
    return bool(max(floor, beyond + 1) <= value <= ceiling)


def truth(ways: list[list[Condition]], facts: Mapping[str, Any]) -> bool:
    return any(all(holds(row, facts) for row in way) for way in ways)


def route_truth(plan: Plan, facts: Mapping[str, Any]) -> bool:
    return all(truth(ways, facts) for ways in plan)


STATUS = {True: "met", False: "not_met"}


@settings(max_examples=80, deadline=None)
@given(plan=plans(), known=partial())
def test_what_is_decided_stays_so_whatever_the_unknown_facts_are(
    plan: Plan, known: dict[str, Any]
) -> None:
    result = judged(plan, **known)
    for facts in completions(known):
        assert result.status in {"undecided", STATUS[route_truth(plan, facts)]}
        for ways, requirement in zip(plan, result.requirements, strict=True):
            assert requirement.met in {None, truth(ways, facts)}
            for number, way in enumerate(ways):
                found = next(one for one in requirement.options if one.id == f"o{number}")
                assert found.met in {None, truth([way], facts)}


@settings(max_examples=80, deadline=None)
@given(plan=plans(once=True), known=partial())
def test_where_no_fact_is_looked_at_twice_the_answer_is_exact(
    plan: Plan, known: dict[str, Any]
) -> None:
    outcomes = {route_truth(plan, facts) for facts in completions(known)}
    expected = STATUS[outcomes.pop()] if len(outcomes) == 1 else "undecided"
    assert judged(plan, **known).status == expected


@settings(max_examples=80, deadline=None)
@given(plan=plans(), known=partial())
def test_every_fact_that_can_change_the_status_is_listed_and_no_known_one(
    plan: Plan, known: dict[str, Any]
) -> None:
    unknown = judged(plan, **known).unknown
    for fact in unknown:
        assert len(possible(fact, known[fact])) > 1
    for facts in completions(known):
        for fact, value in known.items():
            others = (facts | {fact: one} for one in possible(fact, value))
            outcomes = {route_truth(plan, other) for other in others}
            assert len(outcomes) == 1 or fact in unknown


@settings(max_examples=80, deadline=None)
@given(plan=plans(once=True), known=partial())
def test_where_no_fact_is_looked_at_twice_the_list_is_exact(
    plan: Plan, known: dict[str, Any]
) -> None:
    decisive = set()
    for facts in completions(known):
        for fact, value in known.items():
            others = (facts | {fact: one} for one in possible(fact, value))
            if len({route_truth(plan, other) for other in others}) > 1:
                decisive.add(fact)
    assert set(judged(plan, **known).unknown) == decisive


@settings(max_examples=60, deadline=None)
@given(plan=plans(), known=partial())
def test_the_best_options_come_first_and_are_shown(plan: Plan, known: dict[str, Any]) -> None:
    result = judged(plan, **known)
    shown = []
    for requirement in result.requirements:
        ranks = [(True, None, False).index(option.met) for option in requirement.options]
        assert ranks == sorted(ranks)
        assert requirement.met == requirement.options[0].met
        shown += [finding.id for finding in requirement.options[0].findings]
    assert [finding.id for finding in result.conditions] == shown
