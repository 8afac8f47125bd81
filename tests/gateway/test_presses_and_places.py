"""Sections C, D and E of the catalogue that need a chat: presses, groups, the same instant."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.dialogs.model import Person
from bot.gateway.turns import Conversation
from bot.storage.store import Store
from tests.chat import MIND
from tests.gateway.fake import (
    GROUP,
    FakeTelegram,
    attached,
    bad_request,
    flood,
    in_group,
    pressed,
    said,
)
from tests.gateway.harness import Logged, eventually, running, settled

ANN = 11
REAL = Conversation(MIND.dialogue.step, MIND.renderer.render, MIND.hear)
TOO_OLD = bad_request("query is too old and response timeout expired or query ID is invalid")


def kept(folder: Path, table: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "hujifen.db")) as database:
        return database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our words


def keyboard(telegram: FakeTelegram, chat: int) -> list[dict[str, str]]:
    last = telegram.messages[chat, telegram.last_message(chat)]
    rows = json.loads(last["keys"] or '{"inline_keyboard": []}')["inline_keyboard"]
    return [button for row in rows for button in row]


def data_of(telegram: FakeTelegram, chat: int, words: str) -> str:
    return next(b["callback_data"] for b in keyboard(telegram, chat) if b["text"] == words)


class TestGroups:
    """D14."""

    async def test_whoever_calls_us_is_led_to_the_private_chat_and_nothing_is_kept(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        words = "@hujifen_bot 本科有学位 36岁 社保5年"
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(in_group(1, text=words))
            await telegram.until(lambda: telegram.texts(GROUP["id"]))
            await settled(store)
            (button,) = keyboard(telegram, GROUP["id"])
        assert button == {"text": "私聊我", "url": "https://t.me/hujifen_bot?start=group"}
        assert "群里的消息我不记" in telegram.texts(GROUP["id"])[0]
        for table in ("sessions", "facts", "outbox", "reminders"):
            assert kept(tmp_path, table) == []
        assert "36" not in str(kept(tmp_path, "inbox"))
        assert (await store.known(GROUP["id"])).person == Person()

    async def test_even_before_it_is_answered_not_a_word_is_stored(
        self,
        telegram: FakeTelegram,
        store: Store,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        stored: list[object] = []
        receive = store.receive

        async def look(*args: object) -> bool:
            new = await receive(*args)  # type: ignore[arg-type]
            stored.extend(kept(tmp_path, "inbox"))
            return new

        monkeypatch.setattr(store, "receive", look)
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(in_group(1, text="@hujifen_bot 310101199003078888"))
            await telegram.until(lambda: telegram.texts(GROUP["id"]))
        assert stored
        assert "3101" not in str(stored)

    async def test_the_answer_goes_into_the_same_topic(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        topic = in_group(1, text="/start", message_thread_id=5, is_topic_message=True)
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(topic, in_group(2, text="/start", message_thread_id=7))
            await telegram.until(lambda: len(telegram.of("sendMessage")) == 2)
        threads = [call.fields.get("message_thread_id") for call in telegram.of("sendMessage")]
        assert [str(thread) for thread in threads] == ["5", "None"]

    async def test_an_anonymous_admin_is_answered_like_anybody(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        admin = {"id": 1087968824, "is_bot": True, "username": "GroupAnonymousBot"}
        update = in_group(1, text="/start", **{"from": admin}, sender_chat=GROUP)
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(update)
            await telegram.until(lambda: telegram.texts(GROUP["id"]))

    async def test_what_is_not_for_us_gets_no_answer_and_no_alarm(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        channel = {"id": -200, "type": "channel", "title": "频道"}
        post = {"message_id": 1, "date": 1, "chat": channel, "text": "/start"}
        business = said(1, ANN, "你好", business_connection_id="b")["message"]
        logged = Logged()
        async with running(telegram.url, store, step=REAL, logged=logged):
            await telegram.offer(
                in_group(1, text="中午吃什么"),
                in_group(2, text="/start@another_bot"),
                {"update_id": 3, "channel_post": post},
                {"update_id": 4, "business_message": business},
                said(5, ANN, "/start"),
            )
            await telegram.until(lambda: telegram.texts(ANN))
            await settled(store)
        assert len(telegram.messages) == 1
        assert len(kept(tmp_path, "inbox")) == 1
        assert not logged.of("update_unreadable")

    async def test_a_press_on_a_card_in_a_group_is_answered_with_a_toast_only(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        press = pressed(1, ANN, 77, "q:1:education:bachelor")
        press["callback_query"]["message"]["chat"] = GROUP
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(press)
            await telegram.until(lambda: telegram.of("answerCallbackQuery"))
            await settled(store)
        (answer,) = telegram.of("answerCallbackQuery")
        assert "私聊我" in answer.fields["text"]
        assert telegram.messages == {}
        assert kept(tmp_path, "sessions") == kept(tmp_path, "facts") == []


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
            answer = data_of(telegram, ANN, "大专（高职）")
            data = (answer, "do:delete:yes") if answer_first else ("do:delete:yes", answer)
            await telegram.offer(*[pressed(3 + n, ANN, card, each) for n, each in enumerate(data)])
            await telegram.until(lambda: telegram.offset == 5)
            await eventually(lambda: any("删" in text for text in telegram.texts(ANN)))
            await settled(store)
            assert not await store.waiting()
        assert kept(tmp_path, "facts") == []
        assert (await store.known(ANN)).person.answers == {}
        assert "1990" not in str(kept(tmp_path, "sessions"))


class TestPeople:
    @pytest.mark.parametrize(
        "who",
        [
            {"id": ANN, "is_bot": False, "first_name": "\u3164"},
            {"id": ANN, "is_bot": False, "first_name": ""},
            {"id": ANN, "is_bot": False, "first_name": "\u200b", "last_name": "\u202e"},
            {"id": ANN, "is_bot": False},
        ],
    )
    async def test_somebody_without_a_name_is_served_like_anybody(
        self, telegram: FakeTelegram, store: Store, who: dict[str, Any]
    ) -> None:
        """D15."""
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, ANN, "/start", **{"from": who}))
            await telegram.until(lambda: telegram.texts(ANN))
        assert "沪积分" in telegram.texts(ANN)[0]

    async def test_another_bot_is_not_answered(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        """D15."""
        robot = {"id": 5, "is_bot": True, "first_name": "机器人"}
        async with running(telegram.url, store, step=REAL):
            await telegram.offer(said(1, 5, "/start", **{"from": robot}), said(2, ANN, "/start"))
            await telegram.until(lambda: telegram.texts(ANN))
        assert telegram.texts(5) == []
        assert len(kept(tmp_path, "inbox")) == 1

    async def test_a_document_sent_by_mistake_leaves_nothing_behind(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        """D05."""
        card = attached(1, ANN, photo=[{"file_id": "secret"}], caption="310101199003078888")
        number = said(2, ANN, "我的身份证号 310101199003078888")
        logged = Logged()
        async with running(telegram.url, store, step=REAL, logged=logged):
            await telegram.offer(card, number)
            await telegram.until(lambda: len(telegram.texts(ANN)) >= 2)
            await settled(store)
        assert "删掉" in telegram.texts(ANN)[0]
        everything = [kept(tmp_path, t) for t in ("inbox", "sessions", "facts", "outbox")]
        for secret in ("3101", "secret"):
            assert secret not in str((everything, logged.entries))
