"""How far somebody has come."""

from datetime import date

from bot.dialogs.model import Person, Session
from bot.dialogs.progress import (
    STEPS,
    begun_by,
    done_days,
    rule_for,
    with_step_done,
    with_view,
)
from bot.guide import REMINDERS


def test_a_step_is_recorded_with_its_day() -> None:
    person = with_step_done(Person(), "hand_in", date(2026, 11, 20))
    assert done_days(person) == {"hand_in": date(2026, 11, 20)}


def test_what_another_version_recorded_is_read_as_far_as_possible() -> None:
    done = {"hand_in": "soon", "gone": "2026-11-20", "decision": "2026-11-20"}
    assert done_days(Person(Session(done=done))) == {"decision": date(2026, 11, 20)}


def test_the_reminder_of_a_step_follows_it_or_is_about_it() -> None:
    assert rule_for("employer_review") is STEPS["employer_review"].reminder
    found = rule_for("endorse_permit")
    assert found is not None
    assert rule_for("permit_photo") is None
    assert rule_for("gone") is None


def test_a_step_that_is_not_done_is_reminded_of_itself_and_one_that_is_of_the_next() -> None:
    assert rule_for("verification") is REMINDERS["ask_verification"]
    assert rule_for("verification", done=True) is REMINDERS["decision_due"]
    assert rule_for("open_account") is REMINDERS["open_account"]
    assert rule_for("renew_points") is REMINDERS["renew_points"]
    assert rule_for("renew_points", done=True) is REMINDERS["endorse_next_year"]
    assert rule_for("decision", done=True) is REMINDERS["decision_due"]


def test_a_reminder_counts_from_the_step_that_begins_it() -> None:
    assert begun_by(REMINDERS["decision_due"]) == "verification"
    assert begun_by(REMINDERS["open_account"]) == "permit_collect"
    assert {begun_by(rule) for rule in REMINDERS.values()} <= set(STEPS)


def test_another_screen_withdraws_what_waited_for_a_yes() -> None:
    person = with_view(Person(Session(offer={"day": "2026-12-01"})), "home")
    assert person.session.offer == {}
