"""What is wrong of the answers that were read back, said in words."""

from bot.dialogs import answering
from bot.dialogs.confirming import doubt, read_back, wrong
from bot.dialogs.facts import usable
from bot.dialogs.model import Answers, Button, Moment, Outcome, Person
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.reading import Understood
from bot.dialogs.understanding import Understanding
from bot.guide.wording import unspaced


def corrected(
    person: Person, text: str, understanding: Understanding, moment: Moment
) -> Outcome | None:
    """Take the right value of what was read back, or ask for the one that is named as wrong.

    None where nothing waits for a yes, nothing is called wrong, or values are told that a
    sentence alone makes clear.
    """
    told, reader = answering.waiting(person), understanding.reader
    rest = reader.mistaken(text) if told else None
    if not rest:
        return None
    if reader.spot(rest, moment.today):
        return None
    if value := _put_right(told, rest, person, understanding, moment):
        return read_back(person, value)
    named = _named(told, rest, understanding)
    if len(named) == 1:
        return wrong(person, named[0], moment)
    return doubt(person) if named else None


def _put_right(
    told: Answers, rest: str, person: Person, understanding: Understanding, moment: Moment
) -> dict[str, object]:
    """Read what follows as the answer to one of the questions, the first that takes it."""
    answers = usable({**person.answers, **told})
    for name, question in QUESTIONS.items():
        if name in told:
            read = understanding.read(question, rest, answers, moment.today)
            if isinstance(read, Understood) and read.value != told[name]:
                return {name: read.value}
    return {}


def _named(told: Answers, rest: str, understanding: Understanding) -> list[str]:
    """Return the questions of which somebody says the name, or its beginning."""
    said = unspaced(rest)
    names = {
        name: unspaced(understanding.label(Button(f"question_{name}", name))) for name in told
    }
    return [name for name, label in names.items() if label in said or label.startswith(said)]
