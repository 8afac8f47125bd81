"""The answer to a question in words: for this person, with what it rests on."""

from collections.abc import Iterable

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import applicant, facts_of
from bot.dialogs.leading import TOPIC, asking, few
from bot.dialogs.model import NOTHING, Answers, Button, Moment, Person, Reply, Said
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.screens.figures import wage, windows
from bot.dialogs.screens.offices import remembered
from bot.dialogs.screens.related import button
from bot.dialogs.screens.result import total, years_ahead
from bot.dialogs.screens.whatif import TRIED
from bot.dialogs.supposing import number_in, supposed
from bot.dialogs.templates import Message
from bot.guide import ANSWERS, MAJORS, Answer
from bot.scoring import Applicant, Item, Score, score
from bot.scoring.tables import SHELF

UNSAID = Said("")
COMING = "score_later"
"""The answer that says what waiting alone brings."""
UNKNOWN, OPEN = "_unknown", "_open"
"""How the reason of a line ends of which little is known, and of a pair of which nothing is."""


def answer(
    person: Person,
    name: str,
    moment: Moment,
    told: Answers = NOTHING,
    said: Said = UNSAID,
) -> Reply | None:
    """Return an answer; None where there is none of this name.

    Args:
        person: who asks.
        name: the answer.
        moment: when.
        told: answers that stood in the question itself; they are not kept.
        said: the question, with what it may be about as well.
    """
    row = ANSWERS.get(name)
    if row is None:
        return None
    book = SHELF.on(moment.today)
    answers = {**_besides(person.answers, told), **told}
    facts = applicant(answers, moment.today)
    stated = facts_of(told)
    case = supposed(facts, stated, moment.today)
    lines, told_of = _lines(row, score(case, moment.today), case, stated)
    values: dict[str, object] = {
        "row": row,
        "asked": "" if _general(row) else row.id,
        "lines": lines,
        "case": told,
        "before": total(person.answers, moment.today) if person.answers else None,
        "after": total({**_met(told), **answers}, moment.today),
        "fitting": bool(_met(told)),
        "ahead": years_ahead(facts, moment.today) if row.id == COMING else (),
        "number": number_in(said.text),
        "told": told_of,
        "facts": facts,
        "score": score(facts, moment.today),
        "rules": {rule.id: rule.table for rule in book.rules},
        "windows": windows(book),
        "standard": book.edition.standard,
        "until": book.edition.until,
        "majors_known": tuple(major for major in MAJORS if major.code),
        "wage": wage(moment.today),
        "today": moment.today,
        "district": remembered(person),
        "others": _general(row) and len(said.choices) > 1,
    }
    ways = few(_leading(row, said), person.answers)
    return Reply("card", Message.ANSWER, values, rows([*ways, go("home")], 2))


def _leading(row: Answer, said: Said) -> list[Button]:
    """Return the ways on; what else may have been meant goes before what follows a topic.

    What an answer in particular names stays: its words send people there.
    """
    follows = [_follow(each) for each in row.follows]
    topics = (topic for topic in said.choices if topic != said.topic)
    besides = others_than(row.topic, topics, said.text)
    return besides or follows if _general(row) else [*follows, *besides]


def _general(row: Answer) -> bool:
    return row.id == row.topic


def detail(person: Person, name: str, moment: Moment) -> Reply | None:
    """Return an answer by its name alone."""
    return answer(person, name, moment)


def others_than(
    topic: str, topics: Iterable[str], text: str = "", kind: str = f"{TOPIC}_"
) -> list[Button]:
    """Return a button for each topic but one, with the question that was asked."""
    return [asking(each, text, f"{kind}{each}") for each in topics if each != topic]


def _follow(name: str) -> Button:
    screen, _, rest = name.partition(":")
    return asking(rest) if screen == TOPIC else button(screen, rest)


def _met(told: Answers) -> Answers:
    """Return the conditions that have to be met for what is told to count."""
    return {name: met for each in told for name, met in TRIED.get(each, NOTHING).items()}


def _besides(answers: Answers, told: Answers) -> Answers:
    """Return the answers that say nothing of what is told otherwise, and take no place of it."""
    new = facts_of(told)
    return {
        name: value
        for name, value in answers.items()
        if name not in QUESTIONS
        or (
            new.isdisjoint(QUESTIONS[name].facts)
            and told.keys().isdisjoint(QUESTIONS[name].replaces)
        )
    }


def _lines(
    row: Answer, found: Score, facts: Applicant, stated: frozenset[str]
) -> tuple[list[Item], bool]:
    """Return the lines that an answer speaks of: those of the question, else those known.

    Returns:
        The lines, and whether they are those of what stood in the question.
    """
    read = {rule.id: rule.facts for rule in SHELF.on(found.on).rules}
    known = [
        item
        for item in found.items
        if item.id in row.items and _is_known(item, facts, read[item.id])
    ]
    said = [item for item in known if not stated.isdisjoint(read[item.id])]
    return said or known, bool(said)


def _is_known(item: Item, facts: Applicant, read: tuple[str, ...]) -> bool:
    """Tell whether anything is known of a line, be it only between what and what it lies."""
    if item.reason.id.endswith(OPEN):
        return False
    told = all(facts.value(name) is not None for name in read)
    return told or not item.reason.id.endswith(UNKNOWN)
