"""The whole program against a strict Bot API that none of us wrote, over HTTP long polling."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp.test_utils import TestServer
from lo_bot_api_emulator import LoBotApiEmulator
from lo_bot_api_emulator.journal import verdict

from tests.faults.process import Bot, bot, eventually
from tests.gateway.fake import TOKEN, pressed, said

ANN = 11


class Emulator(LoBotApiEmulator):
    """The emulator, with a memory of what stands in the chats.

    It doesn't know two things that Telegram does: that a bot has a username, and that link
    previews can be switched off. Everything else is checked as it comes.
    """

    def __init__(self, journal: Path) -> None:
        super().__init__(journal=journal)
        self.url = ""
        self.messages: dict[int, tuple[str, list[tuple[str, str]]]] = {}

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> object:
        fields.pop("link_preview_options", None)
        result: Any = super().validate(method, fields, uploads)
        if method == "getMe":
            result |= {"username": "hujifen_bot"}
        if method in {"sendMessage", "editMessageText"}:
            rows = json.loads(fields.get("reply_markup") or "{}").get("inline_keyboard", [])
            keys = [(key["text"], key["callback_data"]) for row in rows for key in row]
            self.messages[result["message_id"]] = (fields["text"], keys)
        return result

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["Emulator"]:
        server = TestServer(self.app())
        await server.start_server()
        self.url = str(server.make_url("")).rstrip("/")
        try:
            yield self
        finally:
            await server.close()

    def find(self, label: str) -> tuple[int, str] | None:
        """Return the newest message with such a button, and what the button carries."""
        found = [
            (message, data)
            for message, (_, keys) in sorted(self.messages.items())
            for words, data in keys
            if words == label
        ]
        return found[-1] if found else None

    def shows(self, words: str) -> bool:
        return any(words in text for text, _ in self.messages.values())


@dataclass
class Person:
    """Someone who chats with the program, and waits until it has said its say."""

    api: Emulator
    running: Bot
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    async def says(self, text: str) -> None:
        await self._does(said(number := next(self.numbers), ANN, text), number)

    async def presses(self, *labels: str) -> None:
        for label in labels:
            found = self.api.find(label)
            assert found, f"no button {label!r}: {self.api.messages}"
            await self._does(pressed(number := next(self.numbers), ANN, *found), number)

    def sees(self, words: str) -> None:
        assert self.api.shows(words), self.api.messages

    async def _does(self, update: dict[str, Any], number: int) -> None:
        await self.api.enqueue_update(update, token=TOKEN)
        stored = "SELECT count(*) FROM inbox"
        await eventually(
            lambda: self.running.rows(stored) == [(number,)] and self.running.is_quiet()
        )


async def test_the_main_job_keeps_the_contract_of_the_bot_api(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    async with Emulator(journal).serving() as api, bot(api, tmp_path) as running:
        ann = Person(api, running)
        await running.start()
        await running.listening()
        await ann.says("/start")
        await ann.presses("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
        ann.sees("达到 120 分标准")
        await ann.says("去服务中心要带什么")
        ann.sees("毕业证书")
        await _sets_a_reminder(ann)
        assert await running.stop() == 0

        await running.start("2026-11-25T09:00:30+08:00")
        await eventually(lambda: api.shows("到日子了"))
        await ann.presses("办好了")
        assert running.rows("SELECT state FROM reminders") == [("done",)]
        assert await running.stop() == 0

    methods = ("getMe", "getUpdates", "setMyCommands", "sendMessage", "editMessageText")
    found = verdict(
        journal,
        require_response=True,
        require_methods=methods,
        allowed_refusals=("getUpdates:409",),  # the farewell can meet the poll that it ends
    )
    assert found["ok"], found


async def _sets_a_reminder(ann: Person) -> None:
    await ann.says("/steps")
    await ann.presses("我已经有居住证了")
    ann.sees("和单位 HR 说")
    await ann.says("/steps")
    await ann.presses("今天做什么")
    for _ in range(12):
        if ann.api.shows("<b>单位审核，打印申请表</b>"):
            break
        await ann.presses("后一步")
    await ann.presses("这一步办好了", "今天", "好，提醒我")
    ann.sees("2026 年 11 月 25 日（周三） 09:00</b> 提醒你")
