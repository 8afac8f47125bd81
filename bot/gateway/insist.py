"""Changes of the storage that must not get lost because it is away for a while."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.gateway.seldom import Seldom
from bot.storage.database import Conflict

_FIRST = timedelta(milliseconds=100)
_LONGEST = timedelta(seconds=10)

T = TypeVar("T")


async def insist(change: Callable[[], Awaitable[T]], clock: Clock, seldom: Seldom) -> T:
    """Carry out `change`, again and again until the storage can do it.

    Raises:
        Conflict: what was to be changed is no longer there; waiting wouldn't help.
    """
    wait = _FIRST
    while True:
        try:
            return await change()
        except Conflict:
            raise
        except Exception as error:  # noqa: BLE001 - the reason doesn't matter, it has to be done
            seldom.alert("storage_unavailable", error=type(error).__name__)
        await clock.sleep(wait)
        wait = min(wait * 2, _LONGEST)
