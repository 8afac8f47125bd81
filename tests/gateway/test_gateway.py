"""The whole room against a stand-in for the Bot API, over real HTTP."""

import asyncio
import json
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import Clock
from bot.gateway.errors import TokenRejectedError
from bot.gateway.gateway import Account
from bot.gateway.request import Timeouts
from bot.storage.store import Store
from tests.gateway.fake import (
    PATIENCE,
    TOKEN,
    Drop,
    FakeTelegram,
    Page,
    Refusal,
    Result,
    Silence,
    bad_request,
    flood,
    membership,
    pressed,
    said,
)
from tests.gateway.harness import QUICK, Logged, eventually, running, settled

ANN, BEN, CAI = 11, 22, 33


class TestReceiving:
    async def test_what_is_said_is_answered_in_a_card(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store) as gateway:
            await telegram.offer(said(1, ANN, "你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
            assert gateway.username == "hujifen_bot"

    async def test_only_what_we_understand_is_asked_for_and_nothing_is_dropped(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.until(lambda: telegram.of("getUpdates"))
        (poll, *_) = telegram.of("getUpdates")
        assert poll.fields["allowed_updates"] == (
            '["message", "edited_message", "callback_query", "my_chat_member"]'
        )
        (cleared,) = telegram.of("deleteWebhook")
        assert cleared.fields.get("drop_pending_updates") != "true"

    async def test_an_update_is_stored_before_it_is_acknowledged(
        self, telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        may_store = asyncio.Event()
        receive = store.receive

        async def slowly(*args: object) -> bool:
            await may_store.wait()
            return await receive(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(store, "receive", slowly)
        async with running(telegram.url, store):
            await telegram.offer(said(7, ANN, "你好"))
            await telegram.until(lambda: telegram.of("getUpdates"))
            await asyncio.sleep(0.05)
            assert telegram.offset < 8
            may_store.set()
            await telegram.until(lambda: telegram.offset == 8)

    async def test_an_update_that_cannot_be_stored_is_fetched_again(
        self, telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        receive, failures = store.receive, iter([sqlite3.OperationalError("disk I/O error")])

        async def receive_on_second_try(*args: object) -> bool:
            for failure in failures:
                raise failure
            return await receive(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(store, "receive", receive_on_second_try)
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(7, ANN, "你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
        assert len(logged.of("inbox_unavailable")) == 1

    async def test_duplicates_disorder_and_gaps_do_no_harm(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C14."""
        one, two, three = said(1, ANN, "一"), said(2, ANN, "二"), said(1_000_003, ANN, "三")
        async with running(telegram.url, store):
            await telegram.offer(two, one, one, two, three, two)
            await telegram.until(lambda: telegram.texts(ANN) == ["三"])
        known = await store.known(ANN)
        assert known.person.session.path == ("一", "二", "三")

    async def test_a_poison_update_does_not_stop_those_behind_it(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """A08."""
        logged = Logged()
        telegram.script("getUpdates", Result([{}, "update", {"update_id": "four"}]))
        poison = (
            {"update_id": 1, "message": {"text": "no chat"}},
            {"update_id": 2, "something_new": {"chat": 5}},
            {"update_id": 3, "message": {"chat": {"id": 10**40, "type": "private"}, "text": "x"}},
        )
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(*poison, said(5, ANN, "\ud83d 你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["? 你好"])
        assert {entry["update"] for entry in logged.of("update_unreadable")} == {1, 2, 3}

    async def test_what_an_earlier_run_left_is_handled_first(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        now = Clock().now()
        for update in (said(1, ANN, "一"), said(2, BEN, "甲"), said(3, ANN, "二")):
            chat = update["message"]["chat"]["id"]
            await store.receive(update["update_id"], chat, json.dumps(update), now)
        async with running(telegram.url, store):
            await telegram.offer(said(4, ANN, "三"))
            await telegram.until(lambda: telegram.texts(ANN) == ["三"])
            await telegram.until(lambda: telegram.texts(BEN) == ["甲"])
        assert (await store.known(ANN)).person.session.path == ("一", "二", "三")

    async def test_twenty_people_who_all_write_at_once_are_answered_in_their_order(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        chats, words = range(1, 21), [f"第{number}句" for number in range(10)]
        updates = [
            said(1 + place * 20 + chat, chat, f"message:{word}")
            for place, word in enumerate(words)
            for chat in chats
        ]
        async with running(telegram.url, store):
            await telegram.offer(*updates)
            await telegram.until(lambda: len(telegram.of("sendMessage")) == len(updates))
        for chat in chats:
            assert telegram.texts(chat) == words


class TestPresses:
    async def test_a_press_is_always_answered_and_its_card_edited(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "问题一"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题一"])
            await settled(store)
            card = telegram.last_message(ANN)
            await telegram.offer(pressed(2, ANN, card, "问题二"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题二"])
            await telegram.until(lambda: telegram.of("answerCallbackQuery"))
            await telegram.offer(pressed(3, ANN, card, "nothing"))
            await telegram.until(lambda: len(telegram.of("answerCallbackQuery")) == 2)
        answers = [call.fields for call in telegram.of("answerCallbackQuery")]
        assert answers == [{"callback_query_id": "q2"}, {"callback_query_id": "q3"}]
        assert telegram.last_message(ANN) == card

    async def test_an_unmodified_card_is_no_trouble(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C07."""
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "问题"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题"])
            await settled(store)
            card = telegram.last_message(ANN)
            await telegram.offer(pressed(2, ANN, card, "问题"))
            await telegram.until(lambda: telegram.of("editMessageText"))
            await telegram.until(lambda: telegram.of("answerCallbackQuery"))
            await settled(store)
        assert telegram.texts(ANN) == ["问题"]
        assert not logged.of("refused")

    async def test_a_press_too_old_to_be_answered_is_answered_in_the_chat(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C08."""
        old = bad_request("query is too old and response timeout expired or query ID is invalid")
        telegram.script("answerCallbackQuery", old, old)
        async with running(telegram.url, store):
            await telegram.offer(pressed(1, ANN, 5, "toast:记下了 card:下一题"))
            await telegram.until(lambda: sorted(telegram.texts(ANN)) == ["下一题", "记下了"])
            await telegram.offer(pressed(2, ANN, telegram.last_message(ANN), "card:再下一题"))
            await telegram.until(lambda: "再下一题" in telegram.texts(ANN))
            await settled(store)
        assert len(telegram.texts(ANN)) == 2

    @pytest.mark.parametrize("why", ["message to edit not found", "message can't be edited"])
    async def test_a_card_that_cannot_be_edited_is_sent_anew(
        self, telegram: FakeTelegram, store: Store, why: str
    ) -> None:
        """C09."""
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "问题一"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题一"])
            await settled(store)
            card = telegram.last_message(ANN)
            telegram.script("editMessageText", bad_request(why))
            await telegram.offer(pressed(2, ANN, card, "问题二"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题一", "问题二"])
            await settled(store)
        assert (await store.known(ANN)).card == telegram.last_message(ANN) != card


class TestPlaces:
    async def test_a_typed_answer_moves_the_card_to_the_end_of_the_chat(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "问题一"), said(2, ANN, "message:插一句"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题一", "插一句"])
            await telegram.offer(said(3, ANN, "问题二"))
            await telegram.until(lambda: telegram.texts(ANN) == ["插一句", "问题二"])

    async def test_an_old_card_that_cannot_be_deleted_loses_its_buttons(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        telegram.script("deleteMessage", bad_request("message can't be deleted for everyone"))
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "问题一"), said(2, ANN, "问题二"))
            await telegram.until(lambda: telegram.of("editMessageReplyMarkup"))
        (stripped,) = telegram.of("editMessageReplyMarkup")
        assert int(stripped.fields["message_id"]) == min(number for _, number in telegram.messages)

    async def test_a_result_stays_and_the_next_card_opens_below_it(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "比较私密的一题"))
            await telegram.until(lambda: telegram.texts(ANN) == ["比较私密的一题"])
            await settled(store)
            card = telegram.last_message(ANN)
            await telegram.offer(pressed(2, ANN, card, "final:结果 card:下一步"))
            await telegram.until(lambda: telegram.texts(ANN) == ["结果", "下一步"])
            await telegram.offer(said(3, ANN, "比较私密的一题"))
            await telegram.until(lambda: telegram.texts(ANN) == ["结果", "比较私密的一题"])

    async def test_a_pressed_message_is_changed_wherever_it_is(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "message:提醒"), said(2, ANN, "问题"))
            await telegram.until(lambda: telegram.texts(ANN) == ["提醒", "问题"])
            reminder = telegram.last_message(ANN) - 1
            await telegram.offer(pressed(3, ANN, reminder, "pressed:办好了"))
            await telegram.until(lambda: telegram.texts(ANN) == ["办好了", "问题"])

    async def test_links_have_no_preview(self, telegram: FakeTelegram, store: Store) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "message:https://rsj.sh.gov.cn message:3.5年"))
            await telegram.until(lambda: len(telegram.texts(ANN)) == 2)
        linked, plain = telegram.of("sendMessage")
        assert linked.fields["link_preview_options"] == '{"is_disabled": true}'
        assert "link_preview_options" not in plain.fields


class TestTrouble:
    async def test_a_chat_that_must_wait_gets_its_reply_once_and_holds_nobody(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C01."""
        clock = Clock()
        telegram.script("sendMessage", flood(7), chat=ANN)
        async with running(telegram.url, store, clock=clock):
            await telegram.offer(said(1, ANN, "message:一"), said(2, ANN, "message:二"))
            await telegram.until(lambda: telegram.of("sendMessage", ANN))
            await telegram.offer(said(3, BEN, "甲"))
            await telegram.until(lambda: telegram.texts(BEN) == ["甲"])
            await asyncio.sleep(0.05)
            assert len(telegram.of("sendMessage", ANN)) == 1
            clock.travel(timedelta(seconds=7))
            await telegram.until(lambda: telegram.texts(ANN) == ["一", "二"])
            await settled(store)
        assert len(telegram.of("sendMessage", ANN)) == 3

    @pytest.mark.parametrize(
        "answer",
        [Page(502), Page(200), Page(403), Page(404), Refusal(500, "Internal Server Error")],
    )
    async def test_what_was_certainly_not_sent_is_sent_again(
        self, telegram: FakeTelegram, store: Store, answer: Page | Refusal
    ) -> None:
        """C03."""
        telegram.script("sendMessage", *[answer] * 10)
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "message:你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
            await settled(store)
        assert len(telegram.of("sendMessage")) == 11

    @pytest.mark.parametrize("accident", [Silence(), Drop(carried_out=True)])
    async def test_a_reply_that_may_have_arrived_is_not_sent_twice(
        self, telegram: FakeTelegram, store: Store, accident: Silence | Drop
    ) -> None:
        telegram.script("sendMessage", accident)
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "message:一"), said(2, ANN, "message:二"))
            await telegram.until(lambda: telegram.texts(ANN) == ["一", "二"])
            await settled(store)
        assert len(telegram.of("sendMessage")) == 2
        assert len(logged.of("uncertain")) == 1

    @pytest.mark.parametrize(
        "accident", [Silence(), Drop(carried_out=True), Drop(carried_out=False)]
    )
    async def test_an_edit_that_may_have_arrived_is_repeated(
        self, telegram: FakeTelegram, store: Store, accident: Silence | Drop
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "问题一"))
            await telegram.until(lambda: telegram.texts(ANN) == ["问题一"])
            await settled(store)
            telegram.script("editMessageText", accident)
            await telegram.offer(pressed(2, ANN, telegram.last_message(ANN), "问题二"))
            await telegram.until(lambda: len(telegram.of("editMessageText")) == 2)
            await settled(store)
        assert telegram.texts(ANN) == ["问题二"]

    @pytest.mark.parametrize(
        "why", ["bot was blocked by the user", "user is deactivated", "bot can't initiate"]
    )
    async def test_who_blocked_us_is_tried_once_and_told_again_when_they_write(
        self, telegram: FakeTelegram, store: Store, why: str
    ) -> None:
        """C05, C06."""
        telegram.script("sendMessage", Refusal(403, f"Forbidden: {why}"), chat=ANN)
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "message:一 message:二"))
            await telegram.until(lambda: telegram.of("sendMessage", ANN))
            await settled(store)
            assert len(telegram.of("sendMessage", ANN)) == 1
            await telegram.offer(said(2, ANN, "message:三"))
            await telegram.until(lambda: telegram.texts(ANN) == ["三"])
        assert {entry["level"] for entry in logged.entries} <= {"debug", "info"}

    async def test_wrong_markup_is_sent_once_as_plain_text_and_reported(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C10."""
        telegram.script("sendMessage", bad_request("can't parse entities: unclosed tag"))
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "message:<b>3&lt;5"))
            await telegram.until(lambda: telegram.texts(ANN) == ["3<5"])
        assert [call.fields.get("parse_mode") for call in telegram.of("sendMessage")] == [
            "HTML",
            None,
        ]
        assert logged.of("markup_refused")

    async def test_what_is_refused_is_not_repeated(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        telegram.script("sendMessage", bad_request("message is too long"))
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "message:一"), said(2, ANN, "message:二"))
            await telegram.until(lambda: telegram.texts(ANN) == ["二"])
        assert len(logged.of("refused")) == 1

    async def test_a_failing_step_is_apologised_for_and_hurts_nobody_else(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """A07."""
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(
                said(171, ANN, "boom"), said(172, BEN, "甲"), said(173, ANN, "二")
            )
            await telegram.until(lambda: telegram.texts(BEN) == ["甲"])
            await telegram.until(lambda: telegram.texts(ANN)[-1:] == ["二"])
        assert telegram.texts(ANN)[0] == "抱歉 AB"
        (report,) = logged.of("update_failed")
        assert report["reference"] == "AB"
        assert "RuntimeError at" in str(report["error"])
        assert "139" not in str(logged.entries)
        assert (await store.counts(Clock().now())).failed == 1

    async def test_other_programs_that_fetch_our_updates_raise_an_alert(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C12."""
        telegram.script("getUpdates", Refusal(409, "Conflict: terminated by other getUpdates"))
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
        assert [entry["alert"] for entry in logged.of("polling_conflict")] == [True]


class TestStartAndStop:
    async def test_it_starts_when_telegram_can_be_reached_at_last(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """C02."""
        telegram.script("getMe", Page(502), Drop(), flood(1), Refusal(500, "Internal"))
        async with running(telegram.url, store):
            assert len(telegram.of("getMe")) == 5

    async def test_the_command_menu_is_announced_but_not_insisted_on(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        account = Account(TOKEN, telegram.url, commands=[("start", "开始")], timings=QUICK)
        telegram.script("setMyCommands", bad_request("nope"))
        logged = Logged()
        async with running(telegram.url, store, account=account, logged=logged):
            await telegram.until(lambda: telegram.of("setMyCommands"))
            await telegram.offer(said(1, ANN, "你好"))
            await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
        (call,) = telegram.of("setMyCommands")
        assert "开始" in call.fields["commands"].encode().decode("unicode_escape")
        assert logged.of("commands_not_set")

    @pytest.mark.parametrize("status", [401, 404])
    async def test_a_wrong_token_is_noticed_at_the_start(
        self, telegram: FakeTelegram, store: Store, status: int
    ) -> None:
        telegram.script("getMe", Refusal(status, "Unauthorized"))
        with pytest.raises(TokenRejectedError) as caught:
            async with running(telegram.url, store):
                pass
        assert TOKEN not in str(caught.value)

    @pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
    async def test_a_revoked_token_ends_the_run(
        self, telegram: FakeTelegram, store: Store, method: str
    ) -> None:
        """C13."""
        async with running(telegram.url, store) as gateway:
            telegram.script(method, Refusal(401, "Unauthorized"))
            await telegram.offer(said(1, ANN, "你好"))
            if method == "getUpdates":
                await telegram.offer(said(2, ANN, "你好"))
            with pytest.raises(TokenRejectedError):
                await asyncio.wait_for(gateway.wait(), 5)

    async def test_nothing_is_lost_or_doubled_by_a_stop_in_full_flight(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        """A04."""
        updates = [said(number, 1 + number % 20, f"message:{number}") for number in range(200)]
        async with running(telegram.url, store):
            await telegram.offer(*updates)
            await telegram.until(lambda: len(telegram.of("sendMessage")) >= 20)
        async with running(telegram.url, store):
            await telegram.until(lambda: len(telegram.messages) == len(updates))
            await settled(store)
        assert len(telegram.of("sendMessage")) == len(updates)

    async def test_a_stop_does_not_wait_for_a_network_that_is_down(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with asyncio.timeout(PATIENCE), running(telegram.url, store):
            telegram.script("getUpdates", *[Page(502)] * 100)
            await telegram.offer(said(1, ANN, "message:一"))
            await telegram.until(lambda: len(telegram.of("getUpdates")) >= 2)

    async def test_a_stop_does_not_wait_for_a_silent_network_after_failures(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        patient = replace(QUICK, requests=Timeouts(read=PATIENCE))
        account = Account(TOKEN, telegram.url, timings=patient)
        telegram.script("getUpdates", Page(502), Page(502), *[Silence()] * 9)
        logged = Logged()
        async with asyncio.timeout(PATIENCE / 2):
            async with running(telegram.url, store, account=account, logged=logged):
                await eventually(lambda: logged.of("polling_failed"))
                await telegram.until(lambda: len(telegram.of("getUpdates")) >= 2)
                await asyncio.sleep(0.1)  # the library rests now, for a second and more
        assert logged.of("gateway_stopped")

    async def test_the_token_is_never_logged(
        self, telegram: FakeTelegram, store: Store, caplog: pytest.LogCaptureFixture
    ) -> None:
        telegram.script("getMe", Drop(), Page(502))
        telegram.script("getUpdates", Drop())
        telegram.script("sendMessage", Drop(carried_out=False))
        logged = Logged()
        async with running(telegram.url, store, logged=logged):
            await telegram.offer(said(1, ANN, "message:一 message:二"))
            await telegram.until(lambda: "二" in telegram.texts(ANN))
        assert TOKEN not in caplog.text + str(logged.entries)


class TestBlocking:
    async def test_a_block_pauses_and_an_unblock_resumes(
        self, telegram: FakeTelegram, store: Store
    ) -> None:
        async with running(telegram.url, store):
            await telegram.offer(said(1, ANN, "你好"), membership(2, ANN, "kicked"))
            await telegram.until(lambda: telegram.offset == 3)
            await telegram.offer(membership(3, ANN, "member"), said(4, ANN, "又来了"))
            await telegram.until(lambda: telegram.texts(ANN)[-1:] == ["又来了"])
        assert not await store.waiting()
