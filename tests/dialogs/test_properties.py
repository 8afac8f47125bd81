"""What holds for everybody, whatever they answer and in whatever order."""

from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
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
    GARBAGE,
    MOMENT,
    ODD,
    PEOPLE,
    PRESSES,
    TEXTS,
    TODAY,
    answers,
)
from tests.dialogs.truthful import known, presses, take_the_test

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


@quick
@given(PEOPLE)
def test_the_short_test_gives_the_verdict_of_the_full_facts(person: Applicant) -> None:
    *_, (_, after) = take_the_test(MIND.dialogue, person, MOMENT)
    told, true = score(known(after, TODAY), TODAY), score(person, TODAY)
    if true.verdict == "vetoed" != told.verdict:
        # records are not asked for where the points don't suffice anyway
        true = score(replace(person, serious_crime=False), TODAY)
    assert told.verdict == true.verdict
    assert told.points.low <= true.points.low
    assert told.points.high >= true.points.high


@quick
@given(PEOPLE)
def test_no_question_is_asked_twice_and_the_bar_never_goes_back(person: Applicant) -> None:
    asked: list[str] = []
    bar = 0.0
    for question, after in take_the_test(MIND.dialogue, person, MOMENT):
        if question and question not in asked[-1:]:
            assert question not in asked
            asked.append(question)
        now = progress(SELFTEST, after, TODAY)
        assert bar <= now <= 1
        bar = now
    assert bar == 1


@quick
@given(PEOPLE, st.sets(st.sampled_from([*QUESTIONS])))
def test_it_ends_whatever_is_left_open(person: Applicant, unsure: set[str]) -> None:
    after = step(Person(), Pressed("go:selftest"), MOMENT).person
    for _ in range(60):
        question = current_question(SELFTEST, after, TODAY)
        if question is None:
            break
        tokens = ("!unsure",) if question.id in unsure else presses(question, person, TODAY)
        for token in tokens:
            outcome = step(after, Pressed(f"q:1:{question.id}:{token}"), MOMENT)
            after = outcome.person
    assert after.session.view == "result"
    assert_fits(outcome)


@settings(quick, max_examples=20)
@given(PEOPLE)
def test_answering_again_the_same_after_a_step_back_changes_nothing(person: Applicant) -> None:
    for question, after in take_the_test(MIND.dialogue, person, MOMENT):
        before = step(after, Pressed(f"q:1:{_open(after)}:!back"), MOMENT).person
        if not question or before == after or before.session.reopened != question:
            continue
        for token in _same_again(question, person, before):
            before = step(before, Pressed(f"q:1:{question}:{token}"), MOMENT).person
        assert before.answers == after.answers
        assert _open(before) == _open(after)


def _open(person: Person) -> str:
    question = current_question(SELFTEST, person, TODAY)
    return question.id if question else ""


def _same_again(question: str, person: Applicant, before: Person) -> tuple[str, ...]:
    tokens = presses(QUESTIONS[question], person, TODAY)
    return tokens if not before.session.ticks else ("!done",)


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


@quick
@given(answers(), st.integers(0, 2), st.sampled_from([*QUESTIONS]), st.sampled_from("ab"))
def test_a_button_of_an_earlier_run_changes_no_answer(
    given: dict[str, object], run: int, name: str, which: str
) -> None:
    person = Person(Session(view="home", run=2), given)
    person = step(person, Pressed("go:selftest"), MOMENT).person
    option = QUESTIONS[name].options[0 if which == "a" else -1]
    outcome = step(person, Pressed(f"q:{run}:{name}:{option}"), MOMENT)
    assert outcome.person.answers == person.answers
    assert outcome.replies[0].template == "toast_stale"


# --- what another version has stored -------------------------------------------------------


@quick
@given(
    answers(),
    st.dictionaries(st.sampled_from([*QUESTIONS, "gone", "older"]), GARBAGE, max_size=6),
    st.lists(ANYTHING, min_size=1, max_size=4),
)
def test_an_upgrade_leaves_good_answers_and_raises_nothing(
    good: dict[str, object], odd: dict[str, object], events: list[Event]
) -> None:
    stored = {**good, **odd}
    fine = {name: value for name, value in usable(stored).items() if name not in odd}
    assert fine.items() <= good.items()
    person = Person(Session(), stored)
    applicant(person.answers, TODAY)
    for event in events:
        outcome = step(person, event, MOMENT)
        assert_fits(outcome)
        person = outcome.person


VIEWS = st.sampled_from(
    [
        "new",
        "home",
        "selftest",
        "eligibility",
        "papers",
        "result",
        "answers",
        "materials",
        "steps",
        "offer",
        "when:",
        "when:gone",
        "when:hand_in",
        "date:",
        "date:gone",
        "date:endorse_permit",
        "step",
        "papers",
        "gone",
    ]
)
NAMES = st.lists(st.sampled_from([*QUESTIONS, "gone", ""]), max_size=4).map(tuple)
OFFERS = st.dictionaries(
    st.sampled_from(("step", "rule", "day", "answers")),
    st.sampled_from(
        (
            "hand_in",
            "hand_in_papers",
            "gone",
            "2026-12-01",
            "soon",
            "{}",
            "[]",
            '{"education": "x"}',
            "",
        )
    ),
    max_size=3,
)


@quick
@given(
    st.builds(
        Session,
        view=VIEWS,
        run=st.integers(0, 3),
        path=NAMES,
        skipped=NAMES,
        reopened=st.sampled_from([*QUESTIONS, "gone", ""]),
        progress=st.floats(0, 1),
        ticks=NAMES,
        offer=OFFERS,
        papers=NAMES,
        done=st.dictionaries(
            st.sampled_from(("hand_in", "permit_photo", "gone")),
            st.sampled_from(("2026-11-01", "soon", "")),
        ),
    ),
    answers(),
    st.lists(ANYTHING, min_size=1, max_size=4),
)
def test_a_session_of_another_version_raises_nothing(
    session: Session, given: dict[str, object], events: list[Event]
) -> None:
    person = Person(session, given)
    for event in events:
        outcome = step(person, event, MOMENT)
        assert_fits(outcome)
        person = outcome.person
