"""The result and the plan as a picture to keep or to pass on, with the essential in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.dialogs.buttons import go
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens import result, ways
from bot.dialogs.templates import Message

Screen = Callable[[Person, Moment], Reply]


def picture(person: Person, what: str, moment: Moment) -> Reply | None:
    """Show a screen as a picture: `result` or `plan`; None when there is no such picture."""
    return _PICTURES[what](person, moment) if what in _PICTURES else None


def _result(person: Person, moment: Moment) -> Reply:
    values = result.result(person, moment).values
    keyboard = ((go("plan"), go("home")),)
    return Reply("message", Message.PICTURE_RESULT, values, keyboard, "result")


def _plan(person: Person, moment: Moment) -> Reply:
    values = {**ways.ways(person, moment).values, "who": person.session.who}
    keyboard = ((go("result"), go("home")),)
    return Reply("message", Message.PICTURE_PLAN, values, keyboard, "plan")


_PICTURES: Mapping[str, Screen] = MappingProxyType({"result": _result, "plan": _plan})
