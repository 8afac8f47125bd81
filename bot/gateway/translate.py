"""From Telegram's updates to the events of a conversation.

Reads the JSON itself instead of the library's objects: that is cheap, and an update that
the library doesn't understand can't stop the ones behind it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialogs.model import (
    MAX_DATA_BYTES,
    Attached,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Pressed,
    Said,
)

Json = Mapping[str, Any]

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that we ask for."""

_LARGEST = 2**63 - 1  # that a database can hold
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_MENTION = re.compile(r"@\w*bot\b", re.IGNORECASE)

# Some contents come with a second one for older programs; the first that matches counts.
_CONTENTS = (
    "animation",
    "audio",
    "document",
    "photo",
    "sticker",
    "story",
    "video",
    "video_note",
    "voice",
    "venue",
    "location",
    "contact",
    "poll",
    "dice",
    "game",
    "checklist",
    "paid_media",
    "invoice",
)


class UnreadableUpdateError(Exception):
    """An update of a kind or shape that we don't know."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an event came from.

    Attributes:
        chat: id of the chat.
        message: id of the message whose button was pressed.
        query: id of the press, which has to be answered.
    """

    chat: int
    message: int | None = None
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A person blocked the bot, or let it in again."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class Received:
    """An update, read."""

    origin: Origin
    event: Event | Membership


def read(update: object) -> Received | None:
    """Read an update, given as JSON; None if nobody expects an answer to it.

    Raises:
        UnreadableUpdateError: it isn't like any update that we know.
    """
    if not isinstance(update, dict):
        raise UnreadableUpdateError
    for kind, reader in _READERS.items():
        content = update.get(kind)
        if isinstance(content, dict):
            try:
                return reader(content)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise UnreadableUpdateError(kind) from error
    raise UnreadableUpdateError


def _message(message: Json) -> Received | None:
    if not _is_private(message["chat"]):
        return _group_message(message)
    if _is_by_bot(message):
        return None
    event = _content(message)
    return None if event is None else Received(_origin(message), event)


def _group_message(message: Json) -> Received | None:
    """Answer only what is meant for us; what people tell one another is none of our business."""
    text = message.get("text") or message.get("caption") or ""
    to_us = text.startswith("/") or _MENTION.search(text) or _is_by_bot(_replied_to(message))
    return Received(_origin(message), Elsewhere()) if to_us else None


def _content(message: Json) -> Event | None:
    if "forward_origin" in message or "forward_date" in message:
        return Attached("forward")
    if "text" in message:
        return _text(str(message["text"]))
    kind = next((each for each in _CONTENTS if each in message), None)
    return None if kind is None else Attached(kind)


def _text(text: str) -> Event:
    command = _COMMAND.fullmatch(text)
    if command is None:
        return Said(text)
    return Command(command[1].lower(), (command[2] or "").strip())


def _edited_message(message: Json) -> Received | None:
    if not _is_private(message["chat"]) or _is_by_bot(message):
        return None
    return Received(_origin(message), Corrected())


def _callback_query(query: Json) -> Received:
    message = query.get("message")
    if not isinstance(message, dict):  # too old for Telegram to show it
        origin = Origin(_number(query["from"]["id"]), query=str(query["id"]))
        return Received(origin, _press(query))
    origin = Origin(_number(message["chat"]["id"]), _number(message["message_id"]), query["id"])
    return Received(origin, _press(query) if _is_private(message["chat"]) else Elsewhere())


def _press(query: Json) -> Pressed:
    data = str(query.get("data", ""))  # a press on a game has none
    return Pressed(data if len(data.encode(errors="replace")) <= MAX_DATA_BYTES else "")


def _my_chat_member(change: Json) -> Received | None:
    if not _is_private(change["chat"]):
        return None
    reachable = change["new_chat_member"]["status"] != "kicked"
    return Received(_origin(change), Membership(reachable))


def _origin(content: Json) -> Origin:
    return Origin(_number(content["chat"]["id"]))


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
        raise TypeError
    return value


def _is_private(chat: Json) -> bool:
    return bool(chat["type"] == "private")


def _is_by_bot(message: Json) -> bool:
    sender = message.get("from")
    return isinstance(sender, dict) and bool(sender.get("is_bot"))


def _replied_to(message: Json) -> Json:
    reply = message.get("reply_to_message")
    return reply if isinstance(reply, dict) else {}


_READERS: Mapping[str, Callable[[Json], Received | None]] = {
    "message": _message,
    "edited_message": _edited_message,
    "callback_query": _callback_query,
    "my_chat_member": _my_chat_member,
}
