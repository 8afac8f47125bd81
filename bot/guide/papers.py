"""Every paper that a points application can ask for, and for whom: section C as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from bot.guide.case import Case
from bot.guide.children import KINDS, Kind
from bot.guide.conditions import ALWAYS, Condition
from bot.guide.facts import Fact
from bot.guide.reading import read_condition
from bot.guide.rows import Row, read_file

GroupId = Literal["base", "item", "family", "employer"]
GROUPS: tuple[GroupId, ...] = ("base", "item", "family", "employer")

WHO = ("applicant", "employer")
LISTED = ("rule", "older_lists", "some_centres", "school")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Fact):
    """One paper of a checklist.

    Attributes:
        id: the key of its words in `papers.toml`.
        group: where it stands in the list.
        for_: what it is for: `base`, an item, a member of the family, a kind of employer.
        who: who provides it.
        original: the original is shown; with no copies it is handed in.
        copies: black-and-white copies of the same size that stay at the centre.
        stamp: `employer` if the company seal goes on what stays there.
        listed: `rule`; or who asks for it besides: only `older_lists` or `some_centres`, or
            the `school`, whether the centre does or not.
        lead_days: the days that it takes to get, the longest that a source names; 0 where
            none does.
        needed: None for "if ..., bring this too".
        depends_on: the unknown facts that decide `needed`; empty when it is decided or only
            a circumstance decides that no fact tells.
        children: places, from 0, of the children who each need one; empty for other papers.
        still: the key of the words for what alone is still open; empty where all of it is.
    """

    id: str
    group: GroupId
    for_: str
    who: str
    original: bool
    copies: int
    stamp: str | None
    listed: str
    lead_days: int
    needed: Literal[True] | None = True
    depends_on: tuple[str, ...] = ()
    children: tuple[int, ...] = ()
    still: str = ""


@dataclass(frozen=True, slots=True)
class PaperRule:
    """A paper with the people it is asked from.

    Attributes:
        paper: the paper as it stands in a list for whom it is needed.
        when: for whom it is needed.
        each: the kind of child of whom each needs one; None for other papers.
        contained_in: papers that show all of it, and more; whoever brings one leaves it out.
        stills: words for an undecided `when`, each for those of whom a part is known.
    """

    paper: Paper
    when: Condition
    each: Kind | None
    contained_in: tuple[str, ...] = ()
    stills: tuple[tuple[str, Condition], ...] = ()

    @property
    def conditional(self) -> bool:
        """Whether some people need not bring it."""
        return self.when is not ALWAYS

    def still(self, case: Case) -> str:
        """Return the key of the words for what is still open for one person, if any fits."""
        return next((id_ for id_, part in self.stills if part.ask(case).holds), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped(Fact):
    """A paper of older lists that nobody has to bring any more."""

    id: str


def _rule(row: Row) -> PaperRule:
    paper = _paper(row)
    when = read_condition(row.row("when")) if row.has("when") else ALWAYS
    each = row.row("when").one_of("child", *KINDS) if paper.for_ == "child" else None
    stills = tuple((part.text("id"), _known(part)) for part in row.rows("still"))
    rule = PaperRule(paper, when, each, row.texts("contained_in"), stills)
    row.close()
    return rule


def _known(part: Row) -> Condition:
    condition = read_condition(part.row("known"))
    part.close()
    return condition


def _paper(row: Row) -> Paper:
    return Paper(
        id=row.text("id"),
        group=row.one_of("group", *GROUPS),
        for_=row.text("for"),
        who=row.one_of("who", *WHO),
        original=row.flag("original"),
        copies=row.number("copies"),
        stamp=row.text("stamp") or None,
        listed=row.one_of("listed", *LISTED),
        lead_days=row.number("lead_days", 0),
        **row.basis(),
    )


def _dropped(row: Row) -> Dropped:
    dropped = Dropped(id=row.text("id"), **row.basis())
    row.close()
    return dropped


_FILE = read_file("papers")

PAPERS: Mapping[str, PaperRule] = MappingProxyType(
    {
        rule.paper.id: rule
        for rule in (_rule(row.over(_FILE.table("common"))) for row in _FILE.rows("paper"))
    }
)
"""Every paper by its id, in the order of a checklist."""

DROPPED: tuple[Dropped, ...] = tuple(_dropped(row) for row in _FILE.rows("dropped"))
"""What older lists still print."""
