"""A press that does nothing is answered, and what is open shown again."""

from bot.dialogs.refusing import STALE, refused
from tests.dialogs.people import MOMENT, NEWCOMER, PASSED


def test_the_open_question_comes_again() -> None:
    outcome = refused(NEWCOMER, STALE, MOMENT)
    assert [reply.template for reply in outcome.replies] == ["toast_stale", "question"]
    assert outcome.person == NEWCOMER


def test_without_one_the_menu_comes() -> None:
    outcome = refused(PASSED, STALE, MOMENT)
    assert [reply.template for reply in outcome.replies] == ["toast_stale", "home"]
    assert outcome.person.answers == PASSED.answers
