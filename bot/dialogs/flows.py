"""Which question comes next: the first open one that can still change the outcome.

A flow is an ordered list of questions and a way to say which facts still matter. Going
back, changing an answer, resuming after a month and skipping are all this computation.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.dialogs.facts import applicant, as_claimed, usable
from bot.dialogs.model import Person
from bot.dialogs.question import Question
from bot.dialogs.questions import ELIGIBILITY, PAPERS, QUESTIONS, SELFTEST
from bot.guide import checklist
from bot.scoring import Applicant, score
from bot.scoring.records import NO_RECORDS, without_records

Stages = Iterator[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A questionnaire.

    Attributes:
        matters: an applicant and today → sets of facts worth asking for, in order; an
            empty iteration means that nothing can change the outcome any more.
        result: the screen shown when no question is left.
    """

    id: str
    questions: tuple[Question, ...]
    matters: Callable[[Applicant, date], Stages]
    result: str


def _verdict(person: Applicant, today: date) -> Stages:
    """What can change the verdict; penalties only once everything else is decided."""
    clean = score(without_records(person), today)
    if clean.verdict == "undecided":
        yield frozenset(clean.unknown)
    elif clean.verdict == "reached":
        real = score(person, today)
        if real.verdict == "undecided":
            yield frozenset(real.unknown) & NO_RECORDS.keys()


def _conditions(_: Applicant, __: date) -> Stages:
    yield frozenset(fact for question in ELIGIBILITY for fact in question.facts)


def _papers(person: Applicant, today: date) -> Stages:
    yield frozenset(checklist(as_claimed(person, today), today).undecided)


FLOWS: Mapping[str, Flow] = MappingProxyType(
    {
        "selftest": Flow("selftest", SELFTEST, _verdict, "result"),
        "eligibility": Flow("eligibility", ELIGIBILITY, _conditions, "result"),
        "papers": Flow("papers", (*SELFTEST, *PAPERS), _papers, "materials"),
    }
)

HOME: Mapping[str, Flow] = MappingProxyType(
    {question.id: flow for flow in reversed(tuple(FLOWS.values())) for question in flow.questions}
)
"""The questionnaire to which each question belongs; others may ask it too."""


def open_questions(flow: Flow, person: Person, today: date) -> tuple[Question, ...]:
    """Return the questions that may still be asked now, the next one first."""
    answers = usable(person.answers)
    closed = set(answers) | set(person.session.skipped)
    left = [
        question
        for question in flow.questions
        if question.id not in closed
        and question.applies(answers)
        and all(name in answers for name in question.after[:1])
    ]
    found: dict[str, Question] = {}
    for facts in flow.matters(applicant(answers, today), today):
        found.update({q.id: q for q in left if facts & set(q.facts)})
    return tuple(found.values())


def current_question(flow: Flow, person: Person, today: date) -> Question | None:
    """Return the question to show: one that is reopened, else the first open one."""
    reopened = QUESTIONS.get(person.session.reopened)
    if reopened is not None and reopened in flow.questions:
        return reopened
    return next(iter(open_questions(flow, person, today)), None)


def progress(flow: Flow, person: Person, today: date) -> float:
    """Return how far the bar stands, 0 to 1; it never goes back within a run."""
    answered = len(person.session.path)
    left = len(open_questions(flow, person, today))
    return max(person.session.progress, answered / max(1, answered + left))
