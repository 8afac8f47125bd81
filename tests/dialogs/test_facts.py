"""Answers folded into facts."""

from datetime import date

from bot.dialogs.facts import (
    applicant,
    at_least,
    doubts,
    usable,
    without_dependents,
    without_inapplicable,
)
from bot.scoring import Applicant, Span, score
from bot.scoring.records import without_records
from tests.dialogs.people import GRADUATE, NINETIES, TODAY

YEAR = {"low": "1990-01-01", "high": "1990-12-31"}


def test_a_later_question_narrows_an_earlier_one() -> None:
    facts = applicant({"birth_decade": NINETIES, "birth_year": YEAR}, TODAY)
    assert facts.birth_date == Span(date(1990, 1, 1), date(1990, 12, 31))


def test_who_is_single_has_no_spouse_unless_one_was_named() -> None:
    assert applicant({"married": "no"}, TODAY).co_spouse is False
    named = {"extras": ["spouse"], "spouse_years": {"low": 2, "high": 2}, "married": "no"}
    assert applicant(named, TODAY).spouse_local_years == Span(2.0, 2.0)


def test_an_answer_of_another_version_is_left_out() -> None:
    assert usable({"education": "professor", "gone": 1, "married": "yes"}) == {"married": "yes"}


def test_a_detail_without_its_tick_is_left_out() -> None:
    assert "award" not in usable({"extras": [], "award": "provincial"})
    assert "award" in usable({"extras": ["award"], "award": "provincial"})


def test_a_changed_answer_takes_its_dependents_along() -> None:
    given = {"birth_decade": NINETIES, "birth_year": YEAR, "education": "none"}
    kept, dropped = without_dependents(given, "birth_decade")
    assert dropped == ("birth_year",)
    assert set(kept) == {"birth_decade", "education"}


def test_a_change_reaches_dependents_of_dependents() -> None:
    given = {"extras": ["qualification"], "qualification": "skill_1", "qualification_fits": "all"}
    assert without_dependents(given, "extras")[1] == ("qualification", "qualification_fits")


def test_follow_up_answers_go_when_their_question_no_longer_makes_sense() -> None:
    given = {"extras": ["award"], "award": "provincial", "spouse_years": {"low": 1, "high": 1}}
    assert set(without_inapplicable(given)) == {"extras", "award"}


def test_at_least_takes_every_unknown_bonus_as_absent() -> None:
    facts = at_least(applicant(GRADUATE, TODAY))
    assert score(facts, TODAY).points.low == score(facts, TODAY).points.high == 120


def test_without_records_known_ones_stay() -> None:
    facts = without_records(Applicant(detention_count=2))
    assert (facts.detention_count, facts.crime_count, facts.serious_crime) == (2, 0, False)


def test_more_insurance_than_the_age_allows_is_doubted() -> None:
    born = date(1991, 11, 23)
    assert doubts(Applicant(birth_date=born, insurance_months=19 * 12), TODAY) == ()
    assert doubts(Applicant(birth_date=born, insurance_months=19 * 12 + 1), TODAY) == (
        "insurance_months",
    )


def test_only_what_is_certain_is_doubted() -> None:
    nineties = Span(date(1990, 1, 1), date(1999, 12, 31))
    assert doubts(Applicant(birth_date=nineties, insurance_months=Span(0, 528)), TODAY) == ()
    assert doubts(Applicant(insurance_months=500), TODAY) == ()


def test_a_degree_before_its_age_is_doubted() -> None:
    child = Applicant(birth_date=date(2008, 11, 24), education="doctor", spouse_local_years=3)
    assert doubts(child, TODAY) == ("spouse_local_years", "education")
