import asyncio
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.pacing import Pace, Rates
from tests.gateway.harness import NOW, StillClock

SECOND = timedelta(seconds=1)


async def times(pace: Pace, clock: StillClock, chats: list[int], *, live: bool) -> list[float]:
    """Seconds after the start at which messages to these chats may go, one after the other."""
    instants = list[datetime]()
    for chat in chats:
        await pace.turn(chat, live=live)
        instants.append(clock.now())
    return [(instant - NOW) / SECOND for instant in instants]


async def test_a_live_chat_may_have_a_short_burst_then_one_a_second() -> None:
    clock = StillClock()
    assert await times(Pace(clock), clock, [1] * 6, live=True) == [0, 0, 0, 1, 2, 3]


async def test_bulk_has_no_burst() -> None:
    clock = StillClock()
    assert await times(Pace(clock), clock, [1] * 3, live=False) == [0, 1, 2]


async def test_one_chat_holds_no_other() -> None:
    clock = StillClock()
    pace = Pace(clock)
    await times(pace, clock, [1, 1, 1], live=True)
    assert await times(pace, clock, [2, 3], live=True) == [0, 0]


async def test_thirty_a_second_in_all() -> None:
    clock = StillClock()
    went = await times(Pace(clock), clock, list(range(90)), live=True)
    assert went == [0] * 30 + [1] * 30 + [2] * 30


async def test_bulk_leaves_room_for_live_replies() -> None:
    clock = StillClock()
    pace = Pace(clock)
    assert await times(pace, clock, list(range(25)), live=False) == [0] * 25
    assert await times(pace, clock, list(range(100, 105)), live=True) == [0] * 5
    assert await times(pace, clock, [200], live=False) == [1]


@given(
    chats=st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=80),
)
def test_no_second_ever_has_more_than_it_may(chats: list[tuple[int, bool]]) -> None:
    clock = StillClock()
    pace = Pace(clock, Rates(overall=5, bulk=3))
    went = list[datetime]()

    async def run() -> None:
        for chat, live in chats:
            await pace.turn(chat, live=live)
            went.append(clock.now())

    asyncio.run(run())
    for start in went:
        assert sum(start <= each < start + SECOND for each in went) <= 5


async def test_a_held_chat_waits_and_no_other_does() -> None:
    clock = StillClock()
    pace = Pace(clock)
    assert pace.hold(1, 7 * SECOND) == NOW + 7 * SECOND
    assert await times(pace, clock, [2], live=True) == [0]
    assert await times(pace, clock, [1], live=True) == [7]
    assert pace.held_until(1) is None


async def test_release_waits_for_the_end_of_a_hold() -> None:
    clock = StillClock()
    pace = Pace(clock)
    pace.hold(1, 7 * SECOND)
    await pace.release(1)
    assert clock.now() == NOW + 7 * SECOND


@pytest.mark.parametrize(("chats", "waits"), [([1, 2], 0), ([1, 1, 1], 0), ([1, 2, 3], 9)])
async def test_three_chats_told_to_wait_within_ten_seconds_stop_the_bulk_lane(
    chats: list[int], waits: int
) -> None:
    clock = StillClock()
    pace = Pace(clock)
    for chat in chats:
        pace.hold(chat, 9 * SECOND)
    assert await times(pace, clock, [50], live=True) == [0]
    assert await times(pace, clock, [60], live=False) == [waits]


async def test_three_chats_told_to_wait_long_after_one_another_stop_nothing() -> None:
    clock = StillClock()
    pace = Pace(clock)
    for chat in (1, 2, 3):
        pace.hold(chat, SECOND)
        await clock.sleep(11 * SECOND)
    assert await times(pace, clock, [60], live=False) == [33]


async def test_quiet_chats_are_forgotten() -> None:
    clock = StillClock()
    pace = Pace(clock, Rates(overall=10_000, bulk=10_000))
    for chat in range(2_000):
        await pace.turn(chat, live=True)
        await clock.sleep(SECOND)
    assert len(pace._chats) <= 1_001


async def test_a_clock_that_is_set_back_holds_nobody() -> None:
    clock = StillClock()
    pace = Pace(clock)
    await times(pace, clock, [1] * 3 + [*range(2, 40)], live=True)
    pace.hold(2, 7 * SECOND)
    clock._now = before = NOW - timedelta(hours=1)
    await pace.turn(1, live=True)
    await pace.release(2)
    assert clock.now() == before


async def test_a_wait_ends_when_the_clock_is_set_back() -> None:
    clock = StillClock()
    pace = Pace(clock)
    pace.hold(1, timedelta(hours=2))
    sleep, back = clock.sleep, [timedelta(hours=1)]

    async def set_back(duration: timedelta) -> None:
        await sleep(duration)
        if back:
            clock._now -= back.pop()

    clock.sleep = set_back  # type: ignore[method-assign]
    await pace.turn(1, live=True)
    assert clock.now() < NOW
