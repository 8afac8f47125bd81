"""How full the tables are, for health and metrics."""

from dataclasses import dataclass
from datetime import datetime

from bot.storage.codec import instant, stamp
from bot.storage.database import Results, Statement

_WAITING = """
SELECT count(*), min(received_at) FROM inbox WHERE state <> 'done' AND state = 'waiting'
"""
_UNFINISHED = "SELECT count(*) FROM inbox WHERE state <> 'done'"
_QUEUED = "SELECT count(*) FROM outbox"
_LATE = "SELECT count(*) FROM reminders WHERE state = 'scheduled' AND due_at < ?"


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures of one moment.

    Attributes:
        waiting: updates that no turn has answered yet.
        oldest: when the oldest of them was received.
        failed: updates set aside for an operator.
        queued: parcels in the outbox.
        late: reminders that are due and not yet under way.
    """

    waiting: int
    oldest: datetime | None
    failed: int
    queued: int
    late: int


def statements(now: datetime) -> tuple[Statement, ...]:
    """Read the figures."""
    plain = (Statement(_WAITING), Statement(_UNFINISHED), Statement(_QUEUED))
    return (*plain, Statement(_LATE, (stamp(now),)))


def counted(results: Results) -> Counts:
    """Return what `statements` gave."""
    ((waiting, oldest),), ((unfinished,),), ((queued,),), ((late,),) = results
    since = None if oldest is None else instant(oldest)
    return Counts(waiting, since, unfinished - waiting, queued, late)
