"""Stopping in order, starting again, and not starting at all (A04, C13, C15)."""

from itertools import count
from pathlib import Path
from time import monotonic

from tests.chat import Chat
from tests.faults.process import SECRET, bot, eventually
from tests.faults.telegrams import SlowTelegram
from tests.gateway.fake import FakeTelegram, Refusal, pressed, said

ANN = 11
UNAUTHORIZED = Refusal(401, "Unauthorized")


async def test_a_stop_among_sends_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    chats = range(1, 21)
    async with SlowTelegram(0.3).serving() as telegram, bot(telegram, tmp_path) as running:
        await running.start()
        await running.listening()
        await telegram.offer(*(said(number, number, "/start") for number in chats))
        await eventually(lambda: telegram.arrived >= 5)
        began = monotonic()
        assert await running.stop() == 0
        assert monotonic() - began < 15

        await running.start()
        await telegram.until(lambda: all(telegram.texts(chat) for chat in chats))
        await eventually(running.is_quiet)
        assert [len(telegram.of("sendMessage", chat)) for chat in chats] == [1] * len(chats)
        assert running.rows("SELECT count(*) FROM inbox WHERE state = 'done'") == [(20,)]
        assert await running.stop() == 0


async def test_what_was_done_while_it_was_down_is_answered(tmp_path: Path) -> None:
    hello, advice = Chat().start().text, Chat().start().command("help").text
    chats = range(1, 41)
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        numbers = count(1)
        await telegram.offer(*(said(next(numbers), chat, "/start") for chat in chats))
        await telegram.offer(*(said(next(numbers), chat, "/help") for chat in chats))
        old = ("q:9:education:master", "go:selftest", "of another bot")
        await telegram.offer(*(pressed(next(numbers), ANN, 77, data) for data in old))
        await running.start()
        await eventually(lambda: all(advice in telegram.texts(chat) for chat in chats))
        await telegram.until(lambda: len(telegram.of("answerCallbackQuery")) == len(old))
        await eventually(running.is_quiet)
        assert all(hello == telegram.of("sendMessage", chat)[0].text for chat in chats)
        assert running.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", 83)]
        assert await running.stop() == 0


async def test_a_token_that_telegram_does_not_know_is_one_line(tmp_path: Path) -> None:
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        telegram.script("getMe", UNAUTHORIZED)
        await running.start()
        assert await running.ends() == 2
        lines = [line for line in running.said.splitlines() if line.startswith("hujifen: ")]
        assert len(lines) == 1
        assert "TELEGRAM_BOT_TOKEN" in lines[0]
        assert SECRET not in running.said


async def test_a_token_that_is_revoked_later_ends_it_too(tmp_path: Path) -> None:
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        await running.start()
        await running.listening()
        telegram.script("getUpdates", UNAUTHORIZED)
        await telegram.offer(said(1, ANN, "/start"))
        assert await running.ends() == 2
        assert running.said.splitlines()[-1].startswith("hujifen: TELEGRAM_BOT_TOKEN")


async def test_trouble_with_telegram_is_waited_out_without_showing_the_token(
    tmp_path: Path,
) -> None:
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        telegram.script("getMe", Refusal(502, "Bad Gateway"))
        telegram.script("getUpdates", Refusal(409, "Conflict: terminated by other getUpdates"))
        telegram.script("sendMessage", Refusal(400, f"Bad Request: see /bot{SECRET}"))
        await running.start()
        await running.listening()
        await telegram.offer(said(1, ANN, "/start"), said(2, 12, "/start"))
        await telegram.until(lambda: telegram.texts(12) or telegram.texts(ANN))
        await eventually(running.is_quiet)
        assert await running.stop() == 0
