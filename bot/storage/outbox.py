"""Statements on the outbox: what is still to be sent, and how often it may have arrived."""

from datetime import datetime, timedelta

from bot.storage.codec import pack_fields, stamp, unpack_fields
from bot.storage.database import Row, Statement
from bot.storage.model import Parcel, QueuedParcel

LIVE, BULK = 0, 1
MOST_COPIES = 2  # of one reminder; better one too many than none (reliability, policy 2)
DOUBT = timedelta(seconds=60)  # before a reminder that may have arrived is sent again
LONGEST_WAIT = timedelta(hours=1)  # that a restart respects

_ANY_TIME = 0  # not the present: hands that are turned back must not hold a reply

_ENQUEUE = """
INSERT INTO outbox
    (chat_id, lane, kind, body, state, tries, copies, not_before, created_at, reminder_id)
VALUES (?, ?, ?, ?, 'queued', 0, 0, ?, ?, ?)
"""
_QUEUED = """
SELECT id, chat_id, lane, tries, kind, body, reminder_id FROM outbox AS parcel
WHERE not_before <= ? AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
    WHERE earlier.chat_id = parcel.chat_id AND earlier.id < parcel.id
    AND earlier.lane <= parcel.lane AND earlier.not_before > ?
)
ORDER BY lane, id LIMIT ?
"""
_NEXT = "SELECT min(not_before) FROM outbox WHERE not_before > ?"
_SENDING = """
UPDATE outbox SET state = 'sending', copies = copies + 1
WHERE id = ? AND state = 'queued' RETURNING id
"""
_LATER = """
UPDATE outbox SET state = 'queued', tries = tries + 1, not_before = ?,
    copies = CASE WHEN state = 'sending' THEN copies - 1 ELSE copies END
WHERE id = ?
"""
_AGAIN = "UPDATE outbox SET state = 'queued', not_before = ? WHERE id = ?"
_AGAIN_ALL = """
UPDATE outbox SET state = 'queued', not_before = ? WHERE state = 'sending' RETURNING id
"""
_WAIT_NO_MORE = "UPDATE outbox SET not_before = ? WHERE not_before > ?"
_DROP = "DELETE FROM outbox WHERE id = ?"
_DROP_ALL_COPIED = "DELETE FROM outbox WHERE state = 'sending' AND copies >= ? RETURNING id"
_DROP_COPIED = "DELETE FROM outbox WHERE id = ? AND copies >= ?"
_DROP_REMINDER = "DELETE FROM outbox WHERE reminder_id = ? AND chat_id = ?"
_DROP_CARDS = "DELETE FROM outbox WHERE chat_id = ? AND kind = 'card'"
_DROP_CHAT = "DELETE FROM outbox WHERE chat_id = ?"


def enqueue(
    chat: int, parcel: Parcel, now: datetime, *, lane: int = LIVE, reminder: int | None = None
) -> Statement:
    """Put a parcel behind the others of its chat."""
    values = (parcel.kind, pack_fields(parcel), _ANY_TIME, stamp(now), reminder)
    return Statement(_ENQUEUE, (chat, lane, *values))


def queued(now: datetime, limit: int) -> Statement:
    """Read what may be sent; a parcel never overtakes an earlier one of its chat and lane."""
    return Statement(_QUEUED, (stamp(now), stamp(now), limit))


def queued_parcel(row: Row) -> QueuedParcel:
    """Return the parcel in a row of `queued`."""
    number, chat, lane, tries, kind, body, reminder = row
    parcel = unpack_fields(Parcel, body, kind=kind, reminder=reminder)
    return QueuedParcel(number, chat, lane, tries, parcel)


def next_after(moment: datetime | None) -> Statement:
    """Read the first instant after `moment` at which a parcel may be sent."""
    return Statement(_NEXT, (-1 if moment is None else stamp(moment),))


def sending(parcel: int) -> Statement:
    """Write an attempt down before it is made; gives no row if there is nothing to send."""
    return Statement(_SENDING, (parcel,))


def later(parcel: int, at: datetime) -> Statement:
    """Take back an attempt that certainly failed, and try again at `at`."""
    return Statement(_LATER, (stamp(at), parcel))


def again(parcel: int, now: datetime) -> Statement:
    """Send a parcel that may have arrived once more, after a while."""
    return Statement(_AGAIN, (stamp(now + DOUBT), parcel))


def again_all(now: datetime) -> Statement:
    """Do `again` for every attempt that a crash cut short."""
    return Statement(_AGAIN_ALL, (stamp(now + DOUBT),))


def wait_no_more(now: datetime) -> Statement:
    """Let go what waits for long: it was put off by a clock that showed another time."""
    return Statement(_WAIT_NO_MORE, (stamp(now), stamp(now + LONGEST_WAIT)))


def drop(parcel: int) -> Statement:
    """Take a parcel out."""
    return Statement(_DROP, (parcel,))


def drop_copied(parcel: int) -> Statement:
    """Take a parcel out if it may have arrived often enough."""
    return Statement(_DROP_COPIED, (parcel, MOST_COPIES))


def drop_all_copied() -> Statement:
    """Do `drop_copied` for every attempt that a crash cut short."""
    return Statement(_DROP_ALL_COPIED, (MOST_COPIES,))


def drop_reminder(reminder: int, chat: int) -> Statement:
    """Take out what would still deliver a reminder."""
    return Statement(_DROP_REMINDER, (reminder, chat))


def drop_cards(chat: int) -> Statement:
    """Take out cards that a later one takes the place of; one that is on its way arrives."""
    return Statement(_DROP_CARDS, (chat,))


def drop_chat(chat: int) -> Statement:
    """Take out everything meant for a chat."""
    return Statement(_DROP_CHAT, (chat,))
