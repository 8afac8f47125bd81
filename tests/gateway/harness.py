"""A gateway that runs against a stand-in, with waits short enough for a test."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import structlog

from bot.clock import Clock
from bot.dialogs.model import Event, Moment, Outcome, Person
from bot.gateway.gateway import Account, Gateway, Timings
from bot.gateway.pacing import Rates
from bot.gateway.request import Timeouts
from bot.gateway.settling import Backoff
from bot.gateway.turns import Conversation
from bot.storage.store import Store
from tests.gateway import talk
from tests.gateway.fake import PATIENCE, TOKEN

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
UNPACED = Rates(overall=10_000, bulk=10_000, per_chat=timedelta(), burst=1)
QUICK = Timings(
    poll=timedelta(seconds=5),
    requests=Timeouts(connect=2.0, read=0.3),
    backoff=Backoff(first=timedelta(milliseconds=5), longest=timedelta(milliseconds=20)),
    retry_turn=timedelta(milliseconds=1),
    farewell=timedelta(seconds=1),
    drain=timedelta(seconds=2),
)


async def becomes(ask: Callable[[], Awaitable[object]], expected: object) -> None:
    """Ask until the answer is as expected."""
    async with asyncio.timeout(PATIENCE):
        while True:
            if await ask() == expected:
                return
            await asyncio.sleep(0.002)


async def eventually(condition: Callable[[], object]) -> None:
    """Let the others go on until a condition holds."""

    async def holds() -> bool:
        return bool(condition())

    await becomes(holds, expected=True)


async def settled(store: Store) -> None:
    """Wait until the outbox is empty."""

    async def queued() -> int:
        return (await store.counts(NOW)).queued

    await becomes(queued, 0)


class StillClock(Clock):
    """A clock on which time passes only while somebody sleeps."""

    def __init__(self) -> None:
        super().__init__()
        self._now = NOW
        self.slept: list[timedelta] = []

    def now(self) -> datetime:
        return self._now

    async def sleep(self, duration: timedelta) -> None:
        self.slept.append(duration)
        self._now += duration


@dataclass
class Logged:
    """Collects log entries."""

    entries: list[dict[str, object]] = field(default_factory=list)

    @property
    def log(self) -> structlog.typing.FilteringBoundLogger:
        return structlog.wrap_logger(None, processors=[self._collect])

    def _collect(self, _: object, level: str, entry: structlog.typing.EventDict) -> str:
        self.entries.append({"level": level, **entry})
        raise structlog.DropEvent

    def of(self, event: str) -> list[dict[str, object]]:
        return [entry for entry in self.entries if entry["event"] == event]


@asynccontextmanager
async def running(
    url: str,
    store: Store,
    *,
    step: Callable[[Person, Event, Moment], Outcome] | Conversation = talk.step,
    clock: Clock | None = None,
    logged: Logged | None = None,
    account: Account | None = None,
) -> AsyncIterator[Gateway]:
    gateway = Gateway(
        account or Account(TOKEN, url, timings=QUICK, rates=UNPACED),
        store=store,
        conversation=step if isinstance(step, Conversation) else talk.conversation(step),
        clock=clock or Clock(),
        log=(logged or Logged()).log,
        rng=random.Random(1),
    )
    try:
        await gateway.start()
        yield gateway
    finally:
        await gateway.stop()
