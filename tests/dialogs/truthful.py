"""Somebody who knows everything about themselves and presses what is true."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.dialogs.conversation import Conversation
from bot.dialogs.facts import applicant
from bot.dialogs.flows import FLOWS, current_question
from bot.dialogs.model import Moment, Person, Pressed
from bot.dialogs.question import Question
from bot.scoring import Applicant

Presses = tuple[str, ...]


def _year(most: int, name: str, least: int = 0) -> Callable[[Applicant, date], str]:
    return lambda facts, _: str(min(most, max(least, int(getattr(facts, name)))))


def _same(name: str) -> Callable[[Applicant, date], str]:
    return lambda facts, _: str(getattr(facts, name))


def _band(name: str, width: int) -> Callable[[Applicant, date], str]:
    return lambda facts, _: str(min(12, int(getattr(facts, name) / width)) * width)


def _born(facts: Applicant) -> date:
    assert isinstance(facts.birth_date, date)
    return facts.birth_date


def _decade(facts: Applicant, today: date) -> str:
    born = _born(facts)
    young = (born.year + 18, born.month, born.day) > (today.year, today.month, today.day)
    return "young" if young else str(born.year // 10 * 10)


def _birthday(facts: Applicant, today: date) -> str:
    born = _born(facts)
    return "yes" if (born.month, born.day) <= (today.month, today.day) else "no"


NEEDS_BASE = {"title_intermediate", "title_senior", "skill_1", "skill_2"}


def _conditions(facts: Applicant, _: date) -> str:
    if not facts.qualification_fits:
        return "no"
    months = facts.qualification_base_months
    assert isinstance(months, int)
    return "low_base" if months < 6 and facts.qualification in NEEDS_BASE else "all"


OPTION: Mapping[str, Callable[[Applicant, date], str]] = {
    "birth_decade": _decade,
    "birth_year": lambda facts, _: str(_born(facts).year),
    "birthday_passed": _birthday,
    "education": _same("education"),
    "insurance_base": _same("insurance_base"),
    "insurance_years": lambda facts, _: str(min(15, int(_number(facts, "insurance_months") / 12))),
    "insurance_long": lambda facts, _: str(min(40, int(_number(facts, "insurance_months") / 12))),
    "qualification": _same("qualification"),
    "qualification_fits": _conditions,
    "spouse_years": _year(10, "spouse_local_years"),
    "suburb_area": _same("suburb_area"),
    "suburb_years": _year(10, "suburb_years", least=2),
    "award": _same("award"),
    "tax_average": _band("tax_average", 100_000),
    "local_employees": _band("local_employees_average", 10),
    "public_service_years": _year(30, "public_service_years", least=4),
    "startup": _same("startup"),
    "false_material_count": _same("false_material_count"),
    "detention_count": _same("detention_count"),
    "crime_count": _same("crime_count"),
}


def _number(facts: Applicant, name: str) -> float:
    return float(getattr(facts, name))


EXTRA: Mapping[str, Callable[[Applicant], bool]] = {
    "qualification": lambda facts: facts.qualification != "none",
    "shortage_major": lambda facts: bool(facts.shortage_major),
    "spouse": lambda facts: bool(facts.spouse_local_years),
    "suburb": lambda facts: facts.suburb_area != "none",
    "fresh_graduate": lambda facts: bool(facts.fresh_graduate),
    "award": lambda facts: facts.award != "none",
    "company": lambda facts: bool(facts.tax_average or facts.local_employees_average),
    "public_service": lambda facts: bool(facts.public_service_years),
    "startup": lambda facts: facts.startup != "none",
}
RECORD: Mapping[str, Callable[[Applicant], bool]] = {
    "false_material": lambda facts: bool(facts.false_material_count),
    "detention": lambda facts: bool(facts.detention_count),
    "crime": lambda facts: bool(facts.crime_count),
    "serious_crime": lambda facts: bool(facts.serious_crime),
}


def presses(question: Question, facts: Applicant, today: date) -> Presses:
    """The tokens of the buttons that answer a question truthfully."""
    if question.kind == "ticks":
        true_of = EXTRA if question.id == "extras" else RECORD
        return (*(f"~{o}" for o in question.options if true_of[o](facts)), "!done")
    return (OPTION[question.id](facts, today),)


def take_the_test(
    conversation: Conversation, facts: Applicant, moment: Moment
) -> Iterator[tuple[str, Person]]:
    """Press 30 秒自测, then what is true; yields the question and the person at each press."""
    flow = FLOWS["selftest"]
    person = conversation.step(Person(), Pressed("go:selftest"), moment).person
    yield "", person
    while (question := current_question(flow, person, moment.today)) is not None:
        for token in presses(question, facts, moment.today):
            data = f"q:{person.session.run}:{question.id}:{token}"
            person = conversation.step(person, Pressed(data), moment).person
            yield question.id, person


def known(person: Person, today: date) -> Applicant:
    return applicant(person.answers, today)


def everything(facts: Mapping[str, Any]) -> Applicant:
    return Applicant(**facts)
