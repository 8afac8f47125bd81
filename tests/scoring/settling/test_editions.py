"""Rule texts begin, end, and follow one another."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.scoring.settling.rows import Condition, Edition, Library
from bot.scoring.settling.terms import Terms
from bot.scoring.tables.rule import Citation

DAY = timedelta(1)
FIRST, LAST = date(2025, 1, 1), date(2025, 11, 30)
CITED: dict[str, Any] = {"sources": ("x",), "confidence": "B", "verified_on": date(2026, 11, 23)}


def edition(name: str, since: date | None = None, until: date | None = None) -> Edition:
    return Edition(id=name, name=name, seen=False, since=since, until=until, **CITED)


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (FIRST - DAY, "not_yet"),
        (FIRST, "in_force"),
        (LAST, "in_force"),
        (LAST + DAY, "expired"),
    ],
)
def test_the_standing_of_a_text(on: date, standing: str) -> None:
    assert edition("one", FIRST, LAST).standing(on) == standing


def test_an_end_or_a_beginning_that_is_unknown_does_not_limit() -> None:
    assert edition("one", FIRST).standing(date.max) == "in_force"
    assert edition("one", until=LAST).standing(date.min) == "in_force"


OLD, NEW = edition("old", FIRST, LAST), edition("new", LAST + 2 * DAY, LAST + 9 * DAY)
SHELF = Library((), {"old": OLD, "new": NEW}, {}, (), {}, ())


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (FIRST - DAY, "old"),
        (FIRST, "old"),
        (LAST, "old"),
        (LAST + DAY, "old"),
        (LAST + 2 * DAY, "new"),
        (LAST + 9 * DAY, "new"),
        (LAST + 10 * DAY, "new"),
    ],
)
def test_a_day_names_the_text_in_force_or_the_last_one_that_began(on: date, expected: str) -> None:
    assert SHELF.edition(("old", "new"), on).id == expected


def test_of_two_texts_in_force_the_later_one_is_named() -> None:
    both = Library((), {"a": edition("a"), "b": edition("b")}, {}, (), {}, ())
    assert both.edition(("a", "b"), FIRST).id == "b"


def test_a_text_that_is_in_force_goes_before_a_later_one_that_has_run_out() -> None:
    short = Library((), {"a": edition("a"), "b": edition("b", FIRST, LAST)}, {}, (), {}, ())
    assert short.edition(("a", "b"), LAST).id == "b"
    assert short.edition(("a", "b"), LAST + DAY).id == "a"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, [True, True, True, True]),
        (FIRST, None, [False, True, True, True]),
        (None, LAST, [True, True, True, False]),
        (FIRST, LAST, [False, True, True, False]),
    ],
)
def test_a_condition_of_some_days_is_asked_on_those(
    since: date | None, until: date | None, expected: list[bool]
) -> None:
    citation = Citation("1", ("x",), "B", FIRST)
    row = Condition("c", "married", Terms(), "old", citation, since, until)
    assert [row.asked(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == expected
