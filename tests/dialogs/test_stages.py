"""What still matters, the most decisive first."""

from datetime import date

from bot.dialogs import stages
from bot.dialogs.facts import applicant
from bot.dialogs.questions import SIMULATION
from tests.dialogs.people import ADULT, GRADUATE, TODAY

RECORDS = {"false_material_count", "detention_count", "crime_count", "serious_crime"}
THREE_YEARS = {
    "age": ADULT,
    "education": "junior_college",
    "insurance_base": "none",
    "insurance_years": {"low": 36, "high": 47},
}


def verdict(**answers: object) -> list[set[str]]:
    found = stages.verdict(answers, applicant(answers, TODAY), TODAY)
    return [set(stage) for stage in found if stage]


def test_of_a_stranger_the_basics_come_first_and_one_by_one() -> None:
    first, second, third, fourth, *others = verdict()
    assert (first, second, third) == ({"birth_date"}, {"education"}, {"insurance_base"})
    assert fourth == {"insurance_months"}
    assert {"award", "spouse_local_years", "startup"} <= others[-1]


def test_records_are_asked_for_once_everything_else_would_reach_it() -> None:
    assert verdict(age=ADULT, education="bachelor_degree") == [RECORDS]
    assert verdict(**THREE_YEARS, bonus="spouse_8") == [RECORDS]


def test_nothing_matters_once_the_verdict_stands() -> None:
    assert verdict(**GRADUATE) == []
    assert verdict(**THREE_YEARS, bonus="none") == []
    assert verdict(age=ADULT, education="doctor", records="serious") == []


def test_one_record_opens_the_questions_that_were_needless_before() -> None:
    found = verdict(age=ADULT, education="doctor", records="detention_1")
    assert found[:2] == [{"insurance_base"}, {"insurance_months"}]


def test_after_several_things_come_the_records_and_then_their_sum() -> None:
    assert verdict(**THREE_YEARS, bonus="some")[-2:] == [RECORDS, {"together"}]
    assert {"together"} not in verdict(**THREE_YEARS)


def test_nobody_is_asked_for_a_sum_that_they_gave() -> None:
    told = {**THREE_YEARS, "bonus": "some", "records": "none"}
    assert verdict(**told)[-1] == {"together"}
    for low, high in ((31, 1000), (-1000, 30)):
        assert verdict(**told, together={"low": low, "high": high}) == []


def test_with_a_sum_that_is_enough_the_records_still_matter() -> None:
    told = {**THREE_YEARS, "bonus": "some", "together": {"low": 31, "high": 1000}}
    assert verdict(**told) == [RECORDS]


def test_a_typed_title_and_a_typed_area_are_asked_about() -> None:
    title = verdict(**THREE_YEARS, qualification="title_senior")
    assert title[0] == {"qualification_fits", "qualification_base_months", "suburb_years"}
    area = {**THREE_YEARS, "qualification": "none", "suburb_area": "lingang"}
    assert verdict(**area)[0] == {"suburb_years"}


def test_the_full_version_asks_for_all_that_is_not_exact() -> None:
    answers = {
        **GRADUATE,
        "insurance_history": [
            {"from": "2021-07", "to": "2026-06", "base": 20000.0, "back_paid": False}
        ],
    }
    (facts,) = stages.everything(answers, applicant(answers, TODAY), TODAY)
    assert "birth_date" in facts  # known to twenty-six years
    assert "award" in facts
    assert not {"education", "detention_count", "insurance_history"} & facts


def test_of_a_stranger_the_full_version_wants_all_that_it_has_a_question_for() -> None:
    (facts,) = stages.everything({}, applicant({}, TODAY), TODAY)
    assert facts == {fact for question in SIMULATION for fact in question.facts}


def test_the_conditions_are_three() -> None:
    (facts,) = stages.conditions({}, applicant({}, TODAY), TODAY)
    assert facts == {"residence_permit", "employment", "recent_insurance_months"}


def test_papers_hang_on_points_only_while_these_are_needed() -> None:
    (few,) = stages.papers(GRADUATE, applicant(GRADUATE, TODAY), TODAY)
    assert "married" in few
    assert not {"award", "insurance_base"} & few
    (more,) = stages.papers(THREE_YEARS, applicant(THREE_YEARS, TODAY), TODAY)
    assert {"married", "award"} <= more


def test_the_day_decides() -> None:
    """On the 44th birthday of the oldest of them one point less is sure."""
    answers = {"age": ADULT, "education": "bachelor_degree", "records": "none"}
    later = date(2026, 11, 24)
    assert list(stages.verdict(answers, applicant(answers, TODAY), TODAY)) == []
    assert next(stages.verdict(answers, applicant(answers, later), later)) == {"birth_date"}


def test_the_pre_check_asks_nothing_more_of_who_has_no_employer() -> None:
    def asked(**answers: object) -> list[frozenset[str]]:
        return [*stages.precheck(answers, applicant(answers, TODAY), TODAY)]

    assert asked(**GRADUATE, employment="freelance") == []
    assert asked(**GRADUATE, employment="shanghai_employer")
    assert asked(**GRADUATE, residence_permit="no")


def test_what_keeps_somebody_from_applying_is_known_from_the_answers() -> None:
    barred = stages.barred({"residence_permit": "no", "addresses": "no"}, TODAY)
    assert [fault.id for fault in barred] == ["no_permit"]
    assert stages.barred({}, TODAY) == ()
