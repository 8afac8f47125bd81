"""Someone who chats with a bot that may die at any moment, and knows what it ought to say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.dialogs.model import Command, Event, Pressed
from bot.rendering import Rendered
from tests.chat import Chat
from tests.faults.process import eventually
from tests.faults.telegrams import WORDS
from tests.gateway.fake import FakeTelegram, pressed, said


@dataclass
class Someone:
    """A person with a double who chats with a bot that never dies.

    Attributes:
        numbers: gives the numbers of updates; shared by all people of a test.
        prefers: question → option; the first one offered is taken otherwise.
    """

    telegram: FakeTelegram
    chat: int
    numbers: Iterator[int]
    prefers: Mapping[str, str] = field(default_factory=dict)
    double: Chat = field(default_factory=Chat)
    heard: list[str] = field(default_factory=list)
    events: int = 0

    async def starts(self) -> None:
        await self.telegram.offer(said(next(self.numbers), self.chat, "/start"))
        await self._hears(Command("start"))

    async def presses(self, data: str) -> None:
        message = max(number for number, keys in self._keyboards() if data in keys)
        await self.telegram.offer(pressed(next(self.numbers), self.chat, message, data))
        await self._hears(Pressed(data))

    async def tests_themselves(self) -> None:
        """Say hello and answer every question that comes."""
        await self.starts()
        await self.presses("go:selftest")
        while data := self._answer():
            await self.presses(data)

    def words(self) -> list[str]:
        """What was said to them, each piece once however often it came in a row."""
        texts = [call.text for call in self.telegram.calls if self._concerns(call.method, call)]
        return [
            text for text, before in zip(texts, [None, *texts], strict=False) if text != before
        ]

    def copies(self) -> int:
        """How many pieces came more often than they had to."""
        calls = [call for call in self.telegram.calls if self._concerns(call.method, call)]
        return len(calls) - len(self.heard)

    def _concerns(self, method: str, call: Any) -> bool:  # noqa: ANN401 - a call of the stand-in
        return method in WORDS and call.chat == self.chat

    def _answer(self) -> str | None:
        """Choose an answer to the question that the double is asked."""
        data = [data for shown in self.double.shown for row in shown.keys for _, data in row]
        parted = [tuple(each.split(":")) for each in data if each.startswith("q:")]
        options = [last for *_, last in parted if not last.startswith(("!", "~", "-"))]
        if not parted:
            return None
        _, run, question, _ = parted[0]
        wanted = self.prefers.get(question, "")
        return f"q:{run}:{question}:{wanted if wanted in options else (options or ['!done'])[0]}"

    async def _hears(self, event: Event) -> None:
        """Wait until the bot has said all that it says to the double."""
        self.events += 1
        self.double.happens(event)
        shown = zip(self.double.places, self.double.shown, strict=True)
        expected = [words for place, words in shown if place != "toast"]
        self.heard += [words.text for words in expected]
        await eventually(lambda: all(self._sees(words) for words in expected))

    def _sees(self, words: Rendered) -> bool:
        return words.text in self.telegram.texts(self.chat)

    def _keyboards(self) -> Iterator[tuple[int, list[str]]]:
        for (chat, number), message in list(self.telegram.messages.items()):
            if chat == self.chat:
                rows = json.loads(message["keys"] or "{}").get("inline_keyboard", [])
                yield number, [key["callback_data"] for row in rows for key in row]


def people(telegram: FakeTelegram) -> list[Someone]:
    """Three who answer differently."""
    numbers = count(1)
    tastes: tuple[dict[str, str], ...] = (
        {"age": "18-43", "education": "bachelor_degree"},
        {"age": "44", "education": "junior_college", "insurance_base": "1"},
        {"age": "50", "education": "none", "insurance_years": "7"},
    )
    return [Someone(telegram, 11 + place, numbers, taste) for place, taste in enumerate(tastes)]
