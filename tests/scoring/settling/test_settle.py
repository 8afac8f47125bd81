"""All routes of one person together."""

from datetime import date

from bot.scoring import SOURCES, Applicant
from bot.scoring.settling import ROUTES, SETTLE_SOURCES, settle
from tests.scoring.settling.movers import ON

NAMES = ["residence_to_hukou", "talent", "graduate", "returnee", "spouse", "child", "parents"]


def test_routes_come_in_one_order() -> None:
    result = settle(Applicant(), ON)
    assert result.on == ON
    assert [route.id for route in result.routes] == NAMES == [route.id for route in ROUTES]


def test_somebody_of_whom_nothing_is_known_meets_nothing() -> None:
    statuses = {route.id: route.status for route in settle(Applicant(), ON).routes}
    assert "met" not in statuses.values()
    assert statuses["residence_to_hukou"] == "undecided"


def test_only_the_graduate_route_has_points() -> None:
    found = {route.id for route in settle(Applicant(), ON).routes if route.graduate}
    assert found == {"graduate"}


def test_every_day_has_an_answer() -> None:
    for on in (date(1990, 1, 1), date(2022, 12, 31), date(2023, 1, 1), date(2100, 1, 1)):
        assert len(settle(Applicant(), on).routes) == len(NAMES)


def test_sources_are_those_of_the_points_rule_and_more() -> None:
    assert {key: SETTLE_SOURCES[key] for key in SOURCES} == dict(SOURCES)
    cited = {
        key
        for route in settle(Applicant(), ON).routes
        for requirement in route.requirements
        for option in requirement.options
        for finding in option.findings
        for key in finding.source.split()
    }
    assert cited <= set(SETTLE_SOURCES)
