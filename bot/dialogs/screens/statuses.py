"""What the words of the official systems mean, and what one can do."""

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens.related import related
from bot.dialogs.templates import Message
from bot.guide import STATUS_GROUPS, STATUSES, Status


def statuses(_: Person, __: Moment) -> Reply:
    """Show the words, by the system that uses them."""
    groups = [{"id": group, "statuses": _of(group)} for group in STATUS_GROUPS]
    found = [go("statuses", group, label=f"see_{group}") for group in STATUS_GROUPS]
    keyboard = (*rows(found, 3), (go("steps"), go("cases"), go("home")))
    return Reply("card", Message.STATUSES, {"groups": groups}, keyboard)


def group(_: Person, name: str, __: Moment) -> Reply | None:
    """Explain the words of one system."""
    if name not in STATUS_GROUPS:
        return None
    others = [go("statuses", one, label=f"see_{one}") for one in STATUS_GROUPS if one != name]
    keyboard = (*rows(others, 2), (go("statuses"), go("home")))
    values = {"group": name, "shown": _of(name)}
    return Reply("card", Message.STATUS_GROUP, values, keyboard)


def explained(status: Status) -> Reply:
    """Explain the word that was typed."""
    keyboard = (*related(status.see), (go("statuses"), go("home")))
    return Reply("message", Message.STATUS, {"status": status}, keyboard)


def _of(name: str) -> tuple[Status, ...]:
    return tuple(status for status in STATUSES.values() if status.group == name)
