import json

import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.gateway.inbox import NOBODY, DurableQueue
from bot.storage.database import StorageError
from bot.storage.model import Incoming
from bot.storage.store import Store
from tests.gateway.fake import attached, in_group, said
from tests.gateway.harness import Logged, StillClock

ANN = 11


class Arrivals(list[Incoming]):
    def queue(self, store: Store) -> DurableQueue:
        return DurableQueue(store, self.append, StillClock(), Logged().log)


def wrapped(update: dict) -> Update:  # type: ignore[type-arg]
    return Update(update["update_id"], api_kwargs=update)


async def test_put_returns_when_the_update_is_stored(store: Store) -> None:
    arrivals, update = Arrivals(), said(1, ANN, "你好")
    await arrivals.queue(store).put(wrapped(update))
    (waiting,) = await store.waiting()
    assert (waiting.id, waiting.chat, json.loads(waiting.body)) == (1, ANN, update)
    assert arrivals == [waiting]


async def test_an_update_parsed_by_the_library_is_stored_as_well(store: Store) -> None:
    parsed = Update.de_json(said(1, ANN, "你好"))
    await Arrivals().queue(store).put(parsed)
    (waiting,) = await store.waiting()
    assert json.loads(waiting.body)["message"]["text"] == "你好"


async def test_a_second_copy_is_not_handled_again(store: Store) -> None:
    arrivals = Arrivals()
    queue = arrivals.queue(store)
    for _ in range(3):
        await queue.put(wrapped(said(1, ANN, "你好")))
    assert len(arrivals) == len(await store.waiting()) == 1


async def test_what_cannot_be_stored_looks_like_a_network_error(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> bool:
        raise StorageError

    monkeypatch.setattr(store, "receive", fail)
    arrivals = Arrivals()
    with pytest.raises(NetworkError):
        await arrivals.queue(store).put(wrapped(said(1, ANN, "你好")))
    assert not arrivals


async def test_what_nobody_can_read_is_kept_for_the_operator(store: Store) -> None:
    arrivals = Arrivals()
    await arrivals.queue(store).accept(1, {"update_id": 1, "something_new": {}})
    assert [each.chat for each in await store.waiting()] == [NOBODY]
    assert [each.chat for each in arrivals] == [NOBODY]


async def test_what_is_none_of_our_business_is_not_kept(store: Store) -> None:
    arrivals = Arrivals()
    queue = arrivals.queue(store)
    await queue.put(wrapped(in_group(1, text="我身份证号是…")))
    await queue.put(wrapped(attached(2, ANN, pinned_message={})))
    await queue.put("not an update")
    assert not arrivals
    assert not await store.waiting()


async def test_halves_of_characters_can_be_stored(store: Store) -> None:
    await Arrivals().queue(store).put(wrapped(said(1, ANN, "\ud83d 你好 😀")))
    (waiting,) = await store.waiting()
    assert json.loads(waiting.body)["message"]["text"] == "? 你好 😀"
