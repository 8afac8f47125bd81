"""The actions: read, proved consistent, and kept, once for the whole process."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.scoring.planning.action import Action
from bot.scoring.planning.checks import check
from bot.scoring.planning.loading import read
from bot.scoring.tables import TABLES

_CATALOGUE = read()
check(_CATALOGUE, TABLES.sources)

ACTIONS: tuple[Action, ...] = _CATALOGUE.actions
"""Everything that a person can lawfully do to gain points, by family and rank."""

GRADUATION = _CATALOGUE.graduation
"""How long somebody counts as a fresh graduate (B5)."""

PLAN_SOURCES: Mapping[str, str] = MappingProxyType({**TABLES.sources, **_CATALOGUE.sources})
"""What each source key of a move stands for, those of the points rule included."""


def check_actions() -> None:
    """Read the actions again from where they are kept, and prove them.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    check(read(), TABLES.sources)
