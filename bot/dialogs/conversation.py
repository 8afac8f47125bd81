"""The step: a person and an event in, an outcome out. The whole product in one function."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from bot.dialogs.buttons import go, private_chat
from bot.dialogs.finding import located
from bot.dialogs.model import (
    Attached,
    Broke,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Located,
    Moment,
    Outcome,
    Person,
    Pressed,
    Reply,
    Said,
)
from bot.dialogs.navigation import reopened_card, show
from bot.dialogs.pressing import move
from bot.dialogs.saying import Listener
from bot.dialogs.screens import home, questionnaire
from bot.dialogs.templates import Message
from bot.dialogs.understanding import Understanding

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "selftest": "selftest",
        "simulate": "simulation",
        "plan": "plan",
        "whatif": "whatif",
        "materials": "materials",
        "steps": "steps",
        "reminders": "reminders",
        "settle": "settle",
        "prints": "prints",
        "school": "school",
        "offices": "offices",
        "help": "help",
        "privacy": "privacy",
        "delete": "delete",
        "restart": "restart",
        "menu": "home",
        "cancel": "home",
    }
)
"""Commands and the screens they open; `/start` and `/back` are handled apart."""

DEEP_LINKS = frozenset(
    {"selftest", "simulation", "plan", "materials", "steps", "reminders", "settle"}
    | {"offices", "school", "prints", "precheck"}
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The same step under the bot, the tests, the walk over all paths and the benchmark."""

    understanding: Understanding

    def step(self, person: Person, event: Event, moment: Moment) -> Outcome:
        """Return what an event leads to; never raises for anything that a person can do."""
        outcome = self._outcome(person, event, moment)
        dated = tuple(_dated(reply, moment.today) for reply in outcome.replies)
        return replace(outcome, replies=dated)

    def _outcome(self, person: Person, event: Event, moment: Moment) -> Outcome:
        match event:
            case Pressed(data):
                return Listener(self.understanding).press(person, data, moment)
            case Said():
                return Listener(self.understanding).hear(person, event, moment)
            case Command(name, payload):
                return _command(person, name, payload, moment)
            case Located():
                return located(person, event, moment)
            case Elsewhere(pressed):
                return Outcome(person, (_elsewhere(pressed=pressed),))
            case _:
                return _aside(person, event, moment)


def _dated(reply: Reply, today: date) -> Reply:
    """Let a reply that says answers back know the day: an age is one of today."""
    if "answers" not in reply.values:
        return reply
    return replace(reply, values={**reply.values, "today": today})


def _command(person: Person, name: str, payload: str, moment: Moment) -> Outcome:
    if name == "start":
        screen = payload if payload in DEEP_LINKS else "home"
        return show(person, screen, "", moment) or Outcome(person)
    if name == "back" and questionnaire.flow_of(person):
        return move(person, "back", moment)
    shown = show(person, COMMANDS.get(name, "help"), "", moment)
    return shown or Outcome(person, (home.help_screen(person, moment),))


def _elsewhere(*, pressed: bool) -> Reply:
    """Point to the private chat: in the group itself only to whoever spoke to us."""
    if pressed:
        return Reply("toast", Message.TOAST_PRIVATE)
    return Reply("message", Message.PRIVATE_ONLY, keyboard=((private_chat("group"),),))


def _aside(person: Person, event: Attached | Corrected | Broke, moment: Moment) -> Outcome:
    """Say one sentence about what happened, and show the open question again."""
    match event:
        case Attached(kind):
            said = Reply("message", Message.NOT_TEXT, {"kind": kind}, ((go("home"),),))
        case Corrected():
            said = Reply("message", Message.CORRECTED)
        case Broke(reference):
            said = Reply("message", Message.APOLOGY, {"reference": reference})
    return Outcome(person, (said, *reopened_card(person, moment, {})))
