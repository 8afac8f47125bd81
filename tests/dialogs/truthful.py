"""Somebody who knows everything about themselves and presses what is true."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.dialogs.conversation import Conversation
from bot.dialogs.facts import applicant, judged, usable
from bot.dialogs.flows import FLOWS, current_question
from bot.dialogs.model import Moment, Person, Pressed
from bot.dialogs.question import Question
from bot.dialogs.questions.ladders import RUNGS
from bot.dialogs.questions.meaning import as_extras
from bot.dialogs.questions.need import missing
from bot.dialogs.questions.options import AGES, age_in_years
from bot.dialogs.questions.selftest import without_the_rest
from bot.scoring import Applicant, Score, Span, score

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


def _age(facts: Applicant, today: date) -> str:
    born = _born(facts)
    return next(
        option
        for option in AGES
        if (span := age_in_years(option, {}, today)) and span.low <= born <= span.high
    )


def _records(facts: Applicant, _: date) -> str:
    if facts.serious_crime:
        return "serious"
    found = [
        (kind, int(getattr(facts, f"{name}_count")), most)
        for kind, name, most in (
            ("false", "false_material", 2),
            ("detention", "detention", 3),
            ("crime", "crime", 2),
        )
        if getattr(facts, f"{name}_count")
    ]
    if len(found) > 1:
        return "several"
    return f"{found[0][0]}_{min(found[0][1:])}" if found else "none"


def _bonus(facts: Applicant, shown: tuple[str, ...]) -> str:
    """The first that is true, else whether there is anything of the kinds asked about."""
    for option in shown:
        if option in RUNGS and all(_within(facts.value(n), v) for n, v in RUNGS[option].items()):
            return option
    absent = as_extras([], date.max)
    return "none" if all(facts.value(name) == value for name, value in absent.items()) else "some"


def _within(value: object, wanted: object) -> bool:
    if isinstance(wanted, frozenset):
        return value in wanted
    return wanted.low <= value <= wanted.high if isinstance(wanted, Span) else value == wanted


def _together(facts: Applicant, person: Person, today: date) -> str:
    before = without_the_rest(usable(person.answers), today)
    return "enough" if missing(before, today) <= _rest(facts, before, today) else "short"


def _rest(facts: Applicant, before: Applicant, today: date) -> int:
    """Bonuses less deductions, as somebody would add them up."""
    return _sum(facts, today) - _sum(before, today)


def _sum(facts: Applicant, today: date) -> int:
    return sum(item.low for item in score(facts, today).items if item.counted)


OPTION: Mapping[str, Callable[[Applicant, date], str]] = {
    "birth_decade": _decade,
    "birth_year": lambda facts, _: str(_born(facts).year),
    "birthday_passed": _birthday,
    "education": _same("education"),
    "insurance_base": _same("insurance_base"),
    "records": _records,
    "age": _age,
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


def _insured(facts: Applicant, shown: tuple[str, ...]) -> str:
    years = str(int(_number(facts, "insurance_months") / 12))
    return years if years in shown else shown[-1]


def presses(question: Question, facts: Applicant, person: Person, today: date) -> Presses:
    """The tokens of the buttons that answer a question truthfully."""
    shown = question.offers(usable(person.answers), today)
    if question.id == "insurance_years":
        return (_insured(facts, shown),)
    if question.id == "bonus":
        return (_bonus(facts, shown),)
    if question.id == "together":
        return (_together(facts, person, today),)
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
        for token in presses(question, facts, person, moment.today):
            data = f"q:{person.session.run}:{question.id}:{token}"
            person = conversation.step(person, Pressed(data), moment).person
            yield question.id, person


def known(person: Person, today: date) -> Applicant:
    return applicant(person.answers, today)


def told(person: Person, today: date) -> Score:
    """The score that the person is told."""
    return judged(person.answers, known(person, today), today)


def everything(facts: Mapping[str, Any]) -> Applicant:
    return Applicant(**facts)
