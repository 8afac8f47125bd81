"""The outbox on its way: lanes, order, and reminders, which must arrive once or twice."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.clock import Clock
from bot.dialogs.model import Remind
from bot.gateway.courier import Courier
from bot.gateway.pacing import Pace, Rates
from bot.gateway.request import AiohttpRequest, Timeouts
from bot.gateway.sender import Sender
from bot.gateway.settling import Backoff, Settler
from bot.gateway.studio import Studio
from bot.gateway.telegraph import Telegraph, plain
from bot.storage.model import Parcel, QueuedParcel, Turn
from bot.storage.store import Store
from tests.gateway.fake import TOKEN, Call, Drop, FakeTelegram, Page, Refusal, Silence, flood
from tests.gateway.harness import QUICK, UNPACED, Logged, becomes, eventually, settled

ANN, BEN = 11, 22


class Post:
    """A store, a clock and a sender, without the rest of the gateway."""

    def __init__(
        self,
        telegram: FakeTelegram,
        store: Store,
        rates: Rates = UNPACED,
        timeouts: Timeouts = QUICK.requests,
    ) -> None:
        self.telegram, self.store = telegram, store
        self.clock, self.logged = Clock(), Logged()
        self._updates = 0
        self._request = AiohttpRequest(timeouts)
        bot = Bot(
            TOKEN,
            base_url=f"{telegram.url}/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self.pace = pace = Pace(self.clock, rates)
        log = self.logged.log
        self.sender = Sender(
            store=store,
            courier=Courier(Telegraph(bot, log), store, pace, Studio(log)),
            settler=Settler(
                store=store,
                pace=pace,
                clock=self.clock,
                log=log,
                rng=random.Random(1),
                backoff=QUICK.backoff,
            ),
            clock=self.clock,
            log=log,
        )

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Post"]:
        async with self._request:
            running = asyncio.create_task(self.sender.run())
            try:
                yield self
            finally:
                await self.sender.drain(timedelta())
                running.cancel()

    async def reply(self, chat: int, *texts: str, kind: str = "message") -> None:
        parcels = tuple(Parcel(kind, text) for text in texts)  # type: ignore[arg-type]
        await self._turn(chat, parcels=parcels)

    async def remind(self, *chats: int) -> None:
        """Let a reminder come due for each of these chats."""
        now = self.clock.now()
        for chat in chats:
            await self._turn(chat, effects=(Remind("sign", now),))
        for chat, reminder in await self.store.due(now, 10_000):
            parcel = Parcel("reminder", f"提醒 {chat}", reminder=reminder.id)
            await self.store.fire(chat, reminder, parcel, now)
        self.sender.wake()

    async def _turn(
        self, chat: int, parcels: tuple[Parcel, ...] = (), effects: tuple[Remind, ...] = ()
    ) -> None:
        self._updates += 1
        now = self.clock.now()
        await self.store.receive(self._updates, chat, "{}", now)
        before = await self.store.known(chat)
        turn = Turn(self._updates, chat, before, before.person, parcels, effects, now)
        await self.store.commit(turn)
        self.sender.wake()


async def test_replies_to_a_chat_arrive_in_order_whatever_happens_to_them(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendMessage", Page(502), Refusal(500, ""), Page(502))
    async with Post(telegram, store).open() as post:
        await post.reply(ANN, *"一二三四五")
        await telegram.until(lambda: telegram.texts(ANN) == [*"一二三四五"])


async def test_a_parcel_that_arrives_while_the_outbox_is_read_is_not_sent_again(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    queued = store.queued

    async def slowly(now: datetime, limit: int) -> list[QueuedParcel]:
        read = await queued(now, limit)
        if len(read) > 1:  # let what was read become old
            await becomes(lambda: _chats(queued(now, limit)), [BEN])
        return read

    async with Post(telegram, store).open() as post:
        post.pace.hold(ANN, timedelta(hours=1))
        await post.reply(ANN, "一")
        await eventually(lambda: post.sender._under_way)
        monkeypatch.setattr(store, "queued", slowly)
        await post.reply(BEN, "甲")
        post.clock.travel(timedelta(hours=1))
        await telegram.until(lambda: telegram.texts(BEN) == ["甲"])
        await settled(store)
    assert telegram.texts(ANN) == ["一"]


async def _chats(queued: Awaitable[list[QueuedParcel]]) -> list[int]:
    return [each.chat for each in await queued]


async def test_one_busy_chat_does_not_crowd_out_the_others(
    telegram: FakeTelegram, store: Store
) -> None:
    """E09."""
    rates = Rates(per_chat=timedelta(hours=1), burst=1)
    async with Post(telegram, store, rates).open() as post:
        await post.reply(ANN, *map(str, range(450)))
        await telegram.until(lambda: telegram.texts(ANN) == ["0"])
        await post.reply(BEN, "甲")
        await telegram.until(lambda: telegram.texts(BEN) == ["甲"])


async def test_live_replies_overtake_bulk(telegram: FakeTelegram, store: Store) -> None:
    """E08."""
    rates = Rates(overall=30, bulk=5)
    async with Post(telegram, store, rates).open() as post:
        await post.remind(*range(1000, 1060))
        await post.reply(ANN, "你好")
        await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
        assert len(telegram.of("sendMessage")) < 30


async def test_a_waiting_reminder_does_not_hold_a_reply_to_the_same_chat(
    telegram: FakeTelegram, store: Store
) -> None:
    rates = Rates(overall=30, bulk=1)
    async with Post(telegram, store, rates).open() as post:
        await post.remind(1000, ANN)
        await telegram.until(lambda: telegram.texts(1000))
        await post.reply(ANN, "你好")
        await telegram.until(lambda: telegram.texts(ANN)[-1:] == ["你好"])


async def test_three_flooded_chats_stop_the_bulk_lane_but_no_reply(
    telegram: FakeTelegram, store: Store
) -> None:
    async with Post(telegram, store).open() as post:
        for chat in (1, 2, 3):
            telegram.script("sendMessage", flood(9), chat=chat)
            await post.reply(chat, "回复")
        await telegram.until(lambda: len(telegram.of("sendMessage")) == 3)
        await eventually(lambda: post.logged.of("flooded"))
        await becomes(lambda: store.queued(post.clock.now(), 10), [])
        await post.remind(1000)
        await post.reply(ANN, "你好")
        await telegram.until(lambda: telegram.texts(ANN) == ["你好"])
        assert not telegram.texts(1000)
        post.clock.travel(timedelta(seconds=9))
        await telegram.until(lambda: telegram.texts(1000))
        await settled(store)


@pytest.mark.parametrize("accident", [Silence(), Drop(carried_out=True)])
async def test_a_reminder_that_may_have_arrived_is_sent_once_more_after_a_minute(
    telegram: FakeTelegram, store: Store, accident: Silence | Drop
) -> None:
    """Policy 2."""
    telegram.script("sendMessage", accident, accident)
    async with Post(telegram, store).open() as post:
        await post.remind(ANN)
        await eventually(lambda: len(post.logged.of("uncertain")) == 1)
        post.clock.travel(timedelta(seconds=59))
        await asyncio.sleep(0.02)
        assert len(telegram.of("sendMessage")) == 1
        post.clock.travel(timedelta(seconds=2))
        await telegram.until(lambda: len(telegram.of("sendMessage")) == 2)
        await eventually(lambda: len(post.logged.of("uncertain")) == 2)
        await settled(store)


async def test_a_reminder_that_was_certainly_not_sent_is_sent_until_it_arrives(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendMessage", *[Page(502)] * 5)
    async with Post(telegram, store).open() as post:
        await post.remind(ANN)
        await telegram.until(lambda: telegram.texts(ANN) == ["提醒 11"])
        await settled(store)
    (reminder,) = (await store.known(ANN)).person.reminders
    assert not await store.due(post.clock.now(), 10)
    assert reminder.kind == "sign"


async def test_a_reminder_for_who_blocked_us_waits_for_them(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendMessage", Refusal(403, "Forbidden: bot was blocked by the user"))
    async with Post(telegram, store).open() as post:
        await post.remind(ANN)
        await eventually(lambda: post.logged.of("unreachable"))
        await settled(store)
        assert len(telegram.of("sendMessage")) == 1
        assert not await store.due(post.clock.now(), 10)
        await post.reply(ANN, "欢迎回来")
        await telegram.until(lambda: telegram.texts(ANN) == ["欢迎回来"])
        assert len(await store.due(post.clock.now(), 10)) == 1


async def test_a_reminder_cancelled_while_it_waits_is_not_sent(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E04."""

    async def not_any_more(_: object) -> bool:
        return False

    monkeypatch.setattr(store, "sending", not_any_more)
    async with Post(telegram, store).open() as post:
        await post.remind(ANN)
        await settled(store)
    assert not telegram.of("sendMessage")


