"""Replies in words."""

import re

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from bot.dialogs.model import Button, Reply
from bot.dialogs.questions import QUESTIONS
from bot.rendering import Locale, Renderer, load_locale
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import TODAY


def with_message(text: str) -> Renderer:
    """A renderer whose greeting is another text."""
    words = load_locale()
    templates = {**words.templates, "messages/welcome": text}
    return Renderer(Locale("test", templates, words.tables))


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_option_of_every_question_has_short_words(name: str) -> None:
    for label in RENDERER.labels(name, QUESTIONS[name].options):
        assert 1 <= length(label) <= 24, label


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_two_buttons_of_a_question_say_the_same(name: str) -> None:
    labels = RENDERER.labels(name, QUESTIONS[name].options)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("question", "option", "words"),
    [
        ("recent_insurance", "yes", "满了"),
        ("public_service_years", "4", "不满 5 年"),
        ("suburb_years", "2", "不满 3 年"),
        ("tax_average", "1200000", "120 万以上"),
        ("insurance_years", "over_15", "15 年以上"),
        ("birth_decade", "1990", "1990～1999 年"),
        ("education", "master", "硕士，双证齐全"),
        ("crime_count", "1", "1 次"),
    ],
)
def test_an_answer_is_read_back_as_it_was_pressed(question: str, option: str, words: str) -> None:
    answer = QUESTIONS[question].answer(option, {}, TODAY)
    assert RENDERER.answer(question, answer) == words


def test_typed_answers_are_read_back_too() -> None:
    assert RENDERER.answer("tax_average", {"low": 123_456.0, "high": 123_456.0}) == "123,456 元"
    assert (
        RENDERER.answer("extras", ["award", "spouse"]) == "在上海得过市级以上表彰、配偶是上海户籍"
    )
    assert RENDERER.answer("extras", []) == "都没有"


def test_a_toast_is_plain_text() -> None:
    rendered = with_message("<b>好 &amp; 短</b>").render(Reply("toast", "welcome"))
    assert (rendered.text, rendered.keys) == ("好 & 短", ())


def test_what_a_user_typed_is_escaped() -> None:
    rendered = with_message("{{ text }}").render(Reply("card", "welcome", {"text": "<b>"}))
    assert rendered.text == "&lt;b&gt;"


@pytest.mark.parametrize("text", ["{{ ''.__class__ }}", "{{ ''|attr('__class__')|string }}"])
def test_a_template_cannot_reach_into_python(text: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        with_message(text + "{{ ''.__class__.mro() }}").render(Reply("card", "welcome"))


def test_a_value_that_is_missing_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(UndefinedError):
        with_message("{{ nobody }}").render(Reply("card", "welcome"))


def test_a_button_says_whether_it_is_ticked() -> None:
    values = {"question": "extras", "option": "spouse", "several": True}
    on, off = (Button("option", "x", {**values, "on": on}) for on in (True, False))
    assert RENDERER.label(on) == "✓ 配偶是上海户籍"
    assert RENDERER.label(off) == "○ 配偶是上海户籍"


def test_no_source_is_described_to_a_reader_in_another_language() -> None:
    """A bare address or a name is nobody's language; anything else is said in words of ours."""
    foreign = re.compile(r"\b(the|of|in|a|and|page|reprint|public|file|text)\b")
    shown = RENDERER._known_sources
    described = [key for key, said in shown.items() if foreign.search(said) and " " in said]
    assert described == []


def test_words_that_name_no_office_name_that_of_a_district_once_it_is_known() -> None:
    offices = RENDERER.offices
    words = "去单位注册地所在区的人才服务中心审核"
    assert offices.at(words, "xuhui") == "去徐汇区人才服务中心审核"
    assert offices.at("到注册地所在区的人才服务中心", "xuhui") == "到徐汇区人才服务中心"
    assert offices.at(words, "") == words
