"""News for the open pages: each gets every change, in order."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from bot.playground.errors import Json

_BACKLOG: Final = 1000


class Stream:
    """Hands each piece of news to every listener.

    A listener that falls too far behind is let go; its page connects again and starts from
    a fresh picture of the whole.
    """

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json | None]] = set()
        self._closed = False

    def tell(self, news: Json) -> None:
        """Give a piece of news to all who listen."""
        for listener in tuple(self._listeners):
            if listener.full():
                self._release(listener)
            else:
                listener.put_nowait(news)

    async def listen(self, every: float) -> AsyncIterator[Json | None]:
        """Yield news as it comes, and None when there was none for a while.

        Args:
            every: How many seconds of silence to bear before yielding None.
        """
        listener: asyncio.Queue[Json | None] = asyncio.Queue(_BACKLOG)
        self._listeners.add(listener)
        try:
            while listener in self._listeners and not self._closed:
                try:
                    news = await asyncio.wait_for(listener.get(), every)
                except TimeoutError:
                    yield None
                    continue
                if news is None:
                    return
                yield news
        finally:
            self._listeners.discard(listener)

    def close(self) -> None:
        """End every listener's stream."""
        self._closed = True
        for listener in tuple(self._listeners):
            self._release(listener)

    def _release(self, listener: asyncio.Queue[Json | None]) -> None:
        self._listeners.discard(listener)
        if listener.full():
            listener.get_nowait()
        listener.put_nowait(None)
