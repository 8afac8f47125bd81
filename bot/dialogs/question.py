"""What a question is: its id, what can be answered, and which facts the answer gives.

The id is also the name of the question's template, its button token and its test.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from bot.dialogs.model import Answers
from bot.scoring import BACKGROUND, Applicant, Span
from bot.scoring.background import FROM_HISTORY

Kind = Literal[
    "birth",
    "choice",
    "ticks",
    "months",
    "length",
    "years",
    "count",
    "amount",
    "sum",
    "day",
    "days",
    "history",
]
Facts = Mapping[str, Any]
"""Facts by name; their types are proved when an `Applicant` is made of them."""
AnySpan = Span[date] | Span[int] | Span[float]


def always(_: Answers) -> bool:
    """Say that a question applies to everyone."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of one or more flows.

    Attributes:
        id: the same word in templates, buttons, answers and tests.
        kind: how a typed answer is read, and the shape of a stored one: `choice` an
            option id, `ticks` a list of option ids, `history` a list of stretches, the
            others `{"low": …, "high": …}`; a `sum` is never typed as a number.
        options: every option id that a button may carry.
        facts: the applicant's facts that an answer settles or narrows.
        gives: an answer and today → facts.
        shown: the options worth showing today, given the answers so far.
        spans: for ranged kinds, what a pressed option means on a day.
        applies: whether the question makes sense, given the answers so far.
        after: questions whose change makes this answer meaningless; one of them has to be
            answered before this one is asked.
        replaces: questions about the same facts, whose answers this one takes the place of.
        sensitive: asked last, named as sensitive, easy to leave out.
        wide: buttons at the top that have a row for themselves.
        columns: buttons in a row below them.
    """

    id: str
    kind: Kind
    options: tuple[str, ...]
    facts: tuple[str, ...]
    gives: Callable[[object, date], Facts]
    shown: Callable[[Answers, date], tuple[str, ...]] | None = None
    spans: Callable[[str, Answers, date], AnySpan] | None = None
    applies: Callable[[Answers], bool] = always
    after: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    sensitive: bool = False
    wide: int = 0
    columns: int = 1

    def offers(self, answers: Answers, today: date) -> tuple[str, ...]:
        """Return the option ids that the buttons show now."""
        return self.options if self.shown is None else self.shown(answers, today)

    def answer(self, option: str, answers: Answers, today: date) -> object:
        """Return the answer, as it is stored, that a pressed option stands for."""
        return option if self.spans is None else stored(self.spans(option, answers, today))

    def accepts(self, answer: object) -> bool:
        """Say whether an answer, stored or typed, is one that this question can be given."""
        if self.kind == "choice":
            return answer in self.options
        if self.kind == "ticks":
            return isinstance(answer, list) and all(tick in self.options for tick in answer)
        try:
            made(self.gives(answer, date.max))
        except (TypeError, KeyError, ValueError, OverflowError):
            return False
        return True


def made(facts: Facts) -> Applicant:
    """Return an applicant with these facts, those that only hukou routes ask for among them."""
    common = {name: value for name, value in facts.items() if name not in BACKGROUND}
    background = {name: value for name, value in facts.items() if name in BACKGROUND}
    return Applicant(**common, background=background)


def fold(questions: Iterable[Question], answers: Answers, today: date) -> dict[str, Any]:
    """Return what the answers to some questions say, a later one narrowing the earlier ones."""
    facts: dict[str, Any] = {}
    for question in questions:
        if question.id in answers:
            facts.update(question.gives(answers[question.id], today))
    if "insurance_history" in facts:
        return {name: value for name, value in facts.items() if name not in FROM_HISTORY}
    return facts


def stored(span: AnySpan) -> dict[str, object]:
    """Return a span as JSON: days as ISO dates, numbers as they are."""
    return {"low": _plain(span.low), "high": _plain(span.high)}


def days(answer: object) -> Span[date]:
    """Read a stored span of calendar days."""
    low, high = _ends(answer)
    return Span(date.fromisoformat(str(low)), date.fromisoformat(str(high)))


def whole(answer: object) -> Span[int]:
    """Read a stored span of whole numbers."""
    low, high = _ends(answer)
    return Span(int(float(str(low))), int(float(str(high))))


def amount(answer: object) -> Span[float]:
    """Read a stored span of amounts."""
    low, high = _ends(answer)
    return Span(float(str(low)), float(str(high)))


def ticked(answer: object) -> frozenset[str]:
    """Read a stored list of ticks."""
    return frozenset(map(str, answer)) if isinstance(answer, list) else frozenset()


def _ends(answer: object) -> tuple[object, object]:
    if not isinstance(answer, Mapping):
        msg = f"not a span: {answer!r}"
        raise TypeError(msg)
    return answer["low"], answer["high"]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
