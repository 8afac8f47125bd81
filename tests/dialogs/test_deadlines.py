"""The day of a deadline and the instant of its reminder."""

from datetime import UTC, date, datetime

from bot.dialogs.deadlines import deadline, instant
from bot.guide import REMINDERS
from tests.dialogs.people import TODAY

TWO_WORKING_DAYS = REMINDERS["hand_in_papers"]


def test_working_days_are_counted_from_the_day_after() -> None:
    assert deadline(TWO_WORKING_DAYS, TODAY, TODAY).due == date(2026, 11, 25)


def test_a_deadline_that_has_passed_is_due_tomorrow_and_says_so() -> None:
    found = deadline(TWO_WORKING_DAYS, date(2026, 11, 2), TODAY)
    assert (found.due, found.past) == (date(2026, 11, 24), True)


def test_a_deadline_of_today_is_due_tomorrow_and_not_late() -> None:
    found = deadline(TWO_WORKING_DAYS, date(2026, 11, 19), TODAY)
    assert (found.due, found.past) == (date(2026, 11, 24), False)


def test_what_is_done_at_a_counter_falls_on_a_working_day() -> None:
    half_a_year = REMINDERS["permit_after_half_year"]
    found = deadline(half_a_year, TODAY, TODAY)
    assert (found.due, found.moved) == (date(2027, 5, 24), date(2027, 5, 23))
    assert found.estimated
    weekday = deadline(half_a_year, date(2026, 11, 3), TODAY)
    assert (weekday.due, weekday.moved) == (date(2027, 5, 3), None)


def test_a_deadline_that_passed_before_a_weekend_is_due_after_it() -> None:
    friday = date(2026, 11, 27)
    assert deadline(TWO_WORKING_DAYS, date(2026, 11, 2), friday).due == date(2026, 11, 30)


def test_a_term_that_is_counted_back_begins_on_any_day() -> None:
    found = deadline(REMINDERS["endorse_permit"], date(2027, 3, 15), TODAY)
    assert (found.due, found.moved) == (date(2027, 2, 13), None)


def test_nine_in_the_morning_in_shanghai_is_one_in_utc() -> None:
    assert instant(TODAY) == datetime(2026, 11, 23, 1, tzinfo=UTC)
