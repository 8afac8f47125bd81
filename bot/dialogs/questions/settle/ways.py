"""Which routes are worth asking about at all."""

from datetime import date

from bot.dialogs.model import Answers
from bot.dialogs.question import Facts, Question, ticked
from bot.scoring.settling import ROUTES

ROUTE_IDS = tuple(route.id for route in ROUTES)
_BELOW_A_DEGREE = frozenset({"none", "junior_college"})


def ways_shown(answers: Answers, _: date) -> tuple[str, ...]:
    """Return the routes that no earlier answer rules out, and those that were picked."""
    closed = set()
    if answers.get("married") == "no":
        closed.add("spouse")
    if answers.get("education") in _BELOW_A_DEGREE:
        closed.add("graduate")
    kept = picked(answers)
    return tuple(route for route in ROUTE_IDS if route not in closed or route in kept)


def picked(answers: Answers) -> tuple[str, ...]:
    """Return the routes that were ticked, in the order in which they are shown."""
    ticks = ticked(answers.get(WAYS.id))
    return tuple(route for route in ROUTE_IDS if route in ticks)


def nothing(_: object, __: date) -> Facts:
    """Take no fact: the answer is about what to ask."""
    return {}


WAYS = Question(
    id="settle_ways",
    kind="ticks",
    options=ROUTE_IDS,
    facts=(),
    gives=nothing,
    shown=ways_shown,
)
