"""The routes to a hukou in the chat: who is judged, and what is still worth asking.

The routes that were picked are judged by what is known; a fact is asked for while it can
still change one of them. Of a child or a parent who joins somebody only the age is another's
than the applicant's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from bot.dialogs.model import Answers
from bot.dialogs.question import Question
from bot.dialogs.questions import QUESTIONS, SETTLE
from bot.dialogs.questions.settle import BUNDLES, WAYS, Bundle, born, picked
from bot.dialogs.stages import Stages
from bot.scoring import BACKGROUND, Applicant, FactError, Span
from bot.scoring.records import NO_RECORDS
from bot.scoring.settling import (
    CONDITIONS,
    ROUTES,
    Finding,
    OptionResult,
    RequirementResult,
    RouteResult,
    Settlement,
    settle,
)

RELATIVES: Mapping[str, str] = MappingProxyType({"child": "child_age", "parents": "parent_age"})
"""Routes that judge a relative, and the question about that person's age."""

_BUNDLED: Mapping[str, Bundle] = MappingProxyType(
    {fact: bundle for bundle in BUNDLES for fact in bundle.facts}
)
_SENSITIVE = frozenset({*NO_RECORDS, "spouse_local_years", "family_group"})
_SELDOM = frozenset(
    {
        "enterprise_post",
        "income_tax_48",
        "core_post",
        "years_to_retirement",
        "stem_degree",
        "listed_science_employer",
        "returnee_founder",
    }
)
"""Facts that decide for few, or only if what is asked for beside them is so."""
_COUNTING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {route.id: route.counting for route in ROUTES}
)
_BASES_BELOW_ONE = frozenset({"none", "0.8"})


QUESTIONS_OF_ROUTES: tuple[Question, ...] = (
    *(
        QUESTIONS[name]
        for name in (
            "residence_permit",
            "employment",
            "recent_insurance",
            "birth_decade",
            "birth_year",
            "birthday_passed",
            "education",
            "full_time_study",
            "qualification",
            "qualification_fits",
            "insurance_base",
            "award",
            "tax_average",
            "local_employees",
            "spouse_years",
            "penalties",
        )
    ),
    *SETTLE,
)
"""Questions that others ask too, and those of the routes alone; the stages put them in order."""


# --- who is judged ---------------------------------------------------------------------------


def settler(answers: Answers, person: Applicant) -> Applicant:
    """Return the applicant with what only the cards of this questionnaire say of them.

    What the applicant's other answers say counts more. With the base of four years below the
    reference wage, no route's own level of the base is reached either.
    """
    told: dict[str, Any] = {}
    for bundle in BUNDLES:
        if bundle.id in answers:
            told.update(bundle.implies(answers[bundle.id]))
    if person.insurance_base in _BASES_BELOW_ONE:
        told["hukou_base"] = "none"
    return _consistent(_with(person, told))


def _with(person: Applicant, told: Mapping[str, Any]) -> Applicant:
    """Add facts of which nothing is known otherwise."""
    new = {name: value for name, value in told.items() if person.value(name) is None}
    background = {name: new.pop(name) for name in list(new) if name in BACKGROUND}
    return replace(person, **new, background={**person.background, **background})


def _consistent(person: Applicant) -> Applicant:
    """Nobody was insured with the permit for longer than they held it, or were insured."""
    name = "permit_insurance_months"
    insured = person.value(name)
    if insured is None:
        return person
    tops = [_high(person.value(other)) for other in ("permit_months", "insurance_months")]
    most = min([top for top in tops if top is not None], default=None)
    if most is None or _high(insured) <= most:
        return person
    low = min(insured.low if isinstance(insured, Span) else insured, most)
    return replace(person, background={**person.background, name: Span(low, most)})


def _high(months: Any) -> Any:  # noqa: ANN401 - months, a span of months, or unknown
    return months.high if isinstance(months, Span) else months


def relative(route: str, answers: Answers, person: Applicant, today: date) -> Applicant:
    """Return the child or the parent that a route judges, with what is said of them.

    A pupil of a secondary school has no diploma beyond it, so that nobody is asked for one.
    """
    asked = RELATIVES[route]
    age = born(answers[asked], today) if asked in answers else None
    diploma = "none" if route == "child" else None
    return Applicant(birth_date=age, education=diploma, background=person.background)


# --- how the routes stand --------------------------------------------------------------------


