"""A store in a real SQLite file, and a way to let people write to it."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.storage.sqlite import SqliteDatabase
from bot.storage.store import Store
from tests.storage.talking import NOW, Answer, Change, Rows, Talk, View


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "hujifen.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[SqliteDatabase]:
    opened = await SqliteDatabase.open(path, wait=0)
    yield opened
    await opened.close()


@pytest.fixture
def store(database: SqliteDatabase) -> Store:
    return Store(database)


@pytest.fixture
def rows(path: Path) -> Rows:
    """Look into the file with a connection of one's own."""

    def look(sql: str, *params: object) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(path)
        try:
            return connection.execute(sql, params).fetchall()
        finally:
            connection.close()

    return look


@pytest.fixture
def talk(store: Store) -> Talk:
    return Talk(store)


@pytest.fixture
def view() -> View:
    """Make a change of the screen that a person looks at."""

    def shows(name: str) -> Change:
        return lambda person: replace(person, session=replace(person.session, view=name))

    return shows


@pytest.fixture
def answer() -> Answer:
    """Make an answer to a question."""

    def answers(question: str, value: object) -> Change:
        return lambda person: replace(person, answers={**person.answers, question: value})

    return answers
