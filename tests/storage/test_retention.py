"""Who has not been here for a year is forgotten."""

from datetime import timedelta

from bot.dialogs.model import Remind
from bot.storage.model import Parcel
from bot.storage.retention import IDLE
from bot.storage.store import Store
from tests.storage.talking import NOW, Answer, Rows, Talk

TABLES = ("sessions", "facts", "reminders", "outbox")
DAY = timedelta(days=1)


async def test_someone_idle_for_a_year_leaves_nothing_behind(
    store: Store, talk: Talk, answer: Answer, rows: Rows
) -> None:
    await talk.says(1, answer("education", "master"), parcels=(Parcel("card", "你好"),))
    await store.prune(NOW + IDLE - DAY)
    assert rows("SELECT chat_id FROM facts") == [(1,)]
    assert await store.prune(NOW + IDLE + DAY) >= 1
    for table in TABLES:
        assert rows(f"SELECT * FROM {table}") == []  # noqa: S608  # names of our own
    assert (await store.known(1)).version == 0


async def test_who_came_back_in_time_is_kept(store: Store, talk: Talk, answer: Answer) -> None:
    await talk.says(1, answer("education", "master"))
    await talk.says(1, now=NOW + 300 * DAY)
    await store.prune(NOW + IDLE + DAY)
    assert (await store.known(1)).person.answers == {"education": "master"}


async def test_a_reminder_still_to_come_keeps_its_person(
    store: Store, talk: Talk, answer: Answer
) -> None:
    far = Remind("endorse_permit", NOW + 2 * IDLE, {"about": "endorse_permit"})
    await talk.says(1, answer("education", "master"), effects=(far,))
    await store.prune(NOW + IDLE + DAY)
    known = await store.known(1)
    assert known.person.answers == {"education": "master"}
    assert len(known.person.reminders) == 1


async def test_pruning_again_changes_nothing(store: Store, talk: Talk, answer: Answer) -> None:
    for chat in range(5):
        await talk.says(chat, answer("education", "master"))
    assert await store.prune(NOW + IDLE + DAY) == 5 + 5  # people, and their finished updates
    assert await store.prune(NOW + IDLE + DAY) == 0
