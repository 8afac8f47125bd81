"""One process per SQLite database: a lock that the kernel drops however a process ends."""

import asyncio
import fcntl
import os
from pathlib import Path

from bot.storage.database import StorageError

_PAUSE = 0.05  # seconds between two tries


class ProcessLock:
    """An exclusive lock on the file `<database>.lock`, which stays behind empty."""

    def __init__(self, database: Path) -> None:
        self._database = database
        path = database.with_name(database.name + ".lock")
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    async def take(self, wait: float) -> None:
        """Take the lock, waiting for at most `wait` seconds.

        Raises:
            StorageError: another process holds it.
        """
        try:
            async with asyncio.timeout(wait):
                while True:
                    if self._taken():
                        return
                    await asyncio.sleep(_PAUSE)
        except TimeoutError:
            msg = (
                f"another process is using the database {self._database}: "
                "stop that process, or give this one its own DATABASE_URL"
            )
            raise StorageError(msg) from None

    def release(self) -> None:
        """Let the next process in."""
        os.close(self._file)

    def _taken(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
