"""Points of the Shanghai residence permit: facts in, points with reasons out.

Pure: no clock, no files but its own tables, no words for users. `score` works on ranges,
so that an unknown fact gives a low and a high and never a silent zero. Policy lives in
`data/*.toml`, each row dated and cited, and is proved complete when it is loaded.
"""

from collections.abc import Mapping

from bot.scoring.applicant import Applicant, Child, InsurancePeriod
from bot.scoring.background import ALL_FACTS, BACKGROUND
from bot.scoring.conflicts import CONFLICTS, Conflict, quoted_about
from bot.scoring.errors import FactError, TableError
from bot.scoring.facts import FACTS, Fact
from bot.scoring.notices import NOTICES as FOUND_NOTICES
from bot.scoring.parsing import parse_applicant
from bot.scoring.result import Item, Notice, Points, Prerequisite, Reason, Score
from bot.scoring.scorer import outlook, points_on, score
from bot.scoring.span import Span
from bot.scoring.tables import TABLES, check_tables

REASONS: frozenset[str] = TABLES.reasons
"""The id of every reason that can occur."""

NOTICES: frozenset[str] = FOUND_NOTICES | TABLES.caveats
"""The id of every notice that can occur."""

SOURCES: Mapping[str, str] = TABLES.sources
"""What each source key stands for."""

__all__ = [
    "ALL_FACTS",
    "BACKGROUND",
    "CONFLICTS",
    "FACTS",
    "NOTICES",
    "REASONS",
    "SOURCES",
    "Applicant",
    "Child",
    "Conflict",
    "Fact",
    "FactError",
    "InsurancePeriod",
    "Item",
    "Notice",
    "Points",
    "Prerequisite",
    "Reason",
    "Score",
    "Span",
    "TableError",
    "check_tables",
    "outlook",
    "parse_applicant",
    "points_on",
    "quoted_about",
    "score",
]
