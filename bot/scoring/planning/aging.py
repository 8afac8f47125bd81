"""What a plan may say of the age: nothing with a date while the birth is known too roughly."""

from datetime import date, timedelta

from bot.scoring.applicant import Applicant
from bot.scoring.domains import ANY_AGE
from bot.scoring.later import years_later
from bot.scoring.months import full_years
from bot.scoring.planning.result import Aging
from bot.scoring.span import Span
from bot.scoring.tables import SHELF

A_MONTH = timedelta(days=31)
"""A birth within a month is known well enough for a date to be told."""

AGE = ("birth_date",)
"""The facts of the rule that counts the age."""


def aging(applicant: Applicant, on: date, until: date) -> Aging:
    """What is known of the age of somebody who can be looked at up to and including a day."""
    birth, last = applicant.birth_date, last_age(on)
    if birth is None:
        return Aging(rough=True, ends=True, loses_at=None, last=last)
    if not isinstance(birth, Span) or birth.high - birth.low < A_MONTH:
        return Aging(rough=False, ends=until == on, loses_at=None, last=last)
    ends = until < years_later(on, 1)
    return Aging(rough=True, ends=ends, loses_at=_loses_at(birth.high, on), last=last)


def last_age(on: date) -> int:
    """The last age at which an application is accepted (L11)."""
    found = [row.most for row in SHELF.on(on).prerequisites if row.fact in AGE]
    return min([most for most in found if most is not None], default=ANY_AGE[-1])


def _loses_at(youngest: date, on: date) -> int | None:
    """The first age with fewer points than the one before that is still ahead of the youngest."""
    table = next(rule.table for rule in SHELF.on(on).rules if rule.facts == AGE)
    ages = range(full_years(youngest, on) + 1, last_age(on) + 1)
    return next((age for age in ages if table.points((age,)) < table.points((age - 1,))), None)
