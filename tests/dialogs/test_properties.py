"""What holds for everybody, whatever they answer and in whatever order."""

from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.dialogs import answering
from bot.dialogs.facts import applicant, usable
from bot.dialogs.flows import FLOWS, HOME, current_question, progress
from bot.dialogs.model import MAX_DATA_BYTES, Event, Outcome, Person, Pressed, Session
from bot.dialogs.questions import QUESTIONS
from bot.rendering.html import MAX_TEXT, MAX_TOAST, length
from bot.scoring import Applicant, score
from tests.chat import MIND, RENDERER
from tests.dialogs.strategies import (
    BUSY,
    MOMENT,
    ODD,
    PEOPLE,
    PRESSES,
    TEXTS,
    TODAY,
    answers,
)
from tests.dialogs.truthful import presses, take_the_test, told

SELFTEST = FLOWS["selftest"]
step = MIND.dialogue.step
quick = settings(
    max_examples=50,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink a whole chat takes minutes
    suppress_health_check=[HealthCheck.too_slow],
)


def assert_fits(outcome: Outcome) -> None:
    """Everything renders, and within Telegram's limits."""
    for reply in outcome.replies:
        rendered = RENDERER.render(reply)
        if reply.place == "toast":
            assert 1 <= length(rendered.text) <= MAX_TOAST
            continue
        assert 1 <= length(rendered.text) <= MAX_TEXT
        assert sum(map(len, rendered.keys)) <= 100
        for row in rendered.keys:
            assert 1 <= len(row) <= 8
            for words, data in row:
                assert words.strip()
                assert 1 <= len(data.encode()) <= MAX_DATA_BYTES


# --- the self-test -------------------------------------------------------------------------

MOST_QUESTIONS = 7
"""With the press that opens the test, eight."""


@quick
@given(PEOPLE)
@example(BUSY)
@example(replace(BUSY, detention_count=1))
@example(replace(BUSY, false_material_count=3, detention_count=3, crime_count=3))
@example(replace(BUSY, serious_crime=True))
def test_the_short_test_gives_the_verdict_of_the_full_facts(person: Applicant) -> None:
    *_, (_, after) = take_the_test(MIND.dialogue, person, MOMENT)
    found, true = told(after, TODAY), score(person, TODAY)
    if true.verdict == "vetoed" != found.verdict:
        # records are not asked for where the points don't suffice anyway
        true = score(replace(person, serious_crime=False), TODAY)
        assert true.verdict == "not_reached"
    assert found.verdict == true.verdict
    if found.verdict != "vetoed":  # who is refused isn't asked for other records
        assert found.points.low <= true.points.low
        assert found.points.high >= true.points.high


@quick
@given(PEOPLE)
@example(BUSY)
@example(replace(BUSY, false_material_count=3, detention_count=3, crime_count=3))
def test_nobody_presses_more_than_eight_times_and_no_question_comes_twice(
    person: Applicant,
) -> None:
    opening, *pressed = take_the_test(MIND.dialogue, person, MOMENT)
    asked = [question for question, _ in pressed]
    assert opening[0] == ""
    assert len(asked) == len(set(asked)) <= MOST_QUESTIONS
    assert after_all(pressed).session.view == "result"


def after_all(pressed: list[tuple[str, Person]]) -> Person:
    return pressed[-1][1]


@quick
@given(PEOPLE)
def test_the_bar_never_goes_back_and_ends_full(person: Applicant) -> None:
    bar = 0.0
    for _, after in take_the_test(MIND.dialogue, person, MOMENT):
        now = progress(SELFTEST, after, TODAY)
        assert bar <= now <= 1
        bar = now
    assert bar == 1


@quick
@given(PEOPLE, st.sets(st.sampled_from([question.id for question in SELFTEST.questions])))
@example(BUSY, set())
@example(BUSY, {"age", "education", "insurance_base", "insurance_years", "bonus"})
def test_it_ends_whatever_is_left_open(person: Applicant, unsure: set[str]) -> None:
    after = step(Person(), Pressed("go:selftest"), MOMENT).person
    asked: list[str] = []
    while question := current_question(SELFTEST, after, TODAY):
        asked.append(question.id)
        assert len(asked) == len(set(asked)) <= MOST_QUESTIONS
        truth = presses(question, person, after, TODAY)
        (token,) = ("!unsure",) if question.id in unsure else truth
        outcome = step(after, Pressed(f"q:1:{question.id}:{token}"), MOMENT)
        after = outcome.person
    assert after.session.view == "result"
    assert_fits(outcome)


