"""This person's list: what to bring, and what is at hand already."""

from dataclasses import replace

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import as_claimed
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.guide import PAPERS, Checklist, checklist

BY_ITEM = frozenset({"item"})
"""Groups whose papers hang on what is claimed: before that, a sentence is enough."""


def listing(person: Person, moment: Moment) -> Checklist:
    """Return the checklist that the answers call for."""
    return checklist(as_claimed(person.answers, moment.today), moment.today)


def materials(person: Person, moment: Moment) -> Reply:
    """Show the whole list by group, short."""
    found = listing(person, moment)
    values = {
        "groups": found.groups,
        "summed_up": frozenset() if "education" in person.answers else BY_ITEM,
        **_progress(person, found),
    }
    groups = [go("papers", group.id, label=f"group_{group.id}") for group in found.groups]
    more = [go("ask_papers")] if found.undecided else []
    test = [] if "education" in person.answers else [go("selftest")]
    keyboard = (*rows(groups, 2), *rows([*more, *test, go("steps"), go("home")], 2))
    return Reply("card", Message.MATERIALS, values, keyboard)


def papers(person: Person, group: str, moment: Moment) -> Reply | None:
    """Show one group with notes and reasons; each paper can be ticked off."""
    found = listing(person, moment)
    shown = next((g for g in found.groups if g.id == group), None)
    if shown is None:
        return None
    ticks = [_paper(person, paper.id, group) for paper in shown.papers]
    values = {"group": shown, "have": frozenset(person.session.papers), **_progress(person, found)}
    keyboard = (*rows(ticks, 2), (go("materials", label="all_papers"), go("home")))
    return Reply("card", Message.PAPERS, values, keyboard)


def with_paper(person: Person, paper: str, *, at_hand: bool) -> Person:
    """Tick a paper off, or take the tick away."""
    if paper not in PAPERS:
        return person
    others = tuple(p for p in person.session.papers if p != paper)
    changed = (*others, paper) if at_hand else others
    return replace(person, session=replace(person.session, papers=changed))


def _paper(person: Person, paper: str, group: str) -> Button:
    on = paper in person.session.papers
    verb = "no_paper" if on else "paper"
    return Button("paper", f"do:{verb}:{paper}:{group}", {"paper": paper, "on": on})


def _progress(person: Person, found: Checklist) -> dict[str, object]:
    needed = [p.id for group in found.groups for p in group.papers if p.needed]
    have = frozenset(person.session.papers)
    return {"have": have, "ready": len(have & set(needed)), "total": len(needed)}
