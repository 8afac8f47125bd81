"""One log line a minute for a trouble that repeats, however often it does."""

from datetime import datetime, timedelta

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock

_EVERY = timedelta(minutes=1)


class Seldom:
    """A log that passes each event at most once in a while and counts the others."""

    def __init__(self, log: FilteringBoundLogger, clock: Clock, every: timedelta = _EVERY) -> None:
        self._log = log
        self._clock = clock
        self._every = every
        self._last: dict[str, datetime] = {}
        self._silent: dict[str, int] = {}

    def warning(self, event: str, **fields: object) -> None:
        """Log a trouble that passes by itself."""
        if self._due(event):
            self._log.warning(event, repeats=self._silent.pop(event, 0), **fields)

    def alert(self, event: str, **fields: object) -> None:
        """Log a trouble that somebody has to look at."""
        if self._due(event):
            self._log.error(event, repeats=self._silent.pop(event, 0), alert=True, **fields)

    def _due(self, event: str) -> bool:
        now = self._clock.now()
        last = self._last.get(event)
        if last is not None and now - last < self._every:
            self._silent[event] = self._silent.get(event, 0) + 1
            return False
        self._last[event] = now
        return True
