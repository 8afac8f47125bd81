"""What a person can do in the chat: write, correct, attach, press, block."""

from typing import Final

from bot.playground.errors import Json
from bot.playground.formatted import Formatted, trimmed, utf16_length, with_links
from bot.playground.markup import buttons
from bot.playground.people import Chat, Message
from bot.playground.stand_ins import StandIns, location
from bot.playground.world import Query, World

MAX_TEXT: Final = 4096
MAX_NAME: Final = 64
MAX_PEOPLE: Final = 50


class VisitError(Exception):
    """Something that a person cannot do.

    Attributes:
        status: The HTTP status for the page.
        reason: The key of the sentence in the words, under `errors`.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Visitor:
    """The persons' side of the world."""

    def __init__(self, world: World, stand_ins: StandIns) -> None:
        self._world = world
        self._stand_ins = stand_ins

    def join(self, name: str) -> Chat:
        """Let another person in."""
        name = " ".join(name.split())
        if not 1 <= len(name) <= MAX_NAME:
            raise VisitError(400, "name")
        if len(self._world.chats) >= MAX_PEOPLE:
            raise VisitError(409, "crowded")
        return self._world.add_person(name)

    def say(self, chat_id: int, text: str) -> Message:
        """Send a text to the bot."""
        chat = self._open_chat(chat_id)
        return self._send(chat, words=_words(text))

    def attach(self, chat_id: int, kind: str) -> Message:
        """Send a stand-in for a photo, a document, a voice message or a card."""
        chat = self._open_chat(chat_id)
        attachment = self._stand_ins.make(kind, chat.person)
        if attachment is None:
            raise VisitError(400, "attachment")
        return self._send(chat, attachment=attachment)

    def locate(self, chat_id: int, place: str) -> Message:
        """Share a place, given as degrees north and east."""
        chat = self._open_chat(chat_id)
        shared = location(place)
        if shared is None:
            raise VisitError(400, "place")
        return self._send(chat, attachment=shared)

    def revise(self, chat_id: int, message_id: int, text: str) -> Message:
        """Correct one's own text; the bot is told."""
        chat = self._open_chat(chat_id)
        message = chat.messages.get(message_id)
        if message is None or message.by_bot or message.attachment:
            raise VisitError(409, "gone")
        words = _words(text)
        if words != message.words:
            message.words, message.edit_date = words, self._world.now()
            self._world.show(chat, message)
            self._world.updates.add("edited_message", chat.message_json(message))
        return message

    def press(self, chat_id: int, message_id: int, data: str) -> Query:
        """Press an inline button that is on the screen now."""
        chat = self._open_chat(chat_id)
        message = chat.messages.get(message_id)
        shown = buttons(message.markup) if message else []
        if message is None or data not in {button.get("callback_data") for button in shown}:
            raise VisitError(409, "gone")
        return self._world.ask(chat, message, data)

    def block(self, chat_id: int, *, blocked: bool) -> None:
        """Block the bot, or let it write again."""
        chat = self._chat(chat_id)
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        news: Json = {"kind": "blocked", "chat": chat_id, "blocked": blocked}
        self._world.stream.tell(news)
        self._world.updates.add("my_chat_member", self._membership(chat))

    def _send(
        self, chat: Chat, *, words: Formatted | None = None, attachment: Json | None = None
    ) -> Message:
        message = self._world.post(chat, chat.person, words=words, attachment=attachment)
        self._world.updates.add("message", chat.message_json(message))
        return message

    def _membership(self, chat: Chat) -> Json:
        bot = self._world.bot.as_user()
        member: Json = {"user": bot, "status": "member"}
        kicked: Json = {"user": bot, "status": "kicked", "until_date": 0}
        old, new = (member, kicked) if chat.blocked else (kicked, member)
        return {
            "chat": chat.person.as_chat(),
            "from": chat.person.as_user(),
            "date": self._world.now(),
            "old_chat_member": old,
            "new_chat_member": new,
        }

    def _chat(self, chat_id: int) -> Chat:
        chat = self._world.chats.get(chat_id)
        if chat is None:
            raise VisitError(404, "nobody")
        return chat

    def _open_chat(self, chat_id: int) -> Chat:
        chat = self._chat(chat_id)
        if chat.blocked:
            raise VisitError(409, "blocked")
        return chat


def _words(text: str) -> Formatted:
    words = trimmed(Formatted(text))
    if not words.text:
        raise VisitError(400, "empty")
    if utf16_length(words.text) > MAX_TEXT:
        raise VisitError(400, "long")
    return with_links(words)
