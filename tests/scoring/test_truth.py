"""Three values: yes, no, and "it depends on these facts"."""

from collections.abc import Iterator
from itertools import permutations, product

import pytest

from bot.scoring.truth import NO, YES, Answer, every, negated, some

OPEN = Answer(holds=None, unknown=("married",))
OTHER = Answer(holds=None, unknown=("divorced",))
VALUES = (True, False, None)


def _answer(value: object) -> Answer:
    return Answer(holds=value if isinstance(value, bool) else None)


@pytest.mark.parametrize("values", tuple(product(VALUES, repeat=3)))
def test_a_conjunction_is_what_it_is_under_every_way_of_filling_the_gaps(
    values: tuple[bool | None, ...],
) -> None:
    outcomes = {all(filled) for filled in _fillings(values)}
    expected = outcomes.pop() if len(outcomes) == 1 else None
    assert every(map(_answer, values)).holds is expected


@pytest.mark.parametrize("values", tuple(product(VALUES, repeat=3)))
def test_a_disjunction_is_what_it_is_under_every_way_of_filling_the_gaps(
    values: tuple[bool | None, ...],
) -> None:
    outcomes = {any(filled) for filled in _fillings(values)}
    expected = outcomes.pop() if len(outcomes) == 1 else None
    assert some(map(_answer, values)).holds is expected


def _fillings(values: tuple[bool | None, ...]) -> Iterator[tuple[bool, ...]]:
    return product(*((True, False) if value is None else (value,) for value in values))


@pytest.mark.parametrize("answers", tuple(permutations((OPEN, NO, OTHER))))
def test_a_settled_answer_names_no_unknown_fact(answers: tuple[Answer, ...]) -> None:
    assert every(answers) == NO


def test_what_is_open_names_every_fact_once() -> None:
    assert every((OPEN, YES, OTHER, OPEN)).unknown == ("married", "divorced")
    assert some((OPEN, NO, OTHER, OPEN)).unknown == ("married", "divorced")


def test_the_opposite_of_undecided_is_undecided_about_the_same_facts() -> None:
    assert negated(OPEN) == OPEN
    assert negated(YES) == NO
    assert negated(NO) == YES


def test_without_parts_everything_holds_and_nothing_is_found() -> None:
    assert every(()) == YES
    assert some(()) == NO
