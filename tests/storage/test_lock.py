"""One process per database."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.database import StorageError
from bot.storage.lock import ProcessLock
from bot.storage.sqlite import SqliteDatabase

HOLDER = """
import asyncio, pathlib, sys
from bot.storage.lock import ProcessLock
lock = ProcessLock(pathlib.Path(sys.argv[1]))
asyncio.run(lock.take(0))
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.mark.usefixtures("database")
async def test_a_second_process_is_told_what_to_do(path: Path) -> None:
    with pytest.raises(StorageError, match="another process is using the database") as refusal:
        await SqliteDatabase.open(path, wait=0.1)
    assert str(path) in str(refusal.value)


async def test_a_second_process_starts_as_soon_as_the_first_one_ends(path: Path) -> None:
    first = await SqliteDatabase.open(path, wait=0)
    second = asyncio.create_task(SqliteDatabase.open(path, wait=60))
    await asyncio.sleep(0)
    assert not second.done()
    await first.close()
    await (await second).close()


async def test_the_lock_goes_with_a_process_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "hujifen.db"
    with subprocess.Popen(  # noqa: ASYNC220 - our own program; nothing else is waited for
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"taken\n"
        lock = ProcessLock(path)
        with pytest.raises(StorageError):
            await lock.take(0)
        holder.send_signal(signal.SIGKILL)
    await lock.take(5)
    lock.release()
