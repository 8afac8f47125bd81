"""One route for one person on one day: its status and what would still decide it."""

from collections.abc import Iterable, Mapping

from bot.scoring.settling.fullness import exempt_by, full_on
from bot.scoring.settling.judging import Judged, basis, judge, look
from bot.scoring.settling.known import Known
from bot.scoring.settling.result import RouteResult, Status
from bot.scoring.settling.rows import Library, Route
from bot.scoring.truth import every

_STATUS: Mapping[bool | None, Status] = {True: "met", False: "not_met", None: "undecided"}


def judge_route(library: Library, route: Route, known: Known) -> RouteResult:
    """Judge every requirement of a route; it is met if all of them are."""
    points = look(library, route, known)
    found = [judge(requirement, points) for requirement in route.requirements]
    judged = [requirement for requirement in found if requirement is not None]
    answer = every([requirement.answer for requirement in judged])
    return RouteResult(
        id=route.id,
        status=_STATUS[answer.holds],
        basis=basis(library.edition(route.basis, known.on), known),
        requirements=tuple([requirement.result for requirement in judged]),
        unknown=tuple(sorted(answer.unknown, key=_nearness(judged).__getitem__)),
        full_on=full_on(route, points, known),
        exempt_by=exempt_by(route, points),
        graduate=known.graduate if _scored(library, route) else None,
    )


def _nearness(judged: Iterable[Judged]) -> dict[str, tuple[int, int]]:
    """By fact, how near it is to deciding some undecided requirement."""
    found: dict[str, tuple[int, int]] = {}
    for requirement in judged:
        if requirement.answer.holds is None:
            for fact, near in requirement.nearness.items():
                found[fact] = min(near, found.get(fact, near))
    return found


def _scored(library: Library, route: Route) -> bool:
    """Whether the graduate table has a say in the route."""
    return any(library.conditions[name].fact == "graduate_score" for name in route.conditions)
