"""What holds of every plan (R07), whatever is known of the person."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import Applicant, Span, points_on, score
from bot.scoring.planning import ACTIONS, EFFORTS, PLAN_NOTICES, Begun, Way, ahead, begin, plan
from bot.scoring.records import without_records
from tests.scoring.people import FULL, NOTHING
from tests.scoring.planning.naive import asks_no_more

ACTION = {action.id: action for action in ACTIONS}
DAYS = st.dates(date(2023, 1, 1), date(2030, 12, 31))
BIRTHS = st.dates(date(1962, 1, 1), date(2006, 12, 31))
UNCLEAR: dict[str, Any] = {
    "birth_date": Span(date(1980, 3, 1), date(1981, 2, 28)),
    "insurance_months": Span(30, 41),
    "suburb_years": Span(2.5, 2.9166),
    "spouse_local_years": Span(0, 3.25),
    "detention_count": Span(0, 1),
    "insurance_base": frozenset({"0.8", "1"}),
    "education": frozenset({"junior_college", "bachelor"}),
    "fresh_graduate": True,
    "major_listed": True,
    "employment": "dispatched",
}


@st.composite
def people(draw: st.DrawFn) -> Applicant:
    """Somebody of whom some facts are known, some roughly, some not at all."""
    facts = NOTHING | draw(FULL) | {"birth_date": draw(BIRTHS)}
    facts |= draw(st.fixed_dictionaries({"startup": st.just("none"), "tax_average": st.just(0)}))
    facts |= {name: 0 for name in ("crime_count", "false_material_count") if draw(st.booleans())}
    rough = draw(st.sets(st.sampled_from(sorted(UNCLEAR)), max_size=4))
    lost = draw(st.sets(st.sampled_from(sorted(facts)), max_size=3))
    facts |= {name: UNCLEAR[name] for name in rough}
    return Applicant(**facts | dict.fromkeys(lost))


def begun(way: Way, on: date) -> tuple[Begun, ...]:
    return tuple(begin(ACTION[move.id], on) for move in way.moves if move.id != "wait")


@given(people(), DAYS)
@settings(max_examples=120, deadline=None)
def test_every_way_reaches_the_standard_on_its_day_and_not_before(
    one: Applicant, on: date
) -> None:
    found, person = plan(one, on), without_records(one)
    for way in found.routes:
        moves = begun(way, on)
        assert (
            way.points
            == score(ahead(person, on, way.reaches_on, moves), way.reaches_on).points.low
        )
        assert way.points >= found.standard
        ready = max([on, *(move.ready for move in moves)])
        eve = way.reaches_on - timedelta(1)
        assert way.reaches_on >= ready
        if eve >= ready:
            assert points_on(ahead(person, on, eve, moves), eve).low < found.standard
        if way.falls_below_on:
            fall = way.falls_below_on
            assert fall > way.reaches_on
            assert points_on(ahead(person, on, fall, moves), fall).low < found.standard


@given(people(), DAYS)
@settings(max_examples=120, deadline=None)
def test_no_way_asks_for_more_than_another_that_is_as_soon(one: Applicant, on: date) -> None:
    routes = [(way.reaches_on, begun(way, on)) for way in plan(one, on).routes]
    for day, moves in routes:
        for other_day, others in routes:
            if others != moves and asks_no_more(others, moves):
                assert other_day > day
        families = [move.action.family for move in moves]
        assert len(set(families)) == len(families)
        assert not {"education", "qualification"} <= set(families)


@given(people(), DAYS)
@settings(max_examples=120, deadline=None)
def test_a_plan_is_in_order_and_says_what_it_says(one: Applicant, on: date) -> None:
    found = plan(one, on)
    assert found.points == score(one, on).points
    keys = [(way.reaches_on, EFFORTS.index(way.effort), len(way.moves)) for way in found.routes]
    assert keys == sorted(keys)
    assert found.never_by_waiting == (not any(not begun(way, on) for way in found.routes))
    assert all(notice.id in PLAN_NOTICES for notice in found.assumptions)
    for way in found.routes:
        assert [move.ready_on for move in way.moves] == sorted(m.ready_on for m in way.moves)
        assert [move for move in way.moves[:-1] if move.id == "wait"] == []
        late = [move for move in way.moves if move.ready_on > way.reaches_on]
        assert late == []
        if way.moves:
            assert way.moves[-1].ready_on == way.reaches_on


@given(people(), DAYS)
@settings(max_examples=60, deadline=None)
def test_the_course_is_what_the_scorer_says_on_its_days(one: Applicant, on: date) -> None:
    person, course = without_records(one), plan(one, on).course
    assert course[0].on == on
    for before, mark in zip((None, *course), course, strict=False):
        points = points_on(ahead(person, on, mark.on), mark.on)
        assert (mark.low, mark.high) == (points.low, points.high)
        if before is not None:
            assert before.on < mark.on
            eve = mark.on - timedelta(1)
            past = points_on(ahead(person, on, eve), eve)
            assert (before.low, before.high) == (past.low, past.high) != (mark.low, mark.high)
