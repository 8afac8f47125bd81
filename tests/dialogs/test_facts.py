"""Answers folded into facts."""

from datetime import date

from bot.dialogs.facts import (
    applicant,
    as_claimed,
    at_least,
    doubts,
    judged,
    usable,
    without_dependents,
    without_inapplicable,
)
from bot.scoring import Applicant, Span, score
from bot.scoring.records import without_records
from tests.dialogs.people import ADULT, GRADUATE, NINETIES, TODAY
from tests.dialogs.questions.test_history import FIVE_YEARS

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


def test_at_least_leaves_a_history_as_it_is() -> None:
    answers = {"age": ADULT, "education": "master", "insurance_history": FIVE_YEARS}
    facts = at_least(applicant(answers, TODAY))
    assert (facts.insurance_months, facts.award) == (None, "none")
    assert score(facts, TODAY).points.high == 30 + 100 + 15 + 50


# --- the sum that the person made -----------------------------------------------------------

SEVERAL = {
    "age": ADULT,
    "education": "junior_college",
    "insurance_base": "none",
    "insurance_years": {"low": 36, "high": 36},
    "bonus": "some",
    "records": "none",
}
"""89 points are sure, and 31 are missing."""


def judge(**answers: object) -> tuple[str, int, int]:
    found = judged(answers, applicant(answers, TODAY), TODAY)
    return found.verdict, found.points.low, found.points.high


def rest(low: float, high: float) -> dict[str, object]:
    return {**SEVERAL, "together": {"low": low, "high": high}}


def test_without_a_sum_nothing_is_added() -> None:
    assert judge(**SEVERAL) == ("undecided", 89, 737)


def test_a_sum_that_is_enough_is_taken_at_its_word() -> None:
    assert judge(**rest(31, 1000)) == ("reached", 120, 737)
    assert judge(**rest(31, 31)) == ("reached", 120, 120)


def test_a_sum_that_is_not_is_taken_at_its_word_too() -> None:
    assert judge(**rest(-1000, 30)) == ("not_reached", 89, 119)
    assert judge(**rest(30, 30)) == ("not_reached", 119, 119)


def test_a_sum_on_both_sides_decides_nothing() -> None:
    assert judge(**rest(30, 31)) == ("undecided", 119, 120)


def test_with_records_the_sum_may_be_below_what_is_sure() -> None:
    known = {**rest(-1000, 30), "records": "several"}
    assert judge(**known) == ("not_reached", 0, 119)


def test_what_the_rules_decide_themselves_is_not_overruled() -> None:
    refused = {**rest(31, 1000), "records": "serious"}
    assert judge(**refused)[0] == "vetoed"
    graduate = {**rest(-1000, 30), "education": "master"}
    assert judge(**graduate)[:2] == ("reached", 139)


def test_a_sum_that_no_longer_fits_the_facts_is_left_out() -> None:
    """Somebody said that the rest is less than nothing, and later only said more of it."""
    moved = rest(-1000, -100)
    assert judge(**moved) == ("undecided", 89, 737)


def test_a_sum_is_reckoned_from_what_is_known_now() -> None:
    """Its low end was 31 when 89 were sure; with 99 sure it is 130."""
    assert judge(**{**rest(31, 1000), "education": "bachelor"})[:2] == ("reached", 130)


def test_the_sum_counts_even_while_records_are_unknown() -> None:
    answers = {name: value for name, value in rest(31, 31).items() if name != "records"}
    assert judge(**answers) == ("undecided", 120, 120)
    facts = without_records(applicant(answers, TODAY))
    assert judged(answers, facts, TODAY).verdict == "reached"


def test_who_is_sure_to_reach_it_claims_no_more_than_what_is_known() -> None:
    claimed = as_claimed(GRADUATE, TODAY)
    assert (claimed.award, claimed.insurance_months, claimed.insurance_base) == ("none", 0, "none")
    assert claimed.education == "bachelor_degree"
    assert as_claimed({**GRADUATE, "education": "bachelor"}, TODAY).award is None


def test_who_reaches_it_by_the_sum_claims_only_what_was_named() -> None:
    assert as_claimed(rest(31, 1000), TODAY).award == "none"
    assert as_claimed(rest(-1000, 30), TODAY).award is None


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
