"""The real lexicon, read once, and a fixed day."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.dialogs.reading import Lexicon, Reader

LEXICON = Path(__file__).parents[3] / "locales" / "zh-Hans" / "lexicon.toml"


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    return tomllib.loads(LEXICON.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def reader(document: dict[str, Any]) -> Reader:
    return Reader(Lexicon.from_mapping(document))


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 11, 23)
