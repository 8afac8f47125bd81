"""python-telegram-bot, a client that none of us wrote, understands every answer."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import telegram
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden

from bot.playground.images import gradient_png

if TYPE_CHECKING:
    from conftest import Playground

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="ok")]])
KINDS = ["photo", "document", "sticker", "voice", "video", "contact"]


@pytest.fixture
async def bot(served: "Playground") -> AsyncIterator[Bot]:
    urls = {"base_url": f"{served.url}/bot", "base_file_url": f"{served.url}/file/bot"}
    async with Bot(served.token, **urls) as bot:
        yield bot


async def test_it_sends_edits_answers_and_deletes(served: "Playground", bot: Bot) -> None:
    assert (bot.id, bot.first_name) == (4242, "沪积分")
    person = served.person
    sent = await bot.send_message(person, "<b>一</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert (sent.text_html, sent.reply_markup) == ("<b>一</b>", KEYBOARD)
    press = {"chat": person, "message": sent.message_id, "data": "ok"}
    await served.act("press", **press)
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query
    assert update.callback_query.message == sent
    assert await update.callback_query.answer("收到", show_alert=True)
    edited = await update.callback_query.edit_message_text("二", reply_markup=KEYBOARD)
    assert isinstance(edited, telegram.Message)
    assert edited.text == "二"
    assert await bot.delete_messages(person, [sent.message_id])


async def test_it_reads_everything_a_person_can_do(served: "Playground", bot: Bot) -> None:
    number = await served.say("/start x")
    await served.act("edit", chat=served.person, message=number, text="hello")
    for kind in KINDS:
        await served.act("attach", chat=served.person, what=kind)
    await served.act("locate", chat=served.person, place="31.2304, 121.4737")
    await served.act("block", chat=served.person, blocked=True)
    first, edited, *attached, located, blocked = await bot.get_updates()
    assert first.message
    assert first.message.parse_entities(["bot_command"])
    assert edited.edited_message
    assert edited.edited_message.text == "hello"
    assert all(getattr(u.message, kind) for u, kind in zip(attached, KINDS, strict=True))
    assert located.message
    assert located.message.location
    assert (located.message.location.latitude, located.message.location.longitude) == (
        31.2304,
        121.4737,
    )
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"


async def test_its_files_go_both_ways(served: "Playground", bot: Bot) -> None:
    paper = InputFile(b"%PDF-1", filename="清单.pdf")
    sent = await bot.send_document(served.person, paper, caption="<i>单</i>", parse_mode="HTML")
    assert sent.document
    assert (sent.document.file_name, sent.caption_html) == ("清单.pdf", "<i>单</i>")
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1"
    assert (sent.document.mime_type, sent.document.file_size) == ("application/pdf", 6)
    again = await bot.send_document(served.person, sent.document, reply_markup=KEYBOARD)
    assert (again.document, again.reply_markup) == (sent.document, KEYBOARD)
    photo = await bot.send_photo(served.person, gradient_png(40, 20), reply_markup=KEYBOARD)
    assert (photo.photo[-1].width, photo.photo[-1].height) == (40, 20)


async def test_it_sets_up_its_profile(served: "Playground", bot: Bot) -> None:
    assert await bot.set_my_commands([BotCommand("start", "主菜单")])
    assert await bot.get_my_commands() == (BotCommand("start", "主菜单"),)
    assert await bot.set_my_description("说明")
    assert await bot.set_my_short_description("短")
    assert (await bot.get_my_short_description()).short_description == "短"
    assert await bot.set_chat_menu_button(served.person, telegram.MenuButtonCommands())
    assert (await bot.get_chat_menu_button(served.person)).type == "commands"
    assert (await bot.get_chat(served.person)).first_name == "小林"
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.delete_webhook()


async def test_refusals_arrive_as_its_own_errors(served: "Playground", bot: Bot) -> None:
    paper = InputFile(b"%PDF-1", filename="a.pdf")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(served.person, paper, caption="x" * 1025)
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(served.person, "x" * 4097)
    await served.act("block", chat=served.person, blocked=True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(served.person, "x")
