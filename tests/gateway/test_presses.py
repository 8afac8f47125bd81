"""Presses and instants: what of sections C and E of the catalogue needs a chat."""

from pathlib import Path

import pytest

from bot.storage.store import Store
from tests.gateway.conversing import REAL, kept, keyboard
from tests.gateway.fake import (
    FakeTelegram,
    bad_request,
    flood,
    pressed,
    said,
)
from tests.gateway.harness import eventually, running, settled

ANN = 11
TOO_OLD = bad_request("query is too old and response timeout expired or query ID is invalid")


class TestPresses:
    @pytest.mark.parametrize(
        "data",
        ["", "x" * 65, "沪" * 22, "\x00", "buy:5", "q:1", "q:x:education:none", "go:", "😀"],
    )
    async def test_data_that_no_button_of_ours_carries_is_answered(
        self, telegram: FakeTelegram, store: Store, data: str, tmp_path: Path
    ) -> None:
        """C11, and other bots' buttons: answered, nothing recorded."""
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(pressed(1, ANN, 77, data))
            await telegram.until(lambda: telegram.of("answerCallbackQuery"))
            await settled(store)
        (answer,) = telegram.of("answerCallbackQuery")
        assert "用不了" in answer.fields["text"]
        assert kept(tmp_path, "facts") == []

    async def test_a_press_twice_within_5_ms_answers_one_question(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """E01."""
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, ANN, "/selftest"))
            await telegram.until(lambda: telegram.texts(ANN))
            await settled(store)
            card = telegram.last_message(ANN)
            data = keyboard(telegram, ANN)[0]["callback_data"]
            await telegram.offer(pressed(2, ANN, card, data), pressed(3, ANN, card, data))
            await telegram.until(lambda: len(telegram.of("answerCallbackQuery")) == 2)
            await settled(store)
        person = (await store.known(ANN)).person
        assert len(person.session.path) == len(person.answers) == 1
        assert "第 2 题" in telegram.texts(ANN)[-1]
        assert len(telegram.texts(ANN)) == 1

    @pytest.mark.parametrize("order", [(2, 3), (3, 2)])
    async def test_two_messages_offered_in_any_order_are_taken_by_their_numbers(
        self, telegram: FakeTelegram, store: Store, order: tuple[int, int]
    ) -> None:
        """E01, E02."""
        words = {2: "36岁", 3: "本科有学位"}
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, ANN, "/selftest"))
            await telegram.until(lambda: telegram.texts(ANN))
            await telegram.offer(*[said(number, ANN, words[number]) for number in order])
            await eventually(lambda: telegram.offset == 4)
            await eventually(lambda: "第 3 题" in "".join(telegram.texts(ANN)))
        answers = (await store.known(ANN)).person.answers
        assert answers["education"] == "bachelor_degree"
        assert len(answers) == 2

    async def test_thirty_presses_that_waited_for_hours_lead_to_one_excuse_and_one_card(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C08, C15."""
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, ANN, "/selftest"))
            await telegram.until(lambda: telegram.texts(ANN))
            await settled(store)
            card = telegram.last_message(ANN)
            data = keyboard(telegram, ANN)[0]["callback_data"]
        telegram.script("answerCallbackQuery", *[TOO_OLD] * 30)
        presses = [pressed(number, ANN, card, data) for number in range(2, 32)]
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(*presses)
            await telegram.until(lambda: len(telegram.of("answerCallbackQuery")) == 30)
            await settled(store)
        question, excuse = telegram.texts(ANN)
        assert "第 2 题" in question
        assert "过期" in excuse

    async def test_steps_that_were_overtaken_while_telegram_was_away_show_one_card(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C15."""
        telegram.script("sendMessage", flood(1))
        words = ["/selftest", "36岁", "上一步", "35岁", "上一步", "34岁"]
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(
                *[said(number, ANN, text) for number, text in enumerate(words, 1)]
            )
            await eventually(lambda: telegram.offset == 7)
            await eventually(lambda: "第 2 题" in "".join(telegram.texts(ANN)[-1:]))
            await settled(store)
        assert len(telegram.texts(ANN)) == 1
        assert len(telegram.of("sendMessage")) < len(words)

    async def test_a_press_on_a_message_that_telegram_no_longer_shows_works(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C09: what was pressed can't be edited, so the screen comes anew."""
        gone = pressed(1, ANN, 77, "go:steps")
        gone["callback_query"]["message"] = {"chat": {"id": ANN, "type": "private"}, "date": 0}
        del gone["callback_query"]["message"]
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(gone)
            await telegram.until(lambda: any("办理步骤" in text for text in telegram.texts(ANN)))
        assert telegram.of("answerCallbackQuery")

    async def test_an_inaccessible_message_is_like_one_that_cannot_be_edited(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C09: Telegram gives the date 0 to messages that it doesn't show to bots."""
        old = pressed(1, ANN, 77, "go:steps")
        old["callback_query"]["message"]["date"] = 0
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(old)
            await telegram.until(lambda: any("办理步骤" in text for text in telegram.texts(ANN)))
        assert telegram.of("answerCallbackQuery")


class TestTheSameInstant:
    @pytest.mark.parametrize("answer_first", [True, False])
    async def test_an_answer_and_a_deletion_leave_nothing(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path, *, answer_first: bool
    ) -> None:
        """E03."""
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, ANN, "/selftest"), said(2, ANN, "36岁"))
            await telegram.until(lambda: any("第 2 题" in text for text in telegram.texts(ANN)))
            await settled(store)
            card = telegram.last_message(ANN)
            (answer,) = [
                key["callback_data"]
                for key in keyboard(telegram, ANN)
                if key["text"] == "大专（高职）"
            ]
            data = (answer, "do:delete:yes") if answer_first else ("do:delete:yes", answer)
            await telegram.offer(*[pressed(3 + n, ANN, card, each) for n, each in enumerate(data)])
            await telegram.until(lambda: telegram.offset == 5)
            await eventually(lambda: any("删" in text for text in telegram.texts(ANN)))
            await settled(store)
            assert not await store.waiting()
        assert kept(tmp_path, "facts") == []
        assert (await store.known(ANN)).person.answers == {}
        assert "1990" not in str(kept(tmp_path, "sessions"))
