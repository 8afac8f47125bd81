"""The real conversation behind a stand-in for Telegram, and what is left of it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.gateway.turns import Conversation
from tests.chat import MIND
from tests.gateway.fake import FakeTelegram

REAL = Conversation(MIND.dialogue.step, MIND.renderer.render, MIND.hear)
_ROWS = {
    table: f"SELECT * FROM {table}"  # noqa: S608 - our own words
    for table in ("inbox", "sessions", "facts", "outbox", "reminders")
}


def kept(folder: Path, table: str) -> list[Any]:
    """Return the rows of a table of the database in a folder."""
    with closing(sqlite3.connect(folder / "hujifen.db")) as database:
        return database.execute(_ROWS[table]).fetchall()


def keyboard(telegram: FakeTelegram, chat: int) -> list[dict[str, str]]:
    """Return the buttons under the last message of a chat."""
    last = telegram.messages[chat, telegram.last_message(chat)]
    rows = json.loads(last["keys"] or '{"inline_keyboard": []}')["inline_keyboard"]
    return [button for row in rows for button in row]
