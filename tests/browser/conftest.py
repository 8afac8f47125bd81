"""The real bot in the playground, driven by the system's Chromium."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NOW = "2026-11-23T10:00:00+08:00"


@pytest.fixture(scope="module")  # its event loop must not outlive these tests
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; .ci/run installs one")
    with sync_playwright() as tools:
        found = tools.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def playground(tmp_path: Path) -> Iterator[str]:
    """Start the bot as a user does, in an empty folder; return the page's address."""
    root = Path(__file__).parents[2]
    hidden = ("TELEGRAM_BOT_TOKEN", "DATABASE_URL", "PORT")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "bot", "playground", "--port", "0"]
    env = {**env, "HUJIFEN_NOW": NOW, "PYTHONPATH": str(root)}
    with (
        (tmp_path / "said").open("w") as said,
        subprocess.Popen(command, cwd=tmp_path, env=env, stderr=said) as process,
    ):
        try:
            yield _address(tmp_path / "said")
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0


def _address(said: Path) -> str:
    """Wait until the bot says where it can be found."""
    for _ in range(300):
        if match := re.search(r"http://127\.0\.0\.1:\d+", said.read_text()):
            return match[0]
        time.sleep(0.1)
    raise AssertionError(said.read_text())


@pytest.fixture
def page(browser: Browser, playground: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.goto(playground)
    yield opened
    context.close()
