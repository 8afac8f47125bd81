"""What becomes of a parcel after an attempt: policies 2, 6 and 7 of the reliability rules."""

import random
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.gateway.errors import Failure, Fate, TokenRejectedError
from bot.gateway.insist import insist
from bot.gateway.pacing import Pace
from bot.gateway.seldom import Seldom
from bot.storage.model import QueuedParcel
from bot.storage.store import Store


@dataclass(frozen=True, slots=True)
class Backoff:
    """How long to wait before sending again: longer each time, and spread by `jitter`."""

    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=1)
    jitter: float = 0.2

    def after(self, tries: int, rng: random.Random) -> timedelta:
        """Return the wait after an attempt that `tries` others have preceded."""
        wait = min(self.first * 2.0 ** min(tries, 16), self.longest)
        return wait * (1 + rng.uniform(-self.jitter, self.jitter))


class Settler:
    """Writes down what became of parcels, however long the storage takes."""

    def __init__(
        self,
        *,
        store: Store,
        pace: Pace,
        clock: Clock,
        log: FilteringBoundLogger,
        rng: random.Random,
        backoff: Backoff = Backoff(),
    ) -> None:
        self._store = store
        self._pace = pace
        self._clock = clock
        self._log = log
        self._seldom = Seldom(log, clock)
        self._rng = rng
        self._backoff = backoff

    async def arrived(self, queued: QueuedParcel, message: int | None) -> None:
        """Take out a parcel that arrived, in a new `message` or an old one."""
        self._log.debug("sent", parcel=queued.id, kind=queued.parcel.kind, tries=queued.tries)
        now = self._clock.now()
        change = partial(self._store.sent, queued, card=message, now=now)
        await insist(change, self._clock, self._seldom)

    async def failed(self, queued: QueuedParcel, failure: Failure) -> None:
        """Decide whether a parcel is tried again, and when.

        Raises:
            TokenRejectedError: nothing will arrive until the token is changed.
        """
        now = self._clock.now()
        match failure.fate:
            case Fate.FLOODED:
                self._seldom.warning("flooded", parcel=queued.id)
                until = self._pace.hold(queued.chat, failure.wait)
                change = partial(self._store.later, queued, until)
            case Fate.NOT_SENT:
                self._seldom.warning("not_sent", parcel=queued.id, error=failure.why)
                again = now + self._backoff.after(queued.tries, self._rng)
                change = partial(self._store.later, queued, again)
            case Fate.UNCERTAIN:
                self._log.warning("uncertain", parcel=queued.id, error=failure.why)
                change = partial(self._store.uncertain, queued, now)
            case Fate.BLOCKED:
                self._log.info("unreachable", parcel=queued.id, error=failure.why)
                change = partial(self._store.unreachable, queued.chat, now)
            case Fate.TOKEN_INVALID:
                raise TokenRejectedError
            case _:
                self._log.error("refused", parcel=queued.id, error=failure.why, alert=True)
                change = partial(self._store.refused, queued, failure.why)
        await insist(change, self._clock, self._seldom)
