"""The reminders that follow from a step, and the days they point to."""

from datetime import date

import pytest

from bot.guide import REMINDERS, STEPS, due_on

IDS = {step.id for step in STEPS}


@pytest.mark.parametrize(
    ("rule", "anchor", "due", "estimated"),
    [
        ("open_account", date(2026, 9, 30), date(2026, 10, 10), False),
        ("hand_in_papers", date(2026, 11, 20), date(2026, 11, 24), False),
        ("decision_due", date(2026, 11, 23), date(2026, 12, 21), False),
        ("decision_due", date(2026, 12, 10), date(2027, 1, 8), True),
        ("permit_after_half_year", date(2026, 8, 31), date(2027, 2, 28), False),
        ("permit_after_half_year", date(2026, 6, 15), date(2026, 12, 15), False),
        ("endorse_permit", date(2027, 3, 1), date(2027, 1, 30), False),
        ("endorse_next_year", date(2026, 12, 31), date(2026, 12, 1), False),
        ("renew_points", date(2026, 11, 23), date(2026, 11, 26), False),
        ("ask_verification", date(2026, 11, 23), date(2026, 12, 23), False),
        ("permit_ready", date(2026, 9, 24), date(2026, 10, 22), False),
    ],
)
def test_a_rule_points_to_a_day(rule: str, anchor: date, due: date, *, estimated: bool) -> None:
    found = due_on(REMINDERS[rule], anchor)
    assert (found.date, found.estimated) == (due, estimated)


def test_only_the_endorsement_asks_for_the_date_on_the_card() -> None:
    asking = {rule.about for rule in REMINDERS.values() if rule.anchor != "done"}
    assert asking == {"endorse_permit"}


def test_every_rule_speaks_of_a_step_and_is_offered_by_one() -> None:
    offered = {step.reminder.id for step in STEPS if step.reminder}
    assert offered == set(REMINDERS)
    assert {rule.about for rule in REMINDERS.values()} <= IDS


def test_a_reminder_speaks_of_what_comes_after_the_step_that_offers_it() -> None:
    order = [step.id for step in STEPS]
    for step in STEPS:
        if step.reminder and step.id != "renew_points":
            assert order.index(step.reminder.about) > order.index(step.id)
