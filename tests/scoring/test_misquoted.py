"""What is quoted wrongly is known for the line beside which people meet it."""

from typing import Any

import pytest

from bot.scoring import CONFLICTS, SOURCES, TableError, quoted_about
from bot.scoring import conflicts as room
from bot.scoring.tables.loading import document

ROWS = document("conflicts")["conflict"]


def test_the_conflicts_of_the_policy_file_are_all_there() -> None:
    ids = [conflict.id for conflict in CONFLICTS]
    assert ids == [*(f"C{number}" for number in range(1, 9)), "A1", "A3c3", "A4b", "A4d"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("insurance_base", ["C2", "C3", "C7", "C8"]),
        ("education", ["C8"]),
        ("suburb", ["C4"]),
        ("serious_crime", ["C6"]),
        ("spouse", []),
    ],
)
def test_each_line_knows_its_own(item: str, expected: list[str]) -> None:
    assert [conflict.id for conflict in quoted_about(item)] == expected


def test_who_says_so_is_known() -> None:
    assert CONFLICTS[0].sources == (
        "juruchina918",
        "bingo2057094",
        "hfnuidl29550",
        "51luohu190115",
    )
    assert {key for conflict in CONFLICTS for key in conflict.sources} <= set(SOURCES)


@pytest.mark.parametrize(
    ("change", "strange"),
    [
        ({"items": ["insurance_base", "weather"]}, "weather"),
        ({"sources": ["nowhere1"]}, "nowhere1"),
        ({"items": ["weather"], "sources": ["nowhere1"]}, "weather, nowhere1"),
    ],
)
def test_a_row_about_nothing_is_refused(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], strange: str
) -> None:
    monkeypatch.setattr(room, "document", lambda _: {"conflict": [ROWS[0] | change]})
    with pytest.raises(TableError, match=f"^conflict C1: nobody knows {strange}$"):
        room.read()
