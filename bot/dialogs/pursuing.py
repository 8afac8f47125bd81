"""A question that goes on from the one before: "and at fifty?"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.dialogs.leading import ANSWER
from bot.dialogs.model import Person, Said
from bot.dialogs.reading import Reader, Understood
from bot.dialogs.screens import questionnaire
from bot.dialogs.supposing import case_put, puts_case
from bot.dialogs.topics import NONE, WHAT_IF, meant_by
from bot.guide.answers import ANSWERS, BY_TOPIC

_AGE = "points_age"
_WHAT_IF = f"{ANSWER}:{WHAT_IF}"
_TWO_DIGITS = 2


def pursued(reader: Reader, person: Person, said: Said, today: date) -> Said:
    """Return a message with the topic that it goes on with, if it only puts another value.

    That is the topic of the answer on show, or else that of the item the value belongs to.
    A bare number that fits no topic can only be an age.
    """
    if _bare_age(reader, person, said, today):
        return replace(said, topic=_AGE, choices=(), probable=True)
    if not reader.pursues(said.text) or (person.answers and meant_by(said) == _WHAT_IF):
        return said
    for topic in _topics(person, said):
        meant = replace(said, topic=topic, choices=(), probable=True)
        if puts_case(reader, meant, case_put(reader, meant, today), today):
            return meant
    return said


def _topics(person: Person, said: Said) -> Iterator[str]:
    screen, _, row = person.session.view.partition(":")
    if screen == ANSWER and row in ANSWERS:
        yield ANSWERS[row].topic
    yield said.topic
    yield from (topic for topic, rows in BY_TOPIC.items() if any(row.items for row in rows))


def _bare_age(reader: Reader, person: Person, said: Said, today: date) -> bool:
    text = said.text.strip()
    lost = said.topic == NONE or not said.probable
    if not (lost and text.isdecimal() and len(text) == _TWO_DIGITS):
        return False
    age = isinstance(reader.birth(text, today), Understood)
    return age and questionnaire.flow_of(person) is None
