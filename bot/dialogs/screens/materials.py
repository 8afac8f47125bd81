"""This person's list: what to bring, what is at hand already, and why anybody asks for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import as_claimed, usable
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.screens.offices import remembered
from bot.dialogs.screens.paging import leafing, page_asked
from bot.dialogs.stages import barred
from bot.dialogs.templates import Message
from bot.guide import DROPPED, PAPERS, Checklist, Group, Paper, checklist

BY_ITEM = frozenset({"item"})
"""Groups whose papers hang on what is claimed: before that, a sentence is enough."""
MUST = frozenset({"rule", "school"})
"""Papers that have to be there, for the centre or for the school that it is all about."""
PAGE = 7
"""Most papers on a card that gives notes and reasons: about a screenful."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a group's papers; `number` counts from 1 up to `last`."""

    group: Group
    papers: tuple[Paper, ...]
    number: int
    last: int

    def detail(self, number: int) -> str:
        """Return what a button carries that leads to a page of this group."""
        return f"{self.group.id}.{number}" if self.last > 1 else self.group.id


def listing(person: Person, moment: Moment) -> Checklist:
    """Return the checklist that the answers call for."""
    return checklist(as_claimed(person.answers, moment.today), moment.today)


def materials(person: Person, moment: Moment) -> Reply:
    """Show the whole list by group, short."""
    found = listing(person, moment)
    tested = "education" in person.answers
    values = {
        "groups": found.groups,
        "summed_up": frozenset() if tested else BY_ITEM,
        "dropped": DROPPED,
        "district": remembered(person),
        **_told(person, found, moment),
    }
    groups = [go("papers", group.id, label=f"group_{group.id}") for group in found.groups]
    more = [go("ask_papers")] if found.undecided else []
    test = [] if tested else [go("selftest")]
    keyboard = (
        (go("document", "checklist", label="print_checklist"), go("hr")),
        (go("offices"), go("missing")),
        (go("precheck"), *more),
        *rows(groups, 2),
        (*test, go("steps"), go("home")),
    )
    return Reply("card", Message.MATERIALS, values, keyboard)


def papers(person: Person, detail: str, moment: Moment) -> Reply | None:
    """Show a page of one group with notes and reasons; each paper can be ticked off.

    Args:
        detail: the group, with `.2` behind it for its second page.
    """
    found = listing(person, moment)
    page = _page(found, detail)
    if page is None:
        return None
    here = page.detail(page.number)
    keyboard = (
        *rows([_paper(person, paper, here) for paper in page.papers], 2),
        *leafing("papers", page.number, page.last, page.detail),
        (go("grounds", here, label="go_basis"), go("materials", label="all_papers"), go("home")),
    )
    values = {"page": page, **progress(found, person.session.papers)}
    return Reply("card", Message.PAPERS, values, keyboard)


def grounds(person: Person, detail: str, moment: Moment) -> Reply | None:
    """Show where the papers of a page of one group were found, and how sure each is."""
    page = _page(listing(person, moment), detail)
    if page is None:
        return None
    back = go("papers", page.detail(page.number), label=f"group_{page.group.id}")
    keyboard = (
        *leafing("grounds", page.number, page.last, page.detail),
        (back, go("materials", label="all_papers"), go("home")),
    )
    return Reply("card", Message.GROUNDS, {"page": page}, keyboard)


def missing(person: Person, moment: Moment) -> Reply:
    """Show what is not at hand yet, by who gets it, what takes longest first."""
    found = listing(person, moment)
    have = frozenset(person.session.papers)
    left = [paper for paper in found.papers if paper.needed and paper.id not in have]
    values = {
        "left": _by_who([paper for paper in left if paper.listed in MUST]),
        "seldom": [paper for paper in left if paper.listed not in MUST],
        "slow": any(paper.lead_days for paper in left),
        "undecided": bool(found.undecided),
        **_told(person, found, moment),
    }
    more = [go("ask_papers")] if found.undecided else []
    keyboard = (
        (go("precheck"), go("hr")),
        (go("offices"), *more),
        (go("materials", label="all_papers"), go("steps"), go("home")),
    )
    return Reply("card", Message.MISSING, values, keyboard)


def with_paper(person: Person, paper: str, *, at_hand: bool) -> Person:
    """Tick a paper off, or take the tick away."""
    if paper not in PAPERS:
        return person
    others = tuple(p for p in person.session.papers if p != paper)
    changed = (*others, paper) if at_hand else others
    return replace(person, session=replace(person.session, papers=changed))


def _by_who(left: Sequence[Paper]) -> Mapping[str, list[Paper]]:
    """Papers by who gets them; of a group, what is known to take longest comes first."""
    slow_first = sorted(left, key=lambda paper: -paper.lead_days)
    whose = dict.fromkeys(paper.who for paper in left)
    return {who: [paper for paper in slow_first if paper.who == who] for who in whose}


def _page(found: Checklist, detail: str) -> Page | None:
    """Cut a group into pages of about the same length; one beyond the last is the last."""
    name, _, number = detail.partition(".")
    group = next((group for group in found.groups if group.id == name), None)
    if group is None:
        return None
    last = -(-len(group.papers) // PAGE)
    asked = page_asked(number, last)
    if asked is None:
        return None
    size = -(-len(group.papers) // last)
    return Page(group, group.papers[(asked - 1) * size : asked * size], asked, last)


def _paper(person: Person, paper: Paper, detail: str) -> Button:
    on = paper.id in person.session.papers
    verb = "no_paper" if on else "paper"
    values = {"paper": paper.id, "on": on, "needed": bool(paper.needed)}
    return Button("paper", f"do:{verb}:{paper.id}:{detail}", values)


def _told(person: Person, found: Checklist, moment: Moment) -> dict[str, object]:
    """Return how far the list is, and what keeps this person from applying with it."""
    fatal = barred(usable(person.answers), moment.today)
    return {"barred": fatal, **progress(found, person.session.papers)}


def progress(found: Checklist, at_hand: Iterable[str]) -> dict[str, object]:
    """Count what is at hand of what has to be there, and of what else was ticked."""
    have = frozenset(at_hand)
    must = {paper.id for paper in found.papers if paper.needed and paper.listed in MUST}
    wanted = must | (have & {paper.id for paper in found.papers})
    return {"have": have, "ready": len(have & wanted), "total": len(wanted)}
