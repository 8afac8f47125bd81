"""People who write to the store."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

from bot.dialogs.model import Effect, Person
from bot.storage.model import Known, Parcel, QueuedParcel, Turn
from bot.storage.store import Store

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)

Change = Callable[[Person], Person]
View = Callable[[str], Change]
Answer = Callable[[str, object], Change]
Rows = Callable[..., list[tuple[Any, ...]]]
"""SQL and its parameters → what the file holds."""


class Talk:
    """Lets chats write: each message is received, and answered by a turn."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._updates = count(1_000)

    async def hears(self, chat: int, body: str = "{}", now: datetime = NOW) -> int:
        update = next(self._updates)
        assert await self._store.receive(update, chat, body, now)
        return update

    async def turn(
        self,
        chat: int,
        change: Change = lambda person: person,
        *,
        parcels: tuple[Parcel, ...] = (),
        effects: tuple[Effect, ...] = (),
        now: datetime = NOW,
    ) -> Turn:
        """Receive a message and work out its turn, without storing it."""
        update = await self.hears(chat, now=now)
        before = await self._store.known(chat)
        return Turn(update, chat, before, change(before.person), parcels, effects, now)

    async def says(
        self,
        chat: int,
        change: Change = lambda person: person,
        *,
        parcels: tuple[Parcel, ...] = (),
        effects: tuple[Effect, ...] = (),
        now: datetime = NOW,
    ) -> Known:
        """Receive a message, store its turn, and return what is known then."""
        await self._store.commit(
            await self.turn(chat, change, parcels=parcels, effects=effects, now=now)
        )
        return await self._store.known(chat)

    async def next_parcel(self, now: datetime = NOW) -> QueuedParcel:
        return (await self._store.queued(now, 1))[0]
