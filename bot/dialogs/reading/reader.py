"""The one door to reading: every kind of answer, from one lexicon."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from bot.dialogs.reading.births import Births
from bot.dialogs.reading.cases import Cases
from bot.dialogs.reading.choices import Choices
from bot.dialogs.reading.circumstances import Circumstances
from bot.dialogs.reading.controls import Controls
from bot.dialogs.reading.durations import Durations, Unit
from bot.dialogs.reading.forbidden import Guard
from bot.dialogs.reading.history import Histories, History
from bot.dialogs.reading.language import Language
from bot.dialogs.reading.lengths import Lengths
from bot.dialogs.reading.lexicon import Lexicon
from bot.dialogs.reading.numbers import Numbers
from bot.dialogs.reading.outcome import Reading
from bot.dialogs.reading.spotting import Spotter
from bot.dialogs.reading.years import Years
from bot.scoring import Span


class Reader:
    """Reads typed answers. No method raises, whatever the text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._language = language = Language(lexicon)
        self._hoping = re.compile(language.any("hoping"))
        self._agents = re.compile(language.any("agents"))
        self._births = Births(language)
        self._durations = Durations(language)
        self._numbers = Numbers(language, self._durations)
        self._choices = Choices(language)
        self._controls = Controls(language)
        self._guard = Guard(language)
        self._histories = Histories(language)
        self._years = Years(language, self._numbers)
        lengths = Lengths(language, self._births, self._durations)
        circumstances = Circumstances(language, self._years)
        self._cases = Cases(language, self._births, self._durations, self._years, circumstances)
        self._spotter = Spotter(language, self._choices, lengths, circumstances)

    def birth(self, text: str, on: date) -> Reading[Span[date]]:
        """Read a birth date, a part of one, or an age on the day `on`.

        Returns:
            The days on which the person may have been born: one day for a full date, all
            days of a year or a month, or those that give the age. Everyone in the span is
            from 16 to 100 years old on the day `on`.
        """
        return self._births.read(text, on)

    def months(self, text: str, *, unit: Unit | None) -> Reading[Span[int]]:
        """Read a length of insurance, in months, at most 44 years.

        Args:
            text: As typed.
            unit: What a bare number counts; None when the question doesn't say.

        Returns:
            Months, low to high: a whole number of years leaves eleven months open.
        """
        return self._durations.read(text, unit)

    def number(self, text: str, *, unit: Unit | None = None) -> Reading[float]:
        """Read a count or a sum of yuan, not negative.

        Args:
            text: As typed.
            unit: Convert a length of time to years or months; without it, the unit that is
                typed is taken to be the one that was asked for.
        """
        return self._numbers.read(text, unit)

    def years(self, text: str, on: date) -> Reading[Span[float]]:
        """Read how many years something has lasted up to the day `on`.

        Returns:
            One number for a length; the years since a year or a month, low to high.
        """
        return self._years.read(text, on)

    def choice(
        self, text: str, question: str, options: Sequence[str], labels: Sequence[str] = ()
    ) -> Reading[str]:
        """Read one of a question's options, by word, label or position.

        Args:
            text: As typed.
            question: The question's id, for its words in the lexicon.
            options: The option ids, in the order shown.
            labels: The text on their buttons, in the same order.
        """
        return self._choices.choice(text, question, options, labels)

    def ticks(
        self, text: str, question: str, options: Sequence[str], labels: Sequence[str] = ()
    ) -> Reading[frozenset[str]]:
        """Read the set of options named in one message; "none of these" is empty."""
        return self._choices.ticks(text, question, options, labels)

    def yes_no(self, text: str) -> Reading[bool]:
        """Read yes or no."""
        return self._choices.yes_no(text)

    def history(self, text: str, today: date) -> Reading[History]:
        """Read an insurance record, a period a line: first and last month, base, back-paid.

        Lines may also be separated by semicolons; months without payment may be named. A
        period that goes on ends with the last month that is over on the day `today`.

        Returns:
            Periods in order, none overlapping, each `{"from", "to", "base", "back_paid"}`
            with months as "YYYY-MM" and the base in yuan a month; or a hint whose values
            are the number of the `line` that is meant and what belongs to it.
        """
        return self._histories.read(text, today)

    def control(self, text: str) -> str | None:
        """Name the control that the whole message is: one of `CONTROLS`, or None."""
        return self._controls.read(text)

    def spot(
        self, text: str, on: date, *, birth: bool = False, cases: bool = False
    ) -> Mapping[str, object]:
        """Find several answers in one sentence, by fact name; to be confirmed.

        `birth_date` is a span of days, `insurance_months` a span of months,
        `spouse_local_years` and `suburb_years` are spans of years, the others values as in
        the contract. What is doubtful or about others is left out.

        Args:
            text: As typed.
            on: The day on which it was typed.
            birth: Whether the birth is asked for, so that any date is one.
            cases: Whether to give the single fact too that a question is about in general.
        """
        return self._spotter.find(text, on, birth=birth, cases=cases)

    def case(self, text: str, about: Collection[str], on: date) -> Mapping[str, object]:
        """Find the case that a question about some facts puts; never to be kept.

        Args:
            text: As typed.
            about: The facts that the question is known to be about; `base` for yuan a month.
            on: The day on which it was typed.
        """
        return self._cases.find(text, about, on)

    def supposes(self, text: str) -> bool:
        """Tell whether a text puts a case, or speaks of plans."""
        return self._spotter.supposes(text)

    def of_another(self, text: str, on: date) -> Mapping[str, object]:
        """Find what is said of one other person in a sentence that says nothing of the writer."""
        return self._spotter.of_another(text, on)

    def unheard(self, text: str, on: date) -> tuple[str, ...]:
        """Return hints on what a sentence names of its writer but leaves open."""
        return self._spotter.unheard(text, on)

    def mistaken(self, text: str) -> str | None:
        """Return what a text says besides that something is wrong; None if it isn't said."""
        return self._language.mistaken(self._language.plain(text))

    def pursues(self, text: str) -> bool:
        """Tell whether a text asks on, what would be with another value: "and at fifty"."""
        return self._language.pursues(self._language.plain(text))

    def unused_date(self, text: str, on: date, *, birth: bool = False) -> bool:
        """Tell whether a sentence holds a date of which `spot` makes nothing."""
        return self._spotter.unused_date(text, on, birth=birth)

    def asks(self, text: str) -> bool:
        """Tell whether a text is a question rather than an answer."""
        return self._language.asks(self._language.plain(text))

    def underage(self, text: str, on: date) -> bool:
        """Tell whether the writer says of themselves that they are under 14."""
        return self._spotter.underage(text, on)

    def hoping(self, text: str) -> bool:
        """Tell whether someone hopes that we act for them, or promise that they pass."""
        return self._hoping.search(self._language.plain(text)) is not None

    def about_agents(self, text: str) -> bool:
        """Tell whether a text is about somebody who offers to act for others, or their price."""
        return self._agents.search(self._language.plain(text)) is not None

    def forbidden(self, text: str) -> str | None:
        """Name what must not be stored or logged: `identity_card`, `phone` or None."""
        return self._guard.find(text)
