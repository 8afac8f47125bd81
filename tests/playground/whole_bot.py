"""The whole bot on one playground, for one test."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.app import _conversation
from bot.clock import Clock
from bot.gateway.gateway import Account, Gateway
from bot.storage.store import Store
from tests.chat import MIND
from tests.dialogs.people import NOW
from tests.gateway.harness import QUICK, UNPACED, Logged, eventually

if TYPE_CHECKING:
    from conftest import Playground


@asynccontextmanager
async def bot_of(served: "Playground", store: Store) -> AsyncIterator[None]:
    """The whole bot, on the day on which our people chat."""
    gateway = Gateway(
        Account(served.token, served.url, timings=QUICK, rates=UNPACED),
        store=store,
        conversation=_conversation(MIND),
        clock=Clock(NOW),
        log=Logged().log,
        rng=random.Random(1),
    )
    try:
        await gateway.start()
        yield
    finally:
        await gateway.stop()


async def press(served: "Playground", data: str) -> None:
    """Press the button that carries this, as soon as it is there."""
    messages = served.world.chats[served.person].messages

    def found() -> list[int]:
        return [number for number, m in messages.items() if data in str(m.markup)]

    await eventually(found)
    wish = {"chat": served.person, "message": found()[-1], "data": data}
    assert (await served.act("press", **wish)).status_code == 200
