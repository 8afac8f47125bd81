"""Points for each full unit."""

import pytest

from bot.scoring.tables.areas import Areas
from bot.scoring.tables.steps import Steps, plain

TAX = Steps(size=100_000, per=10, cap=120)
SERVICE = Steps(size=1, per=4, minimum=5)
DETENTION = Steps(size=1, per=-50, window=5)


@pytest.mark.parametrize(
    ("steps", "low", "high", "expected"),
    [
        (TAX, 0, 10**12, {10 * units for units in range(13)}),
        (TAX, 99_999.9, 200_000, {0, 10, 20}),
        (TAX, 1_200_000, 1_300_000, {120}),
        (TAX, 1_199_999, 1_300_000, {110, 120}),
        (Steps(size=1, per=50, cap=120), 0, 9, {0, 50, 100, 120}),
        (SERVICE, 3, 7, {0, 20, 24, 28}),
        (SERVICE, 4.9, 4.95, {0}),
        (DETENTION, 0, 2, {0, -50, -100}),
        (DETENTION, 2, 2, {-100}),
    ],
)
def test_everything_between_two_amounts(
    steps: Steps, low: float, high: float, expected: set[int]
) -> None:
    assert steps.every(((low, high),)) == expected
    assert steps.every(((high, low),)) == expected


def test_everything_between_two_numbers_of_years_in_any_area() -> None:
    areas = Areas({"none": None, "lingang": Steps(1, 2, 3, 20), "other": Steps(1, 2, 5, 20)})
    assert areas.every((("lingang",), (2, 5))) == {0, 6, 8, 10}
    assert areas.every((("other", "none"), (5, 6))) == {0, 10, 12}
    assert areas.every((("none",), (0, 30))) == {0}


@pytest.mark.parametrize(
    ("steps", "facts", "faults"),
    [
        (TAX, ("tax_average",), []),
        (DETENTION, ("detention_count",), []),
        (Steps(0, 10), ("tax_average",), ["a step has no size or no points"]),
        (Steps(-1, 10), ("tax_average",), ["a step has no size or no points"]),
        (Steps(1, 0), ("tax_average",), ["a step has no size or no points"]),
        (TAX, ("education",), ["steps are for one number"]),
        (TAX, ("tax_average", "detention_count"), ["steps are for one number"]),
        (TAX, (), ["steps are for one number"]),
        (Steps(0, 0), (), ["a step has no size or no points", "steps are for one number"]),
    ],
)
def test_what_cannot_be_counted_is_named(
    steps: Steps, facts: tuple[str, ...], faults: list[str]
) -> None:
    assert steps.faults(facts) == faults


@pytest.mark.parametrize(("amount", "said"), [(3.0, 3), (3.5, 3.5), (3, 3), (None, None)])
def test_an_amount_is_written_as_people_do(amount: object, said: object) -> None:
    assert plain(amount) == said
    assert type(plain(amount)) is type(said)
