"""Small routes made up for the tests of how routes are judged."""

from datetime import date

from bot.scoring.settling.known import gather
from bot.scoring.settling.result import RouteResult
from bot.scoring.settling.route import judge_route
from bot.scoring.settling.rows import (
    Condition,
    Edition,
    Library,
    Option,
    Requirement,
    Route,
)
from bot.scoring.settling.terms import Terms
from bot.scoring.tables.rule import Citation
from tests.scoring.settling.movers import ON, person

CITATION = Citation("1", ("seed",), "B", ON)
EDITION = Edition("text", "text", seen=True, sources=("seed",), confidence="B", verified_on=ON)
Plan = list[list[list[Condition]]]
"""The conditions of each option of each requirement of one route."""


def condition(
    name: str,
    fact: str | None,
    terms: Terms,
    *,
    until: date | None = None,
    waiting: bool = False,
    selects: bool = False,
) -> Condition:
    more = {"until": until, "waiting": waiting, "selects": selects}
    return Condition(name, fact, terms, "text", CITATION, **more)


def library(plan: Plan) -> Library:
    """One route, whose requirements are called r0, r1 and so on, and its options o0, o1."""
    rows = [row for ways in plan for way in ways for row in way]
    requirements = tuple(
        Requirement(
            f"r{place}",
            tuple(
                Option(f"o{number}", tuple(row.id for row in way))
                for number, way in enumerate(ways)
            ),
        )
        for place, ways in enumerate(plan)
    )
    route = Route("route", ("text",), requirements)
    return Library((route,), {"text": EDITION}, {row.id: row for row in rows}, (), {}, ())


def judged(plan: Plan, on: date = ON, **facts: object) -> RouteResult:
    shelf = library(plan)
    return judge_route(shelf, shelf.routes[0], gather(person(**facts), on, ()))
