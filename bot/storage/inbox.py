"""Statements on the inbox: updates stored before they are acknowledged."""

from datetime import datetime, timedelta

from bot.storage.codec import stamp
from bot.storage.database import Row, Statement
from bot.storage.model import Incoming

_KEEP_DONE = timedelta(days=7)  # Telegram offers an update again for at most a day
_KEEP_FAILED = timedelta(days=30)  # long enough for an operator to look at it
_PRUNE_AT_ONCE = 1_000  # rows, so that no writer waits long

_RECEIVE = """
INSERT INTO inbox (update_id, chat_id, body, state, tries, received_at)
VALUES (?, ?, ?, 'waiting', 0, ?)
ON CONFLICT (update_id) DO NOTHING RETURNING update_id
"""
_WAITING = """
SELECT update_id, chat_id, body, tries FROM inbox
WHERE state <> 'done' AND state = 'waiting' ORDER BY update_id
"""
_FINISH = """
UPDATE inbox SET state = 'done', chat_id = 0, body = '', error = NULL
WHERE update_id = ? AND state = 'waiting'
"""
_FORGET = """
UPDATE inbox SET state = 'done', chat_id = 0, body = '', error = NULL
WHERE chat_id = ? AND state <> 'done'
"""
_TRIED = """
UPDATE inbox SET tries = tries + 1 WHERE update_id = ? AND state = 'waiting' RETURNING tries
"""
_SET_ASIDE = """
UPDATE inbox SET state = 'failed', error = ? WHERE update_id = ? AND state = 'waiting'
"""
_PRUNE = """
DELETE FROM inbox WHERE update_id IN (
    SELECT update_id FROM inbox
    WHERE received_at < ? AND (state = 'done' OR (state = 'failed' AND received_at < ?))
    LIMIT ?
) RETURNING update_id
"""


def receive(update: int, chat: int, body: str, now: datetime) -> Statement:
    """Store an update; gives no row when it was here before."""
    return Statement(_RECEIVE, (update, chat, body, stamp(now)))


def waiting() -> Statement:
    """Read the updates that no turn has answered yet, the oldest first."""
    return Statement(_WAITING)


def incoming(row: Row) -> Incoming:
    """Return the update in a row of `waiting`."""
    update, chat, body, tries = row
    return Incoming(update, chat, body, tries)


def finish(update: int) -> Statement:
    """Keep nothing but the number of an update; a conflict if it is not waiting."""
    return Statement(_FINISH, (update,), expect=1)


def forget(chat: int) -> Statement:
    """Keep nothing but the numbers of all updates of a chat."""
    return Statement(_FORGET, (chat,))


def tried(update: int) -> Statement:
    """Count an attempt; gives the number of attempts."""
    return Statement(_TRIED, (update,))


def set_aside(update: int, error: str) -> Statement:
    """Let an operator look at an update; a conflict if it is not waiting."""
    return Statement(_SET_ASIDE, (error, update), expect=1)


def prune(now: datetime) -> Statement:
    """Delete some of the old rows; gives a row for each."""
    limits = (stamp(now - _KEEP_DONE), stamp(now - _KEEP_FAILED), _PRUNE_AT_ONCE)
    return Statement(_PRUNE, limits)
