"""What the command line prints: the same answers as in the chat, as JSON and as words."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import TypeVar

from bot.dialogs.leading import OTHER, TOPIC
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.prints import DOCUMENTS, of_facts, values
from bot.dialogs.screens.result import result_values
from bot.dialogs.screens.ways import plan_values
from bot.dialogs.templates import Message
from bot.documents import Drawing
from bot.guide import checklist
from bot.guide import steps as guide_steps
from bot.mind import Mind, make_mind
from bot.rendering import contract, html
from bot.scoring import Applicant, FactError, parse_applicant
from bot.scoring import score as count
from bot.scoring.comparing import compare as weigh
from bot.scoring.errors import shown
from bot.scoring.planning import plan as ways
from bot.scoring.settling import settle as routes
from bot.settings import Settings
from bot.verified import verified_desks

T = TypeVar("T")
Document = dict[str, object]
CHOOSING = frozenset({Message.CHOICES, Message.OUT_OF_SCOPE})
"""Messages whose buttons are the topics to choose from."""
Answer = Callable[[str], tuple[Document, str]]


class UnusableError(ValueError):
    """A document can't be used; one line that names the field and what would be right."""


def score(on: date) -> Answer:
    """Return how an applicant's document is scored on a day."""
    mind = make_mind()

    def find(facts: Applicant) -> tuple[Document, str]:
        found = count(facts, on)
        words = _words(mind, Message.RESULT, result_values(facts, on))
        return contract.score_document(found, mind.renderer), words

    return _about(find)


def compare(other: str, on: date) -> Answer:
    """Return how an applicant's document is held against another one's on a day."""
    mind = make_mind()
    second = _applicant(other)

    def find(first: Applicant) -> tuple[Document, str]:
        found = weigh(first, second, on)
        words = _printed(mind, "compare", {"found": found})
        return contract.comparison_document(found, mind.renderer), words

    return _about(find)


def plan(on: date) -> Answer:
    """Return how an applicant's document becomes the ways to the standard score."""
    mind = make_mind()

    def find(facts: Applicant) -> tuple[Document, str]:
        found = ways(facts, on)
        words = _words(mind, Message.PLAN, plan_values(found))
        return contract.plan_document(found, mind.renderer), words

    return _about(find)


def settle(on: date) -> Answer:
    """Return how an applicant's document fares on each route to a hukou."""
    mind = make_mind()

    def find(facts: Applicant) -> tuple[Document, str]:
        found = routes(facts, on)
        words = _printed(mind, "settle", {"found": found})
        return contract.settle_document(found, mind.renderer), words

    return _about(find)


def settle_facts() -> tuple[Document, str]:
    """Return every fact that the routes to a hukou read, and what it means."""
    mind = make_mind()
    document = contract.facts_document(mind.renderer)
    return document, _printed(mind, "settle_facts", {"found": document["facts"]})


def materials(on: date) -> Answer:
    """Return how an applicant's document becomes a checklist for a day."""
    mind = make_mind()

    def find(facts: Applicant) -> tuple[Document, str]:
        found = checklist(facts, on)
        total = sum(1 for paper in found.papers if paper.needed)
        values = {"groups": found.groups, "have": frozenset[str](), "ready": 0, "total": total}
        words = _words(mind, Message.MATERIALS, values)
        return contract.materials_document(found, mind.renderer), words

    return _about(find)


def steps(on: date) -> Answer:
    """Return how an applicant's document becomes the guide for a day."""
    mind = make_mind()

    def find(facts: Applicant) -> tuple[Document, str]:
        found = guide_steps(facts, on)
        now = next((state for state in found if state.state == "now"), None)
        words = _words(mind, Message.STEPS, {"states": found, "now": now, "known": True})
        return contract.steps_document(found, mind.renderer), words

    return _about(find)


def documents() -> list[tuple[str, str]]:
    """Return the name and the title of every document that can be printed."""
    words = make_mind().renderer.documents
    return [(name, words.title(name)) for name in DOCUMENTS]


def document(name: str, on: date) -> Callable[[str], Drawing]:
    """Return how an applicant's document becomes a printable one; an empty one is nobody's.

    Raises:
        UnusableError: there is no printable document of that name.
    """
    if name not in DOCUMENTS:
        msg = f"NAME: {shown(name)} is none; expected one of {', '.join(DOCUMENTS)}"
        raise UnusableError(msg)
    words = _mind().renderer.documents

    def make(text: str) -> Drawing:
        facts = _applicant(text) if text.strip() else Applicant()
        return words.drawing(name, _calculated(lambda: values(name, of_facts(facts, on))))

    return make


def ask(on: date) -> Answer:
    """Return how a question is answered on a day to someone of whom nothing is known."""
    mind = _mind()
    moment = Moment(datetime.combine(on, time(12), UTC), on)

    def answer(text: str) -> tuple[Document, str]:
        if not text.strip():
            msg = "TEXT: nothing was asked; put the question in quotes"
            raise UnusableError(msg)
        asked = mind.hear(text)
        outcome = _calculated(lambda: mind.dialogue.step(Person(), asked, moment))
        texts = [html.plain(mind.renderer.render(reply).text) for reply in outcome.replies]
        words = "\n\n".join(texts)
        found: Document = {"topic": asked.topic, "choices": list(asked.choices), "answer": words}
        return found, words + _offered(mind, outcome.replies)

    return answer


def _offered(mind: Mind, replies: Sequence[Reply]) -> str:
    """Return the topics that buttons offer to somebody who may have meant them, one a line."""
    buttons = [button for reply in replies for row in reply.keyboard for button in row]
    asked = any(reply.values.get("others") or reply.template in CHOOSING for reply in replies)
    labels = [mind.renderer.label(button) for button in buttons if _chosen(button, asked=asked)]
    return "".join(f"\n· {label}" for label in labels)


def _chosen(button: Button, *, asked: bool) -> bool:
    """Tell whether a button offers what may have been meant, and not what may follow."""
    return button.label.startswith(OTHER) or (asked and button.label.startswith(TOPIC))


def _mind() -> Mind:
    """Return what is said here, with the offices that whoever runs the bot has verified."""
    return make_mind(verified_desks(Settings.read().offices_file))


def _about(find: Callable[[Applicant], tuple[Document, str]]) -> Answer:
    """Return what is found about the applicant whose document is given."""

    def answer(text: str) -> tuple[Document, str]:
        facts = _applicant(text)
        return _calculated(lambda: find(facts))

    return answer


def _applicant(text: str) -> Applicant:
    try:
        return parse_applicant(json.loads(text, object_pairs_hook=_unambiguous))
    except FactError as error:
        raise UnusableError(str(error)) from None
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        msg = f"not JSON{where}; expected one object of applicant facts"
        raise UnusableError(msg) from None


def _unambiguous(pairs: list[tuple[str, object]]) -> Document:
    found = dict(pairs)
    if len(found) < len(pairs):
        ((twice, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise FactError(shown(twice).strip("'"), "is given twice", "each fact once")
    return found


def _calculated(make: Callable[[], T]) -> T:
    try:
        return make()
    except FactError as error:
        option = "--" if error.field == "on" else ""
        msg = f"{option}{error}"
        raise UnusableError(msg) from None


def _words(mind: Mind, message: Message, values: Mapping[str, object]) -> str:
    return html.plain(mind.renderer.render(Reply("message", message, values)).text)


def _printed(mind: Mind, name: str, values: Mapping[str, object]) -> str:
    return html.plain(html.tidy(mind.renderer.text(f"printed/{name}", values)))
