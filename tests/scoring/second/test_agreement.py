"""An independent second calculation agrees on 10,000 random people (R12)."""

import os
from datetime import date

import pytest

from bot.scoring import Score, parse_applicant, score
from tests.scoring.second.calculator import Answer, answer
from tests.scoring.second.crowd import Case, crowd

FIRST_DAY = date(2018, 1, 1)
"""The first day of the first edition."""

PEOPLE = int(os.environ.get("SCORING_CROWD", "10000"))
SEEDS = range(8)
"""Each seed makes an equal part of the crowd, so that the parts can run side by side."""

NAMED = ("reached", "not_reached", "vetoed")


def part(seed: int) -> list[Case]:
    return list(crowd(seed, PEOPLE // len(SEEDS), FIRST_DAY))


def summary(result: Score) -> Answer:
    """A result of the product in the form of the second calculation."""
    assert result.points.low == result.points.high
    assert all(item.low == item.high for item in result.items)
    return Answer(
        total=result.points.low,
        items={item.id: (item.low, item.counted) for item in result.items},
        verdict=result.verdict,
        prerequisites={row.id: row.met is True for row in result.prerequisites},
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_both_calculations_agree(seed: int) -> None:
    for document, on in part(seed):
        result = score(parse_applicant(document), date.fromisoformat(on))
        assert summary(result) == answer(document, on), (document, on)


def test_the_crowd_reaches_every_corner() -> None:
    """A crowd in which nobody wins an award would agree on awards for no reason."""
    answers = [answer(*case) for seed in SEEDS for case in crowd(seed, 100, FIRST_DAY)]
    assert {found.verdict for found in answers} == set(NAMED)
    for name in answers[0].items:
        assert len({found.items[name] for found in answers}) > 1, name
    for name in answers[0].prerequisites:
        assert {found.prerequisites[name] for found in answers} == {True, False}, name
    bases = {found.items["insurance_base"][0] for found in answers}
    assert bases == {0, 25, 50, 100, 120}


def test_people_with_and_without_a_history_are_in_the_crowd() -> None:
    documents = [document for document, _ in crowd(0, 400, FIRST_DAY)]
    with_history = sum("insurance_history" in document for document in documents)
    assert 150 < with_history < 250