async def test_a_fault_of_ours_costs_one_reply_and_stops_nothing(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(store, "card", broken)
    async with Post(telegram, store).open() as post:
        await post.reply(ANN, "你好", kind="card")
        await post.reply(BEN, "甲")
        await telegram.until(lambda: telegram.texts(BEN) == ["甲"])
        await eventually(lambda: post.logged.of("uncertain"))


@given(tries=st.integers(0, 10_000), seed=st.integers(0, 100))
def test_waits_grow_and_stay_within_their_bounds(tries: int, seed: int) -> None:
    backoff = Backoff()
    wait = backoff.after(tries, random.Random(seed))
    middle = min(backoff.first * 2 ** min(tries, 10), backoff.longest)
    assert middle * 0.8 <= wait <= middle * 1.2


def test_plain_text_keeps_the_words() -> None:
    assert plain("<b>120 分</b> &lt; <a href='https://x'>来源</a> 3 < 5") == "120 分 < 来源 3 < 5"


async def test_a_parcel_whose_time_comes_while_the_outbox_is_read_is_not_overlooked(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    queued = store.queued

    async def slowly(now: datetime, limit: int) -> list[QueuedParcel]:
        read = await queued(now, limit)
        await asyncio.sleep(0.05)  # longer than the wait after a failure
        return read

    telegram.script("sendMessage", Page(502))
    monkeypatch.setattr(store, "queued", slowly)
    async with Post(telegram, store).open() as post:
        await post.reply(ANN, "一")
        await telegram.until(lambda: telegram.texts(ANN) == ["一"])


async def test_a_stop_amid_many_reminders_leaves_none_in_doubt(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A04."""
    post_one = telegram._sendMessage
    begun = asyncio.Event()

    async def slowly(call: Call) -> object:
        await begun.wait()
        await asyncio.sleep(0.1)
        return await post_one(call)

    monkeypatch.setattr(telegram, "_sendMessage", slowly)
    post = Post(telegram, store, timeouts=Timeouts(connect=60, read=60))
    chats = range(1000, 1800)
    async with post.open():
        await post.remind(*chats)
        begun.set()
        await eventually(lambda: len(telegram.messages) >= 5)
        # Half the time goes on sending, ten a second in each slot: never to all.
        await post.sender.drain(timedelta(seconds=2))
    left = (await store.counts(post.clock.now())).queued
    assert left > 0
    assert await store.recover(post.clock.now()) == 0
    assert left + len(telegram.messages) == len(chats)
