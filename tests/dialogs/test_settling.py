"""Who is judged, what is still asked, and that the result is that of the whole truth."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.dialogs import settling
from bot.dialogs.facts import applicant, usable
from bot.dialogs.flows import FLOWS, HOME, open_questions
from bot.dialogs.model import Moment, Person
from bot.scoring import Applicant, InsurancePeriod, Span
from bot.scoring.settling import RouteResult
from tests.chat import MIND
from tests.dialogs import settlers
from tests.dialogs.people import TODAY
from tests.dialogs.settlers import USUAL, Truth, truths
from tests.scoring.settling.movers import CARD, person

JUNE = Moment(datetime(2026, 6, 10, 2, tzinfo=UTC), date(2026, 6, 10))
MOMENTS = (Moment(datetime(2026, 11, 23, 2, tzinfo=UTC), TODAY), JUNE)
SETTLE = FLOWS["settle"]


def results(answers: dict[str, Any], on: date = TODAY) -> dict[str, RouteResult]:
    told = usable(answers)
    found = settling.results(told, applicant(told, on), on)
    return {route.id: route for route in found}


def stages(answers: dict[str, Any], on: date = TODAY) -> list[str]:
    told = usable(answers)
    found = list(settling.matters(told, applicant(told, on), on))
    assert all(len(stage) == 1 for stage in found)
    return [name for stage in found for name in stage]


# --- the whole truth -------------------------------------------------------------------------


@settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(truths(), st.sampled_from(MOMENTS))
def test_the_routes_shown_stand_as_on_the_full_facts(truth: Truth, moment: Moment) -> None:
    walked = list(settlers.take(MIND.dialogue, truth, moment))
    answers = walked[-1][1].answers
    shown = {name: route.status for name, route in results({**answers}, moment.today).items()}
    real = settlers.results(truth, moment.today)
    assert shown == {name: real[name].status for name in truth["ways"]}
    asked = [name for name, _, _ in walked]
    assert len(asked) == len(set(asked))
    assert walked[-1][1].session.view == "settlement"


OTHERWISE: list[dict[str, Any]] = [
    {},
    {"ways": {"spouse"}, "birth_date": date(1991, 11, 24), "spouse_local_years": 6},
    {"ways": {"residence_to_hukou"}, "qualification": "skill_2", "hukou_base": "1"},
    {
        "ways": {"residence_to_hukou"},
        "permit_months": 60,
        "special_area": "zhangjiang",
        "special_area_years": 3,
        "special_area_role": "core",
        "special_area_stays": True,
    },
    {"ways": {"residence_to_hukou"}, "permit_months": 60, "suburb_post_years": 6},
    {
        "ways": {"residence_to_hukou"},
        "permit_months": 60,
        "founder_share": 60,
        "founder_years": 3,
        "venture_funding": "2m",
    },
    {
        "ways": {"residence_to_hukou"},
        "permit_months": 60,
        "broker_years": 3,
        "broker_deals": 20_000_000,
    },
    {"ways": {"residence_to_hukou"}, "permit_months": 30, "vc_partner_years": 3},
    {
        "ways": {"residence_to_hukou"},
        "qualification": "none",
        "hukou_base": "1",
        "tax_average": 900_000,
        "local_employees_average": 100,
    },
    {
        "ways": {"residence_to_hukou"},
        "permit_months": 60,
        "special_area": "new_town",
        "special_area_role": "core",
        "special_area_stays": True,
    },
    {
        "ways": {"talent"},
        "qualification": "skill_1",
        "education": "none",
        "key_institution_years": 0,
    },
    {"ways": {"talent"}, "education": "bachelor_degree", "key_institution_years": 3},
    {"ways": {"talent"}, "talent_role": "programme"},
    {
        "ways": {"talent"},
        "education": "none",
        "legal_representative": True,
        "company_tax": 10_000_000,
    },
    {
        "ways": {"talent"},
        "education": "none",
        "broker_years": 3,
        "broker_deals": 50_000_000,
        "broker_parties": 5,
        "broker_performed": 90,
    },
    {"ways": {"talent"}, "education": "none", "venture_invested": 30_000_000},
    {"ways": {"talent"}, "education": "none", "hukou_base": "3", "income_tax_48": 1_000_000},
    {"ways": {"graduate"}, "education": "bachelor_degree", "bachelor_school": "other_shanghai"},
    {"ways": {"graduate"}, "honours": "school_one", "contest": "regional_1"},
    {"ways": {"graduate"}, "education": "bachelor_degree"},
    {"ways": {"returnee"}, "foreign_degree": "doctor", "days_abroad": 200},
    {"ways": {"returnee"}, "foreign_school": "other", "returnee_months_1x": 2},
    {"ways": {"returnee"}, "foreign_school": "top_100"},
    {"ways": {"returnee"}, "foreign_school": "other", "returnee_months_1_5x": 3},
    {"ways": {"returnee"}, "stem_degree": True, "returnee_months_1x": 2},
    {"ways": {"returnee"}, "foreign_degree": "none"},
]
"""People for whom rarer questions are asked."""
BY_COARSER_ANSWERS = {"award"}
"""Asked only of whoever told elsewhere that they have one, but not which."""


def test_every_question_of_the_routes_is_asked_of_somebody() -> None:
    asked: set[str] = set()
    for other in OTHERWISE:
        truth = settlers.possible({**USUAL, **other})
        asked |= {name for name, _, _ in settlers.take(MIND.dialogue, truth, JUNE)}
    ids = {question.id for question in settling.QUESTIONS_OF_ROUTES}
    assert ids - asked == BY_COARSER_ANSWERS


TAPS = {
    "residence_to_hukou": 12,
    "talent": 12,
    "graduate": 18,
    "returnee": 17,
    "spouse": 6,
    "child": 7,
    "parents": 6,
}


@pytest.mark.parametrize("route", TAPS)
def test_a_usual_person_needs_few_taps(route: str) -> None:
    truth = {**USUAL, "ways": {route}}
    assert sum(taps for _, _, taps in settlers.take(MIND.dialogue, truth, JUNE)) <= TAPS[route]


# --- who is judged ---------------------------------------------------------------------------


def test_a_card_says_what_is_not_known_otherwise() -> None:
    told = settling.settler({"settle_career": []}, Applicant(award="provincial"))
    assert told.award == "provincial"
    assert told.tax_average == 0
    assert told.value("founder_share") == 0
    assert settling.settler({}, Applicant()) == Applicant()


@pytest.mark.parametrize(
    ("base", "level"), [("none", "none"), ("0.8", "none"), ("1", None), ("3", None)]
)
def test_a_base_below_the_wage_reaches_no_level_of_the_routes(
    base: str, level: str | None
) -> None:
    assert settling.settler({}, Applicant(insurance_base=base)).value("hukou_base") == level


@pytest.mark.parametrize(
    ("held", "insured", "kept"),
    [
        (60, Span(60, 71), Span(60, 60)),
        (Span(60, 71), Span(60, 71), Span(60, 71)),
        (60, 84, Span(60, 60)),
        (60, 48, 48),
        (None, 84, 84),
    ],
)
def test_nobody_is_insured_with_the_permit_for_longer_than_it_is_held(
    held: object, insured: object, kept: object
) -> None:
    told = person(permit_months=held, permit_insurance_months=insured)
    assert settling.settler({}, told).value("permit_insurance_months") == kept


def test_nobody_is_insured_with_the_permit_for_longer_than_at_all() -> None:
    told = person(permit_insurance_months=Span(84, 528), insurance_months=Span(36, 47))
    assert settling.settler({}, told).value("permit_insurance_months") == Span(47, 47)


def test_months_that_a_history_does_not_have_are_asked_for_again() -> None:
    history = (InsurancePeriod(date(2025, 1, 1), date(2026, 10, 1), 12_000),)
    told = person(insurance_history=history, permit_insurance_months=84, permit_months=84)
    answers = {"settle_ways": ["residence_to_hukou"]}
    (found,) = settling.results(answers, told, TODAY)
    assert "permit_insurance_months" in found.unknown


def test_a_relative_is_judged_by_their_own_age() -> None:
    answers = {
        "settle_ways": ["child", "parents"],
        "birth_decade": {"low": "1980-01-01", "high": "1989-12-31"},
        "child_age": {"low": 8.0, "high": 8.0},
        "parent_age": {"low": 60, "high": 120},
        "sex": "male",
    }
    found = results(answers)
    assert found["child"].requirements[0].met is True
    assert found["parents"].requirements[2].met is True


# --- what is asked ---------------------------------------------------------------------------


def test_first_the_routes_and_nothing_else() -> None:
    assert stages({}) == ["settle_ways"]
    assert [q.id for q in open_questions(SETTLE, Person(), TODAY)] == ["settle_ways"]
    assert stages({"settle_ways": []}) == []


def test_a_card_stands_for_the_facts_on_it_until_it_is_answered() -> None:
    answers: dict[str, Any] = {"settle_ways": ["residence_to_hukou"]}
    before = stages(answers)
    assert "settle_career" in before
    assert "award" not in before
    after = stages({**answers, "settle_career": ["area"]})
    assert "special_area" in after
    assert "award" not in after
    assert "settle_career" not in after


def test_an_award_of_some_level_is_asked_for_by_its_level() -> None:
    told = Applicant(award=frozenset({"department_special", "provincial"}))
    answers = {"settle_ways": ["residence_to_hukou"], "settle_career": ["award"]}
    found = [name for stage in settling.matters(answers, told, TODAY) for name in stage]
    assert "award" in found


def test_what_is_sensitive_comes_last() -> None:
    found = stages({"settle_ways": ["spouse", "residence_to_hukou"]})
    last = ["crime_count", "serious_crime", "spouse_local_years", "family_group"]
    assert sorted(found[-4:]) == sorted(last)


def test_a_decided_route_asks_nothing_more() -> None:
    found = stages({"settle_ways": ["residence_to_hukou"], "residence_permit": "no"})
    assert found == []
    assert stages({"settle_ways": ["parents"], "child_local_hukou": "no"}) == []


def route(**facts: object) -> RouteResult:
    (found,) = settling.results(
        {"settle_ways": ["residence_to_hukou"]}, person(**{**CARD, **facts}), TODAY
    )
    return found


def asked(found: RouteResult) -> list[str]:
    return list(settling.worth_asking(found, TODAY))


def test_months_are_asked_for_even_where_something_else_is_missing() -> None:
    assert asked(route(permit_months=None, permit_insurance_months=None)) == [
        "permit_months",
        "permit_insurance_months",
    ]
    assert asked(route(permit_months=None, residence_permit=False)) == []


def test_where_only_months_are_missing_the_rest_matters_too() -> None:
    found = route(permit_months=50, permit_insurance_months=50, hukou_base="2", crime_count=None)
    assert found.status == "not_met"
    assert settling.waits(found, TODAY)
    assert asked(found) == ["crime_count"]
    untitled = route(permit_months=50, permit_insurance_months=50, crime_count=None)
    assert not settling.waits(untitled, TODAY)
    assert asked(untitled) == []


def test_full_months_wait_for_nothing() -> None:
    found = route(permit_months=84, permit_insurance_months=84, hukou_base="2")
    assert found.status == "met"
    assert not settling.waits(found, TODAY)


def test_what_the_employer_of_a_later_graduate_is_changes_nothing_yet() -> None:
    answers: dict[str, Any] = {"settle_ways": ["graduate"], "education": "bachelor_degree"}
    later = stages({**answers, "graduation_year": {"low": 2027, "high": 2100}})
    assert "employer_capital" not in later
    assert "employer_registered_on" not in later
    assert "settle_points" in later
    assert "settle_study" in later
    now = stages({**answers, "graduation_year": {"low": 2026, "high": 2026}}, JUNE.today)
    assert "employer_capital" in now


# --- the questionnaire -----------------------------------------------------------------------


def test_what_others_ask_too_stays_with_them() -> None:
    assert HOME["settle_ways"] is SETTLE
    assert HOME["permit_months"] is SETTLE
    assert HOME["birth_decade"] is not SETTLE
    assert HOME["full_time_study"] is not SETTLE
    assert HOME["penalties"] is not SETTLE


def test_details_wait_for_their_card() -> None:
    answers = {"settle_ways": ["residence_to_hukou"], "settle_career": ["area"]}
    ids = [q.id for q in open_questions(SETTLE, Person(answers=answers), TODAY)]
    assert "special_area" in ids
    assert "special_area_years" not in ids
    assert "founder_share" not in ids
