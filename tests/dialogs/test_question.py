"""What a question accepts, and how its answers are stored."""

from datetime import date

import pytest

from bot.dialogs.question import amount, days, stored, ticked, whole
from bot.dialogs.questions import QUESTIONS
from bot.scoring import Span


def test_a_span_of_days_survives_being_stored() -> None:
    span = Span(date(1990, 3, 1), date(1990, 3, 31))
    assert stored(span) == {"low": "1990-03-01", "high": "1990-03-31"}
    assert days(stored(span)) == span


def test_numbers_survive_being_stored() -> None:
    assert whole(stored(Span(36, 47))) == Span(36, 47)
    assert amount(stored(Span(0.5, 2.0))) == Span(0.5, 2.0)


def test_ticks_of_nothing_are_none() -> None:
    assert ticked(None) == frozenset()
    assert ticked(["spouse"]) == {"spouse"}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_option_is_an_answer_that_the_question_accepts(name: str) -> None:
    question = QUESTIONS[name]
    for option in question.options:
        answer = [option] if question.kind == "ticks" else option
        if question.kind not in {"ticks", "choice"}:
            answer = question.answer(option, {}, date(2026, 11, 23))
        assert question.accepts(answer), (name, option)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("education", "professor"),
        ("education", ["bachelor"]),
        ("extras", "spouse"),
        ("extras", ["spouse", "yacht"]),
        ("extras", [{}]),
        ("birth_year", {"low": "1990", "high": "1991"}),
        ("birth_year", {"low": "1991-01-01", "high": "1990-01-01"}),
        ("birth_year", "1990"),
        ("insurance_years", {"low": -3, "high": 3}),
        ("insurance_years", {"low": "inf", "high": "inf"}),
        ("insurance_years", {"low": 1}),
        ("recent_insurance", {"low": 6, "high": 36}),
        ("tax_average", {"low": float("nan"), "high": 1.0}),
    ],
)
def test_what_cannot_be_an_answer_is_not_accepted(name: str, answer: object) -> None:
    assert not QUESTIONS[name].accepts(answer)


def test_a_span_that_is_not_one_is_refused() -> None:
    with pytest.raises(TypeError, match="not a span"):
        days("1990")
