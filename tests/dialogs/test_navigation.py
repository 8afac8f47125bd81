"""Where menu entries, commands and topics lead."""

from dataclasses import replace

import pytest

from bot.dialogs import answering, navigation
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Session
from bot.dialogs.questions import QUESTIONS
from tests.dialogs.people import (
    ADULT,
    GRADUATE,
    MOMENT,
    NEWCOMER,
    OFFER,
    PASSED,
    STRANGER,
    TODAY,
)


@pytest.mark.parametrize("screen", navigation.SCREENS)
def test_every_screen_opens(screen: str) -> None:
    outcome = navigation.show(replace(PASSED, other=GRADUATE), screen, "", MOMENT)
    assert outcome is not None
    assert outcome.person.session.view == screen


@pytest.mark.parametrize("screen", navigation.SCREENS)
def test_a_stranger_has_no_plan_and_nothing_to_compare_without_a_test(screen: str) -> None:
    outcome = navigation.show(STRANGER, screen, "", MOMENT)
    assert outcome is not None
    needs_a_test = screen in {"plan", "whatif", "compare"}
    assert outcome.person.session.view == ("selftest" if needs_a_test else screen)


@pytest.mark.parametrize("screen", navigation.ASIDE)
def test_a_message_of_its_own_leaves_the_card_as_it_is(screen: str) -> None:
    outcome = navigation.show(PASSED, screen, "", MOMENT)
    assert outcome is not None
    assert outcome.replies[0].place == "message"
    assert outcome.person == PASSED


@pytest.mark.parametrize(("entry", "flow"), navigation.QUESTIONNAIRES.items())
def test_a_questionnaire_opens_with_its_first_question(entry: str, flow: str) -> None:
    outcome = navigation.show(STRANGER, entry, "", MOMENT)
    assert outcome is not None
    assert outcome.person.session.view == flow
    assert outcome.replies[0].template == "question"


def test_a_screen_that_does_not_exist_is_none() -> None:
    assert navigation.show(STRANGER, "gone", "", MOMENT) is None
    assert navigation.show(STRANGER, "papers", "gone", MOMENT) is None
    assert navigation.show(STRANGER, "step", "gone", MOMENT) is None


def test_a_finished_flow_shows_its_result() -> None:
    outcome = navigation.ask(PASSED, FLOWS["selftest"], MOMENT)
    assert outcome.person.session.view == "result"
    assert outcome.replies[0].place == "final"


def test_a_contradiction_is_named_once() -> None:
    flow, before = FLOWS["selftest"], Person(NEWCOMER.session, {"age": ADULT})
    long = {"low": 400, "high": 400}
    change = answering.take(before, flow, QUESTIONS["insurance_years"], long, TODAY)
    card = navigation.after_change(before, change, flow, MOMENT).replies[0]
    assert card.values["notes"]["doubts"] == ("insurance_months",)
    again = answering.take(change.person, flow, QUESTIONS["education"], "none", TODAY)
    card = navigation.after_change(change.person, again, flow, MOMENT).replies[0]
    assert card.values["notes"]["doubts"] == ()


def test_nothing_is_shown_again_where_nothing_is_open() -> None:
    assert navigation.reopened_card(PASSED, MOMENT, {}) == ()


@pytest.mark.parametrize(
    ("session", "template"),
    [
        (Session(view="selftest", run=1), "question"),
        (Session(view="when:hand_in"), "when"),
        (Session(view="date:endorse_permit"), "ask_date"),
        (Session(view="offer", offer=OFFER), "offer"),
        (Session(view="home", offer={"answers": '{"education": "none"}'}), "confirm"),
    ],
)
def test_what_is_open_is_shown_again(session: Session, template: str) -> None:
    (card,) = navigation.reopened_card(replace(STRANGER, session=session), MOMENT, {})
    assert card.template == template


def test_asking_withdraws_a_reminder_that_was_offered() -> None:
    offer = {"step": "hand_in", "rule": "x", "day": "2026-12-01"}
    session = replace(NEWCOMER.session, offer=offer)
    outcome = navigation.ask(Person(session, GRADUATE | {"records": 0}), FLOWS["selftest"], MOMENT)
    assert outcome.person.session.offer == {}
