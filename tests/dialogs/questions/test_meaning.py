"""What an answer says about the applicant."""

from datetime import date

from bot.dialogs.questions import meaning
from bot.scoring import Span
from tests.dialogs.people import NINETIES, TODAY


def test_extras_that_are_not_ticked_are_absent_and_details_stay_open() -> None:
    facts = meaning.as_extras(["spouse", "fresh_graduate"], TODAY)
    assert facts["award"] == "none"
    assert facts["fresh_graduate"] is True
    assert "spouse_local_years" not in facts


def test_records_that_are_ticked_are_at_least_one() -> None:
    facts = meaning.as_penalties(["detention"], TODAY)
    assert facts["detention_count"] == Span(1, meaning.MOST_RECORDS)
    assert (facts["crime_count"], facts["serious_crime"]) == (0, False)


def test_the_conditions_of_a_title() -> None:
    assert meaning.as_conditions("no", TODAY) == {"qualification_fits": False}
    assert meaning.as_conditions("low_base", TODAY)["qualification_base_months"] == Span(0, 5)
    assert meaning.as_conditions("all", TODAY)["qualification_base_months"] == Span(6, 12)


def test_nobody_is_born_after_today() -> None:
    assert meaning.as_birth(NINETIES, date(1995, 6, 1)) == {
        "birth_date": Span(date(1990, 1, 1), date(1995, 6, 1))
    }


def test_a_ticked_child_is_surely_on_its_side_of_sixteen() -> None:
    small, pupil = meaning.as_children(["under_16", "senior"], TODAY)["children"]
    sixteen = date(2010, 11, 23)
    assert small.birth_date.low > sixteen
    assert pupil.birth_date.high < sixteen
    assert pupil.in_senior_secondary


def test_plain_answers_are_taken_as_they_are() -> None:
    assert meaning.as_is("education", "master", TODAY) == {"education": "master"}
    assert meaning.as_flag("married", "yes", TODAY) == {"married": True}
    assert meaning.as_whole("crime_count", {"low": 1, "high": 1}, TODAY) == {
        "crime_count": Span(1, 1)
    }
    assert meaning.as_amount("tax_average", {"low": 0, "high": 2}, TODAY) == {
        "tax_average": Span(0.0, 2.0)
    }
