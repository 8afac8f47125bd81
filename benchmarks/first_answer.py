"""Seconds from `git clone` to the first answer to /start in the playground.

Run from the root of the repository: `python -m benchmarks.first_answer`. It clones what is
committed into a temporary folder and calls `make run` there, as a new user does.
"""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[1]
HIDDEN = {"TELEGRAM_BOT_TOKEN", "DATABASE_URL", "HUJIFEN_NOW", "VIRTUAL_ENV", "PYTHONPATH"}
PATIENCE = 600.0
"""Seconds after which the whole is given up."""


class Stopwatch:
    """Prints each phase with the seconds that it took."""

    def __init__(self) -> None:
        self.begin = self._last = time.monotonic()

    def lap(self, name: str) -> None:
        now = time.monotonic()
        print(f"{name:44} {now - self._last:6.2f} s", flush=True)
        self._last = now

    def total(self) -> None:
        print(f"{'from git clone to the first answer':44} {self._last - self.begin:6.2f} s")


def main() -> None:
    """Clone, run, say hello."""
    with tempfile.TemporaryDirectory(prefix="first-answer-") as folder:
        clone, watch = Path(folder) / "hujifen", Stopwatch()
        call("git", "clone", "--quiet", str(ROOT), str(clone))
        watch.lap("git clone")
        with running(clone) as address:
            until((clone / ".venv" / "bin" / "pip").exists)
            watch.lap("make run: the virtual environment")
            until((clone / ".venv" / ".run").exists)
            watch.lap("make run: the packages")
            until(lambda: is_open(address))
            watch.lap("make run: the bot is there")
            say_hello(address)
            watch.lap("/start is answered")
            watch.total()


def call(*command: str) -> None:
    """Run a program of the user's."""
    subprocess.run(command, check=True)  # noqa: S603 - nothing in it comes from outside


@contextmanager
def running(clone: Path) -> Iterator[str]:
    """Call `make run` and give the address of the page; stop it all afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    process = subprocess.Popen(
        ["make", "run"],  # noqa: S607 - whichever make the user has
        cwd=clone,
        env={**env, "PORT": str(port)},
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def until(condition: Callable[[], object]) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            msg = "it takes too long"
            raise TimeoutError(msg)
        time.sleep(0.02)


def is_open(address: str) -> bool:
    """Whether the page can be opened."""
    try:
        with urlopen(address, timeout=5) as page:  # noqa: S310 - our own loopback address
            return bool(page.read())
    except OSError:
        return False


def say_hello(address: str) -> None:
    """Send /start as the page does, and wait for the answer on the page's stream."""
    with urlopen(f"{address}/playground/events", timeout=60) as stream:  # noqa: S310 - ours
        news = (json.loads(line[6:]) for line in stream if line.startswith(b"data: "))
        person = next(news)["people"][0]["id"]
        send(address, {"chat": person, "text": "/start"})
        next(each for each in news if each["kind"] == "message" and each["message"]["by_bot"])


def send(address: str, message: dict[str, object]) -> None:
    """Let a person say something."""
    headers = {"Content-Type": "application/json", "Origin": address}
    body = json.dumps(message).encode()
    with urlopen(Request(f"{address}/playground/send", body, headers), timeout=5) as answer:  # noqa: S310 - ours
        answer.read()


if __name__ == "__main__":
    main()
