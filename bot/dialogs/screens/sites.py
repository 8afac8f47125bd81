"""Official sites and telephones: where to begin."""

from bot.dialogs.buttons import go
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.templates import Message
from bot.guide import SITES


def sites(_: Person, __: Moment) -> Reply:
    """Show every entry point, those for points first."""
    keyboard = ((go("statuses"), go("offices")), (go("steps"), go("home")))
    return Reply("card", Message.SITES, {"shown": SITES}, keyboard)
