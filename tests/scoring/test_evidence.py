"""What an insurance history shows is said with its months, the level and the window."""

from datetime import date

import pytest

from bot.scoring import Applicant, FactError, InsurancePeriod, Score, points_on, score
from bot.scoring.history import Tally
from bot.scoring.tables import SHELF
from tests.scoring.people import ON, item

LAST = date(2026, 10, 1)


def paid(*stretches: tuple[int, float]) -> Applicant:
    """Somebody who paid so many months at such a base, one stretch after the other."""
    periods = []
    end = LAST.year * 12 + LAST.month - 1
    for months, base in reversed(stretches):
        first = end - months + 1
        periods.append(
            InsurancePeriod(
                date(first // 12, first % 12 + 1, 1), date(end // 12, end % 12 + 1, 1), base
            )
        )
        end = first - 1
    return Applicant(insurance_history=tuple(periods))


def shown(result: Score) -> tuple[str, dict[str, object]]:
    reason = item(result, "insurance_base").reason
    return reason.id, dict(reason.values)


@pytest.mark.parametrize(
    ("stretches", "ending", "level", "months", "needed", "within"),
    [
        ([(35, 9_117)], "_short", "0.8", 35, 36, 48),
        ([(36, 9_117)], "", "0.8", 36, 36, 48),
        ([(36, 11_396)], "", "1", 36, 36, 48),
        ([(35, 11_396), (1, 9_117)], "", "0.8", 36, 36, 48),
        ([(20, 22_792), (20, 11_396)], "", "1", 40, 36, 48),
        ([(36, 22_792)], "", "2", 36, 36, 48),
        ([(23, 34_188)], "_short", "0.8", 23, 36, 48),
        ([(24, 34_188)], "", "3", 24, 24, 36),
        ([(60, 34_188)], "", "3", 36, 24, 36),
        ([(60, 9_000)], "_short", "0.8", 8, 36, 48),  # enough only while 1x was 10338
    ],
)
def test_the_highest_level_reached_or_how_far_the_lowest_is(
    stretches: list[tuple[int, float]],
    ending: str,
    level: str,
    months: int,
    needed: int,
    within: int,
) -> None:
    values = {"level": level, "months": months, "needed": needed, "within": within}
    assert shown(score(paid(*stretches), ON)) == ("insurance_base_history" + ending, values)


def test_a_level_that_was_given_has_the_usual_reason() -> None:
    assert shown(score(Applicant(insurance_base="1"), ON)) == ("insurance_base", {"level": "1"})


@pytest.mark.parametrize("applicant", [Applicant(), paid((40, 12_000)), paid((24, 34_188))])
def test_the_points_alone_are_those_of_the_whole_result(applicant: Applicant) -> None:
    assert points_on(applicant, ON) == score(applicant, ON).points


@pytest.mark.parametrize(("months", "reached"), [(35, False), (36, True), (37, True)])
def test_a_level_is_reached_with_the_months_that_it_asks_for(
    months: int, *, reached: bool
) -> None:
    windows = {window.id: window for window in SHELF.on(ON).windows}
    assert Tally(windows["insurance_base_1"], months).reached is reached
    assert Tally(windows["recent_insurance_months"], months).reached is False


def test_a_history_in_which_nothing_counts_says_nothing_about_the_wage() -> None:
    late = InsurancePeriod(date(2026, 1, 1), date(2026, 9, 1), 12_000, back_paid=True)
    result = score(Applicant(insurance_history=(late,)), ON)
    assert result.notices == ()
    assert item(result, "insurance_base").reason.values["months"] == 0


def test_the_points_of_somebody_not_born_yet_are_refused_too() -> None:
    with pytest.raises(FactError) as caught:
        points_on(Applicant(birth_date=date(2026, 11, 24)), ON)
    assert str(caught.value) == (
        "birth_date: 2026-11-24 is later than the day of scoring; "
        "expected a day not after 2026-11-23"
    )
