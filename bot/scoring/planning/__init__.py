"""The ways to the standard score: what waiting and lawful actions bring, with dates.

The months ahead are looked at with the rules of `bot.scoring`: `ahead` says how each fact
stands on a later day, `Forecast` what that makes for each index, `search` which sets of
actions are worth doing. What an action takes and asks for is data (`data/actions.toml`).
"""

from bot.scoring.planning.action import Action, Begun, begin
from bot.scoring.planning.aging import aging
from bot.scoring.planning.catalogue import ACTIONS, PLAN_SOURCES, check_actions
from bot.scoring.planning.certainty import surely_falls
from bot.scoring.planning.life import ahead
from bot.scoring.planning.notes import PLAN_NOTICES
from bot.scoring.planning.planner import course, plan
from bot.scoring.planning.result import (
    EFFORTS,
    WAIT,
    Aging,
    Effort,
    Mark,
    Move,
    Outlook,
    Plan,
    Way,
)

__all__ = [
    "ACTIONS",
    "EFFORTS",
    "PLAN_NOTICES",
    "PLAN_SOURCES",
    "WAIT",
    "Action",
    "Aging",
    "Begun",
    "Effort",
    "Mark",
    "Move",
    "Outlook",
    "Plan",
    "Way",
    "aging",
    "ahead",
    "begin",
    "check_actions",
    "course",
    "plan",
    "surely_falls",
]
