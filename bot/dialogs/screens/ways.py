"""The ways to the standard score, soonest first, for what is known of this person."""

from collections.abc import Mapping
from typing import cast

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import applicant
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.scoring import Notice
from bot.scoring.planning import WAIT, Plan, plan
from bot.scoring.planning.action import NEEDS_OF_ACTIONS
from bot.scoring.tables import SHELF
from bot.scoring.tables.steps import Steps

SHOWN = 5
"""Ways shown in one message; the command line gives them all."""

FALSE_PAPERS = "false_material"

REFUSALS = frozenset({"past_age", "refused_for_crime"})
"""Notices of a plan for somebody who may not apply at all."""


def ways(person: Person, moment: Moment) -> Reply:
    """Show what waiting and lawful actions bring, and when."""
    found = plan(applicant(person.answers, moment.today), moment.today)
    keyboard = rows(
        [
            go("result"),
            go("answers"),
            go("materials"),
            go("picture", "plan"),
            go("home"),
        ],
        2,
    )
    return Reply("card", Message.PLAN, plan_values(found), keyboard)


def plan_values(found: Plan) -> Mapping[str, object]:
    """Return what the message needs: the plan, and what false papers would cost (D1).

    What holds for an action stands beside it already, so of the notes only those on the
    person and on the figures are left, each once.
    """
    rules = {rule.id: rule for rule in SHELF.on(found.on).rules}
    cost = rules[FALSE_PAPERS].table
    moves = [move for way in found.routes[:SHOWN] for move in way.moves]
    noted = [note for way in found.routes[:SHOWN] for note in way.notes]
    general = {note.id: note for note in noted if note.id not in NEEDS_OF_ACTIONS}
    taken = {fact for note in found.assumptions for fact in _facts(note)}
    return {
        "plan": found,
        "shown": SHOWN,
        "refused": any(note.id in REFUSALS for note in found.assumptions),
        "moves": tuple({move.id: move for move in moves if move.id != WAIT}.values()),
        "said": (*found.assumptions, *general.values()),
        "missing": tuple(fact for fact in found.unknown if fact not in taken),
        "penalty": -cost.points((1,)),
        "penalty_years": cost.window if isinstance(cost, Steps) else None,
    }


def _facts(note: Notice) -> tuple[str, ...]:
    """The facts that an assumption stands in for."""
    return cast("tuple[str, ...]", note.values.get("facts", ()))
