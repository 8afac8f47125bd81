"""The same person later: what each fact is on a day, if life goes on as it is."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.scoring.applicant import Applicant
from bot.scoring.facts import DERIVED
from bot.scoring.months import month_index
from bot.scoring.planning.action import BASE, Begun
from bot.scoring.planning.growth import GROWTH, Value
from bot.scoring.planning.insurance import Raise, continued, pays, raised
from bot.scoring.planning.record import Record


@dataclass(frozen=True, slots=True, eq=False)
class Life:
    """One person from one day on, with the actions that are begun on it.

    Attributes:
        applicant: the person on the first day.
        on: the first day.
        begun: the actions, at most one of a family.
        paying: whether insurance goes on being paid.
        raise_: what follows from an action that raises the base.
        record: the insurance history as it goes on, if the person has given one.
    """

    applicant: Applicant
    on: date
    begun: tuple[Begun, ...]
    paying: bool
    raise_: Raise | None
    record: Record | None

    def value(self, name: str, day: date) -> Value:
        """What a fact is on a day: as `Applicant` holds it, or derived from a history."""
        if self.record is not None and name in DERIVED:
            return self.record.facts(day)[name]
        for action, ready in self.begun:
            if name in action.sets and name != BASE and day >= ready:
                return action.sets[name]
        grown = GROWTH.get(name)
        return grown(self, day) if grown else self.applicant.value(name)

    def paid_months(self, day: date) -> int:
        """Months paid since the first day; the running one is not over."""
        return month_index(day) - month_index(self.on) if self.paying else 0

    def raised_months(self, day: date) -> int:
        """Months paid on a raised base."""
        return max(0, month_index(day) - self.raise_.month) if self.raise_ else 0


def live(applicant: Applicant, on: date, begun: tuple[Begun, ...], last: date) -> Life:
    """What lies ahead of a person, up to and including a last day."""
    raise_ = next((raised(one) for one in begun if one.action.family == BASE), None)
    paying, history = pays(applicant, on), applicant.insurance_history
    if history is None:
        return Life(applicant, on, begun, paying, raise_, None)
    first, over = month_index(on), month_index(last) - 1
    periods = continued(history, first, over, raise_) if paying else history
    return Life(applicant, on, begun, paying, raise_, Record(periods))


def ahead(applicant: Applicant, on: date, day: date, begun: tuple[Begun, ...] = ()) -> Applicant:
    """The same person on a later day, if life goes on as it is but for the actions begun.

    Age comes by itself. Insurance grows while the person is paying, as do the years in the
    suburbs, in public service and of marriage; a fresh graduate ceases to be one; records
    leave their window, and as their dates are unknown, some may do so at once. Whatever is
    a span or unknown stays one.

    Raises:
        ValueError: if the day lies before the first one.
    """
    if day < on:
        message = f"{day} is not ahead of {on}"
        raise ValueError(message)
    life = live(applicant, on, begun, day)
    names = {*GROWTH, *(name for one in begun for name in one.action.sets)}
    if life.record is not None:
        names -= {*DERIVED}
    facts: dict[str, Any] = {name: life.value(name, day) for name in names}
    history = None if life.record is None else life.record.periods
    return replace(applicant, **facts, insurance_history=history)
