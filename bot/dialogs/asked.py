"""What is asked at the moment, and would be asked next."""

from collections.abc import Iterator
from datetime import date

from bot.dialogs import answering
from bot.dialogs.facts import facts_of, usable
from bot.dialogs.flows import FLOWS, current_question
from bot.dialogs.model import Answers, Person
from bot.dialogs.question import Question
from bot.dialogs.screens import questionnaire


def asked_now(person: Person, today: date) -> Iterator[tuple[Question, Answers]]:
    """Give the open question, and the one that follows if what waits for a yes is right.

    With each come the answers that it builds upon. Where no questionnaire is open, a yes opens
    the self-test.
    """
    flow, question = questionnaire.open_now(person, today) or (FLOWS["selftest"], None)
    if question:
        yield question, usable(person.answers)
    if told := answering.waiting(person):
        then = answering.merge(person, flow, told, today).person
        following = current_question(flow, then, today)
        if following and following != question:
            yield following, usable(then.answers)


def birth_asked(person: Person, today: date) -> bool:
    """Tell whether a birth is asked for."""
    return any(question.kind == "birth" for question, _ in asked_now(person, today))


def wanted(person: Person, told: Answers) -> bool:
    """Tell whether the open questionnaire asks for anything that was told."""
    flow = questionnaire.flow_of(person)
    asked = {fact for question in flow.questions for fact in question.facts} if flow else set()
    return not asked.isdisjoint(facts_of(told))
