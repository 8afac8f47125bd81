"""Which question comes next: the first open one that can still change the outcome.

A flow is an ordered list of questions and a way to say which facts still matter. Going
back, changing an answer, resuming after a month and skipping are all this computation.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.dialogs import settling, stages
from bot.dialogs.facts import applicant, usable
from bot.dialogs.model import Answers, Person
from bot.dialogs.question import Question
from bot.dialogs.questions import (
    ELIGIBILITY,
    FAULTS,
    PAPERS,
    QUESTIONS,
    SELFTEST,
    SETTLE,
    SIMULATION,
)
from bot.dialogs.stages import Stages
from bot.scoring import Applicant


@dataclass(frozen=True, slots=True)
class Flow:
    """A questionnaire.

    Attributes:
        matters: the answers, what they say of the applicant, and today → sets of facts,
            or ids of questions, worth asking for, in order; none means that nothing can
            change the outcome any more.
        result: the screen shown when no question is left.
        own: questions whose facts are forgotten when it begins anew; all if none is named.
        apart: tells people apart who are asked the same questions from here on, and will yet
            be asked different ones; only a chart wants to know.
    """

    id: str
    questions: tuple[Question, ...]
    matters: Callable[[Answers, Applicant, date], Stages]
    result: str
    own: tuple[Question, ...] = ()
    apart: Callable[[Answers, date], object] = stages.all_alike


_LOOKED_AT: tuple[Question, ...] = (
    *ELIGIBILITY,
    *(
        QUESTIONS[name]
        for name in (
            "payer_matches",
            "education",
            "full_time_study",
            "overseas_degree",
            "upgraded_bachelor",
            "qualification",
            "qualification_fits",
            "insurance_years",
            "insurance_base",
            "children",
            "divorced",
            "first_time_employer",
            "branch_company",
        )
    ),
)
"""What the pre-check looks at of what others ask about, too."""

FLOWS: Mapping[str, Flow] = MappingProxyType(
    {
        "selftest": Flow("selftest", SELFTEST, stages.verdict, "result"),
        "simulation": Flow("simulation", SIMULATION, stages.everything, "result"),
        "eligibility": Flow("eligibility", ELIGIBILITY, stages.conditions, "result"),
        "papers": Flow("papers", (*SIMULATION, *PAPERS), stages.papers, "materials", PAPERS),
        "settle": Flow(
            "settle", settling.QUESTIONS_OF_ROUTES, settling.matters, "settlement", SETTLE
        ),
        "precheck": Flow(
            "precheck",
            (*_LOOKED_AT, *FAULTS),
            stages.precheck,
            "prechecked",
            FAULTS,
            stages.left_open,
        ),
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
    ids = {question.id for question in flow.questions}
    left = [
        question
        for question in flow.questions
        if question.id not in closed
        and question.applies(answers)
        and (ids.isdisjoint(question.after) or any(name in answers for name in question.after))
    ]
    found: dict[str, Question] = {}
    for stage in flow.matters(answers, applicant(answers, today), today):
        asked = [q for q in left if q.id not in found and stage & {q.id, *q.facts}]
        found.update({q.id: q for q in asked})
    return tuple(found.values())


def known_answers(person: Person, flow: Flow) -> dict[str, object]:
    """Return the answers about facts that a flow asks for, whoever asked first."""
    asked = {fact for question in flow.questions for fact in question.facts}
    told = usable(person.answers)
    return {name: told[name] for name in told if asked & set(QUESTIONS[name].facts)}


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
