"""What a company does on the official site and at the counter, action by action, as data.

How long each takes and what goes wrong stands with its step in `bot.guide.way`.
"""

from dataclasses import dataclass
from typing import Literal

from bot.guide.facts import Fact
from bot.guide.rows import Row, read_file
from bot.guide.way import STEPS

Part = Literal["company", "registration", "papers", "application"]
Presser = Literal["employer", "applicant"]

PARTS: tuple[Part, ...] = ("company", "registration", "papers", "application")
PRESSERS: tuple[Presser, ...] = ("employer", "applicant")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAction(Fact):
    """One thing to press, fill in or hand over.

    Attributes:
        id: the key of its words in `site.toml`.
        part: `company` for what holds before anything, `registration` for what only a company
            does that has never filed, `papers`, or `application`.
        who: who does it; HR may do for the applicant what is the applicant's.
        step: id of the `Step` that it belongs to.
    """

    id: str
    part: Part
    who: Presser
    step: str


def site_actions(part: Part) -> tuple[SiteAction, ...]:
    """Return the actions of one part, in the order in which they are taken."""
    return tuple(action for action in SITE if action.part == part)


def _action(row: Row) -> SiteAction:
    action = SiteAction(
        id=row.text("id"),
        part=row.one_of("part", *PARTS),
        who=row.one_of("who", *PRESSERS),
        step=row.one_of("step", *(step.id for step in STEPS)),
        **row.basis(),
    )
    row.close()
    return action


SITE: tuple[SiteAction, ...] = tuple(map(_action, read_file("site").rows("action")))
"""Every action, part by part in the order in which they are taken."""
