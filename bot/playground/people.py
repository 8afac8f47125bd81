"""Who talks to the bot, and what was said: persons, chats, messages."""

from dataclasses import dataclass, field
from typing import Final

from bot.playground.errors import Json
from bot.playground.formatted import Formatted

LANGUAGE: Final = "zh-hans"


@dataclass(frozen=True)
class Person:
    """Somebody with a phone, and the language that it is set to."""

    id: int
    first_name: str
    language: str = LANGUAGE

    def as_user(self) -> Json:
        """Return the person as a User."""
        named: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return named | {"language_code": self.language}

    def as_chat(self) -> Json:
        """Return the private chat with the person as a Chat."""
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass(frozen=True)
class BotUser:
    """The bot as Telegram describes it."""

    id: int
    username: str
    first_name: str

    def as_user(self) -> Json:
        """Return the bot as a User."""
        named: Json = {"id": self.id, "is_bot": True, "first_name": self.first_name}
        return named | {"username": self.username}

    def as_me(self) -> Json:
        """Return what `getMe` returns."""
        return self.as_user() | {
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


@dataclass
class Message:
    """One bubble.

    Attributes:
        id: Its `message_id`, unique in the whole playground.
        author: Who wrote it.
        date: When, in seconds since 1970.
        words: Its text, or the caption of its attachment.
        attachment: The Bot API fields of a file, a place or a card, none for plain text.
        markup: What hangs under it.
        edit_date: When it was last changed by its author.
        reply_to: The message that it answers.
    """

    id: int
    author: Person | BotUser
    date: int
    words: Formatted = field(default_factory=lambda: Formatted(""))
    attachment: Json = field(default_factory=dict)
    markup: Json | None = None
    edit_date: int | None = None
    reply_to: int | None = None

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return isinstance(self.author, BotUser)

    @property
    def content(self) -> Json:
        """What it says and shows, without the buttons."""
        return self.attachment | self.words.as_json("caption" if self.attachment else "")


@dataclass
class Chat:
    """The conversation of one person with the bot."""

    person: Person
    messages: dict[int, Message] = field(default_factory=dict)
    blocked: bool = False
    menu_button: Json | None = None

    def message_json(self, message: Message, *, deep: bool = True) -> Json:
        """Return a Message of the Bot API.

        Args:
            message: One of this chat's messages.
            deep: Whether to show the message that it answers.
        """
        shown: Json = {
            "message_id": message.id,
            "from": message.author.as_user(),
            "chat": self.person.as_chat(),
            "date": message.date,
        }
        if message.edit_date is not None:
            shown["edit_date"] = message.edit_date
        if message.markup and "inline_keyboard" in message.markup:
            shown["reply_markup"] = message.markup
        answered = self.messages.get(message.reply_to or 0)
        if deep and answered:
            shown["reply_to_message"] = self.message_json(answered, deep=False)
        return shown | message.content
