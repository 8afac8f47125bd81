"""What holds for every answer, whoever asks."""

import re
from datetime import date

import pytest

from bot.dialogs.model import Person
from bot.dialogs.screens.answers import answer
from bot.guide import ANSWERS, Answer
from bot.guide.answers import BY_TOPIC
from tests.chat import RENDERER
from tests.dialogs.answers.asking import MOMENT, person, words
from tests.dialogs.people import PASSED

LONGEST = 900
ROWS = [pytest.param(row, id=row.id) for row in ANSWERS.values()]
PEOPLE = [pytest.param(person(), id="nobody"), pytest.param(PASSED, id="somebody")]
GENERAL = {
    topic: words(reply)
    for topic in {row.topic for row in ANSWERS.values()} & ANSWERS.keys()
    if (reply := answer(person(), topic, MOMENT))
}


def said(row: Answer, who: Person) -> str:
    reply = answer(who, row.id, MOMENT)
    assert reply
    return words(reply)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("row", ROWS)
def test_it_is_whole_and_short(row: Answer, who: Person) -> None:
    text = said(row, who)
    assert len(text) <= LONGEST
    assert not re.search(r"None|\{|\}|  |\n\n\n|。。|，。|！", text)


@pytest.mark.parametrize("row", ROWS)
def test_it_says_what_it_rests_on_and_since_when(row: Answer) -> None:
    last = said(row, person()).strip().splitlines()[-1]
    assert "核对于" in last
    assert "来源" in last or row.source == "own"


@pytest.mark.parametrize("row", ROWS)
def test_what_is_asked_in_particular_is_said_in_particular(row: Answer) -> None:
    if row.id != row.topic and row.topic in GENERAL:
        assert said(row, person()) != GENERAL[row.topic]
    first = said(row, person()).splitlines()[0]
    assert not first.startswith(("依据", "来源", "这是沪积分"))


@pytest.mark.parametrize("row", ROWS)
def test_it_leads_on(row: Answer) -> None:
    reply = answer(person(), row.id, MOMENT)
    assert reply
    labels = [label for keys in RENDERER.render(reply).keys for label, _ in keys]
    assert labels[-1] == "主菜单"
    assert len(labels) == len(set(labels)) == len(row.follows) + 1


@pytest.mark.parametrize("row", ROWS)
def test_every_word_that_asks_for_it_can_be_typed(row: Answer) -> None:
    words = (*row.asked, *row.unless)
    assert all(word == "".join(word.split()).casefold() for word in words)
    assert all(part for word in words for part in word.split("+"))


def test_no_name_stands_twice() -> None:
    assert sum(map(len, BY_TOPIC.values())) == len(ANSWERS)
    assert min(row.verified_on for row in ANSWERS.values()) >= date(2026, 11, 1)
