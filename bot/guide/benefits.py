"""What reaching the standard gives a family, and what it does not: section F as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit(Fact):
    """One topic; its words stand in `benefits.toml`.

    Attributes:
        id: the topic.
        given: whether the points give it; otherwise people wrongly believe that they do.
        stage: the way into a school that it is about; empty for everything else.
    """

    id: str
    given: bool
    stage: str


def _benefit(row: Row) -> Benefit:
    benefit = Benefit(
        id=row.text("id"),
        given=row.flag("given"),
        stage=row.text("stage", ""),
        **row.basis(),
    )
    row.close()
    return benefit


BENEFITS: Mapping[str, Benefit] = MappingProxyType(
    {row.text("id"): _benefit(row) for row in read_file("benefits").rows("benefit")}
)
"""Every topic by its id, in the order in which people ask."""
