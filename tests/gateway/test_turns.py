import json
from dataclasses import replace
from typing import Any

import pytest

from bot.clock import SHANGHAI
from bot.dialogs.model import Broke, Event, Forget, Moment, Outcome, Person, Remind, Said
from bot.gateway.turns import Turns
from bot.storage.database import StorageError
from bot.storage.model import Incoming, Known, QueuedParcel
from bot.storage.store import Store
from tests.gateway import talk
from tests.gateway.fake import in_group, membership, pressed, said
from tests.gateway.harness import NOW, Logged, StillClock

ANN = 11


class Desk:
    """Turns with everything they need at hand."""

    def __init__(self, store: Store, step=talk.step) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        self.store = store
        self.clock = StillClock()
        self.logged = Logged()
        self.woken = 0
        self.turns = Turns(
            store=store,
            conversation=talk.conversation(step),
            clock=self.clock,
            log=self.logged.log,
            committed=self._wake,
        )

    def _wake(self) -> None:
        self.woken += 1

    async def take(self, update: dict[str, Any], chat: int = ANN) -> list[QueuedParcel]:
        """Receive and handle an update; what is in the outbox then."""
        incoming = Incoming(update.get("update_id", 0), chat, json.dumps(update), 0)
        await self.store.receive(incoming.id, chat, incoming.body, NOW)
        await self.turns.handle(incoming)
        return await self.store.queued(NOW, 100)


async def test_a_turn_answers_remembers_and_finishes_the_update(store: Store) -> None:
    desk = Desk(store)
    (queued,) = await desk.take(said(1, ANN, "你好"))
    assert (queued.chat, queued.lane, queued.parcel.kind, queued.parcel.text) == (
        ANN,
        0,
        "card",
        "你好",
    )
    assert (await store.known(ANN)).person.session.path == ("你好",)
    assert not await store.waiting()
    assert desk.woken == 1


async def test_a_press_is_answered_even_when_the_step_has_nothing_to_say(store: Store) -> None:
    (queued,) = await Desk(store).take(pressed(1, ANN, 77, "nothing"))
    assert (queued.parcel.kind, queued.parcel.text, queued.parcel.query) == ("toast", "", "q1")


async def test_free_text_comes_with_its_topics(store: Store) -> None:
    seen = list[Event]()

    def step(person: Person, event: Event, moment: Moment) -> Outcome:
        seen.append(event)
        assert moment == Moment(NOW, NOW.astimezone(SHANGHAI).date())
        return Outcome(person)

    await Desk(store, step).take(said(1, ANN, "去服务中心要带什么"))
    assert seen == [Said("去服务中心要带什么", "materials", ("forms",))]


async def test_a_step_that_fails_once_is_tried_again(store: Store) -> None:
    failures = [RuntimeError("once")]

    def step(person: Person, event: Event, moment: Moment) -> Outcome:
        if failures:
            raise failures.pop()
        return talk.step(person, event, moment)

    desk = Desk(store, step)
    (queued,) = await desk.take(said(1, ANN, "你好"))
    assert queued.parcel.text == "你好"
    assert not desk.logged.entries


async def test_a_step_that_keeps_failing_is_apologised_for_and_set_aside(store: Store) -> None:
    """A07."""
    desk = Desk(store)
    await desk.take(said(1, ANN, "你好"))
    before = await store.known(ANN)
    _, sorry, question = await desk.take(said(171, ANN, "boom"))
    assert (sorry.parcel.text, question.parcel.text) == ("抱歉 AB", "再问")
    assert (await store.known(ANN)).person == before.person
    assert (await store.counts(NOW)).failed == 1
    assert not await store.waiting()
    (report,) = desk.logged.of("update_failed")
    assert report["reference"] == "AB"
    assert str(report["error"]).startswith("AB RuntimeError at ")
    assert "139" not in str(desk.logged.entries)


async def test_a_failing_press_stops_spinning_even_if_the_apology_fails(store: Store) -> None:
    def step(*_: object) -> Outcome:
        raise RuntimeError

    desk = Desk(store, step)
    (queued,) = await desk.take(pressed(1, ANN, 77, "a"))
    assert (queued.parcel.kind, queued.parcel.query) == ("toast", "q1")
    assert (await store.counts(NOW)).failed == 1
    assert desk.logged.of("apology_failed")


async def test_a_failing_apology_event_is_the_broken_one_not_the_first(store: Store) -> None:
    seen = list[Event]()

    def step(person: Person, event: Event, moment: Moment) -> Outcome:
        seen.append(event)
        if event == Said("你好"):
            raise RuntimeError
        return talk.step(person, event, moment)

    await Desk(store, step).take(said(171, ANN, "你好"))
    assert seen == [Said("你好")] * 3 + [Broke("AB")]


