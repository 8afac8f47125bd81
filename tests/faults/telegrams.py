"""Stand-ins for Telegram that hold a program at a chosen point, so that it can be killed there."""

import asyncio
from collections.abc import Iterable

from aiohttp import web

from tests.gateway.fake import Call, FakeTelegram

WORDS = ("sendMessage", "editMessageText")


class SlowTelegram(FakeTelegram):
    """Takes its time with every message."""

    def __init__(self, pause: float) -> None:
        super().__init__()
        self.arrived = 0
        self._pause = pause

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["method"] in WORDS:
            self.arrived += 1
            await asyncio.sleep(self._pause)
        return await super()._handle(request)


class Trap(FakeTelegram):
    """Holds the answer to chosen requests for ever, and says so.

    Args:
        words: which requests with words to hold, counted from 1.
        fetches: which answers with updates in them to hold, counted from 1.
    """

    def __init__(self, *, words: Iterable[int] = (), fetches: Iterable[int] = ()) -> None:
        super().__init__()
        self.sprung: asyncio.Queue[str] = asyncio.Queue()
        self._held = {"words": set(words), "fetches": set(fetches)}
        self._seen = {"words": 0, "fetches": 0}

    async def _carry_out(self, call: Call) -> object:
        """Hold every other one before it is carried out, and the rest afterwards."""
        if call.method not in WORDS:
            answer = await super()._carry_out(call)
            if call.method == "getUpdates" and answer and self._is_next("fetches"):
                self.sprung.put_nowait("fetches")  # the answer goes out: it dies with it in hand
            return answer
        if not self._is_next("words"):
            return await super()._carry_out(call)
        if self._seen["words"] % 2:
            await super()._carry_out(call)
        self.sprung.put_nowait("words")
        await self._closing.wait()
        return True

    def _is_next(self, kind: str) -> bool:
        self._seen[kind] += 1
        return self._seen[kind] in self._held[kind]
