"""The rows of the tables that were read, by the names that examples give them.

`education/master` is a row of the table of an item, `insurance_years` a table of one row,
`suburb/lingang@2023-01-01` a row of a later version of a table; conditions, windows, wages
and editions bear their kind in front.
"""

from collections.abc import Iterator

from bot.scoring.domains import domains
from bot.scoring.tables import SHELF, TABLES
from bot.scoring.tables.areas import Areas
from bot.scoring.tables.bands import Bands
from bot.scoring.tables.levels import Levels
from bot.scoring.tables.rule import Rule, Table
from bot.scoring.tables.titles import Titles
from tests.scoring.examples.reading import Case

FIRST = {rule.id: rule.since for rule in reversed(TABLES.rules)}
"""The day from which the first version of each rule holds."""


def names() -> Iterator[str]:
    """Every row of every table."""
    for rule in TABLES.rules:
        yield from (name(rule, key) for key in keys(rule.table))
    yield from (pair.id for pair in TABLES.pairs)
    yield from (f"prerequisite/{row.id}" for row in TABLES.prerequisites)
    yield from (f"veto/{row.id}" for row in TABLES.vetoes)
    yield from (f"window/{row.id}" for row in TABLES.windows)
    yield from (f"wage/{row.id}" for row in TABLES.wages)
    yield from (f"edition/{row.id}" for row in TABLES.editions)


def name(rule: Rule, key: object) -> str:
    """One row of the table of an item."""
    row = rule.id if key == "all" else f"{rule.id}/{key}".replace("/True", "/true")
    later = "" if rule.since == FIRST[rule.id] else f"@{rule.since}"
    return row.replace("/False", "/false") + later


def keys(table: Table) -> list[object]:
    """What tells the rows of one table apart."""
    if isinstance(table, Levels | Titles):
        return list(table.levels)
    if isinstance(table, Areas):
        return list(table.areas)
    return [band.low for band in table.bands] if isinstance(table, Bands) else ["all"]


def deciding(case: Case) -> set[str]:
    """The rows that decide over the items of somebody who knows the totals."""
    book = SHELF.on(case.on)
    known = domains(case.applicant, {}, book.facts, case.on)
    return {
        name(rule, rule.table.row(tuple(known[fact][0] for fact in rule.facts)))
        for rule in book.rules
    }
