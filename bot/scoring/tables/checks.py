"""What must hold of the tables before anybody is scored with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from bot.scoring.errors import TableError
from bot.scoring.facts import FACTS
from bot.scoring.months import month_index
from bot.scoring.tables.book import Tables
from bot.scoring.tables.rule import Dated

CONFIDENCES = ("A", "B", "C", "D")
GROUPS = ("basic", "bonus", "deduction")


def check(tables: Tables) -> None:
    """Prove the tables complete, free of overlap, and cited.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    faults = [*_dates(tables), *_rules(tables), *_references(tables), *_citations(tables)]
    if faults:
        raise TableError("\n".join(faults))


def _dates(tables: Tables) -> Iterator[str]:
    if not tables.editions:
        yield "there is no edition"
        return
    begin = tables.editions[0].since
    yield from _consecutive("editions", tables.editions)
    for name, rows in _by_id(tables.dated).items():
        yield from _consecutive(name, rows)
        if rows[0].since != begin:
            yield f"{name}: begins on {rows[0].since}, the first edition on {begin}"
        if rows[-1].until is not None:
            yield f"{name}: nothing is in force after {rows[-1].until}"
    yield from _wages(tables)


def _wages(tables: Tables) -> Iterator[str]:
    """Every month of every window of the last edition must find the wage in force in it."""
    yield from _consecutive("wages", tables.wages)
    reach = max((window.within for window in tables.windows), default=0)
    needed = month_index(tables.editions[-1].since) - reach
    if not tables.wages or month_index(tables.wages[0].since) > needed:
        yield f"wages: begin less than {reach} months before the last edition"
    for wage in tables.wages:
        if wage.until is None or wage.since.day != 1 or (wage.until + timedelta(1)).day != 1:
            yield f"wage {wage.id}: does not run over whole months"


def _consecutive(name: str, rows: Sequence[Dated]) -> Iterator[str]:
    for row in rows:
        if row.until is not None and row.until < row.since:
            yield f"{name}: ends on {row.until}, before it begins on {row.since}"
    for before, after in pairwise(rows):
        if before.until is None or before.until + timedelta(1) != after.since:
            yield f"{name}: {before.until} and {after.since} leave a gap or overlap"


def _by_id(rows: Iterable[Dated]) -> dict[str, list[Dated]]:
    found: dict[str, list[Dated]] = defaultdict(list)
    for row in rows:
        found[f"{type(row).__name__} {row.id}"].append(row)
    return found


def _rules(tables: Tables) -> Iterator[str]:
    for rule in tables.rules:
        if rule.group not in GROUPS:
            yield f"{rule.id}: group {rule.group} is unknown"
        strange = [fact for fact in rule.facts if fact not in FACTS]
        if strange:
            yield f"{rule.id}: reads {', '.join(strange)}, which is no fact"
        else:
            yield from (f"{rule.id}: {fault}" for fault in rule.table.faults(rule.facts))


def _references(tables: Tables) -> Iterator[str]:
    items = {rule.id for rule in tables.rules}
    for pair in tables.pairs:
        yield from (f"{pair.id}: {name} is no item" for name in pair.items if name not in items)
    for row in (*tables.prerequisites, *tables.vetoes):
        if row.fact not in FACTS:
            yield f"{row.id}: {row.fact} is no fact"
    if not tables.vetoes:
        yield "there is no veto"
    for window in tables.windows:
        if window.level is not None and window.level not in FACTS[window.fact].choices:
            yield f"{window.id}: {window.level} is no level of {window.fact}"


def _citations(tables: Tables) -> Iterator[str]:
    own = [(rule.id, citation) for rule in tables.rules for citation in rule.cited.values()]
    rows = (*tables.dated, *tables.editions, *tables.wages)
    for name, citation in [*((row.id, row.citation) for row in rows), *own]:
        if not citation.clause or not citation.sources:
            yield f"{name}: cites nothing"
        if citation.confidence not in CONFIDENCES:
            yield f"{name}: confidence {citation.confidence} is none of A to D"
        for key in citation.sources:
            if key not in tables.sources:
                yield f"{name}: source {key} is not in sources.toml"
