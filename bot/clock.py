"""The only place that asks the operating system for the time.

Everything else is handed a clock or a moment. The playground and rehearsals
(`HUJIFEN_NOW`) turn its hands; waiting loops are woken when that happens.
"""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
_LONGEST_SLEEP = timedelta(seconds=30)  # a sleeping laptop must not stretch a wait


class Clock:
    """Wall time with movable hands; instants are aware datetimes in UTC."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = timedelta() if start is None else start.astimezone(UTC) - datetime.now(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC) + self._ahead

    def travel(self, by: timedelta) -> None:
        """Turn the hands and wake everyone who waits for a moment."""
        self._ahead += by
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep_until(self, moment: datetime) -> None:
        """Wait until the hands show `moment` or later."""
        while (left := moment - self.now()) > timedelta():
            await self.sleep(min(left, _LONGEST_SLEEP))

    async def sleep(self, duration: timedelta) -> None:
        """Wait for `duration`, or until the hands are turned, whichever comes first."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(duration.total_seconds()):
                await self._moved.wait()


def in_shanghai(moment: datetime) -> datetime:
    """Return the same instant on Shanghai's wall clock, whatever the host's zone."""
    return moment.astimezone(SHANGHAI)
