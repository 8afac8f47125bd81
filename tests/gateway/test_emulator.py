"""End to end against a strict Bot API that none of us wrote."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestServer
from lo_bot_api_emulator import LoBotApiEmulator
from lo_bot_api_emulator.journal import verdict

from bot.gateway.gateway import Account
from bot.storage.store import Store
from tests.gateway.fake import TOKEN, pressed, said
from tests.gateway.harness import QUICK, UNPACED, Logged, eventually, running, settled

ANN = 11


@asynccontextmanager
async def emulator(journal: Path) -> AsyncIterator[tuple[LoBotApiEmulator, str]]:
    api = LoBotApiEmulator(journal=journal)
    server = TestServer(api.app())
    await server.start_server()
    try:
        yield api, str(server.make_url("")).rstrip("/")
    finally:
        await server.close()


def methods(api: LoBotApiEmulator) -> list[str]:
    return [record["method"] for record in api.requests]


async def test_a_conversation_passes_its_checks(store: Store, tmp_path: Path) -> None:
    journal, logged = tmp_path / "journal.jsonl", Logged()
    async with emulator(journal) as (api, url):
        account = Account(TOKEN, url, commands=[("start", "开始")], timings=QUICK, rates=UNPACED)
        async with running(url, store, account=account, logged=logged):
            await eventually(lambda: "setMyCommands" in methods(api))
            await _offer(api, said(1, ANN, "card:<b>学历</b>"))
            await eventually(lambda: "sendMessage" in methods(api))
            await settled(store)
            card = (await store.known(ANN)).card
            assert card is not None
            await _offer(api, pressed(2, ANN, card, "toast:记下了 card:年龄"))
            await eventually(lambda: "editMessageText" in methods(api))
            await _offer(api, pressed(3, ANN, card, "final:结果 card:下一步 message:说明"))
            await eventually(lambda: methods(api).count("sendMessage") == 3)
            await settled(store)
            await _offer(api, said(4, ANN, "本科"))
            await eventually(lambda: "deleteMessage" in methods(api))
            await settled(store)
    assert methods(api).count("answerCallbackQuery") == 2
    assert methods(api).count("sendMessage") == 4
    assert not [entry for entry in logged.entries if entry["level"] in {"warning", "error"}]
    assert verdict(journal, require_response=True)["ok"]


async def _offer(api: LoBotApiEmulator, update: dict[str, Any]) -> None:
    await api.enqueue_update(update, token=TOKEN)


@pytest.mark.parametrize("words", ["x" * 4096, "沪" * 4096])
async def test_the_longest_message_passes(store: Store, tmp_path: Path, words: str) -> None:
    async with emulator(tmp_path / "journal.jsonl") as (api, url), running(url, store):
        await _offer(api, said(1, ANN, f"message:{words}"))
        await eventually(lambda: "sendMessage" in methods(api))
        await settled(store)
