"""From the facts about one person to points, reasons and a verdict, on one day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from bot.scoring.applicant import Applicant
from bot.scoring.decisive import ranked, weights
from bot.scoring.domains import domains
from bot.scoring.evidence import with_evidence
from bot.scoring.history import Stretch, Tally, derived, paid, tally
from bot.scoring.months import month_index
from bot.scoring.notices import (
    caveats,
    dated_notices,
    early_wage_notices,
    expiry_notices,
    history_notices,
    wage_notices,
)
from bot.scoring.result import Notice, Points, Score, Verdict
from bot.scoring.sheet import Sheet, fill, total
from bot.scoring.tables import SHELF, WAGES
from bot.scoring.tables.book import Rulebook
from bot.scoring.tables.conditions import judge


def score(applicant: Applicant, on: date) -> Score:
    """Score one applicant as if the application were made on a day.

    The total is the sum of basic and bonus items less deductions, never below 0 (T1). Low
    and high are exact over all combinations of what unknown facts can be (`domains`).

    Args:
        applicant: what is known.
        on: the day of application, a calendar day in Shanghai.

    Raises:
        FactError: if `on` is before the first edition known, or the birth date after `on`.
    """
    book = SHELF.on(on)
    record = _record(applicant, book, on)
    possible = domains(applicant, record.facts, book.facts, on)
    sheet = fill(book, applicant, possible)
    items = sheet.items()
    points = total(items)
    veto = judge(book.veto, possible[book.veto.fact])
    return Score(
        on=on,
        edition=book.edition.since,
        standard=book.edition.standard,
        points=points,
        verdict=_verdict(points, book.edition.standard, cleared=veto.met),
        prerequisites=tuple([judge(row, possible[row.fact]) for row in book.prerequisites]),
        veto=veto,
        items=with_evidence(items, record.tallies),
        unknown=_unknown(sheet, points, cleared=veto.met),
        notices=_notices(applicant, sheet, record.stretches, on),
    )


def points_on(applicant: Applicant, on: date) -> Points:
    """The points of `score` alone, for whoever looks at many days.

    Raises:
        FactError: as `score` does.
    """
    book = SHELF.on(on)
    possible = domains(applicant, _record(applicant, book, on).facts, book.facts, on)
    return total(fill(book, applicant, possible).items())


def outlook(on: date) -> tuple[Notice, ...]:
    """What is uncertain on a day for everybody, for whoever keeps the tables up to date.

    Raises:
        FactError: if the day is before the first edition known.
    """
    return dated_notices(SHELF.on(on).edition, WAGES, on)


class _Record(NamedTuple):
    """What an insurance history comes to on one day; nothing without a history."""

    stretches: tuple[Stretch, ...]
    tallies: tuple[Tally, ...]
    facts: Mapping[str, int | str]


def _record(applicant: Applicant, book: Rulebook, on: date) -> _Record:
    if applicant.insurance_history is None:
        return _Record((), (), {})
    stretches = paid(applicant.insurance_history, on)
    tallies = tally(stretches, on, book.windows, WAGES)
    return _Record(stretches, tallies, derived(stretches, tallies))


def _verdict(points: Points, standard: int, *, cleared: bool | None) -> Verdict:
    """Reached only if nothing that is unknown can stand in the way, a veto included."""
    if cleared is False:
        return "vetoed"
    if points.high < standard:
        return "not_reached"
    return "reached" if points.low >= standard and cleared else "undecided"


def _unknown(sheet: Sheet, points: Points, *, cleared: bool | None) -> tuple[str, ...]:
    standard = sheet.book.edition.standard
    return ranked(
        weights(sheet.standings(), standard),
        veto=sheet.book.veto.fact if cleared is None else None,
        veto_decides=points.low >= standard,
    )


def _notices(
    applicant: Applicant, sheet: Sheet, stretches: Sequence[Stretch], on: date
) -> tuple[Notice, ...]:
    """The wage matters to whoever can get points by it, through any month that was counted."""
    edition, history = sheet.book.edition, applicant.insurance_history
    general = (*caveats(edition), *expiry_notices(edition, on))
    if history is None:
        uses_wage, last = any(map(sheet.rests_on, sheet.book.by_wage)), month_index(on) - 1
        return (*general, *(wage_notices(WAGES, last) if uses_wage else ()))
    last = max([stretch.last for stretch in stretches], default=0)
    reach = month_index(on) - max([window.within for window in sheet.book.windows])
    early = early_wage_notices(WAGES, stretches, reach)
    found = history_notices(history, stretches, on)
    return (*general, *early, *wage_notices(WAGES, last), *found)
