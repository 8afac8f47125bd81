"""What people quote wrongly: where pages contradict one another and which one we follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.scoring.errors import TableError
from bot.scoring.tables import TABLES
from bot.scoring.tables.loading import document


@dataclass(frozen=True, slots=True)
class Conflict:
    """A wrong figure or wording that is still printed somewhere.

    Attributes:
        id: as in the policy file.
        items: the lines of a score, or the veto, beside which people meet it.
        sources: who prints it; empty where that is not recorded.
        verified_on: the day on which the pages were last compared.
    """

    id: str
    items: tuple[str, ...]
    sources: tuple[str, ...]
    verified_on: date


def read() -> tuple[Conflict, ...]:
    """Read what is quoted wrongly.

    Raises:
        TableError: if a row is about a line, or cites a page, that nobody knows.
    """
    return tuple(_rows())


def _rows() -> Iterator[Conflict]:
    known = {row.id for row in (*TABLES.rules, *TABLES.vetoes)}
    for row in document("conflicts")["conflict"]:
        found = Conflict(row["id"], tuple(row["items"]), tuple(row["sources"]), row["verified_on"])
        strange = [name for name in found.items if name not in known]
        strange += [key for key in found.sources if key not in TABLES.sources]
        if strange:
            message = f"conflict {found.id}: nobody knows {', '.join(strange)}"
            raise TableError(message)
        yield found


CONFLICTS: tuple[Conflict, ...] = read()
"""Every conflict that is shown beside a line."""


def quoted_about(item: str) -> tuple[Conflict, ...]:
    """What is quoted wrongly about one line of a score."""
    return tuple(conflict for conflict in CONFLICTS if item in conflict.items)
