"""What an answer, a skip, a step back or a restart does to a person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.dialogs.facts import without_dependents
from bot.dialogs.flows import Flow, current_question, progress
from bot.dialogs.model import Person
from bot.dialogs.question import Question, stored, ticked
from bot.dialogs.questions import QUESTIONS
from bot.scoring import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A person after a change, and the ids of the answers that went with it."""

    person: Person
    dropped: tuple[str, ...] = ()


def begin(person: Person, flow: Flow) -> Person:
    """Open a questionnaire; what is known already isn't asked again."""
    session = replace(
        person.session,
        view=flow.id,
        run=person.session.run + 1,
        path=(),
        skipped=(),
        reopened="",
        progress=0.0,
        ticks=(),
    )
    return replace(person, session=session)


def restart(person: Person, flow: Flow) -> Person:
    """Open a questionnaire anew, without the answers to its own questions."""
    own = {question.id for question in flow.questions}
    kept = {name: value for name, value in person.answers.items() if name not in own}
    return begin(replace(person, answers=kept), flow)


def take(person: Person, flow: Flow, question: Question, answer: object, today: date) -> Change:
    """Record an answer; answers that depended on another one are dropped."""
    answers = dict(person.answers)
    dropped: tuple[str, ...] = ()
    if question.id in answers and answers[question.id] != answer:
        answers, dropped = without_dependents(person.answers, question.id)
    answers[question.id] = answer
    return Change(
        _onwards(replace(person, answers=answers), flow, question, dropped, today), dropped
    )


def skip(person: Person, flow: Flow, question: Question, today: date) -> Change:
    """Leave a question open on purpose; the result is then a range."""
    answers, dropped = without_dependents(person.answers, question.id)
    answers.pop(question.id, None)
    moved = _onwards(replace(person, answers=answers), flow, question, dropped, today)
    session = replace(moved.session, skipped=_with(moved.session.skipped, question.id))
    return Change(replace(moved, session=session), dropped)


def back(person: Person) -> Person | None:
    """Reopen the question seen before; None when there is none."""
    path = person.session.path
    reopened = person.session.reopened
    index = path.index(reopened) if reopened in path else len(path)
    return reopen(person, path[index - 1]) if index else None


def reopen(person: Person, question: str) -> Person:
    """Ask a question again; its answer is kept until there is another."""
    session = replace(
        person.session,
        reopened=question,
        ticks=first_ticks(QUESTIONS[question], person.answers),
    )
    return replace(person, session=session)


def toggle(person: Person, option: str) -> Person:
    """Tick an option, or take the tick away."""
    ticks = person.session.ticks
    changed = tuple(t for t in ticks if t != option) if option in ticks else (*ticks, option)
    return replace(person, session=replace(person.session, ticks=changed))


_DETAILS = {
    "qualification": "qualification",
    "spouse_years": "spouse",
    "suburb_area": "suburb",
    "award": "award",
    "tax_average": "company",
    "local_employees": "company",
    "public_service_years": "public_service",
    "startup": "startup",
}


def first_ticks(question: Question, answers: Mapping[str, object]) -> tuple[str, ...]:
    """Return what is ticked when a question opens: the last answer, or what it implies."""
    ticks = ticked(answers.get(question.id))
    if question.id == "extras":
        ticks |= {extra for detail, extra in _DETAILS.items() if detail in answers}
    return tuple(option for option in question.options if option in ticks)


def _onwards(
    person: Person, flow: Flow, question: Question, dropped: tuple[str, ...], today: date
) -> Person:
    path = tuple(name for name in person.session.path if name not in dropped)
    session = replace(
        person.session,
        path=_with(path, question.id),
        skipped=tuple(name for name in person.session.skipped if name != question.id),
        reopened="",
    )
    moved = replace(person, session=session)
    upcoming = current_question(flow, moved, today)
    session = replace(
        session,
        progress=progress(flow, moved, today),
        ticks=first_ticks(upcoming, moved.answers) if upcoming else (),
    )
    return replace(moved, session=session)


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


# --- several answers in one sentence -------------------------------------------------------

_QUESTION_OF = {
    "birth_date": "birth_decade",
    "education": "education",
    "insurance_months": "insurance_years",
    "insurance_base": "insurance_base",
    "qualification": "qualification",
    "residence_permit": "residence_permit",
    "married": "married",
}


def spotted_answers(facts: Mapping[str, object]) -> dict[str, object]:
    """Turn facts recognised in a sentence into answers to the questions they settle."""
    answers: dict[str, object] = {}
    for fact, value in facts.items():
        if question := _QUESTION_OF.get(fact):
            answers[question] = _as_answer(value)
    return answers


def _as_answer(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return stored(value) if isinstance(value, Span) else value


def merge(person: Person, answers: Mapping[str, object]) -> Person:
    """Record several confirmed answers; what depended on changed ones is dropped."""
    merged: dict[str, object] = dict(person.answers)
    for name, answer in answers.items():
        if merged.get(name) != answer:
            merged, _ = without_dependents(merged, name)
        merged[name] = answer
    skipped = tuple(name for name in person.session.skipped if name not in answers)
    session = replace(person.session, skipped=skipped, reopened="")
    return replace(person, answers=merged, session=session)


def packed(answers: Mapping[str, object]) -> str:
    """Write answers that wait for a yes into one string of a session's offer."""
    return json.dumps(answers, ensure_ascii=False, sort_keys=True)


def unpacked(text: str) -> dict[str, object]:
    """Read what `packed` wrote."""
    document = json.loads(text)
    return {name: value for name, value in document.items() if name in QUESTIONS}
