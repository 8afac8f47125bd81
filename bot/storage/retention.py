"""Forgetting people who have not been here for a year (reliability, policy 12).

Someone with a reminder still to come counts as present.
"""

from datetime import datetime, timedelta

from bot.storage import outbox, people, reminders
from bot.storage.codec import stamp
from bot.storage.database import Statement

IDLE = timedelta(days=366)  # the notice in the first message says twelve months
_AT_ONCE = 200

_SELECT = """
SELECT chat_id FROM sessions WHERE updated_at < ? AND NOT EXISTS (
    SELECT 1 FROM reminders
    WHERE reminders.chat_id = sessions.chat_id AND reminders.state = 'scheduled'
) ORDER BY updated_at, chat_id LIMIT ?
"""
_STILL_IDLE = "DELETE FROM sessions WHERE chat_id = ? AND updated_at < ?"


def idle(now: datetime) -> Statement:
    """Read some chats in which nobody has been seen for a year."""
    return Statement(_SELECT, (stamp(now - IDLE), _AT_ONCE))


def forget(chat: int, now: datetime) -> tuple[Statement, ...]:
    """Erase someone who is still idle; a conflict if they came back meanwhile."""
    gone = Statement(_STILL_IDLE, (chat, stamp(now - IDLE)), expect=1)
    return (gone, outbox.drop_chat(chat), reminders.forget(chat), *people.forget(chat))
