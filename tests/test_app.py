"""The wiring: what starts, what refuses to start, and what it says."""

import asyncio
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot import app, cli, logs
from bot.app import run_in_playground, run_on_telegram
from bot.dialogs.model import Reminder
from bot.guide import REMINDERS, STEPS
from bot.mind import make_mind
from bot.settings import Settings
from bot.storage.database import StorageError
from bot.storage.lock import ProcessLock
from tests.gateway.fake import TOKEN, FakeTelegram, said

ANN = 11
DUE = datetime(2026, 11, 25, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'hujifen.db'}")
    monkeypatch.setattr(logs, "set_up", lambda: None)


@pytest.fixture
def taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database that another process uses, and a bot that doesn't wait for it for long."""
    monkeypatch.setattr(app, "LEASE_WAIT", 0.2)
    monkeypatch.setattr(app, "PATIENCE", 0.05)
    lock = ProcessLock(tmp_path / "hujifen.db")
    asyncio.run(lock.take(1))
    yield tmp_path / "hujifen.db"
    lock.release()


def command(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["hujifen", *arguments])
    return cli._status()


# --- words ---------------------------------------------------------------------------------


def test_a_reminder_of_an_earlier_day_says_when_it_was_due() -> None:
    values = {"about": STEPS[0].id, "rule": next(iter(REMINDERS))}
    reminder = Reminder(7, "step", DUE, values)
    mind = make_mind()
    in_time = app.reminder_parcel(mind, reminder, DUE + timedelta(minutes=1))
    late = app.reminder_parcel(mind, reminder, DUE + timedelta(days=1))
    assert (in_time.kind, in_time.reminder) == ("reminder", 7)
    assert "11 月 25 日" not in in_time.text
    assert "11 月 25 日" in late.text
    assert late.keys == in_time.keys != ()


def test_a_reminder_is_said_in_the_script_of_its_reader() -> None:
    values = {"about": STEPS[0].id, "rule": next(iter(REMINDERS))}
    reminder = Reminder(7, "step", DUE, values)
    parcel = app.reminder_parcel(make_mind(), reminder, DUE, "hant")
    assert "辦好了" in str(parcel.keys)


def test_understanding_gives_the_likeliest_topic_first() -> None:
    guess = make_mind().understand("去服务中心要带什么")
    assert guess.topic == "materials"
    assert guess.choices == ()


# --- refusals ------------------------------------------------------------------------------


def test_a_second_process_on_the_same_database_says_so(
    taken: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert command(monkeypatch, "run") == 1
    waiting, refused = capsys.readouterr().err.splitlines()
    assert waiting.startswith("waiting for the database")
    assert refused.startswith("hujifen: another process is using the database")
    assert str(taken) in refused
    assert TOKEN not in waiting + refused


async def test_a_second_process_takes_over_when_the_first_one_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "PATIENCE", 0.05)
    lock = ProcessLock(tmp_path / "hujifen.db")
    await lock.take(1)
    heard: list[str] = []

    def say(line: str) -> None:
        heard.append(line)
        lock.release()

    database = await app._opened(tmp_path / "hujifen.db", say)
    await database.close()
    assert len(heard) == 1


def test_a_database_that_cannot_be_made_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'file' / 'hujifen.db'}")
    assert command(monkeypatch, "playground", "--port", "0") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"hujifen: the database {tmp_path / 'file' / 'hujifen.db'}")


@pytest.mark.parametrize("name", ["run", "playground"])
def test_a_wrong_file_of_offices_is_one_line_before_anything_is_opened(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "offices.toml"
    file.write_text('[[office]]\ndistrict = "suzhou"\n', encoding="utf-8")
    monkeypatch.setenv("OFFICES_FILE", str(file))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert command(monkeypatch, name) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        f"hujifen: OFFICES_FILE: {file}: offices.office.0: district is 'suzhou'"
    )
    assert not (tmp_path / "hujifen.db").exists()


def test_a_port_that_is_taken_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert command(monkeypatch, "playground", "--port", str(port)) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"hujifen: port {port} on 127.0.0.1")
    assert "--port" in line


# --- lives ---------------------------------------------------------------------------------


class Ear:
    """Hears what a bot says, and notices when it is ready."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.ready = asyncio.Event()

    def __call__(self, line: str) -> None:
        self.heard.append(line)
        if "listening" in line or "http://" in line:
            self.ready.set()


@asynccontextmanager
async def living(life: Coroutine[None, None, None], ear: Ear) -> AsyncIterator[None]:
    """Wait until a bot says that it is ready; afterwards stop it as an operator does."""
    task = asyncio.create_task(life)
    ready = asyncio.create_task(ear.ready.wait())
    await asyncio.wait({task, ready}, timeout=10, return_when=asyncio.FIRST_COMPLETED)
    try:
        yield
    finally:
        ready.cancel()
        if not task.done():
            os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(15):
            await task


def kept(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.glob("hujifen-*/playground.db")]


async def test_it_lives_on_telegram_until_it_is_told_to_stop(tmp_path: Path) -> None:
    ear = Ear()
    async with FakeTelegram().serving() as telegram:
        settings = Settings(telegram_api_url=telegram.url)
        async with living(run_on_telegram(settings, TOKEN, ear), ear):
            await telegram.offer(said(1, ANN, "/start"))
            await telegram.until(lambda: telegram.texts(ANN))
            await telegram.until(lambda: telegram.of("setMyCommands"))
    assert ear.heard == ["connecting to Telegram", "@hujifen_bot is listening"]
    assert (tmp_path / "hujifen.db").exists()


async def test_the_playground_answers_on_loopback_and_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ear = Ear()
    async with living(run_in_playground(Settings.read(), 0, ear), ear):
        address = ear.heard[0].split()[2]
        assert address.startswith("http://127.0.0.1:")
        async with ClientSession() as browser, browser.get(address) as page:
            assert page.status == 200
            assert "<html" in await page.text()
        assert len(kept(tmp_path)) == 1
    assert kept(tmp_path) == []


async def test_a_playground_with_a_database_keeps_it(tmp_path: Path) -> None:
    ear = Ear()
    async with living(run_in_playground(Settings.read(), 0, ear), ear):
        pass
    assert (tmp_path / "hujifen.db").exists()


async def test_a_failing_start_lets_go_of_the_database(tmp_path: Path) -> None:
    (tmp_path / "hujifen.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(StorageError, match="damaged"):
        await run_in_playground(Settings.read(), 0, Ear())
    lock = ProcessLock(tmp_path / "hujifen.db")
    await lock.take(0.1)
    lock.release()
