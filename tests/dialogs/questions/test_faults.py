"""The pre-check's own questions."""

from bot.dialogs.questions import FAULTS, QUESTIONS
from bot.dialogs.recording import recorded
from bot.guide import FAULTS as RULES


def test_only_what_no_fact_tells_has_a_question() -> None:
    assert {q.id for q in FAULTS} == {id_ for id_, rule in RULES.items() if rule.wrong is None}
    assert all(q.options == ("yes", "no") for q in FAULTS)


def test_an_answer_says_nothing_about_the_points() -> None:
    assert all(not q.facts for q in FAULTS)


def test_questions_about_the_family_are_named_as_sensitive() -> None:
    assert {q.id for q in FAULTS if q.sensitive} == {"child_benefit", "custody"}


def test_another_diploma_makes_answers_about_the_last_one_void() -> None:
    told = {"education": "bachelor", "study_overlap": "yes", "addresses": "yes"}
    kept, dropped = recorded(told, {"education": "master"})
    assert kept == {"education": "master", "addresses": "yes"}
    assert dropped == ("study_overlap",)


def test_a_question_about_no_fact_waits_for_no_other() -> None:
    assert QUESTIONS["addresses"].after == ()
    assert "education" in QUESTIONS["not_online"].after
    assert "bonus" in QUESTIONS["major_code"].after
