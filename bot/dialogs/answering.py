"""What an answer, a skip, a step back or a restart does to a person."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from zlib import crc32

from bot.dialogs.facts import without_dependents
from bot.dialogs.flows import Flow, current_question, progress
from bot.dialogs.model import Person, Session
from bot.dialogs.question import Question, stored, ticked
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.recording import DETAILS, recorded
from bot.scoring import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A person after a change, and the ids of the answers that went with it."""

    person: Person
    dropped: tuple[str, ...] = ()


def begin(person: Person, flow: Flow, today: date) -> Person:
    """Open a questionnaire; what is known already isn't asked again.

    One that is under way goes on where it was, with its way back and its bar.
    """
    if person.session.flow != flow.id:
        return _begin_anew(person, flow, today)
    session = replace(person.session, view=flow.id, reopened="")
    return _opened(replace(person, session=session), flow, today)


def _begin_anew(person: Person, flow: Flow, today: date) -> Person:
    session = replace(
        cleared(person.session), view=flow.id, run=person.session.run + 1, flow=flow.id
    )
    return _opened(replace(person, session=session), flow, today)


def cleared(session: Session) -> Session:
    """Return a session in which no questionnaire is under way, and nothing of one is left."""
    return replace(session, flow="", path=(), skipped=(), reopened="", progress=0.0)


def end(person: Person) -> Person:
    """Note that no questionnaire is under way any more."""
    return replace(person, session=replace(person.session, flow=""))


def restart(person: Person, flow: Flow, today: date) -> Person:
    """Open a questionnaire anew, without the answers about the facts that it asks for."""
    own = flow.own or flow.questions
    about = {each for question in own for each in (question.id, *question.facts)}
    told_again = {name for name, question in QUESTIONS.items() if about & {name, *question.facts}}
    kept = {name: value for name, value in person.answers.items() if name not in told_again}
    return _begin_anew(replace(settled(person), answers=kept), flow, today)


def take(person: Person, flow: Flow, question: Question, answer: object, today: date) -> Change:
    """Record an answer; answers that depended on another one are dropped."""
    return merge(person, flow, {question.id: answer}, today)


def skip(person: Person, flow: Flow, question: Question, today: date) -> Change:
    """Leave a question open on purpose; the result is then a range."""
    answers, dropped = without_dependents(person.answers, question.id)
    answers.pop(question.id, None)
    asked = (question.id,)
    moved = _onwards(replace(person, answers=answers), flow, asked, asked, dropped, today)
    session = replace(moved.session, skipped=_with(moved.session.skipped, question.id))
    return Change(_opened(replace(moved, session=session), flow, today), dropped)


def back(person: Person) -> Person | None:
    """Reopen the question seen before; None when there is none."""
    path = tuple(name for name in person.session.path if name in QUESTIONS)
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


def tick(person: Person, option: str, *, on: bool) -> Person:
    """Tick an option, or take the tick away."""
    others = tuple(t for t in person.session.ticks if t != option)
    changed = _with(person.session.ticks, option) if on else others
    return replace(person, session=replace(person.session, ticks=changed))


def first_ticks(question: Question, answers: Mapping[str, object]) -> tuple[str, ...]:
    """Return what is ticked when a question opens: the last answer, or what it implies."""
    ticks = ticked(answers.get(question.id))
    if question.id == "extras":
        ticks |= {extra for detail, extra in DETAILS.items() if detail in answers}
    return tuple(option for option in question.options if option in ticks)


def _onwards(
    person: Person,
    flow: Flow,
    seen: Iterable[str],
    settled: Iterable[str],
    dropped: tuple[str, ...],
    today: date,
) -> Person:
    """Go on to the next question; a step back leads to one that was `seen`."""
    path = tuple(name for name in person.session.path if name not in dropped)
    for name in seen:
        path = _with(path, name) if name in settled else path
    session = replace(
        person.session,
        path=path,
        skipped=tuple(name for name in person.session.skipped if name not in settled),
        reopened="",
        told_on=today.isoformat(),
    )
    return _opened(replace(person, session=session), flow, today)


