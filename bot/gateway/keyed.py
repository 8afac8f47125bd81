"""Work in order for each key, at the same time for different keys."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from datetime import timedelta
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


class Keyed(Generic[Key, Item]):
    """Runs `work` on items: first come, first served within a key.

    A key takes up nothing while it has no items. `work` looks after its own errors; an
    exception that escapes it goes to `failed`, and the key's next item is served.
    """

    def __init__(
        self,
        work: Callable[[Item], Awaitable[None]],
        failed: Callable[[Exception], None],
    ) -> None:
        self._work = work
        self._failed = failed
        self._waiting: dict[Key, deque[Item]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        """Return how many items have not been finished."""
        return sum(map(len, self._waiting.values()))

    def add(self, key: Key, item: Item) -> None:
        """Let `item` be worked on after the earlier ones of its key."""
        if key in self._waiting:
            self._waiting[key].append(item)
            return
        self._waiting[key] = deque([item])
        task = asyncio.create_task(self._serve(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, key: Key) -> None:
        waiting = self._waiting[key]
        try:
            while waiting:
                await self._serve_one(waiting[0])
                waiting.popleft()
        finally:
            del self._waiting[key]

    async def _serve_one(self, item: Item) -> None:
        try:
            await self._work(item)
        except Exception as error:  # noqa: BLE001 - one item must not stop those behind it
            self._failed(error)

    async def drain(self, within: timedelta) -> None:
        """Wait until nothing is left to do, then abandon what took longer than `within`."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=within.total_seconds())
        abandoned = set(self._tasks)
        for task in abandoned:
            task.cancel()
        await asyncio.gather(*abandoned, return_exceptions=True)
