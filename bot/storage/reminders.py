"""Statements on reminders: rows with a due instant and a state, never timers.

scheduled → sending → delivered            the person has it
                    → uncertain            it may have arrived, twice at most
                    → failed               Telegram refused it
scheduled, sending  → unreachable          the bot is blocked; scheduled when they write
any open state      → scheduled            postponed
any open state      → done, stopped        said by the person
scheduled           → failed               found too late to be of use
"""

from datetime import datetime, timedelta

from bot.dialogs.model import Close, Postpone, Remind, Reminder
from bot.storage.codec import instant, pack, stamp, unpack
from bot.storage.database import Row, Statement
from bot.storage.outbox import MOST_COPIES

_KEEP_CLOSED = timedelta(days=90)
_PRUNE_AT_ONCE = 1_000  # rows, so that no writer waits long

_OPEN = """
SELECT id, kind, due_at, body FROM reminders
WHERE chat_id = ? AND state NOT IN ('done', 'stopped', 'failed') ORDER BY due_at, id
"""
_REMIND = """
INSERT INTO reminders
    (chat_id, kind, body, due_at, state, occurrence, created_at, changed_at)
VALUES (?, ?, ?, ?, 'scheduled', 0, ?, ?)
"""
_POSTPONE = """
UPDATE reminders SET state = 'scheduled', due_at = ?, changed_at = ?
WHERE id = ? AND chat_id = ? AND state NOT IN ('done', 'stopped', 'failed')
"""
_CLOSE = """
UPDATE reminders SET state = ?, changed_at = ?
WHERE id = ? AND chat_id = ? AND state NOT IN ('done', 'stopped', 'failed')
"""
_PAUSE = """
UPDATE reminders SET state = 'unreachable', changed_at = ?
WHERE chat_id = ? AND state IN ('scheduled', 'sending')
"""
_RESUME = """
UPDATE reminders SET state = 'scheduled', changed_at = ?
WHERE chat_id = ? AND state = 'unreachable'
"""
_DUE = """
SELECT chat_id, id, kind, due_at, body FROM reminders
WHERE state = 'scheduled' AND due_at <= ? AND (due_at, id) > (?, ?) ORDER BY due_at, id LIMIT ?
"""
_NEXT = "SELECT min(due_at) FROM reminders WHERE state = 'scheduled'"
_FIRE = """
UPDATE reminders SET state = 'sending', occurrence = occurrence + 1, changed_at = ?
WHERE id = ? AND chat_id = ? AND state = 'scheduled' AND due_at = ?
"""
_EXPIRE = """
UPDATE reminders SET state = 'failed', error = 'found too late', changed_at = ?
WHERE id = ? AND state = 'scheduled' AND due_at = ?
"""
_SETTLE = """
UPDATE reminders SET state = ?, changed_at = ? WHERE state = 'sending'
AND id = (SELECT reminder_id FROM outbox WHERE outbox.id = ? AND copies >= ?)
"""
_SETTLE_ALL_COPIED = """
UPDATE reminders SET state = 'uncertain', changed_at = ? WHERE state = 'sending' AND id IN
(SELECT reminder_id FROM outbox WHERE outbox.state = 'sending' AND copies >= ?)
"""
_REFUSE = """
UPDATE reminders SET state = 'failed', error = ? WHERE state = 'sending'
AND id = (SELECT reminder_id FROM outbox WHERE outbox.id = ?)
"""
_PRUNE = """
DELETE FROM reminders WHERE id IN (
    SELECT id FROM reminders WHERE changed_at < ?
    AND state IN ('done', 'stopped', 'failed', 'delivered', 'uncertain') LIMIT ?
) RETURNING id
"""


def open_ones(chat: int) -> Statement:
    """Read the reminders of a chat that the person can still act upon."""
    return Statement(_OPEN, (chat,))


def reminder(row: Row) -> Reminder:
    """Return the reminder in a row of `open_ones`, or in one of `due` without its chat."""
    number, kind, due_at, body = row
    return Reminder(number, kind, instant(due_at), unpack(body))


def remind(chat: int, effect: Remind, now: datetime) -> Statement:
    """Set a reminder."""
    what = (effect.kind, pack(effect.values), stamp(effect.due))
    return Statement(_REMIND, (chat, *what, stamp(now), stamp(now)))


def postpone(chat: int, effect: Postpone, now: datetime) -> Statement:
    """Let a reminder come due again."""
    return Statement(_POSTPONE, (stamp(effect.due), stamp(now), effect.reminder, chat))


def close(chat: int, effect: Close, now: datetime) -> Statement:
    """Finish with a reminder."""
    return Statement(_CLOSE, (effect.how, stamp(now), effect.reminder, chat))


def pause(chat: int, now: datetime) -> Statement:
    """Hold the reminders of a chat that cannot be reached."""
    return Statement(_PAUSE, (stamp(now), chat))


def resume(chat: int, now: datetime) -> Statement:
    """Schedule what was held; what is overdue comes due at once."""
    return Statement(_RESUME, (stamp(now), chat))


def due(now: datetime, limit: int, after: Reminder | None) -> Statement:
    """Read what is due, the most overdue first, from behind `after` on."""
    behind = (-1, -1) if after is None else (stamp(after.due), after.id)
    return Statement(_DUE, (stamp(now), *behind, limit))


def next_due() -> Statement:
    """Read when the first scheduled reminder is due."""
    return Statement(_NEXT)


def fire(chat: int, reminder: Reminder, now: datetime) -> Statement:
    """Claim this very occurrence; a conflict if it was answered, moved or claimed before."""
    which = (reminder.id, chat, stamp(reminder.due))
    return Statement(_FIRE, (stamp(now), *which), expect=1)


def expire(reminder: Reminder, now: datetime) -> Statement:
    """Give up an occurrence; a conflict if it was answered, moved or claimed before."""
    return Statement(_EXPIRE, (stamp(now), reminder.id, stamp(reminder.due)), expect=1)


def delivered(parcel: int, now: datetime) -> Statement:
    """Note that a parcel which is still in the outbox has brought its reminder."""
    return Statement(_SETTLE, ("delivered", stamp(now), parcel, 0))


def uncertain(parcel: int, now: datetime) -> Statement:
    """Note that a parcel has been sent as often as it may be, with unknown outcome."""
    return Statement(_SETTLE, ("uncertain", stamp(now), parcel, MOST_COPIES))


def uncertain_all(now: datetime) -> Statement:
    """Do `uncertain` for every attempt that a crash cut short."""
    return Statement(_SETTLE_ALL_COPIED, (stamp(now), MOST_COPIES))


def refused(parcel: int, why: str) -> Statement:
    """Note that Telegram will not take the parcel of a reminder."""
    return Statement(_REFUSE, (why, parcel))


def forget(chat: int) -> Statement:
    """Erase the reminders of a chat."""
    return Statement("DELETE FROM reminders WHERE chat_id = ?", (chat,))


def prune(now: datetime) -> Statement:
    """Delete some of those that nobody will answer any more; gives a row for each."""
    return Statement(_PRUNE, (stamp(now - _KEEP_CLOSED), _PRUNE_AT_ONCE))
