"""The points of a fresh graduate, which decide where no direct case does.

The table is data (`data/settle/tables/graduate.toml`). Its items are independent of one
another but for the education, which several of them read: each education that a person can
have is added up on its own, so that low and high are exact.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.scoring.applicant import Applicant
from bot.scoring.background import ALL_FACTS
from bot.scoring.result import Confidence
from bot.scoring.settling.graduate_scales import Facts, Range
from bot.scoring.settling.graduate_table import Table, load, table_on

_TABLES = load()


@dataclass(frozen=True, slots=True)
class GraduateItem:
    """One line of the table.

    Attributes:
        id: of the line.
        group: the lines that a cap holds together.
        cap: most points of the whole group, or None if it has no limit.
        low: least points, before the cap.
        high: greatest points, before the cap.
        clause: where it stands, in Chinese.
        source: keys of `SETTLE_SOURCES`, separated by blanks.
        confidence: how sure we are of the line.
    """

    id: str
    group: str
    cap: int | None
    low: int
    high: int
    clause: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class GraduateScore:
    """What somebody has by the table.

    Attributes:
        low: least total that the known facts leave possible.
        high: greatest total; never more than the table gives.
        standard: points that are enough.
        items: every line, in the order of the table.
        unknown: facts that can still change the total, those that move it furthest first.
    """

    low: int
    high: int
    standard: int
    items: tuple[GraduateItem, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The whole table for one education: the totals, and the range of each line."""

    low: int
    high: int
    ranges: tuple[Range, ...]


def graduate_score(applicant: Applicant, on: date) -> GraduateScore | None:
    """Points by the table of a day, if the person is one of those who are scored.

    Where the education is not exactly known, those educations count that are scored.

    Args:
        applicant: what is known.
        on: the day of filing; before the first table that we have, that one is used.

    Returns:
        None for somebody who is surely not scored: without a bachelor's education, or a
        doctor, whom the direct case takes.
    """
    table = table_on(_TABLES, on)
    sheets = _sheets(table, applicant)
    scored = [sheet for sheet in sheets if sheet is not None]
    if not scored:
        return None
    return GraduateScore(
        low=min(sheet.low for sheet in scored),
        high=max(sheet.high for sheet in scored),
        standard=table.standard,
        items=tuple(_lines(table, scored)),
        unknown=_unknown(table, scored, sure=len(scored) == len(sheets)),
    )


def _sheets(table: Table, applicant: Applicant) -> list[_Sheet | None]:
    """One for each education that is possible; None for one that is not scored."""
    fact = table.scored.fact
    return [
        _sheet(table, _knowing(applicant, fact, value))
        for value in ALL_FACTS[fact].possible(applicant.value(fact))
    ]


def _knowing(applicant: Applicant, fact: str, value: str) -> Facts:
    """The applicant's facts, one of them taken as known."""

    def known(name: str) -> Any:  # noqa: ANN401 - each fact has a type of its own
        return value if name == fact else applicant.value(name)

    return known


def _sheet(table: Table, known: Facts) -> _Sheet | None:
    if not table.scored.answer(known).holds:
        return None
    ranges = tuple(item.scale.points(known) for item in table.items)
    low = _total(table, [one.low for one in ranges])
    return _Sheet(low, _total(table, [one.high for one in ranges]), ranges)


def _total(table: Table, points: Iterable[int]) -> int:
    """The sum of the groups, each no higher than its cap."""
    groups: dict[str, int] = defaultdict(int)
    for item, each in zip(table.items, points, strict=True):
        groups[item.group] += each
    return sum(min(table.caps.get(group, each), each) for group, each in groups.items())


def _lines(table: Table, sheets: Sequence[_Sheet]) -> Iterator[GraduateItem]:
    for place, item in enumerate(table.items):
        yield GraduateItem(
            id=item.id,
            group=item.group,
            cap=table.caps.get(item.group),
            low=min(sheet.ranges[place].low for sheet in sheets),
            high=max(sheet.ranges[place].high for sheet in sheets),
            clause=item.citation.clause,
            source=item.citation.source,
            confidence=item.citation.confidence,
        )


def _unknown(table: Table, sheets: Sequence[_Sheet], *, sure: bool) -> tuple[str, ...]:
    """Facts by the points that they can move, the furthest first.

    Args:
        table: the table.
        sheets: of every education that is scored.
        sure: whether no other education is possible; if one is, everything is at stake.
    """
    lows, highs = [sheet.low for sheet in sheets], [sheet.high for sheet in sheets]
    apart = max(max(lows) - min(lows), max(highs) - min(highs))
    moves = {table.scored.fact: apart if sure else max(highs)}
    for one in (one for sheet in sheets for one in sheet.ranges):
        for fact in one.unknown:
            moves[fact] = max(moves.get(fact, 0), one.high - one.low)
    return tuple(sorted(filter(moves.get, moves), key=lambda fact: -moves[fact]))
