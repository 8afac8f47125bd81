"""Our own sender brings a document to the playground, and a browser fetches it."""

from typing import TYPE_CHECKING

import pytest
from telegram import Bot
from telegram.error import TelegramError

from bot.gateway.errors import Fate, classify
from bot.gateway.request import AiohttpRequest
from bot.gateway.telegraph import Telegraph
from bot.playground.people import Message
from bot.storage.store import Store
from tests.gateway.harness import Logged, eventually
from tests.playground.whole_bot import bot_of, press

if TYPE_CHECKING:
    from conftest import Playground

PDF = b"%PDF-1.7 \xe2\xe3 some pages"
NAME = "沪积分 我的材料清单-2026-11-23.pdf"
KEYS = ((("主菜单", "go:home"),),)


async def send(served: "Playground", content: bytes = PDF, text: str = "<b>清单</b>") -> int:
    request = AiohttpRequest()
    bot = Bot(
        served.token,
        base_url=f"{served.url}/bot",
        request=request,
        get_updates_request=AiohttpRequest(),
    )
    async with bot:
        telegraph = Telegraph(bot, Logged().log)
        return await telegraph.send_document(served.person, content, NAME, text, KEYS)


async def test_a_document_arrives_with_its_chinese_name(served: "Playground") -> None:
    number = await send(served)
    chat = served.world.chats[served.person]
    shown = chat.message_json(chat.messages[number])
    document = shown["document"]
    assert isinstance(document, dict)
    assert (document["file_name"], document["mime_type"]) == (NAME, "application/pdf")
    assert document["file_size"] == len(PDF)
    assert (shown["caption"], shown["caption_entities"]) == (
        "清单",
        [{"type": "bold", "offset": 0, "length": 2}],
    )
    assert "go:home" in str(shown["reply_markup"])
    file = await served.http.get(f"{served.url}/playground/files/{document['file_id']}")
    assert file.content == PDF


async def test_the_whole_bot_prints_a_checklist(served: "Playground", store: Store) -> None:
    chat = served.world.chats[served.person]

    def arrived() -> list[Message]:
        return [message for message in chat.messages.values() if "document" in message.attachment]

    async with bot_of(served, store):
        await served.say("/materials")
        await press(served, "go:document:checklist")
        await eventually(arrived)
    (printed,) = arrived()
    document = printed.attachment["document"]
    assert isinstance(document, dict)
    assert (document["file_name"], document["mime_type"]) == (
        "沪积分-我的材料清单.pdf",
        "application/pdf",
    )
    assert printed.words.text.startswith("我的材料清单")
    file = await served.http.get(f"{served.url}/playground/files/{document['file_id']}")
    assert file.content.startswith(b"%PDF-")
    assert len(file.content) == document["file_size"]


async def test_markup_of_a_caption_that_cannot_be_read_is_left_away(served: "Playground") -> None:
    number = await send(served, text="<b>清单</i> &amp; 更多")
    words = served.world.chats[served.person].messages[number].words
    assert words.text == "清单 & 更多"


@pytest.mark.parametrize(("content", "text"), [(b"", "好"), (PDF, "长" * 1025)])
async def test_a_document_that_is_refused_is_told_as_such(
    served: "Playground", content: bytes, text: str
) -> None:
    with pytest.raises(TelegramError) as refused:
        await send(served, content, text)
    assert classify(refused.value).fate is Fate.REFUSED
    assert not served.world.chats[served.person].messages
