"""What people quote wrongly comes to another answer than ours, and ours is the right one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.scoring import CONFLICTS, FACTS
from tests.scoring.examples.reading import outcome
from tests.scoring.people import ON

ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("conflicts.toml").read_text(encoding="utf-8")
)["quoted"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['wrongly']}")
def test_our_answer_is_the_right_one_and_not_the_one_that_is_quoted(row: dict[str, Any]) -> None:
    found = outcome(row["of"], row["facts"], row.get("on", ON))
    assert found == row["right"]
    assert found != row["wrong"]


def test_every_conflict_that_is_shown_beside_a_line_has_a_case() -> None:
    assert {conflict.id for conflict in CONFLICTS} <= {row["id"] for row in ROWS}


def test_a_conflict_is_shown_beside_the_lines_that_it_would_change() -> None:
    for conflict in CONFLICTS:
        lines = {row["of"] for row in ROWS if row["id"] == conflict.id} - {"total"}
        lines = {"serious_crime" if line == "verdict" else line for line in lines}
        assert lines == set(conflict.items), conflict.id


def test_the_pages_that_are_wrong_are_the_same_as_those_shown() -> None:
    shown = {conflict.id: set(conflict.sources) for conflict in CONFLICTS}
    for row in ROWS:
        assert set(row["sources"]) == shown.get(row["id"], set(row["sources"])), row["id"]


def test_nobody_is_asked_about_family_planning() -> None:
    asked = " ".join(FACTS)
    assert not any(word in asked for word in ("planning", "breach", "contracept"))