def results(answers: Answers, person: Applicant, today: date) -> tuple[RouteResult, ...]:
    """Judge the routes that were picked, in the order in which they are shown.

    Args:
        answers: usable ones.
        person: what they say of the applicant.
        today: a calendar day in Shanghai.
    """
    oneself = settler(answers, person)
    found = []
    for route in picked(answers):
        who = relative(route, answers, person, today) if route in RELATIVES else oneself
        found.append(_judged(who, today)[route])
    return tuple(found)


@lru_cache(maxsize=16)
def _judged(person: Applicant, today: date) -> Mapping[str, RouteResult]:
    """Judge every route; asked for several times in a turn."""
    return MappingProxyType({found.id: found for found in _settled(person, today).routes})


def _settled(person: Applicant, today: date) -> Settlement:
    try:
        return settle(person, today)
    except FactError as error:  # more months with the permit than the history has
        kept = {name: value for name, value in person.background.items() if name != error.field}
        return settle(replace(person, background=kept), today)


# --- what is still worth asking --------------------------------------------------------------


def matters(answers: Answers, person: Applicant, today: date) -> Stages:
    """First the routes; then every fact that can still change one, the sensitive ones last.

    A stage is a fact, or the id of the card or the question that asks for it here.
    """
    if WAYS.id not in answers:
        yield frozenset({WAYS.id})
        return
    asked = [
        (route.id, fact)
        for route in results(answers, person, today)
        for fact in worth_asking(route, today)
    ]
    for route, fact in sorted(asked, key=lambda one: _turn(one[1])):
        yield frozenset({_asked_by(route, fact, answers)})


def _turn(fact: str) -> int:
    return 2 if fact in _SENSITIVE else 1 if fact in _SELDOM else 0


def _asked_by(route: str, fact: str, answers: Answers) -> str:
    if fact == "birth_date" and route in RELATIVES:
        return RELATIVES[route]
    card = _BUNDLED.get(fact)
    return card.id if card and card.id not in answers else fact


def worth_asking(route: RouteResult, today: date) -> Iterator[str]:
    """Facts that can still change a route, the most decisive first.

    Whoever does not meet a route may still fill the months that it counts: how many are
    missing matters, and where nothing else is, all that is asked for by then.
    """
    parts = [part for part in route.requirements if part.met is None and _can_change(part, route)]
    told = dict.fromkeys(fact for part in parts for fact in _undecided(part, route))
    if route.status == "undecided":
        yield from (fact for fact in route.unknown if fact in told)
    elif route.status == "not_met":
        yield from told if waits(route, today) else _months_left_open(route)


def waits(route: RouteResult, today: date) -> bool:
    """Say whether time alone will meet everything that is surely not met now."""
    if route.full_on is None or route.full_on <= today:
        return False
    return all(_by_waiting(part) for part in route.requirements if part.met is False)


def _months_left_open(route: RouteResult) -> Iterator[str]:
    """Facts about the months that go on counting, where they are unknown."""
    counting = _COUNTING[route.id]
    held = {finding.id for finding in route.conditions if finding.met}
    if counting and held.issuperset(counting):
        for finding in route.conditions:
            if finding.met is None and CONDITIONS[finding.id].waiting:
                yield str(finding.fact)


def _by_waiting(part: RequirementResult) -> bool:
    best = part.options[0].findings
    return all(CONDITIONS[finding.id].waiting for finding in best if finding.met is False)


def _can_change(part: RequirementResult, route: RouteResult) -> bool:
    """Say whether facts about a requirement can still change the route.

    An option on which nothing is published stays open for good. A requirement that has one
    can only be met any more, which changes nothing if another is left open for good. The
    points of a graduate are worth knowing all the same.
    """
    if not any(map(_open_for_good, part.options)) or _scored(part):
        return True
    return not any(map(_stays_open, route.requirements))


def _open_for_good(option: OptionResult) -> bool:
    return option.met is None and all(one.met or one.fact is None for one in option.findings)


def _stays_open(part: RequirementResult) -> bool:
    open_ones = [option for option in part.options if option.met is None]
    return part.met is None and all(map(_open_for_good, open_ones))


def _scored(part: RequirementResult) -> bool:
    return any(one.fact == "graduate_score" for option in part.options for one in option.findings)


def _undecided(part: RequirementResult, route: RouteResult) -> Iterator[str]:
    """The facts behind the conditions of a requirement that are open, the best option first."""
    for option in part.options:
        if option.met is None:
            for finding in option.findings:
                if finding.met is None:
                    yield from _behind(finding, route)


def _behind(finding: Finding, route: RouteResult) -> Iterable[str]:
    if finding.fact == "graduate_score":
        return route.graduate.unknown if route.graduate else ()
    if finding.fact == "age":
        return ("birth_date",)
    return () if finding.fact is None else (finding.fact,)
