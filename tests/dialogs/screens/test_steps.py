"""The way from no card to the yearly renewal."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogs.deadlines import Deadline
from bot.dialogs.model import Person, Session
from bot.dialogs.progress import STEPS
from bot.dialogs.screens import steps
from bot.guide import REMINDERS
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, OFFER, STRANGER

RULE = REMINDERS["hand_in_papers"]


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_a_page(step: str) -> None:
    reply = steps.detail(STRANGER, step, MOMENT)
    assert reply is not None
    assert "要多久" in RENDERER.render(reply).text


def test_the_overview_says_where_somebody_stands() -> None:
    person = Person(Session(), {"residence_permit": "yes"})
    assert (
        "▶ 算一算够不够 120 分（你在这里）" in RENDERER.render(steps.overview(person, MOMENT)).text
    )


def test_a_step_that_is_done_shows_its_day_and_is_not_done_again() -> None:
    person = Person(Session(done={"hand_in": "2026-11-20"}))
    reply = steps.detail(person, "hand_in", MOMENT)
    assert reply is not None
    rendered = RENDERER.render(reply)
    assert "已办好，2026 年 11 月 20 日（周五）" in rendered.text
    assert "这一步办好了" not in [words for row in rendered.keys for words, _ in row]


def test_the_stages_are_buttons_that_say_what_they_are_and_fit_four_to_a_row() -> None:
    rows = RENDERER.render(steps.overview(STRANGER, MOMENT)).keys[1:3]
    assert [[words for words, _ in row] for row in rows] == [
        ["居住证", "准备材料", "单位注册", "填报"],
        ["交材料", "审核", "查结果", "续办"],
    ]


def test_the_office_of_a_remembered_district_is_named() -> None:
    reply = steps.detail(Person(Session(district="huangpu")), "hand_in", MOMENT)
    assert reply is not None
    assert "请他去黄浦区人才服务中心交" in RENDERER.render(reply).text


def test_the_last_three_days_are_buttons() -> None:
    days = [button.data.split(":")[-1] for button in steps.when("hand_in", MOMENT).keyboard[0]]
    assert days == ["2026-11-23", "2026-11-22", "2026-11-21"]


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (
            Deadline(RULE, date(2026, 11, 25), date(2026, 11, 23)),
            "2026 年 11 月 25 日（周三） 9:00",
        ),
        (Deadline(RULE, date(2026, 11, 24), date(2026, 11, 2), past=True), "已经过了"),
        (Deadline(RULE, date(2029, 1, 9), date(2029, 1, 5), estimated=True), "估计"),
    ],
)
def test_an_offer_names_day_and_weekday(deadline: Deadline, words: str) -> None:
    assert words in RENDERER.render(steps.offer("employer_review", deadline)).text


def test_an_offer_that_waits_is_read_back() -> None:
    person = replace(STRANGER, session=Session(view="offer", offer=OFFER))
    assert steps.offered(person) == ("employer_review", RULE, date(2026, 12, 1))


@pytest.mark.parametrize("missing", OFFER)
def test_half_an_offer_is_none(missing: str) -> None:
    offer = {name: value for name, value in OFFER.items() if name != missing}
    person = replace(STRANGER, session=Session(view="offer", offer=offer))
    assert steps.offered(person) is None
    assert steps.waiting(person, MOMENT) is None