@quick
@given(PEOPLE, st.sets(st.sampled_from([question.id for question in SELFTEST.questions])))
def test_what_is_left_open_never_makes_the_verdict_wrong(
    person: Applicant, unsure: set[str]
) -> None:
    after = step(Person(), Pressed("go:selftest"), MOMENT).person
    while question := current_question(SELFTEST, after, TODAY):
        truth = presses(question, person, after, TODAY)
        (token,) = ("!unsure",) if question.id in unsure else truth
        after = step(after, Pressed(f"q:1:{question.id}:{token}"), MOMENT).person
    found, true = told(after, TODAY), score(person, TODAY)
    clean = score(replace(person, serious_crime=False), TODAY)
    assert found.verdict in {"undecided", true.verdict, clean.verdict}
    if found.verdict != "vetoed":
        assert found.points.low <= true.points.low <= found.points.high


@settings(quick, max_examples=20)
@given(PEOPLE)
def test_answering_again_the_same_after_a_step_back_changes_nothing(person: Applicant) -> None:
    for question, after in take_the_test(MIND.dialogue, person, MOMENT):
        before = step(after, Pressed(f"q:1:{_open(after)}:!back"), MOMENT).person
        if not question or before == after or before.session.reopened != question:
            continue
        (token,) = presses(QUESTIONS[question], person, before, TODAY)
        before = step(before, Pressed(f"q:1:{question}:{token}"), MOMENT).person
        assert before.answers == after.answers
        assert _open(before) == _open(after)


def _open(person: Person) -> str:
    question = current_question(SELFTEST, person, TODAY)
    return question.id if question else ""


@settings(quick, max_examples=6)
@given(PEOPLE)
def test_going_back_fifty_times_is_never_an_error(person: Applicant) -> None:
    *_, (_, after) = list(take_the_test(MIND.dialogue, person, MOMENT))[:-1]
    for _ in range(50):
        outcome = step(after, Pressed(f"q:1:{_open(after)}:!back"), MOMENT)
        after = outcome.person
        assert_fits(outcome)
    assert outcome.replies[0].template == "toast_first"


@quick
@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_answers_has_no_effect(given: dict[str, object], chance: Random) -> None:
    shuffled = [*given.items()]
    chance.shuffle(shuffled)
    assert applicant(given, TODAY) == applicant(dict(shuffled), TODAY)


@quick
@given(answers())
def test_repeating_an_answer_drops_nothing(given: dict[str, object]) -> None:
    kept = usable(given)
    for name, answer in kept.items():
        change = answering.take(Person(answers=kept), HOME[name], QUESTIONS[name], answer, TODAY)
        assert change.dropped == ()
        assert change.person.answers == kept


# --- whatever people do --------------------------------------------------------------------

ANYTHING = PRESSES | TEXTS | ODD


@quick
@given(answers(), st.lists(ANYTHING, max_size=25), st.data())
def test_nothing_that_people_do_breaks_it(
    given: dict[str, object], events: list[Event], data: st.DataObject
) -> None:
    person, live = Person(answers=given), [""]
    for event in events:
        if data.draw(st.booleans()):  # now and then a button that is really there
            event = Pressed(data.draw(st.sampled_from(live)))  # noqa: PLW2901
        outcome = step(person, event, MOMENT)
        assert_fits(outcome)
        assert outcome.replies
        person = outcome.person
        keys = [b.data for r in outcome.replies for row in r.keyboard for b in row]
        live = keys or live


PRESSED = [name for name, question in QUESTIONS.items() if question.options]


@quick
@given(answers(), st.integers(0, 2), st.sampled_from(PRESSED), st.sampled_from("ab"))
def test_a_button_of_an_earlier_run_changes_no_answer(
    given: dict[str, object], run: int, name: str, which: str
) -> None:
    person = Person(Session(view="home", run=2), given)
    person = step(person, Pressed("go:selftest"), MOMENT).person
    option = QUESTIONS[name].options[0 if which == "a" else -1]
    outcome = step(person, Pressed(f"q:{run}:{name}:{option}"), MOMENT)
    assert outcome.person.answers == person.answers
    assert outcome.replies[0].template == "toast_stale"
