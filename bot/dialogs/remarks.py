"""A word besides what is open: a reply above it, or a hint in its card."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.dialogs.buttons import go
from bot.dialogs.model import NOTHING, Moment, Outcome, Person, Reply
from bot.dialogs.navigation import reopened_card
from bot.dialogs.templates import Message


def aside(person: Person, reply: Reply, moment: Moment) -> Outcome:
    """Reply, and show again what is open."""
    return Outcome(person, (reply, *reopened_card(person, moment, {})))


def beside(person: Person, replies: Iterable[Reply], moment: Moment) -> Outcome:
    """Say above what is open, which stays as it is, what otherwise has a card of its own."""
    said = tuple(replace(reply, place="message") for reply in replies)
    return Outcome(person, (*said, *reopened_card(person, moment, {})))


def hint_at(
    person: Person, moment: Moment, hint: str, values: Mapping[str, object] = NOTHING
) -> Outcome:
    """Say in the card that is open what is unclear."""
    card = reopened_card(person, moment, {"hint": hint, "values": values})
    shown = tuple(hinting(reply, hint, values) for reply in card)
    said = Reply("message", Message.NOT_TEXT, {"kind": hint}, ((go("home"),),))
    return Outcome(person, shown or (said,))


def hinting(card: Reply, hint: str, values: Mapping[str, object] = NOTHING) -> Reply:
    """Say above what is read back what was unclear besides; other cards say it themselves."""
    if card.template != Message.CONFIRM:
        return card
    return replace(card, values={**card.values, "notes": {"hint": hint, "values": values}})
