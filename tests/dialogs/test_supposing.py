"""The case that a question puts, filled up so that its points can be shown."""

from datetime import date

import pytest

from bot.dialogs.facts import applicant
from bot.dialogs.model import Said
from bot.dialogs.supposing import case_put, number_in, puts_case, supposed
from bot.dialogs.understanding import level_of
from bot.scoring import Applicant
from tests.chat import MIND, Chat

TODAY = date(2026, 11, 24)
READER = MIND.dialogue.understanding.reader


@pytest.mark.parametrize(
    ("topic", "text", "answers"),
    [
        ("points_age", "50了几分", {"age": {"low": "1975-11-25", "high": "1976-11-24"}}),
        ("points_insurance", "基数15000几分", {"insurance_base": "1"}),
        ("points_insurance", "50了几分", {}),
        ("points_bonus", "雇了30个本地员工", {"local_employees": {"low": 30.0, "high": 30.0}}),
        ("points_deduct", "拘留一次", {"detention_count": {"low": 1, "high": 1}}),
        ("hukou", "50了，大专，拘留一次", {"education": "junior_college"}),
    ],
)
def test_a_question_puts_the_case_of_its_own_topic(
    topic: str, text: str, answers: dict[str, object]
) -> None:
    assert case_put(READER, Said(text, topic), TODAY) == answers


@pytest.mark.parametrize(
    ("base", "level"),
    [(9116, "none"), (9117, "0.8"), (11395, "0.8"), (11396, "1"), (22792, "2"), (34188, "3")],
)
def test_a_base_reaches_the_level_whose_least_it_has(base: float, level: str) -> None:
    assert level_of(base, TODAY) == level


def test_an_unknown_rival_is_taken_as_absent() -> None:
    diploma = supposed(Applicant(education="master"), frozenset(), TODAY)
    assert diploma == Applicant(education="master", qualification="none")
    company = supposed(Applicant(tax_average=150_000), frozenset(), TODAY)
    assert company == Applicant(tax_average=150_000, local_employees_average=0)


def test_where_nothing_or_both_are_known_all_stays() -> None:
    for facts in (Applicant(), Applicant(education="master", qualification="title_senior")):
        assert supposed(facts, frozenset(), TODAY) == facts


def test_the_conditions_of_a_title_that_is_asked_about_are_taken_as_met() -> None:
    title = Applicant(education="none", qualification="title_senior")
    found = supposed(title, frozenset({"qualification"}), TODAY)
    assert (found.qualification_fits, found.qualification_base_months) == (True, 12)


def test_conditions_that_are_known_stay_as_they_are() -> None:
    title = Applicant(
        education="none",
        qualification="title_senior",
        qualification_fits=False,
        qualification_base_months=2,
    )
    assert supposed(title, frozenset({"qualification"}), TODAY) == title


def test_a_record_says_itself_for_how_many_months_the_base_was_full() -> None:
    record = [{"from": "2026-01", "to": "2026-10", "base": 8000, "back_paid": False}]
    told = {"insurance_history": record, "qualification": "title_senior", "education": "none"}
    found = supposed(applicant(told, TODAY), frozenset({"qualification"}), TODAY)
    assert found.qualification_base_months is None


@pytest.mark.parametrize(
    ("answers", "topic", "text", "case"),
    [
        ({"married": "yes", "spouse_years": {"low": 5, "high": 5}}, "points_spouse", "几分", True),
        ({"married": "yes", "education": "master"}, "points_spouse", "几分", False),
        ({"education": "master"}, "points_education", "几分", True),
        ({"education": "master"}, "points_education", "硕士", False),
        ({"education": "master"}, "points_age", "几分", False),
        ({"education": "master"}, "hukou", "几分", False),
        ({"married": "yes"}, "points_spouse", "几分", False),
        ({}, "points_age", "几分", False),
    ],
)
def test_a_case_is_asked_and_about_the_items_of_its_topic_alone(
    answers: dict[str, object], topic: str, text: str, *, case: bool
) -> None:
    assert puts_case(READER, Said(text, topic), answers, TODAY) is case


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("配偶上海户口结婚5年加几分", "照你说的算，和上海户籍的配偶结婚满 5 年"),
        ("大专能加几分", "照你说的算，大专（高职），计 50 分"),
        ("中级职称多少分", "照你说的算，中级职称，计 100 分"),
        ("社保交了6年几分", "照你说的算，社保累计满 6 年"),
        ("2倍基数算多少", "照你说的，算 2 倍这一档"),
        ("拘留一次扣多少", "照你说的算，近 5 年有 1 次"),
    ],
)
def test_the_case_of_a_question_is_worked_out_and_not_kept(question: str, answer: str) -> None:
    chat = Chat().start().say(question)
    assert answer in chat.text
    assert chat.person.answers == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("差10分", 10),
        ("112分", 112),
        ("差一点", None),
        ("差1.5分", None),
        ("35岁112分", None),
        ("差1120分", None),
    ],
)
def test_the_one_whole_number_of_a_question_is_that_of_points(
    text: str, number: int | None
) -> None:
    assert number_in(text) == number
