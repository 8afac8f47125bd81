"""How the picked routes to a hukou stand: all of them in short, and one condition by condition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.dialogs import settling
from bot.dialogs.buttons import do, go, rows
from bot.dialogs.couple import of
from bot.dialogs.facts import applicant, usable
from bot.dialogs.model import Button, Keyboard, Moment, Person, Reply
from bot.dialogs.questions.settle import WAYS
from bot.dialogs.screens.questionnaire import answers_listed
from bot.dialogs.templates import Message
from bot.scoring import Span
from bot.scoring.settling import ROUTES, SETTLE_SOURCES, Finding, RouteResult

FLOW = "settle"
SHOWN = 3
"""Things named of each route in the overview; the others stand on its own card."""

_MONTHS = frozenset({"permit_months", "permit_insurance_months"})


@dataclass(frozen=True, slots=True)
class Gap:
    """Months that are still missing.

    Attributes:
        fact: what they are counted of.
        low: fewest months; more than one where what there is is known roughly.
        high: most months.
    """

    fact: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One route, and what should be said of it first.

    Attributes:
        route: as it was judged.
        gaps: months that are still missing.
        unmet: conditions that are surely not met, but for those months.
        unpublished: conditions of which nothing is known yet that could be asked.
        to_find_out: facts that can still change the route.
        waits: whether time alone will meet all that is not met.
    """

    route: RouteResult
    gaps: tuple[Gap, ...]
    unmet: tuple[Finding, ...]
    unpublished: tuple[Finding, ...]
    to_find_out: tuple[str, ...]
    waits: bool

    @property
    def rough(self) -> bool:
        """Whether the months are known roughly, so that the fewest count."""
        return any(gap.low < gap.high for gap in self.gaps)


def settlement(person: Person, moment: Moment) -> Reply:
    """Show how every picked route stands."""
    found = [standing(route, moment.today) for route in _results(person, moment.today)]
    shown = {one.route.id for one in found}
    others = tuple(route.id for route in ROUTES if route.id not in shown)
    details = [go("route", one.route.id, label=f"route_{one.route.id}") for one in found]
    answers = [go("answers", FLOW, label="go_answers")] if found else []
    keyboard = (*rows(details, 2), *rows([_other_ways(person), *answers], 2), (go("home"),))
    values = {"found": found, "others": others, "shown": SHOWN, "on": moment.today}
    return Reply("final", Message.SETTLEMENT, values, keyboard)


def detail(person: Person, name: str, moment: Moment) -> Reply | None:
    """Show one route condition by condition; None if it was not picked."""
    found = {route.id: route for route in _results(person, moment.today)}
    if name not in found:
        return None
    others = [one for one in found if one != name]
    keyboard: Keyboard = (
        *rows([go("route", one, label=f"route_{one}") for one in others], 2),
        (go("settlement"), go("answers", FLOW, label="go_answers")),
        (_other_ways(person), go("home")),
    )
    route = found[name]
    values = {
        "one": standing(route, moment.today),
        "ways": {part.id: part.options[1:] for part in route.requirements if not part.met},
        "clauses": _clauses(route),
        "sources": " ".join(_sources(route)),
        "on": moment.today,
    }
    return Reply("card", Message.ROUTE, values, keyboard)


def told(person: Person, flow: str, _: Moment) -> Reply | None:
    """List what was told that the routes look at; pressing one asks it again, for them."""
    if flow != FLOW:
        return None
    asked = {question.id for question in settling.QUESTIONS_OF_ROUTES}
    given = {name: value for name, value in usable(person.answers).items() if name in asked}
    return answers_listed(person, given, FLOW, "settlement")


def standing(route: RouteResult, today: date) -> Standing:
    """Return what to say of a route first."""
    lacking = _lacking(route)
    return Standing(
        route=route,
        gaps=tuple(_gap(one) for one in lacking if one.fact in _MONTHS),
        unmet=tuple(one for one in lacking if one.fact not in _MONTHS),
        unpublished=tuple(one for one in route.conditions if one.fact is None),
        to_find_out=tuple(settling.worth_asking(route, today)),
        waits=settling.waits(route, today),
    )


def _lacking(route: RouteResult) -> tuple[Finding, ...]:
    """What is not met of requirements that are surely not met, each condition once."""
    best = [part.options[0].findings for part in route.requirements if part.met is False]
    lacking = {one.id: one for findings in best for one in findings if one.met is False}
    return tuple(lacking.values())


def _results(person: Person, today: date) -> tuple[RouteResult, ...]:
    answers = usable(person.answers)
    return settling.results(answers, applicant(answers, today), today)


def _other_ways(person: Person) -> Button:
    """The routes are asked about again: reopened if they were answered, else opened."""
    if WAYS.id in person.answers:
        return do("change", WAYS.id, of(person, ""), "other_ways")
    return go("settle", label="other_ways")


def _gap(finding: Finding) -> Gap:
    have = finding.have if isinstance(finding.have, Span) else Span(finding.have, finding.have)
    return Gap(str(finding.fact), finding.least - have.high, finding.least - have.low)


def _clauses(route: RouteResult) -> Mapping[tuple[str, str], None]:
    """Each clause with its confidence, once, in order."""
    return dict.fromkeys((one.clause, one.confidence) for one in route.conditions)


def _sources(route: RouteResult) -> Iterator[str]:
    """Where the conditions were found: addresses, which anybody can look up, if there are any."""
    keys = dict.fromkeys(key for one in route.conditions for key in one.source.split())
    addresses = [key for key in keys if " " not in SETTLE_SOURCES[key]]
    yield from addresses or keys
