"""The outbox: order, delay, and what becomes of a parcel."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.dialogs.model import Remind
from bot.storage.model import Parcel
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.storage.talking import Rows, Talk, View

SECOND = timedelta(seconds=1)


def message(text: str) -> Parcel:
    return Parcel("message", text)


async def texts(store: Store, now: datetime) -> list[str]:
    return [each.parcel.text for each in await store.queued(now, 100)]


async def remind(store: Store, talk: Talk, now: datetime, chat: int = 1) -> None:
    """Set a reminder that is due, and fire it."""
    await talk.says(chat, effects=(Remind("permit", now),), now=now)
    ((_, reminder),) = await store.due(now, 1)
    await store.fire(chat, reminder, Parcel("reminder", f"提醒{chat}"), now)


async def test_parcels_are_there_after_a_restart(
    path: Path, database: SqliteDatabase, talk: Talk, now: datetime
) -> None:
    await talk.says(1, parcels=(message("一"), message("二")))
    await database.close()
    again = await SqliteDatabase.open(path, wait=0)
    assert await texts(Store(again), now) == ["一", "二"]
    await again.close()


async def test_live_replies_go_before_bulk(store: Store, talk: Talk, now: datetime) -> None:
    await remind(store, talk, now)
    await talk.says(2, parcels=(message("答复"),))
    assert await texts(store, now) == ["答复", "提醒1"]
    assert [each.lane for each in await store.queued(now, 100)] == [0, 1]


async def test_no_more_than_asked_for(store: Store, talk: Talk, now: datetime) -> None:
    await talk.says(1, parcels=tuple(message(str(n)) for n in range(5)))
    assert len(await store.queued(now, 3)) == 3


async def test_a_parcel_that_arrived_is_gone(store: Store, talk: Talk, now: datetime) -> None:
    await talk.says(1, parcels=(message("一"), message("二")))
    await store.sent(await talk.next_parcel(), now=now)
    assert await texts(store, now) == ["二"]


async def test_a_delayed_parcel_holds_up_its_chat_and_nobody_else(
    store: Store, talk: Talk, now: datetime
) -> None:
    await talk.says(1, parcels=(message("一"), message("二")))
    await talk.says(2, parcels=(message("别人"),))
    await store.later(await talk.next_parcel(), now + 7 * SECOND)
    await talk.says(1, parcels=(message("三"),))
    assert await texts(store, now + 6 * SECOND) == ["别人"]
    assert await store.next_parcel_at(now) == now + 7 * SECOND
    assert await texts(store, now + 7 * SECOND) == ["一", "二", "别人", "三"]
    assert (await talk.next_parcel(now + 7 * SECOND)).tries == 1


async def test_a_delayed_reminder_holds_up_no_reply(
    store: Store, talk: Talk, now: datetime
) -> None:
    await remind(store, talk, now)
    await store.later(await talk.next_parcel(), now + SECOND)
    await talk.says(1, parcels=(message("答复"),))
    assert await texts(store, now) == ["答复"]


async def test_hands_turned_back_hold_up_no_reply(store: Store, talk: Talk, now: datetime) -> None:
    await talk.says(1, parcels=(message("一"),), now=now + timedelta(days=30))
    assert await texts(store, now) == ["一"]


async def test_an_empty_outbox_has_no_next_parcel(store: Store, talk: Talk, now: datetime) -> None:
    assert await store.next_parcel_at() is None
    await talk.says(1, parcels=(message("一"),))
    next_parcel = await store.next_parcel_at()
    assert next_parcel is not None
    assert next_parcel <= now
    assert await store.next_parcel_at(now) is None


async def test_a_reply_that_may_have_arrived_is_not_sent_again(
    store: Store, talk: Talk, now: datetime
) -> None:
    await talk.says(1, parcels=(message("一"), message("二")))
    parcel = await talk.next_parcel()
    assert await store.sending(parcel)
    await store.uncertain(parcel, now)
    assert await texts(store, now + timedelta(days=1)) == ["二"]


async def test_a_refused_reply_is_gone(store: Store, talk: Talk, now: datetime) -> None:
    await talk.says(1, parcels=(message("一"), message("二")))
    await store.refused(await talk.next_parcel(), "can't parse entities")
    assert await texts(store, now) == ["二"]


async def test_a_reply_that_was_under_way_at_a_crash_is_sent_at_once(
    store: Store, talk: Talk, now: datetime
) -> None:
    await talk.says(1, parcels=(message("一"),))
    assert await store.recover(now) == 0
    assert await texts(store, now) == ["一"]


async def test_nothing_is_sent_to_a_chat_that_cannot_be_reached(
    store: Store, talk: Talk, now: datetime, view: View,
    rows: Rows,
) -> None:  # fmt: skip
    await talk.says(1, view("question"), parcels=(message("一"), message("二")))
    await talk.says(2, parcels=(message("别人"),))
    await store.unreachable(1, now)
    assert await texts(store, now) == ["别人"]
    assert rows("SELECT count(*) FROM sessions WHERE unreachable_at IS NOT NULL") == [(1,)]
    await talk.says(1, parcels=(message("你回来了"),))
    assert await texts(store, now) == ["别人", "你回来了"]
    assert rows("SELECT count(*) FROM sessions WHERE unreachable_at IS NOT NULL") == [(0,)]


async def test_what_another_clock_has_put_off_is_not_held_after_a_restart(
    store: Store, talk: Talk, now: datetime
) -> None:
    for chat, wait in ((1, timedelta(days=400)), (2, timedelta(minutes=50))):
        await talk.says(chat, parcels=(message(str(chat)),))
        await store.later(await talk.next_parcel(), now + wait)
    await store.recover(now)
    assert await texts(store, now) == ["1"]
    assert await store.next_parcel_at(now) == now + timedelta(minutes=50)


async def test_a_card_takes_the_place_of_one_that_waits(
    store: Store, talk: Talk, now: datetime
) -> None:
    """C15: whoever has gone on needn't see the steps between."""
    await talk.says(2, parcels=(Parcel("card", "别人的"),))
    await talk.says(1, parcels=(Parcel("card", "一"), message("旁白"), Parcel("card", "二")))
    await talk.says(1, parcels=(Parcel("card", "三"), message("又一句")))
    assert await texts(store, now) == ["别人的", "旁白", "三", "又一句"]
    await talk.says(1, parcels=(Parcel("final", "结果"), Parcel("card", "四")))
    await talk.says(1, parcels=(message("说明"),))
    assert await texts(store, now) == ["别人的", "旁白", "又一句", "结果", "四", "说明"]


async def test_a_card_that_was_overtaken_on_its_way_arrives_without_harm(
    store: Store, talk: Talk, now: datetime
) -> None:
    await talk.says(1, parcels=(Parcel("card", "一"),))
    under_way = await talk.next_parcel()
    await talk.says(1, parcels=(Parcel("card", "二"),))
    await store.sent(under_way, card=77, now=now)
    assert await store.card(1) == 77
    assert await texts(store, now) == ["二"]
