"""A typed text, read as the answer to one question."""

import pytest

from bot.dialogs.questions import QUESTIONS
from bot.dialogs.reading import Unclear, Understood
from tests.chat import MIND
from tests.dialogs.people import TODAY

understanding = MIND.dialogue.understanding


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("education", "本科有学位", "bachelor_degree"),
        ("education", "硕士，双证齐全", "master"),
        ("insurance_years", "三年半", {"low": 42, "high": 42}),
        ("spouse_years", "3", {"low": 3.0, "high": 3.0}),
        ("tax_average", "12万", {"low": 120000.0, "high": 120000.0}),
        ("local_employees", "25人", {"low": 25.0, "high": 25.0}),
        ("residence_permit", "有", "yes"),
        ("residence_permit", "还没有", "no"),
        ("recent_insurance", "满了", {"low": 6, "high": 12}),
        ("extras", "都没有", []),
        ("extras", "配偶和职称", ["qualification", "spouse"]),
        ("age", "1990-03-05", {"low": "1990-03-05", "high": "1990-03-05"}),
        ("detention_count", "2次", {"low": 2.0, "high": 2.0}),
    ],
)
def test_everyday_words_are_understood(question: str, text: str, answer: object) -> None:
    found = understanding.read(QUESTIONS[question], text, {}, TODAY)
    assert isinstance(found, Understood)
    assert found.value == answer


@pytest.mark.parametrize(
    ("question", "text"), [("local_employees", "99亿人"), ("tax_average", "9999999999999")]
)
def test_what_can_be_true_of_nobody_gets_a_hint(question: str, text: str) -> None:
    found = understanding.read(QUESTIONS[question], text, {}, TODAY)
    assert found == Unclear("number_too_big")


def test_a_question_is_no_answer() -> None:
    assert understanding.read(QUESTIONS["education"], "要带什么", {}, TODAY) is None
