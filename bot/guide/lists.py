"""The personal list of papers: what this person brings, and what only if."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from bot.guide.case import Case, case_of
from bot.guide.children import of_kind
from bot.guide.papers import GROUPS, PAPERS, GroupId, Paper, PaperRule
from bot.scoring import Applicant


@dataclass(frozen=True, slots=True)
class Group:
    """Papers that belong together; never empty in a checklist."""

    id: GroupId
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """What one person brings to the centre.

    Attributes:
        groups: the papers, in the order in which one would get them ready.
        undecided: unknown facts that decide whether some paper is needed, those that
            decide most papers first.
    """

    groups: tuple[Group, ...]
    undecided: tuple[str, ...]

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers, of all groups."""
        return tuple(paper for group in self.groups for paper in group.papers)


def checklist(applicant: Applicant, on: date) -> Checklist:
    """The list of papers for a points application handed in on a day.

    What a fact still unknown decides is listed with `needed` None, never left out; what
    another paper contains that is needed anyway, is.

    Args:
        applicant: the known facts.
        on: the day of the visit; it decides ages and the edition of the rule.
    """
    case = case_of(applicant, on)
    found = [paper for rule in PAPERS.values() if (paper := _for_this_person(rule, case))]
    needed = {paper.id for paper in found if paper.needed}
    papers = tuple(paper for paper in found if needed.isdisjoint(PAPERS[paper.id].contained_in))
    groups = (Group(id_, tuple(p for p in papers if p.group == id_)) for id_ in GROUPS)
    counted = Counter(fact for paper in papers for fact in paper.depends_on)
    return Checklist(
        groups=tuple(group for group in groups if group.papers),
        undecided=tuple(fact for fact, _ in counted.most_common()),
    )


def _for_this_person(rule: PaperRule, case: Case) -> Paper | None:
    answer = rule.when.ask(case)
    if answer.holds is False:
        return None
    children = of_kind(case.applicant.children, rule.each, case.on) if rule.each else ()
    return replace(
        rule.paper,
        needed=answer.holds,
        depends_on=answer.unknown,
        children=children,
        still="" if answer.holds else rule.still(case),
    )
