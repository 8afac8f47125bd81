"""A typed text, read as the answer to one question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from bot.dialogs.model import Answers, Button, Keyboard
from bot.dialogs.outside import Outside
from bot.dialogs.question import Kind, Question, stored, whole
from bot.dialogs.questions import YES_NO
from bot.dialogs.reading import Reader, Reading, Unclear, Understood
from bot.dialogs.reading.calendar import CalendarDays
from bot.dialogs.reading.days import year_span
from bot.dialogs.reading.districts import DistrictNames
from bot.dialogs.reading.durations import Unit
from bot.dialogs.reading.history import HIGHEST_BASE, LOWEST_BASE
from bot.guide.wording import unspaced
from bot.scoring import Span
from bot.scoring.facts import EARLIEST
from bot.scoring.months import month_index
from bot.scoring.tables import WAGES

T = TypeVar("T")
Labels = Callable[[str, Sequence[str]], Sequence[str]]
"""Question id and option ids → the words on their buttons."""

_LEVELS: Mapping[str, float] = MappingProxyType({"3": 3, "2": 2, "1": 1, "0.8": 0.8})
"""Levels of the contribution base, in multiples of the reference wage."""
_UNITS: Mapping[str, Unit] = MappingProxyType({"length": "months", "years": "years"})


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads what is typed; whatever a button offers may be typed too.

    Attributes:
        labels: supplies the words on the buttons of a question.
        screens: the words on the buttons that open screens → the screen.
        districts: the names by which offices are asked for.
        label: supplies the words on one button.
        outside: tells of a message that is none of our topics what it is.
    """

    reader: Reader
    calendar: CalendarDays
    labels: Labels
    screens: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    districts: DistrictNames = field(default_factory=DistrictNames)
    label: Callable[[Button], str] = str
    outside: Outside = field(default_factory=Outside)

    def pressed(self, text: str, keyboard: Keyboard) -> str:
        """Return what the button carries whose words were typed; empty where there is none."""
        said = unspaced(text)
        buttons = [button for row in keyboard for button in row]
        return next((each.data for each in buttons if self._words(each) == said), "")

    def _words(self, button: Button) -> str:
        """Return the words on a button without the tick before them, if there is one."""
        words = self.label(button)
        mark, _, rest = words.partition(" ")
        return unspaced(rest if rest and not mark.isalnum() else words)

    def screen(self, text: str) -> str:
        """Return the screen that was typed, with `:` and a detail behind some; empty for none."""
        return self.screens.get(unspaced(text), "")

    def read(
        self, question: Question, text: str, answers: Answers, today: date
    ) -> Reading[object]:
        """Return the answer as it is stored, a hint, or None for something else."""
        if self.reader.pursues(text):
            return None
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
            if question.facts == ("insurance_base",) and not isinstance(chosen, Understood):
                chosen = self._level(text, today) or chosen
            if question.kind == "months" and not isinstance(chosen, Understood):
                chosen = self._within(question, text, answers, today) or chosen
            if question.sensitive and unspaced(text) not in map(unspaced, labels):
                chosen = _confirmed(chosen)
            return _map(chosen, lambda option: question.answer(str(option), answers, today))
        for option, label in zip(options, labels, strict=True):
            if unspaced(text) == unspaced(label):
                return Understood(question.answer(option, answers, today))
        return self._span(question, text, today)

    def _span(self, question: Question, text: str, today: date) -> Reading[object]:
        match question.kind:
            case "birth":
                return _map(self.reader.birth(text, today), stored)
            case "months":
                return _map(self.reader.months(text, unit="years"), stored)
            case "years":
                return _map(self.reader.years(text, today), stored)
            case "history":
                return _map(self.reader.history(text, today), list)
            case "day":
                return self._day(text, today)
            case _:
                return self._number(question.kind, text)

    def _within(
        self, question: Question, text: str, answers: Answers, today: date
    ) -> Reading[str]:
        """Read a number of months as the yes or the no in whose span it lies."""
        found = self.reader.months(text, unit=None)
        if not isinstance(found, Understood) or question.spans is None:
            return None
        spans = {
            option: whole(question.answer(option, answers, today)) for option in question.options
        }
        most = max(span.high for span in spans.values())
        low, high = min(found.value.low, most), min(found.value.high, most)
        within = [option for option, span in spans.items() if span.low <= low <= high <= span.high]
        return Understood(within[0], found.sure) if within else None

    def _level(self, text: str, today: date) -> Reading[str]:
        """Read a base in yuan as the level that it reaches this month; to be confirmed."""
        found = self.reader.number(text)
        if not isinstance(found, Understood) or found.value < LOWEST_BASE:
            return None
        if found.value > HIGHEST_BASE:
            return Unclear("number_too_big")
        return Understood(level_of(found.value, today), sure=False)

    def _number(self, kind: Kind, text: str) -> Reading[object]:
        """Read a number; of days, none that is told in months or years."""
        found = self.reader.number(text, unit=_UNITS.get(kind))
        told = {self.reader.number(text, unit=unit) == found for unit in _UNITS.values()}
        if kind == "days" and False in told:
            return Unclear("number_format")
        return _map(found, _exactly)

    def _day(self, text: str, today: date) -> Reading[object]:
        """Read a day that is past, or the days of a year."""
        day = self.calendar.read(text, today, "past")
        if day is not None:
            return _map(day, lambda found: stored(Span(found, found)))
        year = self.reader.number(text)
        if isinstance(year, Understood) and EARLIEST.year <= year.value <= today.year:
            return Understood(stored(year_span(int(year.value)) or Span(today, today)))
        return None


def level_of(base: float, today: date) -> str:
    """Return the level of the contribution base that so many yuan a month reach now."""
    wage = WAGES.of(month_index(today)).yuan
    return next((level for level, least in _LEVELS.items() if base >= least * wage), "none")


def _map(reading: Reading[T], change: Callable[[T], object]) -> Reading[object]:
    if isinstance(reading, Understood):
        return Understood(change(reading.value), reading.sure)
    return reading


def _confirmed(reading: Reading[str]) -> Reading[str]:
    """Have anything that is admitted read back first; nobody minds the opposite."""
    if isinstance(reading, Understood) and reading.value not in {"none", "no"}:
        return Understood(reading.value, sure=False)
    return reading


def _exactly(value: float) -> object:
    return stored(Span(value, value))
