"""A typed text, read as the answer to one question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.dialogs.model import Answers
from bot.dialogs.question import Question, stored
from bot.dialogs.questions import YES_NO
from bot.dialogs.reading import Reader, Reading, Unclear, Understood
from bot.dialogs.reading.calendar import CalendarDays
from bot.scoring import Span

T = TypeVar("T")
Labels = Callable[[str, Sequence[str]], Sequence[str]]
"""Question id and option ids → the words on their buttons."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads answers; `labels` supplies the words on the buttons, which may be typed too."""

    reader: Reader
    calendar: CalendarDays
    labels: Labels

    def read(
        self, question: Question, text: str, answers: Answers, today: date
    ) -> Reading[object]:
        """Return the answer as it is stored, a hint, or None for something else."""
        found = self._read(question, text, answers, today)
        if isinstance(found, Understood) and not question.accepts(found.value):
            return Unclear("number_too_big")
        return found

    def _read(
        self, question: Question, text: str, answers: Answers, today: date
    ) -> Reading[object]:
        options = question.offers(answers, today)
        labels = self.labels(question.id, options)
        if question.kind == "ticks":
            found = self.reader.ticks(text, question.id, options, labels)
            return _map(found, lambda ticks: [option for option in options if option in ticks])
        if question.kind in {"choice", "sum"} or options == YES_NO:
            chosen = self.reader.choice(text, question.id, options, labels)
            return _map(chosen, lambda option: question.answer(str(option), answers, today))
        for option, label in zip(options, labels, strict=True):
            if _bare(text) == _bare(label):
                return Understood(question.answer(option, answers, today))
        return self._span(question, text, today)

    def _span(self, question: Question, text: str, today: date) -> Reading[object]:
        match question.kind:
            case "birth":
                return _map(self.reader.birth(text, today), stored)
            case "months":
                return _map(self.reader.months(text, unit="years"), stored)
            case "length":
                return _map(self.reader.number(text, unit="months"), _exactly)
            case "years":
                return _map(self.reader.number(text, unit="years"), _exactly)
            case "day":
                day = self.calendar.read(text, today, "past")
                return _map(day, lambda found: stored(Span(found, found)))
            case _:
                return _map(self.reader.number(text), _exactly)


def _map(reading: Reading[T], change: Callable[[T], object]) -> Reading[object]:
    if isinstance(reading, Understood):
        return Understood(change(reading.value), reading.sure)
    return reading


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()


def _exactly(value: float) -> object:
    return stored(Span(value, value))
