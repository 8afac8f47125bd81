"""The answers of the command line are those of the chat."""

import json
from datetime import date

import pytest

from bot import answers
from bot.answers import UnusableError
from bot.rendering import html
from tests.chat import Chat

ON = date(2026, 11, 23)
SOMEBODY = json.dumps({"birth_date": "1990-06-01", "education": "bachelor_degree"})


def test_a_question_is_answered_as_in_the_chat() -> None:
    for question in ("去服务中心要带什么", "办理步骤", "今天天气怎么样"):
        document, words = answers.ask(ON)(question)
        said = Chat().say(question)
        assert words == "\n\n".join(html.plain(shown.text) for shown in said.shown)
        assert document["answer"] == words


def test_the_topic_is_the_first_of_the_choices() -> None:
    ask = answers.ask(ON)
    for question in ("材料和表格", "怎么办", "多少分", "社保断了一个月要紧吗"):
        document, _ = ask(question)
        choices = document["choices"]
        assert isinstance(choices, list)
        assert len(choices) <= 3
        assert document["topic"] == (choices[0] if choices else "none")


def test_one_answer_knows_nothing_of_another() -> None:
    ask = answers.ask(ON)
    first = ask("去服务中心要带什么")
    ask("帮我算分")
    assert ask("去服务中心要带什么") == first


def test_words_are_free_of_markup() -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        _, words = answer(SOMEBODY)
        assert "<" not in words
        assert "&" not in words


def test_every_document_can_be_written_as_json() -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        document, _ = answer(SOMEBODY)
        assert json.loads(json.dumps(document)) == document


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1, "a": 2}', '{"education": "phd"}'])
def test_an_unusable_document_is_refused_in_one_line(text: str) -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        with pytest.raises(UnusableError) as found:
            answer(text)
        assert len(str(found.value).splitlines()) == 1


def test_a_fact_given_twice_is_named() -> None:
    with pytest.raises(UnusableError, match=r"^education: is given twice"):
        answers.score(ON)('{"birth_date": null, "education": "none", "education": "master"}')
    with pytest.raises(UnusableError, match=r"^from: is given twice"):
        answers.score(ON)('{"insurance_history": [{"from": "2020-01", "from": "2021-01"}]}')


def test_a_year_changes_the_answer_and_not_the_facts() -> None:
    document, _ = answers.score(date(2040, 1, 1))(SOMEBODY)
    earlier, _ = answers.score(ON)(SOMEBODY)
    assert document["on"] == "2040-01-01"
    assert document["items"] != earlier["items"]
