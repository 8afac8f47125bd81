"""Which conditions a person meets, and what would still decide the others."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from bot.scoring.settling.known import Known
from bot.scoring.settling.result import Basis, Finding, OptionResult, RequirementResult
from bot.scoring.settling.rows import Condition, Edition, Library, Option, Requirement, Route
from bot.scoring.truth import Answer, every, some


class Point(NamedTuple):
    """A condition that is asked for on the day, judged.

    Attributes:
        finding: what is needed and what there is.
        answer: the same as an answer, with the facts that would decide it.
        condition: its row.
    """

    finding: Finding
    answer: Answer
    condition: Condition


Points = Mapping[str, Point]
"""The conditions of a route that are asked for on the day, by id."""


class Judged(NamedTuple):
    """A requirement, the answer behind it, and how near each unknown fact is to deciding it.

    `nearness` is, by fact, the place of the best option that it helps to complete, and how
    many facts are unknown in that.
    """

    result: RequirementResult
    answer: Answer
    nearness: Mapping[str, tuple[int, int]]


def basis(edition: Edition, known: Known) -> Basis:
    """An edition as it stands on the day."""
    return Basis(
        id=edition.id,
        name=edition.name,
        since=edition.since,
        until=edition.until,
        seen=edition.seen,
        standing=edition.standing(known.on),
    )


def look(library: Library, route: Route, known: Known) -> Points:
    """Judge every condition of a route that is asked for on the day."""
    rows = [library.conditions[name] for name in route.conditions]
    texts = {row.edition: basis(library.editions[row.edition], known) for row in rows}
    return {row.id: _point(row, texts[row.edition], known) for row in rows if row.asked(known.on)}


def judge(requirement: Requirement, points: Points) -> Judged | None:
    """Judge a requirement; None if nothing of it is asked for on the day."""
    asked = [
        (option, [points[name] for name in option.conditions if name in points])
        for option in requirement.options
    ]
    ways = [_Way.of(option, way) for option, way in asked if way]
    if not ways:
        return None
    answer = some([way.answer for way in ways])
    best = sorted(ways, key=lambda way: way.rank)
    result = RequirementResult(requirement.id, answer.holds, tuple([way.result for way in best]))
    return Judged(result, answer, _nearness(best))


def _point(condition: Condition, text: Basis, known: Known) -> Point:
    fact, terms, citation = condition.fact, condition.terms, condition.citation
    have = None if fact is None else known.value(fact)
    met = terms.meet(have)
    finding = Finding(
        id=condition.id,
        fact=fact,
        met=met,
        have=have,
        least=terms.least,
        most=terms.most,
        above=terms.above,
        accepted=terms.accepted,
        basis=text,
        clause=citation.clause,
        source=citation.source,
        confidence=citation.confidence,
    )
    unknown = known.open(fact) if met is None and fact is not None else ()
    return Point(finding, Answer(met, unknown), condition)


class _Way(NamedTuple):
    """An option, the answer behind it, and its place among the others (lower is better).

    Met comes first, then what nothing but time or an unknown fact stands against, then the
    rest. Among those: what is for this person, what lacks less, what more is known to hold
    of. Otherwise the order of the file, in which the usual way comes first: somebody of
    whom nothing is known is not shown the exception with the fewest questions.
    """

    result: OptionResult
    answer: Answer
    rank: tuple[int, ...]

    @classmethod
    def of(cls, option: Option, points: list[Point]) -> Self:
        answer = every([point.answer for point in points])
        urgent = [point.finding.met for point in points if not point.condition.waiting]
        selects = [point.finding.met for point in points if point.condition.selects]
        rank = (
            not answer.holds,
            False in urgent,
            selects.count(False),
            -selects.count(True),
            urgent.count(False),
            -urgent.count(True),
        )
        findings = tuple([point.finding for point in points])
        return cls(OptionResult(option.id, answer.holds, findings), answer, rank)


def _nearness(ways: Iterable[_Way]) -> Mapping[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for place, way in enumerate(ways):
        unknown = way.answer.unknown
        found = dict.fromkeys(unknown, (place, len(unknown))) | found
    return found
