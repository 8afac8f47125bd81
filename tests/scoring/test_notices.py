"""What the reader must know about how sure an answer is."""

from datetime import date

import pytest

from bot.scoring import NOTICES, Applicant, FactError, outlook, score
from tests.scoring.people import someone


def ids(applicant: Applicant, on: date) -> list[str]:
    return [notice.id for notice in score(applicant, on).notices]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2023, 1, 1), []),
        (date(2026, 7, 31), []),  # the last month that counts is June
        (date(2026, 8, 1), ["wage_unpublished"]),
        (date(2027, 12, 31), ["wage_unpublished"]),
        (date(2028, 1, 1), ["edition_expired", "wage_unpublished"]),
        (date(2040, 1, 1), ["edition_expired", "wage_unpublished"]),
    ],
)
def test_what_is_uncertain_on_a_day(on: date, expected: list[str]) -> None:
    assert [notice.id for notice in outlook(on)] == expected
    assert ids(someone(insurance_base="1"), on) == expected


def test_after_its_end_the_last_edition_is_used() -> None:
    result = score(someone(education="master"), date(2030, 1, 1))
    assert result.edition == date(2023, 1, 1)
    assert result.points.low == 130  # 20 years old by then, and a master
    assert dict(result.notices[0].values) == {
        "edition": date(2023, 1, 1),
        "until": date(2027, 12, 31),
    }


def test_whoever_gets_no_points_by_the_wage_need_not_know_about_it() -> None:
    on = date(2026, 11, 23)
    assert ids(someone(insurance_base="none"), on) == []
    assert ids(someone(insurance_base=None), on) == ["wage_unpublished"]


def test_a_title_rests_on_the_wage_too() -> None:
    on = date(2026, 11, 23)
    facts = {"qualification_fits": True, "qualification_base_months": 6}
    assert ids(someone(**facts, qualification="title_senior"), on) == ["wage_unpublished"]
    assert ids(someone(**facts, qualification="skill_3"), on) == []


def test_no_outlook_before_the_first_edition() -> None:
    with pytest.raises(FactError):
        outlook(date(2017, 12, 31))


def test_every_notice_that_occurs_is_listed() -> None:
    assert {"edition_expired", "wage_unpublished"} < NOTICES


def test_even_the_lowest_level_rests_on_the_wage() -> None:
    assert ids(someone(insurance_base="0.8"), date(2026, 11, 23)) == ["wage_unpublished"]
