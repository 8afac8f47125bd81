"""Every question, whatever flow it belongs to, hangs together."""

import pytest

from bot.dialogs.question import Question
from bot.dialogs.questions import ELIGIBILITY, PAPERS, QUESTIONS, SELFTEST, SIMULATION
from bot.scoring import BACKGROUND, FACTS
from tests.dialogs.people import TODAY

each = pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)

_IMPLIED = ("qualification_fits", "qualification_base_months")
"""What a rung says of a title besides; nobody who has no title is asked about it."""


@each
def test_an_answer_gives_the_facts_that_the_question_names(question: Question) -> None:
    for option in question.options:
        answer = question.answer(option, {}, TODAY)
        found = question.gives([option] if question.kind == "ticks" else answer, TODAY)
        assert set(found) <= {*question.facts, *_IMPLIED} <= {*FACTS, *BACKGROUND}


@each
def test_what_is_shown_may_be_pressed(question: Question) -> None:
    assert set(question.offers({}, TODAY)) <= set(question.options)
    assert 1 <= question.columns <= 8


@pytest.mark.parametrize("flow", [SELFTEST, SIMULATION, ELIGIBILITY, PAPERS])
def test_what_a_question_depends_on_is_asked_before(flow: tuple[Question, ...]) -> None:
    ids = [question.id for question in flow]
    for question in flow:
        assert all(
            ids.index(name) < ids.index(question.id) for name in question.after if name in ids
        )
