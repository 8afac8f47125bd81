"""What durability costs: microseconds for each turn, alone and with fifty people at once.

    python benchmarks/storage.py [--people 1000000]

A commit is one transaction: the update finished, session and answers changed, two replies
queued. A whole turn also receives the update and reads the person.
"""

import argparse
import asyncio
import json
import tempfile
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter

from bot.storage.database import Statement
from bot.storage.model import Parcel, Turn
from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store

NOW = datetime(2026, 11, 23, tzinfo=UTC)
TURNS = 2_000
CROWD = 50
CHATS = range(1_000, 1_000 + TURNS)
REPLIES = (Parcel("toast", "", query="1"), Parcel("card", "<b>?</b>" * 50, ((("是", "v1:q:y"),),)))
ADD_SESSIONS = """
WITH RECURSIVE chats (chat) AS (SELECT 1 UNION ALL SELECT chat + 1 FROM chats)
INSERT INTO sessions (chat_id, body, version, updated_at) SELECT chat, ?, 1, 0 FROM chats LIMIT ?
"""
ADD_FACTS = """
INSERT INTO facts (chat_id, body, updated_at) SELECT chat_id, ?, 0 FROM sessions
"""
SESSION = json.dumps({"view": "question", "run": 3, "path": [f"question_{n}" for n in range(12)]})
FACTS = json.dumps({f"question_{n}": "bachelor" for n in range(20)})


class Office:
    """A store, and people who press buttons."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._updates = count(1)

    async def turn(self, chat: int) -> Turn:
        update = next(self._updates)
        await self.store.receive(update, chat, "{}" * 300, NOW)
        before = await self.store.known(chat)
        session = replace(before.person.session, run=before.person.session.run + 1)
        answers = {**before.person.answers, "education": update}
        after = replace(before.person, session=session, answers=answers)
        return Turn(update, chat, before, after, REPLIES, (), NOW)

    async def turns(self) -> list[Turn]:
        return [await self.turn(chat) for chat in CHATS]

    async def whole(self, chat: int) -> None:
        await self.store.commit(await self.turn(chat))

    async def one_by_one(self) -> None:
        for chat in CHATS:
            await self.whole(chat)

    async def together(self) -> None:
        """Let each of `CROWD` people press again as soon as they are answered."""

        async def person(chat: int) -> None:
            for _ in range(TURNS // CROWD):
                await self.whole(chat)

        await asyncio.gather(*map(person, CHATS[:CROWD]))

    async def commit_one_by_one(self, turns: list[Turn]) -> None:
        for turn in turns:
            await self.store.commit(turn)

    async def commit_together(self, turns: list[Turn]) -> None:
        for first in range(0, TURNS, CROWD):
            await asyncio.gather(*map(self.store.commit, turns[first : first + CROWD]))


async def measure(people: int) -> None:
    """Print the figures for a database in which so many people are known."""
    with tempfile.TemporaryDirectory() as folder:
        database = await SqliteDatabase.open(Path(folder) / "hujifen.db")
        try:
            await database.write(Statement(ADD_SESSIONS, (SESSION, people)))
            await database.write(Statement(ADD_FACTS, (FACTS,)))
            await report(database, people)
        finally:
            await database.close()


async def report(database: SqliteDatabase, people: int) -> None:
    """Print a line for each way of working."""
    office = Office(Store(database))

    async def timed(name: str, work: Coroutine[None, None, None]) -> None:
        before, started = database.commits, perf_counter()
        await work
        each = (perf_counter() - started) / TURNS * 1e6
        print(f"  {each:6.0f} µs  {name}  ({TURNS} turns, {database.commits - before} commits)")

    print(f"{people:,} people known")
    await timed("commit of a turn, alone", office.commit_one_by_one(await office.turns()))
    await timed(f"commit of a turn, {CROWD} at once", office.commit_together(await office.turns()))
    await timed("whole turn, alone", office.one_by_one())
    await timed(f"whole turn, {CROWD} at once", office.together())


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=0, help="people known beforehand")
    asyncio.run(measure(parser.parse_args().people))


if __name__ == "__main__":
    main()
