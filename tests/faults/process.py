"""The real program as a process of its own, to be killed, stopped and started again."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.settings import Settings
from tests.gateway.fake import TOKEN, FakeTelegram

ROOT = Path(__file__).parents[2]
NOW = "2026-11-23T10:00:00+08:00"
PATIENCE = 30.0  # seconds after which a test gives up; nothing is expected to take as long
SECRET = TOKEN.partition(":")[2]


@dataclass
class Bot:
    """`hujifen run` against a stand-in for Telegram, with a database that outlives it."""

    telegram_url: str
    folder: Path
    starts: int = 0
    _process: asyncio.subprocess.Process | None = None

    @property
    def database(self) -> Path:
        return self.folder / "hujifen.db"

    @property
    def said(self) -> str:
        """All that it has written, over all its lives."""
        return "".join(path.read_text("utf-8") for path in sorted(self.folder.glob("said-*")))

    @property
    def _mouth(self) -> Path:
        return self.folder / f"said-{self.starts:02}"

    async def start(self, now: str = NOW) -> "Bot":
        """Start it; returns at once."""
        self.starts += 1
        hidden = {name.upper() for name in Settings.model_fields}
        env = {name: value for name, value in os.environ.items() if name not in hidden}
        env |= {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.telegram_url}
        env |= {"DATABASE_URL": f"sqlite:///{self.database}", "HUJIFEN_NOW": now}
        with self._mouth.open("wb") as said:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "run"),
                cwd=self.folder,
                env={**env, "PYTHONPATH": str(ROOT)},
                stdout=said,
                stderr=said,
            )
        return self

    async def listening(self) -> None:
        """Wait until this life of it is connected."""
        await eventually(lambda: "is listening" in self._mouth.read_text("utf-8") or self._ended())

    async def kill(self) -> None:
        """Let it end in the middle of whatever it does."""
        await self._signal(signal.SIGKILL)

    async def stop(self) -> int:
        """Ask it to end; return its exit status."""
        return await self._signal(signal.SIGTERM)

    async def ends(self) -> int:
        """Wait until it ends by itself; return its exit status."""
        assert self._process is not None
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()

    async def _signal(self, number: int) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        return await self.ends()

    async def close(self) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def _ended(self) -> bool:
        ended = self._process is not None and self._process.returncode is not None
        assert not ended, self.said
        return False

    def rows(self, sql: str) -> list[Any]:
        """Look into its database."""
        uri = f"{self.database.as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=5)) as connection:
            return connection.execute(sql).fetchall()

    def is_quiet(self) -> bool:
        """Whether every update is dealt with and every reply is out."""
        return self.rows(
            "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')"
            " + (SELECT count(*) FROM outbox)"
        ) == [(0,)]


@asynccontextmanager
async def bot(telegram: FakeTelegram, folder: Path) -> AsyncIterator[Bot]:
    """A bot, not started; afterwards the token is in nothing that it said."""
    found = Bot(telegram.url, folder)
    try:
        yield found
    finally:
        await found.close()
    assert SECRET not in found.said
    assert "Traceback" not in found.said


async def eventually(condition: Callable[[], object]) -> None:
    """Look again and again: what a process does can't wake us."""

    async def once() -> None:
        await asyncio.sleep(0.01)

    async with asyncio.timeout(PATIENCE):
        while not condition():
            await once()
