"""Which facts still matter to each questionnaire, the most decisive first.

A stage is a set of facts, or of ids of questions, worth asking for; later stages come after
it. No stage means that nothing can change the outcome any more.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.dialogs.facts import as_claimed, judged
from bot.dialogs.model import Answers
from bot.dialogs.questions import BONUS, ELIGIBILITY, SIMULATION, TOGETHER
from bot.guide import FAULTS, Checked, Fault, checklist
from bot.guide import barred as guide_barred
from bot.guide import precheck as guide_precheck
from bot.scoring import Applicant, Span
from bot.scoring.records import NO_RECORDS, unsaid, without_records

Stage = frozenset[str]
Stages = Iterator[Stage]

_BASICS = ("birth_date", "education", "insurance_base")
"""What decides for most people, in the order that takes the fewest taps: of somebody under 44
with a degree nothing else is asked. The scorer's own order, by how far a fact can move the
total, begins with the base and takes more (`benchmarks/taps.py`)."""
_TYPED = ("qualification_fits", "qualification_base_months", "suburb_years")
"""What is left open by a title or an area that was typed in a sentence."""
_RECORDS = frozenset(NO_RECORDS)


def verdict(answers: Answers, person: Applicant, today: date) -> Stages:
    """What can change whether the standard is reached.

    Records are asked for last: once everything else would reach it, or before the sum that
    they are part of.
    """
    clean = judged(answers, without_records(person), today)
    if clean.verdict == "reached" and unsaid(person):
        yield _RECORDS
        return
    found = clean if unsaid(person) else judged(answers, person, today)
    if found.verdict == "undecided":
        yield from _undecided(answers, found.unknown)


def _undecided(answers: Answers, unknown: tuple[str, ...]) -> Stages:
    yield from (frozenset({fact}) for fact in _BASICS if fact in unknown)
    yield frozenset(unknown) & {"insurance_months"}
    yield frozenset(unknown) & {*_TYPED}
    yield frozenset(unknown) & {*BONUS.facts}
    if BONUS.id in answers:
        yield _RECORDS
        yield frozenset({TOGETHER.id})


def everything(_: Answers, person: Applicant, __: date) -> Stages:
    """Every fact that is not known as exactly as it can be told."""
    facts = {fact for question in SIMULATION for fact in question.facts}
    yield frozenset(fact for fact in facts if _inexact(person.value(fact)))


def _inexact(value: object) -> bool:
    return value is None or isinstance(value, Span | frozenset)


def conditions(_: Answers, __: Applicant, ___: date) -> Stages:
    """The conditions for applying at all."""
    yield frozenset(fact for question in ELIGIBILITY for fact in question.facts)


def papers(answers: Answers, _: Applicant, today: date) -> Stages:
    """What the list of papers depends on."""
    yield frozenset(checklist(as_claimed(answers, today), today).undecided)


def checked(answers: Answers, today: date) -> tuple[Checked, ...]:
    """Return how the usual reasons for return stand, by what was told."""
    return guide_precheck(as_claimed(answers, today), today, _told(answers))


def barred(answers: Answers, today: date) -> tuple[Fault, ...]:
    """Return what surely keeps somebody from applying at all, by what was told."""
    return guide_barred(as_claimed(answers, today), today, _told(answers))


def _told(answers: Answers) -> dict[str, str]:
    return {name: str(answer) for name, answer in answers.items() if name in FAULTS}


def all_alike(_: Answers, __: date) -> object:
    """Say of everybody the same."""
    return ()


_DIPLOMA = frozenset({"education", "qualification", "qualification_fits", "overseas_degree"})


def left_open(answers: Answers, today: date) -> object:
    """Say whether somebody left open what the look at a diploma, or at children, hangs on.

    Where the diploma is from is told before it is known whether it counts.
    """
    found = [one for one in checked(answers, today) if one.standing == "undecided"]
    facts = {fact for one in found for fact in one.depends_on}
    return bool(facts & _DIPLOMA), "children" in facts, answers.get("overseas_degree")


def ended(found: Iterable[Checked]) -> bool:
    """Tell whether something is wrong before which nothing else is worth a look."""
    return any(one.standing == "wrong" and one.fault.weight == "ends" for one in found)


def precheck(answers: Answers, _: Applicant, today: date) -> Stages:
    """What the pre-check looks at, one reason after the other, as far as it isn't known."""
    found = checked(answers, today)
    for one in () if ended(found) else found:
        if one.standing in {"unclear", "undecided"}:
            yield frozenset(one.depends_on or {one.fault.id})
