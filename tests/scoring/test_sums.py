"""Sets of totals: every sum of open terms, and none that cannot occur."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scoring.sums import Sums, of_the_others

TERMS = st.lists(
    st.lists(st.integers(-30, 30), min_size=1, max_size=4, unique=True).map(tuple), max_size=5
)


def members(sums: Sums) -> set[int]:
    return {
        sums.least + place for place in range(sums.bits.bit_length()) if sums.bits >> place & 1
    }


def test_adding_a_term_gives_every_sum() -> None:
    assert members(Sums(5).plus((0, 10)).plus((-1, 2))) == {4, 7, 14, 17}


@given(TERMS)
def test_the_others_make_exactly_what_they_can_add_up_to(terms: list[tuple[int, ...]]) -> None:
    found = of_the_others(tuple(terms))
    assert len(found) == len(terms)
    for place, sums in enumerate(found):
        rest = terms[:place] + terms[place + 1 :]
        assert members(sums) == {sum(case) for case in product(*rest)}


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (10, 10, True),
        (9, 10, True),
        (11, 11, False),
        (11, 13, True),
        (14, 99, False),
        (-5, 9, False),
        (-5, 10, True),
        (13, 13, True),
        (12, 12, False),
        (13, 10, False),
        (3, 2, False),
    ],
)
def test_whether_some_member_lies_between(low: int, high: int, *, expected: bool) -> None:
    assert Sums(7).plus((3, 6)).has_any(low, high) is expected


def test_all_members_can_be_moved() -> None:
    assert members(Sums(7).plus((3, 6)).moved(-10)) == {0, 3}
