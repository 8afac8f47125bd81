"""The questions of one flow hang together."""

import pytest

from bot.dialogs.question import Question
from bot.dialogs.questions import ELIGIBILITY
from bot.scoring import FACTS
from tests.dialogs.people import TODAY

each = pytest.mark.parametrize("question", ELIGIBILITY, ids=lambda question: question.id)


@each
def test_an_answer_gives_the_facts_that_the_question_names(question: Question) -> None:
    for option in question.options:
        answer = question.answer(option, {}, TODAY)
        found = question.gives([option] if question.kind == "ticks" else answer, TODAY)
        assert set(found) <= set(question.facts) <= set(FACTS)


@each
def test_what_it_depends_on_is_asked_before(question: Question) -> None:
    ids = [each.id for each in ELIGIBILITY]
    assert all(ids.index(name) < ids.index(question.id) for name in question.after)


@each
def test_what_is_shown_may_be_pressed(question: Question) -> None:
    assert set(question.offers({})) <= set(question.options)
    assert 1 <= question.columns <= 8


def test_the_conditions_are_card_employer_and_half_a_year() -> None:
    assert [question.id for question in ELIGIBILITY] == [
        "residence_permit",
        "employment",
        "recent_insurance",
    ]
