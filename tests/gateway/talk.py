"""A tiny conversation for the gateway's tests: it remembers and repeats what is said."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.dialogs.model import (
    Broke,
    Command,
    Event,
    Moment,
    Outcome,
    Person,
    Pressed,
    Reply,
    Said,
)
from bot.gateway.turns import Conversation
from bot.storage.model import Keys


@dataclass(frozen=True)
class Words:
    text: str
    keys: Keys = ()
    drawing: None = None


def render(reply: Reply, script: str = "hans") -> Words:
    keys: Keys = ((("继续", "go"),),) if reply.place == "card" else ()
    text = str(reply.values.get("text", ""))
    return Words(f"{text} ({script})" if script != "hans" else text, keys)


def reply(place: str, text: str = "") -> Reply:
    return Reply(place, "words", {"text": text})  # type: ignore[arg-type]


def step(person: Person, event: Event, moment: Moment) -> Outcome:
    """`card:A message:B` says A in the card and B in a message; anything else, in the card."""
    del moment
    match event:
        case Command("boom") | Said("boom") | Pressed("boom"):
            msg = "phone 13900000001"
            raise RuntimeError(msg)
        case Broke(reference):
            return Outcome(person, (reply("message", f"抱歉 {reference}"), reply("card", "再问")))
        case Said(text) | Pressed(text):
            session = replace(person.session, path=(*person.session.path, text))
            return Outcome(replace(person, session=session), tuple(_replies(text)))
    return Outcome(person, (reply("card", str(event)),))


def _replies(text: str) -> list[Reply]:
    if text == "nothing":
        return []
    if ":" not in text:
        return [reply("card", text)]
    parts = (part.partition(":") for part in text.split(" "))
    return [reply(place, words) for place, _, words in parts]


def hear(text: str) -> Said:
    return Said(text, "materials", ("forms",)) if "带什么" in text else Said(text)


def conversation(
    step: Callable[[Person, Event, Moment], Outcome] = step,
) -> Conversation:
    return Conversation(step=step, render=render, hear=hear)
