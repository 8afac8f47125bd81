"""Situations beside the way: a new employer, returned papers, a lost password, a move."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens.related import related
from bot.dialogs.templates import Message
from bot.guide import CASES as ALL_CASES
from bot.guide import Step, StepState

CASES: Mapping[str, Step] = MappingProxyType({case.id: case for case in ALL_CASES})
"""Every situation by its id."""


def cases(_: Person, __: Moment) -> Reply:
    """Show which situations there are."""
    found = [go("step", case, label=f"see_{case}") for case in CASES]
    keyboard = (*rows(found, 2), (go("steps"), go("statuses"), go("home")))
    return Reply("card", Message.CASES, {"cases": ALL_CASES}, keyboard)


def case(name: str) -> Reply:
    """Show one situation on the card of a step; there is nothing to report done."""
    found = CASES[name]
    keyboard = (*related(found.see), (go("cases"), go("home")))
    values = {"state": StepState(found, "ahead"), "day": None}
    return Reply("card", Message.STEP, values, keyboard)
