"""A chart draws every step that anybody takes, and nothing that nobody takes."""

from collections.abc import Iterator
from random import Random

import pytest

from bot.dialogs.charts import RESULT, START, Chart, answered, walked
from bot.dialogs.charts_by_route import by_route
from bot.dialogs.flows import FLOWS, Flow, current_question
from bot.dialogs.model import Person
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.settle import WAYS
from tests.dialogs.people import TODAY

WALKS = {"selftest": 150, "eligibility": 30, "simulation": 60, "papers": 25}
MOST_QUESTIONS_OF_THE_SELFTEST = 7
CHARTS: dict[str, Chart] = {}


def chart(name: str) -> Chart:
    if name not in CHARTS:
        CHARTS[name] = walked(FLOWS[name], TODAY)
    return CHARTS[name]


def taken(flow: Flow, chance: Random) -> Iterator[tuple[str, str, str]]:
    """One person who presses anything: question, option, next question; one tick at most."""
    person = Person()
    while (question := current_question(flow, person, TODAY)) is not None:
        option, person = chance.choice([*answered(person, question, TODAY)])
        upcoming = current_question(flow, person, TODAY)
        yield question.id, option, upcoming.id if upcoming else RESULT


@pytest.mark.parametrize("name", WALKS)
def test_nobody_takes_a_step_that_is_not_drawn(name: str) -> None:
    drawn = {(arrow.source, arrow.target) for arrow in chart(name).arrows if not arrow.given}
    chance = Random(name)
    for _ in range(WALKS[name]):
        for source, _, target in taken(FLOWS[name], chance):
            assert (source, target) in drawn


def test_the_selftest_ends_within_seven_questions() -> None:
    chance = Random(7)
    for _ in range(WALKS["selftest"]):
        assert len([*taken(FLOWS["selftest"], chance)]) <= MOST_QUESTIONS_OF_THE_SELFTEST


@pytest.mark.parametrize("name", WALKS)
def test_from_every_question_there_is_a_way_to_the_result(name: str) -> None:
    arrows = chart(name).arrows
    good, growing = {RESULT}, True
    while growing:
        more = {arrow.source for arrow in arrows if arrow.target in good} - good
        good, growing = good | more, bool(more)
    assert {*chart(name).questions, START} <= good


def test_all_of_the_selftest_is_drawn() -> None:
    assert set(chart("selftest").questions) == {q.id for q in FLOWS["selftest"].questions}


def test_whoever_settles_is_asked_only_what_stands_in_the_frames_of_their_route() -> None:
    flow = FLOWS["settle"]
    groups = by_route(flow, TODAY).groups
    chance = Random(1)
    for route in WAYS.options:
        framed = {q for group in groups if route in group.routes for q in group.questions}
        person = Person(answers={WAYS.id: [route]})
        while (question := current_question(flow, person, TODAY)) is not None:
            assert question.id in framed
            _, person = chance.choice([*answered(person, question, TODAY)])


def test_a_question_stands_in_one_frame() -> None:
    named = [name for g in by_route(FLOWS["settle"], TODAY).groups for name in g.questions]
    assert len(named) == len(set(named))
    assert set(named) <= set(QUESTIONS)


def test_the_pre_check_is_drawn_but_for_what_hangs_on_a_bonus() -> None:
    every = {question.id for question in FLOWS["precheck"].questions}
    assert every - set(chart("precheck").questions) == {"left_lingang"}
