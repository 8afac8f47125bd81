"""The real examples, read once."""

import csv
from pathlib import Path

import pytest

from bot.topics import TopicIndex

EXAMPLES = Path(__file__).parents[2] / "locales" / "zh-Hans" / "topics" / "examples.tsv"


@pytest.fixture(scope="session")
def rows() -> list[tuple[str, str]]:
    with EXAMPLES.open(encoding="utf-8", newline="") as lines:
        return [(row["topic"], row["question"]) for row in csv.DictReader(lines, delimiter="\t")]


@pytest.fixture(scope="session")
def index(rows: list[tuple[str, str]]) -> TopicIndex:
    return TopicIndex.from_rows(rows)
