"""Numbered migrations: each is applied once, whole or not at all."""

import sqlite3
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.storage.database import StorageError

_VERSIONS = """
CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL)
"""
_ENTRY = "INSERT INTO schema_version (version, name) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One file `NNNN_name.sql` of `migrations/`."""

    number: int
    name: str
    sql: str


def migrations() -> tuple[Migration, ...]:
    """Return every migration that this program knows, in order."""
    folder = files("bot.storage").joinpath("migrations")
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(
        Migration(
            number=int(name[:4]),
            name=name[5:].removesuffix(".sql"),
            sql=folder.joinpath(name).read_text(encoding="utf-8"),
        )
        for name in found
    )


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an SQLite database up to the newest schema.

    Raises:
        StorageError: a newer program has written this database.
    """
    connection.execute(_VERSIONS)
    ((version,),) = connection.execute("SELECT coalesce(max(version), 0) FROM schema_version")
    known = migrations()
    if version > known[-1].number:
        msg = (
            f"the database {path} was written by a newer version of this program "
            f"(schema {version}, this program knows {known[-1].number}): "
            "install the newer program, or restore a backup made before it"
        )
        raise StorageError(msg)
    for migration in known:
        if migration.number > version:
            _apply(connection, migration)


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    """Run one migration; its row in schema_version commits with it."""
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{migration.sql}")
        connection.execute(_ENTRY, (migration.number, migration.name))
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
