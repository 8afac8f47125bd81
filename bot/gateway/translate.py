"""From Telegram's updates to the events of a conversation.

Reads the JSON itself instead of the library's objects: that is cheap, and an update that
the library doesn't understand can't stop the ones behind it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
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
from bot.gateway.whereabouts import PLACES, place_of, roughly

Json = Mapping[str, Any]

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that we ask for."""

_LARGEST = 2**63 - 1  # that a database can hold
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_MENTION = re.compile(r"@(\w*bot)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@(\w+))?")

_NOT_FOR_US = frozenset(
    {
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)
"""Kinds that we don't ask for, and which may come all the same from before we said so."""

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

_PICTURES = ("photo", "document")
_PLACE = ("chat", "message_id", "message_thread_id", "is_topic_message")


class UnreadableUpdateError(Exception):
    """An update of a kind or shape that we don't know."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an event came from.

    Attributes:
        chat: id of the chat.
        message: id of the message whose button was pressed.
        query: id of the press, which has to be answered.
        language: what the person's program is set to, where it is told.
        thread: id of the topic of a group in which it was said.
    """

    chat: int
    message: int | None = None
    query: str | None = None
    language: str | None = None
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A person blocked the bot, or let it in again."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class Received:
    """An update, read."""

    origin: Origin
    event: Event | Membership


def read(update: object, me: str = "") -> Received | None:
    """Read an update, given as JSON; None if nobody expects an answer to it.

    Args:
        update: as Telegram wrote it.
        me: the bot's own name; while it isn't known, that of any bot is taken for it.

    Raises:
        UnreadableUpdateError: it isn't like any update that we know.
    """
    if not isinstance(update, dict):
        raise UnreadableUpdateError
    for kind, reader in _READERS.items():
        content = update.get(kind)
        if isinstance(content, dict):
            try:
                return reader(content, me)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise UnreadableUpdateError(kind) from error
    if _NOT_FOR_US.intersection(update):
        return None
    raise UnreadableUpdateError


def worth_keeping(update: dict[str, Any]) -> dict[str, Any]:
    """Return what has to be kept of an update until it is answered.

    Of what is said in a group that is where it was said, and not a word of it. Of a place
    that was shared it is the place, roughly, without its name.
    """
    message = update.get("message")
    if not isinstance(message, dict):
        return update
    if _is_private(message["chat"]):
        return {**update, "message": roughly(message)}
    place = {name: message[name] for name in _PLACE if name in message}
    return {"update_id": update["update_id"], "message": {**place, "text": "/start"}}


def _message(message: Json, me: str) -> Received | None:
    if not _is_private(message["chat"]):
        return _group_message(message, me)
    if _is_by_bot(message):
        return None
    event = _content(message)
    return None if event is None else Received(_personal(message), event)


def _group_message(message: Json, me: str) -> Received | None:
    """Answer only what is meant for us; what people tell one another is none of our business."""
    if _is_by_bot(message) and "sender_chat" not in message:  # an anonymous admin is a person
        return None
    if not _is_to(me, message):
        return None
    topic = message.get("message_thread_id") if message.get("is_topic_message") else None
    thread = None if topic is None else _number(topic)
    return Received(replace(_origin(message), thread=thread), Elsewhere())


def _is_to(me: str, message: Json) -> bool:
    """Tell whether a message in a group is a command, a word or a reply to us."""
    text = message.get("text") or message.get("caption") or ""
    if command := _ADDRESSED.match(text):
        return command[1] is None or _is_me(command[1], me)
    if any(_is_me(name, me) for name in _MENTION.findall(text)):
        return True
    replied = _replied_to(message)
    return _is_by_bot(replied) and _is_me(replied["from"].get("username", me), me)


def _is_me(name: str, me: str) -> bool:
    return not me or name.casefold() == me.casefold()


def _content(message: Json) -> Event | None:
    kind = next((each for each in _CONTENTS if each in message), None)
    if kind not in _PICTURES:  # which may show a document, wherever they come from
        if "forward_origin" in message or "forward_date" in message:
            return Attached("forward")
        if "via_bot" in message:  # nobody has typed that
            return Attached("via_bot")
        if "text" in message:
            return _text(str(message["text"]))
        if kind in PLACES:
            return place_of(message) or Attached(kind)
    return None if kind is None else Attached(kind)


def _text(text: str) -> Event:
    command = _COMMAND.fullmatch(text)
    if command is None:
        return Said(text)
    return Command(command[1].lower(), (command[2] or "").strip())


def _edited_message(message: Json, _: str) -> Received | None:
    if not _is_private(message["chat"]) or _is_by_bot(message):
        return None
    if "location" in message:  # a live one moves by being edited, every few seconds
        return None
    return Received(_personal(message), Corrected())


def _callback_query(query: Json, _: str) -> Received:
    message = query.get("message")
    if not isinstance(message, dict):  # too old for Telegram to show it
        chat, language = _number(query["from"]["id"]), _language(query)
        return Received(Origin(chat, query=str(query["id"]), language=language), _press(query))
    chat, number = _number(message["chat"]["id"]), _number(message["message_id"])
    if not _is_private(message["chat"]):
        return Received(Origin(chat, number, query["id"]), Elsewhere(pressed=True))
    return Received(Origin(chat, number, query["id"], _language(query)), _press(query))


def _press(query: Json) -> Pressed:
    data = str(query.get("data", ""))  # a press on a game has none
    return Pressed(data if len(data.encode(errors="replace")) <= MAX_DATA_BYTES else "")


def _my_chat_member(change: Json, _: str) -> Received | None:
    if not _is_private(change["chat"]):
        return None
    reachable = change["new_chat_member"]["status"] != "kicked"
    return Received(_origin(change), Membership(reachable))


def _personal(message: Json) -> Origin:
    """Only a private chat is one person's, with a language of its own."""
    return replace(_origin(message), language=_language(message))


def _language(content: Json) -> str | None:
    sender = content.get("from")
    language = sender.get("language_code") if isinstance(sender, dict) else None
    return language if isinstance(language, str) else None


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


_READERS: Mapping[str, Callable[[Json, str], Received | None]] = {
    "message": _message,
    "edited_message": _edited_message,
    "callback_query": _callback_query,
    "my_chat_member": _my_chat_member,
}