async def test_another_turn_in_between_is_not_overwritten(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(store)
    await desk.take(said(1, ANN, "一"))
    known, stale = store.known, [replace(await store.known(ANN), version=0)]

    async def known_late(chat: int) -> Known:
        return stale.pop() if stale else await known(chat)

    monkeypatch.setattr(store, "known", known_late)
    await desk.take(said(2, ANN, "二"))
    assert (await known(ANN)).person.session.path == ("一", "二")


async def test_an_update_that_was_answered_already_is_left_alone(store: Store) -> None:
    desk = Desk(store)
    update = said(1, ANN, "你好")
    assert len(await desk.take(update)) == 1
    assert len(await desk.take(update)) == 1
    assert not desk.logged.entries


async def test_updates_of_who_wants_to_be_forgotten_are_forgotten(store: Store) -> None:
    """E03."""

    def step(person: Person, event: Event, moment: Moment) -> Outcome:
        effects = (Forget(),) if event == Said("忘了我") else ()
        return replace(talk.step(person, event, moment), effects=effects)

    desk = Desk(store, step)
    late = said(3, ANN, "我的生日是…")
    await store.receive(3, ANN, json.dumps(late), NOW)
    await desk.take(said(2, ANN, "忘了我"))
    await desk.turns.handle(Incoming(3, ANN, json.dumps(late), 0))
    assert await store.known(ANN) == Known(Person())


async def test_a_failing_storage_is_not_the_steps_fault(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit, tried, down = store.commit, store.tried, [True] * 20

    async def fail_while_down(*args: object) -> Any:  # noqa: ANN401
        if down and down.pop():
            raise StorageError
        return await commit(*args)  # type: ignore[arg-type]

    async def count_when_up(update: int) -> int:
        if down and down.pop():
            raise StorageError
        return await tried(update)

    monkeypatch.setattr(store, "commit", fail_while_down)
    monkeypatch.setattr(store, "tried", count_when_up)
    desk = Desk(store)
    (queued,) = await desk.take(said(1, ANN, "你好"))
    assert queued.parcel.text == "你好"
    assert (await store.counts(NOW)).failed == 0
    assert {entry["event"] for entry in desk.logged.entries} == {"storage_unavailable"}


@pytest.mark.parametrize("body", ['{"update_id": 1', "[]", '{"update_id": 1, "new": {}}', "null"])
async def test_what_cannot_be_read_is_set_aside_at_once(store: Store, body: str) -> None:
    """A08."""
    desk = Desk(store)
    await store.receive(1, 0, body, NOW)
    await desk.turns.handle(Incoming(1, 0, body, 0))
    assert (await store.counts(NOW)).failed == 1
    assert desk.logged.of("update_unreadable")


async def test_who_blocks_us_has_their_reminders_held_until_they_come_back(store: Store) -> None:
    def step(person: Person, _: Event, moment: Moment) -> Outcome:
        return Outcome(person, effects=(Remind("sign", moment.now),))

    desk = Desk(store, step)
    await desk.take(said(1, ANN, "提醒我"))
    assert len(await store.due(NOW, 10)) == 1
    await desk.take(membership(2, ANN, "kicked"))
    assert not await store.due(NOW, 10)
    await desk.take(membership(3, ANN, "member"))
    assert len(await store.due(NOW, 10)) == 1
    assert not await store.waiting()


async def test_what_this_version_ignores_is_finished_silently(store: Store) -> None:
    assert not await Desk(store).take(in_group(1, text="闲聊"), chat=-100)
    assert not await store.waiting()
    assert (await store.counts(NOW)).failed == 0


async def test_whoever_waits_for_reminders_hears_of_every_change(store: Store) -> None:
    def step(person: Person, event: Event, _: Moment) -> Outcome:
        asked = event == Said("提醒我", "none")
        return Outcome(person, effects=(Remind("sign", NOW),) if asked else ())

    desk, heard = Desk(store, step), list[str]()
    desk.turns.rescheduled = lambda: heard.append("rescheduled")
    await desk.take(said(1, ANN, "你好"))
    assert heard == []
    await desk.take(said(2, ANN, "提醒我"))
    assert len(heard) == 1
    await desk.take(membership(3, ANN, "member"))
    assert len(heard) == 2


# --- scripts -------------------------------------------------------------------------------


def spoken(update: int, text: str, language: str | None) -> dict[str, Any]:
    wrapped = said(update, ANN, text)
    if language is not None:
        wrapped["message"]["from"]["language_code"] = language
    return wrapped


async def test_the_language_of_the_program_is_kept_and_answered_in(store: Store) -> None:
    desk = Desk(store)
    (queued,) = await desk.take(spoken(1, "你好", "zh-hant"))
    assert queued.parcel.text == "你好 (hant)"
    assert (await store.known(ANN)).person.session.client == "hant"


async def test_an_update_without_a_language_changes_nothing(store: Store) -> None:
    desk = Desk(store)
    await desk.take(spoken(1, "你好", "zh-hant"))
    (*_, queued) = await desk.take(spoken(2, "再来", None))
    assert queued.parcel.text == "再来 (hant)"
    (*_, queued) = await desk.take(spoken(3, "换了", "zh-hans"))
    assert queued.parcel.text == "换了"
    assert (await store.known(ANN)).person.session.client == ""


async def test_the_answer_to_a_switch_is_in_the_new_script(store: Store) -> None:
    def step(person: Person, event: Event, moment: Moment) -> Outcome:
        outcome = talk.step(person, event, moment)
        switched = replace(outcome.person.session, script="hant")
        return replace(outcome, person=replace(outcome.person, session=switched))

    (queued,) = await Desk(store, step).take(said(1, ANN, "换"))
    assert queued.parcel.text == "换 (hant)"


async def test_whoever_was_forgotten_still_reads_the_last_word(store: Store) -> None:
    def step(*_: object) -> Outcome:
        return Outcome(Person(), (talk.reply("message", "忘了"),), (Forget(),))

    (queued,) = await Desk(store, step).take(spoken(1, "删", "zh-TW"))
    assert queued.parcel.text == "忘了 (hant)"
    assert (await store.known(ANN)).person == Person()


async def test_an_apology_is_in_the_script_too(store: Store) -> None:
    desk = Desk(store)
    sorry, _ = await desk.take(spoken(171, "boom", "zh-hant"))
    assert sorry.parcel.text == "抱歉 AB (hant)"
