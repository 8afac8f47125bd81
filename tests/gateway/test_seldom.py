from datetime import timedelta

from bot.gateway.seldom import Seldom
from tests.gateway.harness import Logged, StillClock


async def test_a_repeated_trouble_is_logged_once_a_minute_with_its_count() -> None:
    clock, logged = StillClock(), Logged()
    seldom = Seldom(logged.log, clock)
    for _ in range(150):
        seldom.warning("not_sent", error="NotSentError")
        await clock.sleep(timedelta(seconds=1))
    assert [entry["repeats"] for entry in logged.of("not_sent")] == [0, 59, 59]


async def test_different_troubles_do_not_silence_one_another() -> None:
    clock, logged = StillClock(), Logged()
    seldom = Seldom(logged.log, clock)
    seldom.warning("flooded")
    seldom.alert("polling_conflict")
    assert [entry["level"] for entry in logged.entries] == ["warning", "error"]
