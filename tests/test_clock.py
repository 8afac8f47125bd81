"""The clock: its hands turn, and everyone who waits is woken."""

import asyncio
import re
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot import clock as module
from bot.clock import Clock, in_shanghai

ROOT = Path(__file__).parents[1]
HOUR = timedelta(hours=1)
SOON = timedelta(milliseconds=20)


def test_it_shows_the_present_in_utc() -> None:
    before = datetime.now(UTC)
    now = Clock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta()


def test_it_starts_where_it_is_told_and_runs_on() -> None:
    start = datetime(2026, 11, 23, 10, tzinfo=module.SHANGHAI)
    clock = Clock(start)
    first = clock.now()
    assert timedelta() <= first - start < timedelta(seconds=1)
    time.sleep(0.01)  # the real time is what this is about
    assert clock.now() > first


def test_travelling_turns_the_hands() -> None:
    clock = Clock()
    before = clock.now()
    clock.travel(HOUR)
    assert HOUR <= clock.now() - before < HOUR + timedelta(seconds=1)


async def test_who_waits_for_a_moment_is_woken_when_it_is_reached() -> None:
    clock = Clock()
    tomorrow = clock.now() + timedelta(days=1)
    sleepers = [asyncio.create_task(clock.sleep_until(tomorrow)) for _ in range(3)]
    await asyncio.sleep(0)
    clock.travel(HOUR)
    await asyncio.wait(sleepers, timeout=0.02)
    assert not any(sleeper.done() for sleeper in sleepers)
    clock.travel(timedelta(days=1))
    async with asyncio.timeout(2):
        await asyncio.gather(*sleepers)
    assert clock.now() >= tomorrow


async def test_a_moment_that_is_past_is_not_waited_for() -> None:
    clock = Clock()
    async with asyncio.timeout(2):
        await clock.sleep_until(clock.now() - HOUR)


async def test_time_passes_without_travelling_too() -> None:
    clock = Clock()
    until = clock.now() + SOON
    await clock.sleep_until(until)
    assert clock.now() >= until


async def test_a_sleep_ends_when_the_hands_turn_or_the_time_is_over() -> None:
    clock = Clock()
    async with asyncio.timeout(2):
        await clock.sleep(SOON)
        sleeper = asyncio.create_task(clock.sleep(HOUR))
        await asyncio.sleep(0)
        clock.travel(timedelta(seconds=1))
        await sleeper


async def test_a_laptop_that_slept_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST_SLEEP", timedelta(milliseconds=5))
    clock = Clock()
    sleeper = asyncio.create_task(clock.sleep_until(clock.now() + HOUR))
    await asyncio.sleep(0)
    clock._ahead += HOUR  # the machine slept: nobody was told
    async with asyncio.timeout(2):
        await sleeper


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Shanghai", "Europe/London"])
def test_shanghai_is_the_same_from_everywhere(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        summer = datetime(2026, 7, 1, 17, tzinfo=UTC)
        assert in_shanghai(summer).isoformat() == "2026-07-02T01:00:00+08:00"
        assert Clock(summer).now() - summer < timedelta(seconds=1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_only_the_clock_asks_for_the_time() -> None:
    asking = re.compile(
        r"datetime\.(now|today|utcnow)\(|date\.today\(|^import time$|^from time ", re.MULTILINE
    )
    assert asking.search((ROOT / "bot" / "clock.py").read_text("utf-8"))
    for path in (ROOT / "bot").rglob("*.py"):
        if path != ROOT / "bot" / "clock.py":
            assert not asking.search(path.read_text("utf-8")), path.name


def test_the_day_begins_in_shanghai() -> None:
    evening = datetime(2026, 11, 22, 15, 59, tzinfo=UTC)
    assert in_shanghai(evening).date() == date(2026, 11, 22)
    assert in_shanghai(evening + timedelta(minutes=1)).date() == date(2026, 11, 23)
