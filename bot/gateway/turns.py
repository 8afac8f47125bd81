"""One turn of a conversation: what is known, the step, the replies, stored as one.

A step that fails doesn't hold up the others. It is tried again; then the person gets an
apology with a reference, the same question stays open, and the update is set aside where
the operator sees it.
"""

import json
import traceback
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock, in_shanghai
from bot.dialogs.model import Broke, Event, Moment, Outcome, Person, Reply, Said
from bot.dialogs.scripts import noticed, reads
from bot.gateway.insist import insist
from bot.gateway.packing import Rendered, close_spinner, pack
from bot.gateway.seldom import Seldom
from bot.gateway.translate import (
    Membership,
    Origin,
    Received,
    UnreadableUpdateError,
    read,
)
from bot.storage.database import Conflict
from bot.storage.model import Incoming, Known, Parcel, Turn
from bot.storage.store import MAX_TRIES, Store

T = TypeVar("T")

_FRAMES = 4  # of a traceback, innermost last, that go into the log


@dataclass(frozen=True, slots=True)
class Conversation:
    """The pure functions that a turn is made of.

    Attributes:
        step: what an event leads to.
        render: a reply in words, in a script.
        hear: typed text → what was said, and what it may be about.
    """

    step: Callable[[Person, Event, Moment], Outcome]
    render: Callable[[Reply, str], Rendered]
    hear: Callable[[str], Said]


class Turns:
    """Handles updates from the inbox; the caller sees to their order within a chat.

    Attributes:
        rescheduled: called when reminders were set, moved or resumed.
    """

    def __init__(
        self,
        *,
        store: Store,
        conversation: Conversation,
        clock: Clock,
        log: FilteringBoundLogger,
        committed: Callable[[], None],
        pause: timedelta = timedelta(milliseconds=200),
    ) -> None:
        self._store = store
        self._conversation = conversation
        self._clock = clock
        self._log = log
        self._seldom = Seldom(log, clock)
        self._committed = committed
        self._pause = pause
        self.rescheduled: Callable[[], None] = _nobody

    async def handle(self, incoming: Incoming) -> None:
        """Handle one update to its end: a turn stored, or the update set aside."""
        try:
            received = read(json.loads(incoming.body)) or _nothing(incoming)
        except (ValueError, UnreadableUpdateError):
            self._log.error("update_unreadable", update=incoming.id, alert=True)
            await self._set_aside(incoming, "unreadable")
            return
        while (failure := await self._attempt(incoming, received)) is not None:
            # Counting is a write too: while it fails, it is the storage that is to blame.
            tries = await self._insist(partial(self._store.tried, incoming.id))
            if tries == 0:  # answered before, or forgotten at the person's wish
                return
            if tries >= MAX_TRIES:
                await self._give_up(incoming, received, failure)
                return
            await self._clock.sleep(self._pause)

    async def _attempt(self, incoming: Incoming, received: Received) -> Exception | None:
        try:
            await self._take(incoming, received)
        except Exception as failure:  # noqa: BLE001 - whatever it is, the others go on
            return failure
        return None

    async def _take(self, incoming: Incoming, received: Received) -> None:
        before = await self._store.known(incoming.chat)
        if isinstance(received.event, Membership):
            await self._store.commit(self._turn(incoming, before, Outcome(before.person)))
            if not received.event.reachable:
                await self._store.unreachable(incoming.chat, self._clock.now())
            self.rescheduled()
            return
        outcome = self._step(noticed(before.person, received.origin.language), received.event)
        parcels = self._pack(outcome, received.origin)
        await self._store.commit(self._turn(incoming, before, outcome, parcels))
        self._committed()
        if outcome.effects:
            self.rescheduled()

    def _step(self, person: Person, event: Event) -> Outcome:
        if isinstance(event, Said):
            event = self._conversation.hear(event.text)
        now = self._clock.now()
        return self._conversation.step(person, event, Moment(now, in_shanghai(now).date()))

    def _pack(self, outcome: Outcome, origin: Origin) -> tuple[Parcel, ...]:
        """Put replies into the script that the person reads from now on.

        Whoever was just forgotten still has the language of their program.
        """
        script = reads(noticed(outcome.person, origin.language).session)
        return pack(
            outcome.replies, lambda reply: self._conversation.render(reply, script), origin
        )

    def _turn(
        self,
        incoming: Incoming,
        before: Known,
        outcome: Outcome,
        parcels: tuple[Parcel, ...] = (),
    ) -> Turn:
        return Turn(
            update=incoming.id,
            chat=incoming.chat,
            before=before,
            after=outcome.person,
            parcels=parcels,
            effects=outcome.effects,
            now=self._clock.now(),
        )

    async def _give_up(self, incoming: Incoming, received: Received, failure: Exception) -> None:
        reference = f"{incoming.id:X}"
        report = f"{reference} {_where(failure)}"
        self._log.error("update_failed", update=incoming.id, reference=reference, error=report)
        parcels: tuple[Parcel, ...] = ()
        if not isinstance(received.event, Membership):
            parcels = await self._apology(incoming.chat, received.origin, reference)
        await self._set_aside(incoming, report, parcels)
        self._committed()

    async def _apology(self, chat: int, origin: Origin, reference: str) -> tuple[Parcel, ...]:
        try:
            known = await self._store.known(chat)
            return self._pack(self._step(known.person, Broke(reference)), origin)
        except Exception as failure:  # noqa: BLE001 - then at least nothing keeps spinning
            self._log.error("apology_failed", reference=reference, error=_where(failure))
            return close_spinner(origin)

    async def _set_aside(
        self, incoming: Incoming, why: str, parcels: tuple[Parcel, ...] = ()
    ) -> None:
        change = partial(self._store.set_aside, incoming.id, why, self._clock.now())
        with suppress(Conflict):
            await self._insist(partial(change, chat=incoming.chat, parcels=parcels))

    async def _insist(self, change: Callable[[], Awaitable[T]]) -> T:
        return await insist(change, self._clock, self._seldom)


def _nobody() -> None:
    """Hear that something has happened, and do nothing."""


def _nothing(incoming: Incoming) -> Received:
    """Read an update that another version of the program has kept and this one ignores."""
    return Received(Origin(incoming.chat), Membership(reachable=True))


def _where(failure: BaseException) -> str:
    """Say what failed and where; not with which words, for those may be the user's."""
    frames = traceback.extract_tb(failure.__traceback__)[-_FRAMES:]
    places = (f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(failure).__name__} at {' > '.join(places)}"
