"""A playground on a free port, a clock that stands still, and two ways to talk to it."""

import asyncio
import json
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.playground.server import create_app
from bot.playground.serving import PlaygroundServer
from bot.playground.world import World
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store

BOT_ID = 4242
TOKEN = f"{BOT_ID}:abc"
PERSON = 10001
Result = Any
"""Whatever JSON the Bot API returns."""

LOCALE = Path(__file__).parents[2] / "locales" / "zh-Hans" / "playground.toml"


class StillHands:
    """A clock that moves only when somebody turns it."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def travel(self, by: timedelta) -> None:
        self.instant += by


@dataclass
class Playground:
    """One running playground and what a test does with it."""

    url: str
    world: World
    hands: StillHands
    http: httpx.AsyncClient
    token: str = TOKEN
    person: int = PERSON

    async def request(self, method: str, **params: object) -> httpx.Response:
        """Call the Bot API with a JSON body."""
        return await self.http.post(f"{self.url}/bot{TOKEN}/{method}", json=params)

    async def call(self, method: str, **params: object) -> Result:
        """Call the Bot API and return the result of a call that must succeed."""
        answer = (await self.request(method, **params)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: object) -> tuple[int, str]:
        """Return the status and the words of a call that must be refused."""
        response = await self.request(method, **params)
        answer = response.json()
        assert answer["ok"] is False
        assert answer["error_code"] == response.status_code
        return response.status_code, answer["description"]

    async def text(self, text: str = "hello", **params: object) -> Result:
        """Let the bot send a text to the first person."""
        return await self.call("sendMessage", chat_id=PERSON, text=text, **params)

    async def act(self, action: str, **body: object) -> httpx.Response:
        """Do what the page does when a person does something."""
        headers = {"Origin": self.url}
        return await self.http.post(f"{self.url}/playground/{action}", json=body, headers=headers)

    async def say(self, text: str) -> int:
        """Let the first person write to the bot; returns the message's id."""
        answer = await self.act("send", chat=PERSON, text=text)
        assert answer.status_code == 200, answer.text
        return int(answer.json()["message"])

    async def updates(self, **params: object) -> list[Any]:
        """Return what waits for the bot."""
        found: list[Any] = await self.call("getUpdates", **params)
        return found


@pytest.fixture
def hands() -> StillHands:
    return StillHands()


@pytest.fixture
def locale() -> dict[str, Any]:
    return tomllib.loads(LOCALE.read_text(encoding="utf-8"))


@pytest.fixture
async def playground(hands: StillHands, locale: dict[str, Any]) -> AsyncIterator[Playground]:
    """A playground without a socket: quick, for what one request can show."""
    app = create_app(token=TOKEN, hands=hands, words=locale)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, timeout=20) as http:
        yield Playground("http://127.0.0.1:8765", app.state.world, hands, http)


@pytest.fixture
async def served(hands: StillHands, locale: dict[str, Any]) -> AsyncIterator[Playground]:
    """A playground on a free port, over real HTTP, which also knows a next reminder."""

    async def next_due() -> datetime | None:
        due = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
        return due if due > hands.now() else None

    app = create_app(token=TOKEN, hands=hands, words=locale, next_due=next_due)
    async with PlaygroundServer(app, 0) as server, httpx.AsyncClient(timeout=20) as http:
        yield Playground(server.url, app.state.world, hands, http)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = Store(await SqliteDatabase.open(tmp_path / "hujifen.db"))
    yield store
    await store.close()


News = Callable[[], Awaitable[dict[str, Any]]]


@pytest.fixture
async def news(served: Playground) -> AsyncIterator[News]:
    """The page's stream: each call waits for the next piece of news."""
    address = f"{served.url}/playground/events"
    async with served.http.stream("GET", address) as stream:
        lines = stream.aiter_lines()

        async def piece() -> dict[str, Any]:
            async with asyncio.timeout(5):
                async for line in lines:
                    if line.startswith("data: "):
                        found: dict[str, Any] = json.loads(line.removeprefix("data: "))
                        return found
            raise AssertionError

        yield piece
