"""The server starts on a free port, says when it cannot, and stops at once."""

import asyncio
import signal
import socket
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from bot.playground.server import create_app
from bot.playground.serving import PlaygroundServer, PortTakenError

BOT_ID = 1
TOKEN = f"{BOT_ID}:x"

if TYPE_CHECKING:
    from conftest import StillHands


async def test_it_stops_at_once_while_a_bot_polls_and_a_page_listens(
    hands: "StillHands", locale: dict[str, Any]
) -> None:
    app = create_app(token=TOKEN, hands=hands, words=locale)
    async with httpx.AsyncClient(timeout=30) as http:
        async with PlaygroundServer(app, 0) as server:
            poll = asyncio.create_task(http.get(f"{server.url}/bot1:x/getUpdates?timeout=50"))
            page = asyncio.create_task(http.get(f"{server.url}/playground/events"))
            await asyncio.sleep(0.2)
            began = time.monotonic()
        assert time.monotonic() - began < 2
        assert (await poll).json() == {"ok": True, "result": []}
        assert (await page).text.startswith("retry: 1000\ndata: ")


async def test_a_taken_port_is_named(hands: "StillHands", locale: dict[str, Any]) -> None:
    app = create_app(token=TOKEN, hands=hands, words=locale)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTakenError, match=f"port {port} on 127.0.0.1") as refused:
            await PlaygroundServer(app, port).__aenter__()
    assert refused.value.port == port
    assert refused.value.errno


async def test_signals_stay_with_the_application(
    hands: "StillHands", locale: dict[str, Any]
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    app = create_app(token=TOKEN, hands=hands, words=locale)
    async with PlaygroundServer(app, 0):
        assert signal.getsignal(signal.SIGTERM) is before


def test_words_that_are_missing_are_named(hands: "StillHands") -> None:
    with pytest.raises(LookupError, match=r"bot\.name"):
        create_app(token=TOKEN, hands=hands, words={})
