"""Quiet hours, 22:00 to 08:00 in Shanghai."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.quiet import is_quiet, out_of_quiet_hours

SHANGHAI = ZoneInfo("Asia/Shanghai")


def shanghai(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2026-11-23 07:59:59", "2026-11-23 08:00"),
        ("2026-11-23 08:00", "2026-11-23 08:00"),
        ("2026-11-23 12:34:56", "2026-11-23 12:34:56"),
        ("2026-11-23 21:59:59", "2026-11-23 21:59:59"),
        ("2026-11-23 22:00", "2026-11-24 08:00"),
        ("2026-11-24 00:00", "2026-11-24 08:00"),
        ("2026-12-31 23:00", "2027-01-01 08:00"),
    ],
)
def test_the_night_is_quiet(due: str, told: str) -> None:
    assert out_of_quiet_hours(shanghai(due)) == shanghai(told)


def test_a_time_that_the_person_chose_stands() -> None:
    midnight = shanghai("2026-11-24 00:00")
    assert out_of_quiet_hours(midnight, chosen=True) == midnight


def test_the_zone_of_the_host_does_not_matter() -> None:
    due = shanghai("2026-11-23 23:00")
    for zone in ("UTC", "America/New_York", "Asia/Shanghai"):
        moved = out_of_quiet_hours(due.astimezone(ZoneInfo(zone)))
        assert (moved, moved.tzinfo) == (shanghai("2026-11-24 08:00"), UTC)


@given(st.datetimes(min_value=datetime(2000, 1, 1), timezones=st.timezones()), st.booleans())  # noqa: DTZ001
def test_a_reminder_is_moved_to_the_next_morning_at_most(due: datetime, chosen: bool) -> None:  # noqa: FBT001
    moved = out_of_quiet_hours(due, chosen=chosen)
    assert due <= moved <= due + timedelta(hours=10)
    assert chosen or not is_quiet(moved)
    assert out_of_quiet_hours(moved, chosen=chosen) == moved
