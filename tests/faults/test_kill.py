"""kill -9 in conversations: nothing is lost, nothing is asked twice (A01, A02, A10)."""

import asyncio
import json
from itertools import count
from pathlib import Path

from tests.faults.people import Someone, people
from tests.faults.process import PATIENCE, Bot, bot, eventually
from tests.faults.telegrams import Trap
from tests.gateway.fake import FakeTelegram, flood, said

ANN = 11


def stored(running: Bot) -> dict[int, object]:
    return {
        chat: json.loads(body) for chat, body in running.rows("SELECT chat_id, body FROM facts")
    }


async def test_six_kills_during_three_questionnaires_change_nothing(tmp_path: Path) -> None:
    kills = {"words": (2, 7, 12), "fetches": (1, 3, 5)}
    async with Trap(**kills).serving() as telegram, bot(telegram, tmp_path) as running:
        everybody = people(telegram)
        await running.start()
        reaper = asyncio.create_task(_kill_whenever_sprung(telegram, running, 6))
        async with asyncio.timeout(2 * PATIENCE):
            await asyncio.gather(reaper, *(each.tests_themselves() for each in everybody))
        await eventually(running.is_quiet)
        assert await running.stop() == 0

    assert running.starts == 7
    assert stored(running) == {each.chat: dict(each.double.person.answers) for each in everybody}
    events = sum(each.events for each in everybody)
    assert running.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", events)]
    assert running.rows("PRAGMA integrity_check") == [("ok",)]
    for each in everybody:
        assert each.words() == each.heard
        assert each.copies() <= 6
    presses = {
        f"q{update['update_id']}" for update in telegram.updates if "callback_query" in update
    }
    assert {
        call.fields["callback_query_id"] for call in telegram.of("answerCallbackQuery")
    } == presses


async def _kill_whenever_sprung(telegram: Trap, running: Bot, times: int) -> None:
    for _ in range(times):
        await telegram.sprung.get()
        await running.kill()
        await running.start()


async def test_an_answer_whose_reply_was_not_sent_yet_is_kept(tmp_path: Path) -> None:
    async with FakeTelegram().serving() as telegram, bot(telegram, tmp_path) as running:
        ann = Someone(telegram, ANN, count(1), {"age": "44", "education": "none"})
        await running.start()
        await ann.starts()
        await ann.presses("go:selftest")
        for _ in range(2):
            await ann.presses(ann._answer() or "")
        data = ann._answer() or ""
        telegram.script("editMessageText", flood(1))
        edits = len(telegram.of("editMessageText"))
        third = asyncio.create_task(ann.presses(data))
        await telegram.until(lambda: len(telegram.of("editMessageText")) > edits)
        await running.kill()
        assert stored(running)[ANN] == dict(ann.double.person.answers)
        assert len(ann.double.person.answers) == 3

        await running.start()
        await third
        await eventually(running.is_quiet)
        fourth = [call for call in telegram.of("editMessageText") if call.text == ann.heard[-1]]
        assert len(fourth) == 2  # refused before the kill, and accepted once after it
        assert ann.words() == ann.heard
        assert await running.stop() == 0


async def test_a_hello_that_was_not_stored_yet_comes_again(tmp_path: Path) -> None:
    async with Trap(fetches=[1]).serving() as telegram, bot(telegram, tmp_path) as running:
        await running.start()
        await telegram.offer(said(1, ANN, "/start"))
        await telegram.sprung.get()
        await running.kill()
        await running.start()
        await telegram.until(lambda: telegram.texts(ANN))
        await eventually(running.is_quiet)
        assert running.rows("SELECT chat_id, version FROM sessions") == [(ANN, 1)]
        assert running.rows("SELECT update_id, state FROM inbox") == [(1, "done")]
        assert 1 <= len(telegram.of("sendMessage", ANN)) <= 2
        assert await running.stop() == 0
