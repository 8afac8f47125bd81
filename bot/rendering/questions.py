"""The words of the questions: titles, options, and answers said back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from jinja2 import Template

from bot.dialogs.questions import QUESTIONS
from bot.rendering.phrases import Phrases

Words = Mapping[str, Any]

_PARTS = ("title", "help", "options", "each")


class QuestionWords:
    """The words of every question; `load` reads them once the templates stand."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._words: dict[str, Words] = {}
        self._unit: Callable[[str], str] = _no_unit

    def load(self, template: Callable[[str], Template], unit: Callable[[str], str]) -> None:
        """Read the template of each question.

        Args:
            template: path below the locale → the template.
            unit: question → what its numbers are counted in, or nothing.
        """
        self._words = {name: _read(template(f"questions/{name}")) for name in QUESTIONS}
        self._unit = unit

    def words(self, question: str) -> Words:
        """Return `title`, `short`, `help`, `options` and `each` of a question."""
        return self._words[question]

    def short(self, question: str) -> str:
        """Return a question's name in a list."""
        return str(self._words[question]["short"])

    def option(self, question: str, option: str) -> str:
        """Return the words on the button of an option."""
        words = self._words[question]
        named = cast("Mapping[str, str]", words["options"]).get(option)
        return named if named is not None else _each(words["each"], option)

    def answer(self, question: str, value: object, today: date | None = None) -> str:
        """Say an answer back.

        Args:
            question: its id.
            value: the answer as it is kept.
            today: the day on which a birth between two days is said as an age; without it,
                the days are said.
        """
        kind = QUESTIONS[question].kind
        if kind == "choice":
            return self.option(question, str(value))
        if kind == "ticks":
            ticks = [self.option(question, str(tick)) for tick in cast("list[str]", value)]
            return self._phrases.patterns["join"].join(ticks) or self._phrases.patterns["none"]
        if kind == "history":
            return self._phrases.stretches(cast("list[Words]", value))
        return self._span(question, cast("Words", value), today)

    def _span(self, question: str, value: Words, today: date | None) -> str:
        """Say a span back, by its button where it was pressed."""
        kind, low, high = QUESTIONS[question].kind, value["low"], value["high"]
        pressed = None if kind == "birth" else _pressed(question, value)
        if pressed:
            return self.option(question, pressed)
        if kind in {"birth", "day"}:
            return self._phrases.birth(low, high, today if kind == "birth" else None)
        if kind == "months":
            return self._phrases.months(int(low), int(high))
        said = self._phrases.amount(float(low), float(high))
        return f"{said} {self._unit(question)}".rstrip()


def _no_unit(_: str) -> str:
    return ""


def _read(template: Template) -> Words:
    module = template.module
    found = {part: getattr(module, part, None) for part in _PARTS}
    found["short"] = getattr(module, "short", found["title"])
    found["options"] = found["options"] or {}
    return found


def _each(pattern: object, option: str) -> str:
    """Fill the number of an option into the pattern for all, or into that of its kind."""
    if not isinstance(pattern, Mapping):
        return str(pattern).format(option)
    kind, _, number = option.rpartition("_")
    return str(pattern[kind]).format(number)


def _pressed(question: str, value: object) -> str | None:
    """Return the option whose button stands for just this span, if there is one."""
    asked = QUESTIONS[question]
    options = asked.options if asked.spans else ()
    return next((o for o in options if asked.answer(o, {}, date.max) == value), None)
