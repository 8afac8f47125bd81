"""The chart of the questionnaire about routes to a hukou, whose order isn't fixed.

What is asked next is what decides most, so that nearly every question can follow nearly
every other. Drawn is what stays the same: which routes ask a question, and which further
questions an answer adds.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.dialogs.charts import START, Arrow, Chart, Group, choices
from bot.dialogs.flows import Flow, open_questions
from bot.dialogs.model import Person
from bot.dialogs.question import Question
from bot.dialogs.questions.settle import WAYS
from bot.dialogs.questions.settle.ways import ROUTE_IDS

Added = dict[tuple[str, str], frozenset[str]]
"""The options of one question that add another."""


def by_route(flow: Flow, today: date) -> Chart:
    """Return the chart of the questionnaire that begins with the routes of interest."""
    added: Added = {}
    asked = {route: set(_asked(flow, route, today, added)) for route in ROUTE_IDS}
    arrows = [Arrow(source, target, why) for (source, target), why in added.items()]
    return Chart(
        flow.id, flow.result, (Arrow(START, WAYS.id), *arrows), _groups(flow, asked, added)
    )


def _groups(flow: Flow, asked: dict[str, set[str]], added: Added) -> tuple[Group, ...]:
    """Put questions together that the same routes ask, and what an answer adds beside it."""
    parents = {target: source for source, target in added}
    found: dict[tuple[str, ...], list[str]] = {}
    for question in flow.questions:
        first = question.id
        while first in parents:
            first = parents[first]
        routes = tuple(route for route in ROUTE_IDS if first in asked[route])
        if routes:
            found.setdefault(routes, []).append(question.id)
    return tuple(Group(routes, tuple(names)) for routes, names in found.items())


def _asked(flow: Flow, route: str, today: date, added: Added) -> Iterator[str]:
    """Yield every question of one route; note which answers add which questions."""
    start = Person(answers={WAYS.id: [route]})
    waiting = [(start, question) for question in open_questions(flow, start, today)]
    seen = {question.id for _, question in waiting}
    first = frozenset(seen)
    for person, question in waiting:
        yield question.id
        for option, after, more in _additions(flow, person, question, today):
            if more.id not in first and question.id != more.id:
                added[question.id, more.id] = added.get((question.id, more.id), _NO) | {option}
            if more.id not in seen:
                seen.add(more.id)
                waiting.append((after, more))


_NO: frozenset[str] = frozenset()


def _additions(
    flow: Flow, person: Person, question: Question, today: date
) -> Iterator[tuple[str, Person, Question]]:
    """Yield the questions that are asked only because of an answer to another."""
    dependent = _dependents(flow, question)
    before = set(open_questions(flow, person, today)) if dependent else set()
    for option, answer in choices(question, person.answers, today) if dependent else ():
        after = replace(person, answers={**person.answers, question.id: answer})
        for more in open_questions(flow, after, today):
            if more in dependent and more not in before:
                yield option, after, more


def _dependents(flow: Flow, question: Question) -> tuple[Question, ...]:
    """Return the questions that may be asked only because of an answer to this one."""
    if question.kind == "ticks":
        return flow.questions
    return tuple(
        more
        for more in flow.questions
        if question.id in more.after or (not more.applies({}) and _needs(more, question))
    )


def _needs(more: Question, question: Question) -> bool:
    return question.kind == "choice" and any(
        more.applies({question.id: option}) for option in question.options
    )
