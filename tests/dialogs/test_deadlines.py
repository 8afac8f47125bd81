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


def test_nine_in_the_morning_in_shanghai_is_one_in_utc() -> None:
    assert instant(TODAY) == datetime(2026, 11, 23, 1, tzinfo=UTC)
