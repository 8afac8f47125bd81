"""Two people of one family: whose answers are at hand, and whose are put aside."""

from dataclasses import replace
from typing import Literal

from bot.dialogs.model import Answers, Person

Who = Literal["self", "spouse"]

SHARED = ("married", "children", "divorced")
"""Questions whose answer is the same for both."""


def switched(person: Person, who: Who) -> Person:
    """Take up the answers of the other one; what they share is known of both."""
    if person.session.who == who:
        return person
    shared = {name: person.answers[name] for name in SHARED if name in person.answers}
    session = replace(person.session, who=who, skipped=(), reopened="", ticks=(), offer={})
    return replace(
        person,
        session=session,
        answers={**person.other, **shared},
        other=person.answers,
    )


def both(person: Person) -> tuple[Answers, Answers]:
    """Return the answers of the person in the chat, and of their spouse."""
    if person.session.who == "self":
        return person.answers, person.other
    return person.other, person.answers


def calculated(answers: Answers) -> bool:
    """Say whether more is known than what a couple shares."""
    return not answers.keys() <= {*SHARED}