def _opened(person: Person, flow: Flow, today: date) -> Person:
    """Set what belongs to the question that is open now: how far, and what is ticked."""
    upcoming = current_question(flow, person, today)
    session = replace(
        person.session,
        progress=progress(flow, person, today),
        ticks=first_ticks(upcoming, person.answers) if upcoming else (),
    )
    return replace(person, session=session)


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


# --- several answers in one sentence -------------------------------------------------------

_QUESTION_OF = {
    "birth_date": "age",
    "insurance_months": "insurance_years",
    "spouse_local_years": "spouse_years",
    "local_employees_average": "local_employees",
}


def spotted_answers(facts: Mapping[str, object]) -> dict[str, object]:
    """Turn facts recognised in a sentence into answers to the questions they settle.

    Most questions are called as their fact is; the others are in `_QUESTION_OF`.
    """
    answers: dict[str, object] = {}
    for fact, value in facts.items():
        name = _QUESTION_OF.get(fact, fact)
        answer = _as_answer(value)
        if name in QUESTIONS and QUESTIONS[name].accepts(answer):
            answers[name] = answer
    return answers


def _as_answer(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return stored(value) if isinstance(value, Span) else value


def merge(person: Person, flow: Flow, answers: Mapping[str, object], today: date) -> Change:
    """Record one answer or several; what depended on those that changed is dropped.

    Of the answers that wait for a yes, those to the same questions are given up.
    """
    merged, dropped = recorded(person.answers, answers)
    asked = current_question(flow, person, today)
    seen = (asked.id,) if asked else ()
    told = replace(_without(person, answers), answers=merged)
    return Change(_onwards(told, flow, seen, tuple(answers), dropped, today), dropped)


# --- answers that wait for a yes ------------------------------------------------------------

_DOUBTED = "doubted"


def waiting(person: Person) -> dict[str, object]:
    """Return the answers that were read back and wait for a yes, the oldest first."""
    return unpacked(person.session.offer.get("answers", ""))


def with_waiting(person: Person, answers: Mapping[str, object]) -> Person:
    """Let answers wait for a yes besides those that do; a newer one takes an older one's place."""
    return _offering(person, {**waiting(_without(person, answers)), **answers})


def settled(person: Person) -> Person:
    """Let no answer wait for a yes any more."""
    return _offering(person, {})


def doubted(person: Person) -> Person:
    """Note that not all of the answers that wait for a yes are right."""
    offer = {**person.session.offer, _DOUBTED: "yes"}
    return replace(person, session=replace(person.session, offer=offer))


def in_doubt(person: Person) -> bool:
    """Tell whether the answers that wait for a yes were called wrong, not saying which."""
    return _DOUBTED in person.session.offer


def _without(person: Person, told: Iterable[str]) -> Person:
    names = {each for name in told for each in (name, *QUESTIONS[name].replaces)}
    left = {name: each for name, each in waiting(person).items() if name not in names}
    return _offering(person, left)


def _offering(person: Person, answers: Mapping[str, object]) -> Person:
    own = {"answers", _DOUBTED}
    others = {name: each for name, each in person.session.offer.items() if name not in own}
    offer = {**others, "answers": packed(answers)} if answers else others
    return replace(person, session=replace(person.session, offer=offer))


def packed(answers: Mapping[str, object]) -> str:
    """Write answers that wait for a yes, in their order, into one string of a session's offer."""
    return json.dumps(answers, ensure_ascii=False)


def unpacked(text: str) -> dict[str, object]:
    """Read what `packed` wrote, as far as it is still understood."""
    try:
        document = dict(json.loads(text))
    except (TypeError, ValueError):
        return {}
    return {
        name: value
        for name, value in document.items()
        if name in QUESTIONS and QUESTIONS[name].accepts(value)
    }


def offer_token(person: Person) -> str:
    """Return what tells the answers waiting for a yes from any others, for their buttons."""
    waiting = person.session.offer.get("answers", "")
    return f"{person.session.run}.{crc32(waiting.encode()):x}"
