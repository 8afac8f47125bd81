"""Situations beside the way, on the card of a step."""

import pytest

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import steps
from bot.dialogs.screens.cases import CASES, case, cases
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, STRANGER


def test_the_list_has_a_button_for_each_and_says_who_acts() -> None:
    reply = cases(STRANGER, MOMENT)
    data = [button.data for row in reply.keyboard for button in row]
    assert data == [*(f"go:step:{case}" for case in CASES), "go:steps", "go:statuses", "go:home"]
    text = RENDERER.render(reply).text
    assert "· 换了单位　你和单位一起来做" in text
    assert "· 搬家了　本人来做" in text


@pytest.mark.parametrize("name", CASES)
def test_a_situation_fits_a_screen_and_says_all_that_a_step_says(name: str) -> None:
    text = RENDERER.render(case(name)).text
    assert length(text) < 900
    assert "要多久" in text
    assert "容易出错" in text
    assert "来源：" in text


@pytest.mark.parametrize("name", CASES)
def test_nobody_reports_a_situation_done(name: str) -> None:
    person = Person(Session(done={name: "2026-11-20"}))
    reply = steps.detail(person, name, MOMENT)
    assert reply == case(name)
    data = [button.data for row in reply.keyboard for button in row]
    assert not [d for d in data if d.startswith("do:")]
    assert data[-2:] == ["go:cases", "go:home"]


def test_what_to_do_in_each_situation_stands_apart_from_what_sources_disagree_on() -> None:
    text = RENDERER.render(case("permit_expired")).text
    own, disputed = text.index("看情况"), text.index("说法不一")
    assert own < text.index("过期超过 60 天：年限和有效期从补签那天重新算") < disputed
    assert disputed < text.index("有机构说超过 90 天要重新申领")


def test_how_sure_a_way_is_is_said_only_where_it_differs() -> None:
    assert RENDERER.render(case("job_change")).text.count("多为经验之谈") == 1
    expired = RENDERER.render(case("permit_expired")).text
    assert "积分作废，要重新申请。（多为经验之谈，请向受理点确认）" in expired
    assert "居住年限照算。\n" in expired
    assert "那是 2013 年的老规定，已经过时。\n" in expired


def test_two_buttons_of_one_card_are_told_apart() -> None:
    labels = [words for row in RENDERER.render(case("score_dispute")).keys for words, _ in row]
    assert "看我的估算" in labels
    assert "看核定结果" in labels
    assert "看结果" not in labels


def test_related_screens_are_buttons() -> None:
    data = [button.data for row in case("job_change").keyboard for button in row]
    assert data[:4] == ["go:materials", "go:hr", "go:offices", "go:step:renew_points"]
