"""What the playground needs of a clock: to read it and to turn its hands."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol


class Hands(Protocol):
    """A clock whose hands a visitor may turn."""

    def now(self) -> datetime:
        """Return the present instant, aware of its zone."""

    def travel(self, by: timedelta) -> None:
        """Move the hands forward by a span of time."""


NextDue = Callable[[], Awaitable[datetime | None]]
"""Says when the next reminder is due, or None when nothing waits."""


def unix_time(hands: Hands) -> int:
    """Return the present instant in whole seconds since 1970, as the Bot API counts."""
    return int(hands.now().timestamp())
