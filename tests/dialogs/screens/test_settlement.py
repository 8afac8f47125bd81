"""How the routes are shown: in short, and one condition by condition."""

from typing import Any

import pytest

from bot.dialogs import settling
from bot.dialogs.model import Person, Reply
from bot.dialogs.questions.settle.ways import ROUTE_IDS
from bot.dialogs.screens.settlement import Gap, detail, settlement, standing, told
from bot.rendering.html import MAX_TEXT, length
from bot.scoring import Span
from bot.scoring.settling import RouteResult
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, TODAY
from tests.scoring.settling.movers import CARD, person

EVERY: dict[str, Any] = {"settle_ways": [*ROUTE_IDS]}


def route(**facts: object) -> RouteResult:
    answers = {"settle_ways": ["residence_to_hukou"]}
    (found,) = settling.results(answers, person(**{**CARD, **facts}), TODAY)
    return found


def months(held: object, insured: object, **facts: object) -> RouteResult:
    return route(permit_months=held, permit_insurance_months=insured, **facts)


def text(reply: Reply | None) -> str:
    assert reply is not None
    return RENDERER.render(reply).text


def labels(reply: Reply | None) -> list[str]:
    assert reply is not None
    return [button.label for row in reply.keyboard for button in row]


def data(reply: Reply | None) -> list[str]:
    assert reply is not None
    return [button.data for row in reply.keyboard for button in row]


# --- what is said first ----------------------------------------------------------------------


def test_months_missing_are_counted_from_what_is_known() -> None:
    found = standing(months(80, Span(60, 71)), TODAY)
    assert found.gaps == (
        Gap("permit_months", 4, 4),
        Gap("permit_insurance_months", 13, 24),
    )
    assert found.rough
    assert not standing(months(80, 80), TODAY).rough


def test_months_are_told_apart_from_what_else_is_missing() -> None:
    found = standing(months(80, 80), TODAY)
    assert [one.fact for one in found.unmet] == ["hukou_base"]
    assert not found.waits
    titled = standing(months(80, 80, hukou_base="2"), TODAY)
    assert titled.unmet == ()
    assert titled.waits
    assert titled.to_find_out == ()


def test_what_an_undecided_requirement_lacks_one_way_is_not_missing() -> None:
    found = standing(months(84, 84, hukou_base=None, insurance_base="3"), TODAY)
    assert found.route.status == "undecided"
    assert found.unmet == ()
    assert found.to_find_out == ("hukou_base",)


def test_conditions_of_which_nothing_is_published_are_named() -> None:
    found = standing(months(84, 84, hukou_base="2", employment="dispatched"), TODAY)
    assert [one.id for one in found.unpublished] == ["J0_dispatched_terms"]


def test_a_senior_title_is_told_as_the_way_that_asks_for_no_years() -> None:
    senior = {"qualification": "title_senior", "qualification_fits": True}
    answers = {
        "settle_ways": ["residence_to_hukou"],
        "residence_permit": "yes",
        "employment": "shanghai_employer",
        "permit_months": {"low": 0, "high": 11},
        "qualification": "title_senior",
        "qualification_fits": "all",
    }
    said = "按“高级职称或高级技师”这一条办，不看年限。"
    shown = (settlement, lambda one, moment: detail(one, "residence_to_hukou", moment))
    for screen in shown:
        words = text(screen(Person(answers=answers), MOMENT))
        assert said in words
        assert "年限已经满了" not in words
    assert months(0, 0, **senior).exempt_by == "K1_senior"


# --- the overview ----------------------------------------------------------------------------


def test_the_overview_stays_in_the_chat_and_leads_to_each_route() -> None:
    reply = settlement(Person(answers=EVERY), MOMENT)
    assert reply.place == "final"
    assert [f"route_{name}" for name in ROUTE_IDS] == labels(reply)[:7]
    assert data(reply)[7:] == ["do:change:settle_ways", "go:answers:settle", "go:home"]
    assert reply.values["others"] == ()
    assert "其他路没问" not in text(reply)


def test_routes_that_were_not_picked_are_named() -> None:
    reply = settlement(Person(answers={"settle_ways": ["spouse"]}), MOMENT)
    assert (
        "其他路没问：居转户、人才引进、应届毕业生落户、留学回国人员落户、子女投靠、父母投靠。"
        in text(reply)
    )
    assert labels(reply) == ["route_spouse", "other_ways", "go_answers", "go_home"]


def test_with_no_route_picked_each_is_introduced() -> None:
    reply = settlement(Person(), MOMENT)
    assert data(reply) == ["go:settle", "go:home"]
    assert "其他路没问" not in text(reply)
    for name in ROUTE_IDS:
        assert RENDERER.routes.route(name)["about"] in text(reply)


def test_the_decision_is_named_as_that_of_others() -> None:
    assert "以受理部门审核为准" in text(settlement(Person(answers=EVERY), MOMENT))


# --- one route -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ROUTE_IDS)
def test_a_route_fits_into_one_message(name: str) -> None:
    found = text(detail(Person(answers=EVERY), name, MOMENT))
    assert length(found) <= MAX_TEXT * 3 / 4
    assert not found.endswith("…")
    assert "<b>依据</b>" in found
    assert "来源：" in found
    assert "没有看到原文" in found


def test_a_route_that_was_not_picked_has_no_card() -> None:
    assert detail(Person(answers={"settle_ways": ["spouse"]}), "talent", MOMENT) is None
    assert detail(Person(), "gone", MOMENT) is None


def test_a_route_leads_to_the_others() -> None:
    reply = detail(Person(answers={"settle_ways": ["spouse", "child"]}), "spouse", MOMENT)
    assert reply is not None
    assert data(reply) == [
        "go:route:child",
        "go:settlement",
        "go:answers:settle",
        "do:change:settle_ways",
        "go:home",
    ]


def test_what_was_only_heard_of_is_marked() -> None:
    found = text(detail(Person(answers=EVERY), "residence_to_hukou", MOMENT))
    assert "没有刑事犯罪记录（经验之谈）" in found
    assert "（多为经验之谈，请向受理点确认）" in found


def test_a_condition_on_another_text_names_what_is_wrong_with_that() -> None:
    found = text(detail(Person(answers=EVERY), "talent", MOMENT))
    assert "已过期，没有看到原文" in found


# --- answers ---------------------------------------------------------------------------------


def test_the_answers_that_the_routes_look_at_are_changed_for_the_routes() -> None:
    answers = {**EVERY, "residence_permit": "yes", "married": "yes"}
    reply = told(Person(answers=answers), "settle", MOMENT)
    assert reply is not None
    assert reply.values["answers"] == {"residence_permit": "yes", **EVERY}
    assert data(reply) == [
        "do:change:residence_permit:settle",
        "do:change:settle_ways:settle",
        "go:settlement",
        "go:home",
    ]
    assert told(Person(answers=answers), "gone", MOMENT) is None
