"""A task that dies takes the program with it, to be started again (A09)."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from bot.app import run_on_telegram
from bot.reminders.loop import ReminderLoop
from bot.settings import Settings
from bot.storage.store import Store
from tests.gateway.fake import TOKEN, FakeTelegram


@pytest.mark.parametrize("where", ["start", "later"])
async def test_reminders_never_stop_while_the_bot_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    listening = asyncio.Event()

    async def dies(_: ReminderLoop) -> None:
        if where == "later":
            await listening.wait()
        raise BrokenPipeError

    def say(line: str) -> None:
        if "listening" in line:
            listening.set()

    monkeypatch.setattr(ReminderLoop, "run", dies)
    async with FakeTelegram().serving() as telegram:
        settings = Settings(
            telegram_api_url=telegram.url, database_url=f"sqlite:///{tmp_path / 'hujifen.db'}"
        )
        with pytest.raises(BrokenPipeError):
            await asyncio.wait_for(run_on_telegram(settings, TOKEN, say), 10)


async def test_a_failure_in_the_housekeeping_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asyncio.Event()

    async def fails(_: Store, now: datetime) -> int:
        assert now.tzinfo
        asked.set()
        raise ZeroDivisionError

    monkeypatch.setattr(Store, "prune", fails)
    async with FakeTelegram().serving() as telegram:
        settings = Settings(
            telegram_api_url=telegram.url, database_url=f"sqlite:///{tmp_path / 'hujifen.db'}"
        )
        life = asyncio.create_task(run_on_telegram(settings, TOKEN, lambda _: None))
        await asked.wait()
        await telegram.until(lambda: telegram.of("getUpdates"))
        assert not life.done()
        life.cancel()
        await asyncio.gather(life, return_exceptions=True)
