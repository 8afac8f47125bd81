"""The questions of one flow hang together."""

import pytest

from bot.dialogs.question import Question
from bot.dialogs.questions import SELFTEST
from bot.scoring import FACTS
from tests.dialogs.people import TODAY

each = pytest.mark.parametrize("question", SELFTEST, ids=lambda question: question.id)


@each
def test_an_answer_gives_the_facts_that_the_question_names(question: Question) -> None:
    for option in question.options:
        answer = question.answer(option, {}, TODAY)
        found = question.gives([option] if question.kind == "ticks" else answer, TODAY)
        assert set(found) <= set(question.facts) <= set(FACTS)


@each
def test_what_it_depends_on_is_asked_before(question: Question) -> None:
    ids = [each.id for each in SELFTEST]
    assert all(ids.index(name) < ids.index(question.id) for name in question.after)


@each
def test_what_is_shown_may_be_pressed(question: Question) -> None:
    assert set(question.offers({})) <= set(question.options)
    assert 1 <= question.columns <= 8


def test_records_come_last_and_are_named_as_sensitive() -> None:
    sensitive = [question.id for question in SELFTEST if question.sensitive]
    last = [question.id for question in SELFTEST][-4:]
    assert last == ["penalties", "false_material_count", "detention_count", "crime_count"]
    assert set(last) <= set(sensitive)
