"""What turns the verdict, and by how much a fact moves the total."""

from typing import Any

import pytest

from bot.scoring.decisive import ALONE, Standing, Weight, ranked, stake, weights
from bot.scoring.lines import Line, draw
from bot.scoring.sums import Sums
from bot.scoring.tables import SHELF
from tests.scoring.people import ON

RULES = {rule.id: rule for rule in SHELF.on(ON).rules}


def line(rule: str, *values: tuple[Any, ...]) -> Line:
    return draw(RULES[rule], values)


MAJOR = line("shortage_major", (False, True))
CERTAIN = line("shortage_major", (True,))
DIPLOMA = line("education", ("none", "bachelor"))
TITLE = line("qualification", ("none", "title_intermediate"), (True,), (12,))


def standing(others: Sums, rest: int = 500) -> Standing:
    return Standing(MAJOR, rest, ALONE, others)


@pytest.mark.parametrize(
    ("others", "turns"), [(89, False), (90, True), (119, True), (120, False), (105, True)]
)
def test_thirty_points_turn_what_lies_from_90_to_119(others: int, *, turns: bool) -> None:
    assert standing(Sums(others)).turns((0, 30), 120) is turns


@pytest.mark.parametrize(("rival", "turns"), [((40,), True), ((30,), False), ((10, 40), True)])
def test_a_rival_lowers_what_the_line_adds(rival: tuple[int, ...], *, turns: bool) -> None:
    """60 points beside the pair: of 0 or 60 the rival leaves so much."""
    pair = Standing(DIPLOMA, 0, rival, Sums(65 if rival != (30,) else 90))
    assert pair.turns((0, 60), 120) is turns


def test_a_swing_stops_at_the_floor_and_at_the_rival() -> None:
    assert standing(Sums(0), 100).swing((0, 30)) == 30
    assert standing(Sums(0), -10).swing((0, 30)) == 20
    assert standing(Sums(0), -40).swing((0, 30)) == 0
    assert Standing(DIPLOMA, 0, (20, 90), Sums(0)).swing((0, 60)) == 40
    assert Standing(DIPLOMA, 0, (60, 90), Sums(0)).swing((0, 60)) == 0


def test_one_line_stands_alone() -> None:
    found = stake((MAJOR,))
    assert found.worth == (0, 30)
    assert found.rivalries == ((MAJOR, ALONE),)


def test_a_certain_line_is_no_rivalry() -> None:
    assert stake((CERTAIN,)) == ((30,), ())


def test_of_a_pair_the_larger_counts_and_each_is_the_rival_of_the_other() -> None:
    found = stake((DIPLOMA, TITLE))
    assert found.worth == (0, 60, 100)
    assert found.rivalries == ((DIPLOMA, (0, 100)), (TITLE, (0, 60)))


def test_a_certain_line_of_a_pair_is_only_a_rival() -> None:
    certain = line("education", ("bachelor",))
    assert stake((certain, TITLE)).rivalries == ((TITLE, (60,)),)


def test_nobody_is_worth_less_than_standing_alone() -> None:
    """No deduction is ever as low, so that it never wins against the line."""
    assert ALONE[0] < -(10**6)


def test_each_fact_has_its_weight_and_one_without_a_swing_has_none() -> None:
    found = weights([standing(Sums(90))], 120)
    assert found == {"shortage_major": Weight(turns=True, swing=30)}
    assert weights([standing(Sums(80))], 120)["shortage_major"].turns is False
    assert weights([standing(Sums(90), -40)], 120) == {}


@pytest.mark.parametrize(
    ("veto", "decides", "expected"),
    [
        (None, False, ("b", "a", "c")),
        ("veto", False, ("b", "a", "c", "veto")),
        ("veto", True, ("veto", "b", "a", "c")),
    ],
)
def test_what_turns_comes_first_then_what_moves_most(
    veto: str | None, expected: tuple[str, ...], *, decides: bool
) -> None:
    found = {
        "a": Weight(turns=False, swing=60),
        "b": Weight(turns=True, swing=10),
        "c": Weight(turns=False, swing=5),
    }
    assert ranked(found, veto, veto_decides=decides) == expected
