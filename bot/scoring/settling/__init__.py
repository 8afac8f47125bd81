"""The routes to a hukou: for each condition whether it is met, and what is needed.

Pure, like the rest of `bot.scoring`. The routes are rows of `data/settle/*.toml`, and are
proved complete when they are loaded; how they are judged is Kleene's three-valued logic
(`bot.scoring.truth`), so an unknown fact leaves a route undecided only if it matters.
"""

from collections.abc import Mapping
from datetime import date

from bot.scoring.applicant import Applicant
from bot.scoring.background import ALL_FACTS, BACKGROUND
from bot.scoring.settling.checks import check
from bot.scoring.settling.graduate import GraduateScore
from bot.scoring.settling.known import gather
from bot.scoring.settling.loading import read
from bot.scoring.settling.result import (
    Basis,
    Finding,
    OptionResult,
    RequirementResult,
    RouteResult,
    Settlement,
)
from bot.scoring.settling.route import judge_route
from bot.scoring.settling.rows import Condition, Route
from bot.scoring.tables import TABLES

_LIBRARY = read(TABLES.sources)
check(_LIBRARY)

ROUTES: tuple[Route, ...] = _LIBRARY.routes
"""Every route, in the order in which they are shown."""

CONDITIONS: Mapping[str, Condition] = _LIBRARY.conditions
"""Every condition of every route, by id."""

SETTLE_SOURCES: Mapping[str, str] = _LIBRARY.sources
"""What each source key stands for, those of the points rule included."""


_LOOKED_AT = {
    "birth_date" if condition.fact == "age" else condition.fact
    for condition in _LIBRARY.conditions.values()
}

FACTS_READ: tuple[str, ...] = tuple(
    name for name in ALL_FACTS if name in BACKGROUND or name in _LOOKED_AT
)
"""The facts that some route asks for, the common ones first."""


def check_routes() -> None:
    """Read the routes again from where they are kept, and prove them.

    Every condition is defined once and used, looks at a fact that exists, asks for values
    that the fact can have, and cites an edition and sources that exist.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    check(read(TABLES.sources))


def settle(applicant: Applicant, on: date) -> Settlement:
    """Judge every route as if the application were made on a day.

    Args:
        applicant: what is known.
        on: a calendar day in Shanghai; one before the first edition is judged by the rows
            that we have, and each finding says that its edition is not yet in force.

    Raises:
        FactError: if the birth date lies after that day.
    """
    known = gather(applicant, on, _LIBRARY.windows)
    return Settlement(on, tuple([judge_route(_LIBRARY, route, known) for route in ROUTES]))


__all__ = [
    "CONDITIONS",
    "FACTS_READ",
    "ROUTES",
    "SETTLE_SOURCES",
    "Basis",
    "Condition",
    "Finding",
    "GraduateScore",
    "OptionResult",
    "RequirementResult",
    "Route",
    "RouteResult",
    "Settlement",
    "check_routes",
    "settle",
]
