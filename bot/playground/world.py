"""The small world behind the local Bot API: persons, chats, messages, files, one bot."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from typing import Final

from bot.playground.errors import CHAT_NOT_FOUND, QUERY_TOO_OLD, Json, bad_request
from bot.playground.files import Shelf
from bot.playground.formatted import Formatted
from bot.playground.hands import Hands, unix_time
from bot.playground.people import LANGUAGE, BotUser, Chat, Message, Person
from bot.playground.profile import Profile
from bot.playground.stream import Stream
from bot.playground.updates import UpdateQueue

BOT_USERNAME: Final = "hujifen_playground_bot"
QUERY_SECONDS: Final = 60

_LOWEST_ID, _HIGHEST_ID = 100_000_000, 1_900_000_000


@dataclass(frozen=True)
class Query:
    """A pressed button that waits for the bot's answer."""

    id: str
    chat: Chat
    asked: int


@dataclass(frozen=True)
class Answer:
    """What the bot says to a pressed button.

    Attributes:
        text: A toast or an alert; empty to say nothing.
        alert: Whether it must be dismissed.
        url: A deep link to follow, empty for none.
    """

    text: str = ""
    alert: bool = False
    url: str = ""


class World:
    """Everything there is, in memory.

    Identifiers of updates and messages start at a random number, so that a bot with a
    database from an earlier run takes nothing new for something it has seen.

    Args:
        token: The bot's token; the number before the colon is the bot's user id.
        hands: The clock.
        name: The bot's name.
        first_id: The first update and message id; random when left out.
    """

    def __init__(self, token: str, hands: Hands, name: str, first_id: int | None = None) -> None:
        start = first_id or _random_id()
        number = token.partition(":")[0]
        self.token = token
        self.hands = hands
        self.bot = BotUser(int(number) if number.isdecimal() else 1, BOT_USERNAME, name)
        self.chats: dict[int, Chat] = {}
        self._language = LANGUAGE
        self.shelf = Shelf()
        self.profile = Profile()
        self.updates = UpdateQueue(start)
        self.stream = Stream()
        self._ids = count(start)
        self._queries: dict[str, Query] = {}

    def now(self) -> int:
        """Return the present instant in seconds since 1970."""
        return unix_time(self.hands)

    def add_person(self, name: str, number: int | None = None) -> Chat:
        """Let somebody in.

        Args:
            name: What they call themselves.
            number: Their user id; random when left out, so that a bot with a database from
                an earlier run takes nobody for somebody else.
        """
        person = Person(number or _random_id(), name, self._language)
        chat = self.chats[person.id] = Chat(person)
        self.stream.tell({"kind": "person", "person": self.person_json(chat)})
        return chat

    def set_language(self, language: str) -> None:
        """Set everybody's phone to a language: there is one browser behind all of them."""
        self._language = language
        for chat in self.chats.values():
            chat.person = replace(chat.person, language=language)

    def chat(self, chat_id: object) -> Chat:
        """Return the chat with this id.

        Raises:
            ApiError: 400, chat not found.
        """
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request(CHAT_NOT_FOUND)
        return chat

    def post(
        self,
        chat: Chat,
        author: Person | BotUser,
        *,
        words: Formatted | None = None,
        attachment: Json | None = None,
        markup: Json | None = None,
        reply_to: int | None = None,
    ) -> Message:
        """Add a message to a chat and show it."""
        words, attachment = words or Formatted(""), attachment or {}
        number, date = next(self._ids), self.now()
        message = Message(number, author, date, words, attachment, markup, reply_to=reply_to)
        chat.messages[number] = message
        self.show(chat, message)
        return message

    def show(self, chat: Chat, message: Message) -> None:
        """Tell the pages that a message is new or has changed."""
        shown = self.shown(chat, message)
        self.stream.tell({"kind": "message", "chat": chat.person.id, "message": shown})

    def shown(self, chat: Chat, message: Message) -> Json:
        """Return a message as a page draws it: with the keyboard below the chat, too."""
        return chat.message_json(message) | {"markup": message.markup, "by_bot": message.by_bot}

    def remove(self, chat: Chat, ids: Iterable[int]) -> None:
        """Take messages away; those that do not exist are skipped."""
        gone = [number for number in ids if chat.messages.pop(number, None)]
        self.stream.tell({"kind": "deleted", "chat": chat.person.id, "messages": gone})

    def ask(self, chat: Chat, message: Message, data: str) -> Query:
        """Let the person press a button: the bot gets a callback query."""
        query = Query(str(secrets.randbits(62)), chat, self.now())
        self._queries[query.id] = query
        self.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": chat.person.as_user(),
                "message": chat.message_json(message),
                "chat_instance": str(chat.person.id),
                "data": data,
            },
        )
        return query

    def answer(self, query_id: str, answer: Answer) -> None:
        """Give the bot's answer to a pressed button, once.

        Raises:
            ApiError: 400, the query is unknown, answered, or older than a minute.
        """
        query = self._queries.pop(query_id, None)
        if query is None or self.now() - query.asked > QUERY_SECONDS:
            raise bad_request(QUERY_TOO_OLD)
        said: Json = {"text": answer.text, "alert": answer.alert, "url": answer.url}
        news: Json = {"kind": "answered", "chat": query.chat.person.id, "query": query_id}
        self.stream.tell(news | said)

    def act(self, chat: Chat, action: str) -> None:
        """Show for a few seconds what the bot is doing."""
        self.stream.tell({"kind": "action", "chat": chat.person.id, "action": action})

    def person_json(self, chat: Chat) -> Json:
        """Return a person with the whole chat, as a page begins with it."""
        return {
            "id": chat.person.id,
            "name": chat.person.first_name,
            "blocked": chat.blocked,
            "commands": self.profile.commands_in(chat.person.id),
            "messages": [self.shown(chat, message) for message in chat.messages.values()],
        }

    def bot_json(self) -> Json:
        """Return the bot as a page shows it."""
        name = self.profile.text("name") or self.bot.first_name
        about = self.profile.text("description")
        return {"name": name, "username": self.bot.username, "description": about}

    def tell_profile(self) -> None:
        """Tell the pages that the bot presents itself anew."""
        commands = {str(number): self.profile.commands_in(number) for number in self.chats}
        self.stream.tell({"kind": "profile", "bot": self.bot_json(), "commands": commands})

    def clock_json(self) -> Json:
        """Return the clock, in milliseconds since 1970."""
        return {"kind": "clock", "now": int(self.hands.now().timestamp() * 1000)}

    def travel(self, by: timedelta) -> None:
        """Turn the hands forward; a span that is not positive moves nothing."""
        if by > timedelta(0):
            self.hands.travel(by)
        self.stream.tell(self.clock_json())

    def close(self) -> None:
        """End every waiting poll and every page's stream, so that the server can stop."""
        self.updates.close()
        self.stream.close()


def _random_id() -> int:
    return _LOWEST_ID + secrets.randbelow(_HIGHEST_ID - _LOWEST_ID)
