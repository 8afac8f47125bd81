import asyncio
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.keyed import Keyed
from tests.gateway.harness import eventually

AT_ONCE = timedelta()
LONG = timedelta(seconds=5)


async def test_a_waiting_key_holds_no_other() -> None:
    gate, done = asyncio.Event(), list[str]()

    async def work(item: str) -> None:
        if item == "a1":
            await gate.wait()
        done.append(item)

    keyed = Keyed[str, str](work, failed=_never)
    for item in ("a1", "a2", "b1"):
        keyed.add(item[0], item)
    await eventually(lambda: done == ["b1"])
    gate.set()
    await keyed.drain(LONG)
    assert done == ["b1", "a1", "a2"]
    assert len(keyed) == 0
    assert not keyed._waiting


@given(items=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=30))
def test_within_a_key_order_is_kept_whatever_the_pauses(items: list[tuple[int, int]]) -> None:
    done = list[tuple[int, int, int]]()

    async def work(item: tuple[int, int, int]) -> None:
        for _ in range(item[1]):
            await asyncio.sleep(0)
        done.append(item)

    async def run() -> None:
        keyed = Keyed[int, tuple[int, int, int]](work, failed=_never)
        for number, (key, pauses) in enumerate(items):
            keyed.add(key, (key, pauses, number))
        await keyed.drain(LONG)

    asyncio.run(run())
    for key in range(4):
        numbers = [number for its, _, number in done if its == key]
        assert numbers == sorted(numbers)
    assert len(done) == len(items)


async def test_a_failing_item_is_reported_and_the_next_served() -> None:
    done, failures = list[str](), list[Exception]()

    async def work(item: str) -> None:
        if item == "bad":
            raise ValueError
        done.append(item)

    keyed = Keyed[str, str](work, failures.append)
    keyed.add("a", "bad")
    keyed.add("a", "good")
    await keyed.drain(LONG)
    assert done == ["good"]
    assert [type(failure) for failure in failures] == [ValueError]


async def test_what_takes_too_long_is_abandoned() -> None:
    async def work(_: str) -> None:
        await asyncio.Event().wait()

    keyed = Keyed[str, str](work, failed=_never)
    keyed.add("a", "endless")
    await keyed.drain(AT_ONCE)
    assert len(keyed) == 0


def _never(error: Exception) -> None:
    raise AssertionError from error
