"""People who want a hukou, know everything about themselves and press what is true."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from bot.dialogs.conversation import Conversation
from bot.dialogs.facts import usable
from bot.dialogs.flows import FLOWS, current_question
from bot.dialogs.model import Answers, Moment, Person, Pressed
from bot.dialogs.question import Question
from bot.dialogs.questions.settle import BUNDLES, Bundle, born
from bot.dialogs.questions.settle.ways import ROUTE_IDS
from bot.scoring import ALL_FACTS, BACKGROUND, Applicant, Span
from bot.scoring.settling import RouteResult, settle

Truth = Mapping[str, Any]
"""Every fact by name, the ages of a child and a parent, and the routes of interest."""

USUAL: Truth = MappingProxyType(
    {
        "birth_date": date(1988, 5, 20),
        "education": "master",
        "full_time_study": True,
        "qualification": "title_intermediate",
        "qualification_fits": True,
        "insurance_base": "2",
        "recent_insurance_months": 12,
        "residence_permit": True,
        "employment": "shanghai_employer",
        "award": "none",
        "tax_average": 0,
        "local_employees_average": 0,
        "spouse_local_years": 11,
        "crime_count": 0,
        "serious_crime": False,
        "permit_months": 90,
        "permit_insurance_months": 86,
        "tax_in_shanghai": True,
        "payer_matches": True,
        "hukou_base": "2",
        "shortage_occupation": False,
        "science_staff": False,
        "suburb_post_years": 0,
        "special_area": "none",
        "special_area_years": 0,
        "special_area_role": "ordinary",
        "special_area_stays": False,
        "founder_share": 0,
        "founder_years": 0,
        "venture_funding": "none",
        "broker_years": 0,
        "broker_deals": 0,
        "vc_partner_years": 0,
        "recognition_years": 3,
        "talent_role": "none",
        "key_institution_years": 2,
        "core_post": "core",
        "months_2x_of_12": 12,
        "months_2x_of_24": 24,
        "skill_award": "none",
        "key_industry": True,
        "broker_parties": 0,
        "broker_performed": 0,
        "venture_invested": 0,
        "enterprise_post": "technical",
        "income_tax_48": 200_000,
        "legal_representative": False,
        "company_tax": 0,
        "recommended_specialist": False,
        "years_to_retirement": 20,
        "employer_kind": "company",
        "graduation_year": 2026,
        "enrolment": "national_unified",
        "shanghai_origin": False,
        "worked_while_studying": "none",
        "refused_this_year": False,
        "honest_recruiting": True,
        "employer_capital": 5_000_000,
        "employer_registered_on": date(2015, 3, 1),
        "contract_months": 36,
        "study_place": "elsewhere",
        "first_class_list": "none",
        "bachelor_school": "other",
        "regional_recommendation": False,
        "school_class": "class_1",
        "class_rank": "top_25",
        "foreign_language": "level_6",
        "computer_level": "science_advanced",
        "honours": "none",
        "contest": "none",
        "invention_patent": False,
        "western_plan": False,
        "key_field_major": True,
        "new_town_institution": False,
        "key_project_major": False,
        "school_post": "none",
        "sports_or_kindergarten_teacher": False,
        "student_startup": False,
        "foreign_degree": "master",
        "foreign_school": "high_level",
        "earlier_degree": "mainland",
        "joint_doctorate": False,
        "days_abroad": 330,
        "stem_degree": False,
        "listed_science_employer": False,
        "returnee_founder": False,
        "returnee_months_1x": 6,
        "returnee_months_1_5x": 12,
        "years_to_shanghai": 0.5,
        "insured_unbroken": True,
        "contract_months_left": 20,
        "degree_recognised": True,
        "spouse_hukou_years": 12,
        "family_group": "none",
        "job_elsewhere": False,
        "parent_hukou_years": 6,
        "secondary_school": False,
        "family_household": True,
        "housing_enough": True,
        "sex": "female",
        "former_local_hukou": True,
        "child_local_hukou": True,
        "child_age": 8,
        "parent_age": 61,
        "ways": ROUTE_IDS,
    }
)
"""Somebody for whom most routes would work."""

_NUMBERS: Mapping[str, tuple[Any, ...]] = {
    "recent_insurance_months": (0, 5, 6, 12),
    "tax_average": (0, 900_000, 1_000_000),
    "local_employees_average": (0, 99, 100),
    "spouse_local_years": (0, 4, 5, 7, 9, 10, 20),
    "crime_count": (0, 1),
    "permit_months": (0, 11, 24, 35, 36, 59, 60, 83, 84, 120),
    "suburb_post_years": (0, 4, 5),
    "special_area_years": (0, 1.5, 2, 3),
    "founder_share": (0, 4.5, 5, 9, 10, 60),
    "founder_years": (0, 1, 2),
    "broker_years": (0, 1, 2),
    "broker_deals": (0, 10_000_000, 20_000_000, 50_000_000),
    "vc_partner_years": (0, 1, 2),
    "recognition_years": (0, 5, 5.5),
    "key_institution_years": (0, 1, 2),
    "months_2x_of_12": (0, 11, 12),
    "months_2x_of_24": (0, 23, 24),
    "broker_parties": (0, 4, 5),
    "broker_performed": (0, 69, 70, 100),
    "venture_invested": (0, 30_000_000),
    "income_tax_48": (0, 1_000_000),
    "company_tax": (0, 10_000_000),
    "years_to_retirement": (0, 5, 5.5, 30),
    "graduation_year": (2024, 2025, 2026, 2027),
    "employer_capital": (0, 999_999, 1_000_000),
    "contract_months": (6, 11, 12, 23, 24, 600),
    "days_abroad": (0, 179, 180, 359, 360, 719, 720),
    "returnee_months_1x": (0, 5, 6),
    "returnee_months_1_5x": (0, 11, 12),
    "years_to_shanghai": (0, 2, 2.5),
    "contract_months_left": (0, 2, 3, 30),
    "spouse_hukou_years": (0, 4.5, 5, 7, 10),
    "parent_hukou_years": (0, 4, 5),
    "child_age": (0, 15, 16, 19),
    "parent_age": (50, 54, 55, 59, 60, 80),
}
_DAYS = {
    "birth_date": st.dates(date(1960, 1, 1), date(2005, 12, 31)),
    "employer_registered_on": st.sampled_from((date(2025, 5, 31), date(2025, 6, 1))),
}


def _any_value(name: str) -> st.SearchStrategy[Any]:
    if name in _DAYS:
        return _DAYS[name]
    if name in _NUMBERS:
        return st.sampled_from(_NUMBERS[name])
    kind = ALL_FACTS[name].kind
    return st.booleans() if kind == "bool" else st.sampled_from(ALL_FACTS[name].choices)


@st.composite
def truths(draw: st.DrawFn) -> Truth:
    """The usual person with up to a dozen things otherwise, and one to three routes."""
    names = [name for name in USUAL if name not in {"ways", "permit_insurance_months"}]
    changed = draw(st.lists(st.sampled_from(names), max_size=12, unique=True))
    found = {**USUAL, **{name: draw(_any_value(name)) for name in changed}}
    found["ways"] = draw(st.sets(st.sampled_from(ROUTE_IDS), min_size=1, max_size=3))
    missed = draw(st.sampled_from((0, 1, 13, 24)))
    found["permit_insurance_months"] = max(0, found["permit_months"] - missed)
    return possible(found)


def possible(truth: Truth) -> Truth:
    """What cannot stand beside something else is left out."""
    insured = min(truth["permit_months"], truth["permit_insurance_months"])
    none: dict[str, Any] = {"permit_insurance_months": insured}
    if truth["special_area"] == "none":
        none |= {"special_area_years": 0, "special_area_role": "ordinary"}
        none |= {"special_area_stays": False}
    if truth["insurance_base"] in {"none", "0.8"}:
        none["hukou_base"] = "none"
    if truth["employer_kind"] in {"public_body", "public_institution"}:
        none["employer_capital"] = 0
    if truth["foreign_degree"] != "master":
        none["earlier_degree"] = "none"
    if truth["foreign_degree"] != "doctor":
        none["joint_doctorate"] = False
    if truth["qualification"] == "none":
        none["qualification_fits"] = False
    return {**truth, **none}


def person(truth: Truth) -> Applicant:
    """The applicant with all of these facts."""
    common = {n: v for n, v in truth.items() if n in ALL_FACTS and n not in BACKGROUND}
    return Applicant(**common, background={n: v for n, v in truth.items() if n in BACKGROUND})


def results(truth: Truth, on: date) -> dict[str, RouteResult]:
    """How every route stands for the person, or for the child or parent of it."""
    found = {route.id: route for route in settle(person(truth), on).routes}
    for name, age, education in (("child", "child_age", "none"), ("parents", "parent_age", None)):
        exactly = {"low": truth[age], "high": truth[age]}
        relative = Applicant(
            birth_date=born(exactly, on),
            education=education,
            background=person(truth).background,
        )
        found[name] = next(route for route in settle(relative, on).routes if route.id == name)
    return found


# --- pressing what is true -------------------------------------------------------------------


def presses(question: Question, truth: Truth, answers: Answers, on: date) -> tuple[str, ...]:
    """The tokens of the buttons that answer a question truthfully."""
    if question.kind == "ticks":
        return (*(f"~{tick}" for tick in _ticks(question, truth)), "!done")
    if question.id == "qualification_fits":
        return ("all" if truth["qualification_fits"] else "no",)
    if question.spans is None:
        value = truth[question.id]
        return ("yes" if value else "no",) if isinstance(value, bool) else (str(value),)
    value = truth[question.facts[0] if question.facts else question.id]
    for option in question.offers(answers, on):
        span = question.spans(option, answers, on)
        if span.low <= value <= span.high:
            return (option,)
    message = f"{question.id} has no button for {value}"
    raise AssertionError(message)


def _ticks(question: Question, truth: Truth) -> Iterator[str]:
    bundle = next((one for one in BUNDLES if one.id == question.id), None)
    for option in question.options:
        if bundle is not None:
            yield from (option,) if _so(bundle, option, truth) else ()
        elif question.id == "settle_ways":
            yield from (option,) if option in truth["ways"] else ()
        elif option in {"crime", "serious_crime"}:
            fact = "crime_count" if option == "crime" else option
            yield from (option,) if truth[fact] else ()


def _so(bundle: Bundle, tick: str, truth: Truth) -> bool:
    if tick in bundle.present:
        return all(_is(truth[fact], value) for fact, value in bundle.present[tick].items())
    return any(truth[fact] != value for fact, value in bundle.absent[tick].items())


def _is(value: object, said: object) -> bool:
    if isinstance(said, Span):
        return bool(said.low <= value <= said.high)
    return value in said if isinstance(said, frozenset) else value == said


def take(
    conversation: Conversation, truth: Truth, moment: Moment
) -> Iterator[tuple[str, Person, int]]:
    """Press what is true until the result; yields question, person and taps of each."""
    flow = FLOWS["settle"]
    after = conversation.step(Person(), Pressed("go:settle"), moment).person
    while (question := current_question(flow, after, moment.today)) is not None:
        tokens = presses(question, truth, usable(after.answers), moment.today)
        for token in tokens:
            data = f"q:{after.session.run}:{question.id}:{token}"
            after = conversation.step(after, Pressed(data), moment).person
        yield question.id, after, len(tokens)
