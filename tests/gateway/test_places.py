"""Groups and people: what of section D of the catalogue needs a chat."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.dialogs.model import Event, Located, Moment, Outcome, Person
from bot.storage.store import Store
from tests.chat import MIND
from tests.gateway.conversing import REAL, kept, keyboard
from tests.gateway.fake import (
    GROUP,
    FakeTelegram,
    attached,
    in_group,
    pressed,
    said,
)
from tests.gateway.harness import Logged, running, settled

ANN = 11


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
        assert "本科" not in str(kept(tmp_path, "inbox"))  # a stamp may well hold a 36
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

    async def test_a_place_that_was_shared_leaves_nothing_behind(
        self, telegram: FakeTelegram, store: Store, tmp_path: Path
    ) -> None:
        here = {"latitude": 31.232412, "longitude": 121.469356}
        venue = {"location": here, "title": "我家", "address": "人民大道"}
        logged = Logged()
        async with running(telegram.url, store, step=REAL, logged=logged):
            await telegram.offer(attached(1, ANN, location=here, venue=venue))
            await telegram.until(lambda: telegram.texts(ANN))
            await settled(store)
        assert "你发的位置在黄浦区" in telegram.texts(ANN)[-1]
        left = [kept(tmp_path, table) for table in ("inbox", "sessions", "facts", "reminders")]
        for trace in ("31.23", "121.46", "我家", "人民大道"):
            assert trace not in str(left)
            assert trace not in str(logged.entries)

    async def test_a_place_is_not_logged_even_where_it_cannot_be_answered(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        def broken(person: Person, event: Event, moment: Moment) -> Outcome:
            if not isinstance(event, Located):
                return MIND.dialogue.step(person, event, moment)
            msg = f"no way from {event}"
            raise RuntimeError(msg)

        logged = Logged()
        conversation = replace(REAL, step=broken)
        async with running(telegram.url, store, step=conversation, logged=logged):
            await telegram.offer(
                attached(1, ANN, location={"latitude": 31.23, "longitude": 121.46})
            )
            await telegram.until(lambda: telegram.texts(ANN))
        assert logged.of("update_failed")
        assert "31.23" not in str(logged.entries)
        assert "121.46" not in str(logged.entries)

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
