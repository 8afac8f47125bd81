"""The insurance history, as it is stored."""

from datetime import date

import pytest

from bot.dialogs.facts import applicant, usable
from bot.dialogs.questions.history import HISTORY
from bot.scoring import InsurancePeriod, score
from tests.dialogs.people import ADULT, TODAY

FIVE_YEARS = [{"from": "2021-07", "to": "2026-06", "base": 20000.0, "back_paid": False}]


def test_each_line_is_a_stretch_of_months_at_one_base() -> None:
    answer = [*FIVE_YEARS, {"from": "2019-01", "to": "2019-03", "base": 5000, "back_paid": True}]
    assert HISTORY.gives(answer, TODAY) == {
        "insurance_history": (
            InsurancePeriod(date(2021, 7, 1), date(2026, 6, 1), 20000.0, back_paid=False),
            InsurancePeriod(date(2019, 1, 1), date(2019, 3, 1), 5000.0, back_paid=True),
        )
    }


@pytest.mark.parametrize(
    "answer",
    [
        "2021-07",
        [{"from": "2021-07", "to": "2026-06", "base": 20000.0}],
        [{"from": "2021-13", "to": "2026-06", "base": 20000.0, "back_paid": False}],
        [{"from": "2026-06", "to": "2021-07", "base": 20000.0, "back_paid": False}],
        [{"from": "2021-07", "to": "2026-06", "base": "much", "back_paid": False}],
        [*FIVE_YEARS, *FIVE_YEARS],
        [7],
        None,
    ],
)
def test_what_is_no_history_is_not_accepted(answer: object) -> None:
    assert HISTORY.accepts(FIVE_YEARS)
    assert not HISTORY.accepts(answer)


def test_it_makes_the_other_answers_about_insurance_needless() -> None:
    needless = ("insurance_years", "insurance_long", "insurance_base", "recent_insurance")
    assert HISTORY.replaces == needless
    answers = {
        "insurance_history": FIVE_YEARS,
        "insurance_years": {"low": 480, "high": 480},
        "insurance_base": "none",
        "recent_insurance": {"low": 0, "high": 5},
    }
    assert set(usable(answers)) == {"insurance_history"}


def test_years_and_base_come_from_it() -> None:
    facts = applicant({"age": ADULT, "education": "none", "insurance_history": FIVE_YEARS}, TODAY)
    lines = {item.id: (item.low, item.high) for item in score(facts, TODAY).items}
    assert lines["insurance_years"] == (15, 15)
    assert lines["insurance_base"] == (50, 50)
