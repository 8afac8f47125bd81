"""When the next message may be sent.

Telegram lets a bot send about 30 messages a second in all and one a second to a chat, with
short bursts (policy 6 of the reliability specification). Edits and answers to presses don't
count. Live conversation goes before bulk, and a chat that is told to wait holds nobody else.
"""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock

_MANY_CHATS = 1000  # above this, chats that owe no wait are forgotten
_SET_BACK = timedelta(minutes=1)  # a clock that goes back further was wrong before
_LOOK_AGAIN = timedelta(seconds=30)  # that, however long a wait is


@dataclass(frozen=True, slots=True)
class Rates:
    """How much may be sent.

    Attributes:
        overall: messages in any one second, to all chats.
        bulk: of these, how many may be bulk; the rest is kept free for live replies.
        per_chat: time between messages to one chat.
        burst: live messages to a chat that has been quiet, before it has to wait.
        flood_chats: this many different chats told to wait within `flood_within`
            stop the bulk lane.
    """

    overall: int = 30
    bulk: int = 25
    per_chat: timedelta = timedelta(seconds=1)
    burst: int = 3
    flood_chats: int = 3
    flood_within: timedelta = timedelta(seconds=10)


class Pace:
    """Says when a message may go, and remembers that it went."""

    def __init__(self, clock: Clock, rates: Rates = Rates()) -> None:
        self._clock = clock
        self._rates = rates
        self._forget()

    def _forget(self) -> None:
        self._latest = self._clock.now()
        self._sent: deque[datetime] = deque(maxlen=self._rates.overall)
        self._chats: dict[int, datetime] = {}  # when the messages so far would be worked off
        self._held: dict[int, datetime] = {}  # chats that were told to wait
        self._floods: dict[int, datetime] = {}
        self._bulk_from = self._latest

    def _now(self) -> datetime:
        """Return the present; waits that a wrong clock has led to are forgotten."""
        if (now := self._clock.now()) < self._latest - _SET_BACK:
            self._forget()
        self._latest = now
        return now

    async def turn(self, chat: int, *, live: bool) -> None:
        """Wait until a message may be sent to `chat`, and count it as sent."""
        while (wait := self._earliest(chat, live=live) - self._now()) > timedelta():
            await self._clock.sleep(min(wait, _LOOK_AGAIN))
        self._count(chat)

    async def release(self, chat: int) -> None:
        """Wait until `chat` is no longer held."""
        while (until := self.held_until(chat)) is not None:
            await self._clock.sleep(min(until - self._now(), _LOOK_AGAIN))

    def held_until(self, chat: int) -> datetime | None:
        """Return until when `chat` was told to wait, if it still is."""
        now = self._now()
        until = self._held.get(chat)
        if until is not None and until <= now:
            del self._held[chat]
            return None
        return until

    def hold(self, chat: int, wait: timedelta) -> datetime:
        """Note that Telegram told us to leave `chat` alone for `wait`; return until when."""
        now = self._now()
        until = max(now + wait, self._held.get(chat, now))
        self._held = {each: at for each, at in self._held.items() if at > now} | {chat: until}
        recently = now - self._rates.flood_within
        self._floods = {each: at for each, at in self._floods.items() if at > recently}
        self._floods[chat] = now
        if len(self._floods) >= self._rates.flood_chats:
            self._bulk_from = max(self._bulk_from, *self._held.values())
        return until

    def _earliest(self, chat: int, *, live: bool) -> datetime:
        now = self._now()
        rates = self._rates
        share, burst = (rates.overall, rates.burst) if live else (rates.bulk, 1)
        worked_off = self._chats.get(chat, now) - rates.per_chat * (burst - 1)
        earliest = [now, worked_off, self._held.get(chat, now)]
        if len(self._sent) >= share:
            earliest.append(self._sent[-share] + timedelta(seconds=1))
        if not live:
            earliest.append(self._bulk_from)
        return max(earliest)

    def _count(self, chat: int) -> None:
        now = self._now()
        self._sent.append(now)
        self._chats[chat] = max(now, self._chats.get(chat, now)) + self._rates.per_chat
        if len(self._chats) > _MANY_CHATS:
            self._chats = {each: at for each, at in self._chats.items() if at > now}
