"""What a condition accepts of what is known."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scoring import Span
from bot.scoring.settling.terms import Terms

LETTERS = ("a", "b", "c", "d")


@pytest.mark.parametrize(("have", "met"), [(4, False), (5, True), (6, True), (None, None)])
def test_at_least_includes_its_bound(*, have: int | None, met: bool | None) -> None:
    assert Terms(least=5).meet(have) is met


@pytest.mark.parametrize(("have", "met"), [(4, True), (5, True), (6, False), (None, None)])
def test_at_most_includes_its_bound(*, have: int | None, met: bool | None) -> None:
    assert Terms(most=5).meet(have) is met


@pytest.mark.parametrize(("have", "met"), [(4, False), (5, False), (5.1, True), (None, None)])
def test_above_excludes_its_bound(*, have: float | None, met: bool | None) -> None:
    assert Terms(above=5).meet(have) is met


def test_bounds_may_be_days() -> None:
    window = Terms(least=date(2026, 5, 11), most=date(2026, 7, 3))
    days = [date(2026, 5, 10), date(2026, 5, 11), date(2026, 7, 3), date(2026, 7, 4)]
    assert [window.meet(day) for day in days] == [False, True, True, False]


def test_what_is_not_published_is_undecided_whatever_is_known() -> None:
    assert Terms(unpublished=True).meet(None) is None
    assert Terms(unpublished=True).meet(5) is None


def test_truth_values_are_accepted_like_choices() -> None:
    refused = Terms(accepted=frozenset({False}))
    assert [refused.meet(value) for value in (True, False, None)] == [False, True, None]


def test_several_possible_choices_decide_only_together() -> None:
    terms = Terms(accepted=frozenset("ab"))
    for size in range(1, 5):
        for possible in combinations(LETTERS, size):
            accepted = {letter in {"a", "b"} for letter in possible}
            expected = accepted.pop() if len(accepted) == 1 else None
            assert terms.meet(frozenset(possible)) is expected


SMALL = st.integers(0, 5)
BOUND = st.none() | SMALL


@given(low=SMALL, length=SMALL, least=BOUND, most=BOUND, above=BOUND)
def test_a_rough_number_is_judged_like_everything_it_can_be(
    low: int, length: int, least: int | None, most: int | None, above: int | None
) -> None:
    # quarters stand in for all numbers between two bounds that are whole
    possible = [low + step / 4 for step in range(4 * length + 1)]
    accepted = {
        (least is None or number >= least)
        and (most is None or number <= most)
        and (above is None or number > above)
        for number in possible
    }
    empty = most is not None and (
        (least is not None and most < least) or (above is not None and most <= above)
    )
    terms = Terms(least=least, most=most, above=above)
    if not empty:  # such terms are refused when the routes are loaded
        expected = accepted.pop() if len(accepted) == 1 else None
        assert terms.meet(Span(low, low + length)) is expected


def test_the_bounds_that_are_set_are_told() -> None:
    assert Terms(least=1, above=3).bounds == (1, 3)
    assert Terms(most=2).bounds == (2,)
    assert Terms().bounds == ()
