"""What a questionnaire looks like as a whole, found by walking it.

Every arrow of a chart is a step that the machine of `flows.py` really takes. Of people who
are asked the same questions from here on, and stand about equally, one is followed; a test
walks many others and finds no step that isn't drawn.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from bot.dialogs import stages
from bot.dialogs.facts import applicant, judged, usable
from bot.dialogs.flows import FLOWS, Flow, open_questions
from bot.dialogs.model import Answers, Person
from bot.dialogs.question import Question
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.recording import recorded
from bot.scoring.records import without_records

START: Final = ""
RESULT: Final = "!result"
UNSURE: Final = "!unsure"
"""Leaving a question open, among the options of an arrow."""
NOTHING_TICKED: Final = "!nothing"
ABOUT = 25
"""Points within which two people in the same place are taken to go on alike."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one question to the next.

    Attributes:
        source: id of a question, or `START`.
        target: id of a question, or `RESULT`.
        options: what leads there; of several ticks each stands for itself alone.
        verdicts: what is known of the total by then, where the questionnaire is about that.
        given: the question whose answer must have been told elsewhere; empty if none.
    """

    source: str
    target: str
    options: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    given: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that the same routes ask; which comes first depends on what decides most."""

    routes: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A questionnaire as a whole.

    Attributes:
        flow: its id.
        result: the screen that ends it.
        arrows: from question to question; of a grouped one only what an answer adds.
        groups: where the order isn't fixed.
    """

    flow: str
    result: str
    arrows: tuple[Arrow, ...]
    groups: tuple[Group, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that is drawn, in the order of the questionnaire."""
        drawn = {name for arrow in self.arrows for name in (arrow.source, arrow.target)}
        drawn |= {name for group in self.groups for name in group.questions}
        return tuple(q.id for q in FLOWS[self.flow].questions if q.id in drawn)


def walked(flow: Flow, today: date) -> Chart:
    """Return the chart of a questionnaire, step by step."""
    walk = _Walk(flow, today)
    walk.go(Person())
    for question in [question for question in flow.questions if question.id not in walk.asked]:
        for given, person in _told_elsewhere(question, today):
            if question.id not in walk.asked:
                walk.go(person, given)
    drawn = [a for a in walk.arrows.values() if not a.given or walk.is_new(a)]
    return Chart(flow.id, flow.result, tuple(drawn))


def choices(question: Question, answers: Answers, today: date) -> Iterator[tuple[str, object]]:
    """Yield each option with the answer that it stands for; of several ticks each alone."""
    several = question.kind == "ticks"
    if several:
        yield NOTHING_TICKED, []
    for option in question.offers(answers, today):
        yield option, [option] if several else question.answer(option, answers, today)


def _told_elsewhere(question: Question, today: date) -> Iterator[tuple[str, Person]]:
    """People who told elsewhere what makes a question apply that no button here leads to."""
    told = [
        (name, answer)
        for name in question.after
        for like in question.after
        if QUESTIONS[like].kind == QUESTIONS[name].kind
        for _, answer in choices(QUESTIONS[like], {}, today)
    ]
    for name, answer in told:
        if question.applies({name: answer}):
            yield name, Person(answers={name: answer})


@dataclass(slots=True)
class _Walk:
    """A walk over a questionnaire, with one person for all who are alike.

    Attributes:
        asked: questions that were come to at all.
        pressed: those, the start and the result, that buttons alone lead to.
    """

    flow: Flow
    today: date
    asked: set[str] = field(default_factory=set)
    pressed: set[str] = field(default_factory=lambda: {START, RESULT})
    arrows: dict[tuple[str, str, str], Arrow] = field(default_factory=dict)
    _seen: set[object] = field(default_factory=set)

    def go(self, first: Person, given: str = "") -> None:
        """Walk on from somebody; `given` is the question that they answered elsewhere."""
        source = given if QUESTIONS.get(given) in self.flow.questions else START
        waiting = deque(self._led(source, given, "", first))
        while waiting:
            person, upcoming = waiting.popleft()
            self.asked.add(upcoming.id)
            if not given:
                self.pressed.add(upcoming.id)
            for option, after in answered(person, upcoming, self.today):
                waiting.extend(self._led(upcoming.id, given, option, after))

    def is_new(self, arrow: Arrow) -> bool:
        """Say whether an arrow leads to, or from, what buttons alone don't lead to."""
        return not self.pressed >= {arrow.source, arrow.target}

    def _led(
        self, source: str, given: str, option: str, person: Person
    ) -> Iterator[tuple[Person, Question]]:
        """Draw where an option led, and go on from there if nobody alike has been there."""
        upcoming = open_questions(self.flow, person, self.today)
        verdict, points = self._standing(person)
        target = upcoming[0].id if upcoming else RESULT
        self._draw(Arrow(source, target, frozenset({option} - {""}), verdict, given))
        told = frozenset(person.answers) if verdict and not given else frozenset()
        apart = self.flow.apart(usable(person.answers), self.today)
        alike = given, tuple(question.id for question in upcoming), told, points // ABOUT, apart
        if upcoming and alike not in self._seen:
            self._seen.add(alike)
            yield person, upcoming[0]

    def _draw(self, new: Arrow) -> None:
        key = new.source, new.target, new.given
        old = self.arrows.get(key, new)
        self.arrows[key] = replace(
            new, options=old.options | new.options, verdicts=old.verdicts | new.verdicts
        )

    def _standing(self, person: Person) -> tuple[frozenset[str], int]:
        """What is known of the total, for a questionnaire that ends once it is decided."""
        if self.flow.matters is not stages.verdict:
            return frozenset(), 0
        facts = without_records(applicant(person.answers, self.today))
        found = judged(person.answers, facts, self.today)
        return frozenset({found.verdict}), found.points.low


def answered(person: Person, question: Question, today: date) -> Iterator[tuple[str, Person]]:
    """Yield each thing that can be pressed at a question, and the person afterwards."""
    session = replace(person.session, skipped=(*person.session.skipped, question.id))
    yield UNSURE, replace(person, session=session)
    for option, answer in choices(question, usable(person.answers), today):
        answers, _ = recorded(person.answers, {question.id: answer})
        yield option, replace(person, answers=answers)
