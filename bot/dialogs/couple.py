"""Two people of one family: whose answers are at hand, and whose are put aside."""

from dataclasses import replace
from datetime import date
from typing import Literal

from bot.dialogs import answering
from bot.dialogs.facts import applicant
from bot.dialogs.model import Answers, Person
from bot.scoring import Span

Who = Literal["self", "spouse"]

SHARED = ("married", "children", "divorced")
"""Questions whose answer is the same for both."""


def switched(person: Person, who: Who) -> Person:
    """Take up the answers of the other one; what they share is known of both."""
    if person.session.who == who:
        return person
    shared = {name: person.answers[name] for name in SHARED if name in person.answers}
    session = replace(answering.cleared(person.session), who=who, ticks=(), offer={})
    return replace(
        person,
        session=session,
        answers={**person.other, **shared},
        other=person.answers,
    )


def of(person: Person, token: str) -> str:
    """Bind what a button says to the one whose answers are at hand; mine need no mark."""
    return token if person.session.who == "self" else f"{token}@{person.session.who}"


def meant(person: Person, token: str) -> str | None:
    """Return what a button says, or None if it was meant for the other one."""
    said, _, who = token.partition("@")
    return said if (who or "self") == person.session.who else None


def both(person: Person) -> tuple[Answers, Answers]:
    """Return the answers of the person in the chat, and of their spouse."""
    if person.session.who == "self":
        return person.answers, person.other
    return person.other, person.answers


def spouse_is_local(answers: Answers, today: date) -> bool:
    """Say whether the spouse is known to have a local hukou, and so no use for points."""
    years = applicant(answers, today).spouse_local_years
    return (years.low if isinstance(years, Span) else years or 0) > 0


def calculated(answers: Answers) -> bool:
    """Say whether more is known than what a couple shares."""
    return not answers.keys() <= {*SHARED}
