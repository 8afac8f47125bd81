"""Where the facts of the guide were seen, by the keys that its rows cite."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.guide.rows import read_file
from bot.scoring import SOURCES as SCORING_SOURCES
from bot.scoring.planning import PLAN_SOURCES


def _own() -> dict[str, str]:
    row = read_file("sources").row("sources")
    return {key: row.text(key) for key in row.names}


SOURCES: Mapping[str, str] = MappingProxyType({**SCORING_SOURCES, **PLAN_SOURCES, **_own()})
"""Every source, those of the scoring rules included."""
