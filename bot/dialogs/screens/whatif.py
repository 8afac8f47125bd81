"""What if one thing were different: the two totals side by side, nothing recorded."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from bot.dialogs.buttons import do, go, rows
from bot.dialogs.couple import of
from bot.dialogs.facts import applicant, usable
from bot.dialogs.model import Answers, Button, Moment, Person, Reply
from bot.dialogs.question import stored
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.recording import recorded
from bot.dialogs.screens.result import total
from bot.dialogs.templates import Message
from bot.scoring import Item, Span
from bot.scoring.history import derive, paid
from bot.scoring.tables import SHELF, WAGES

TRIED: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "education": {},
        "qualification": {"qualification_fits": "all"},
        "insurance_base": {},
        "insurance_years": {},
        "spouse_years": {},
        "shortage_major": {},
        "fresh_graduate": {},
        "award": {},
        "public_service_years": {},
        "tax_average": {},
        "local_employees": {},
        "startup": {},
    }
)
"""Questions of which another answer can be tried, with what has to go with it to count."""


_PARTS = ("insurance_years", "insurance_base")
"""Questions that a record, month by month, answers too."""


class Trial(NamedTuple):
    """An answer that is tried, and all that would be recorded with it."""

    question: str
    answer: object
    told: Mapping[str, object]


def trial(person: Person, question: str, option: str, today: date) -> Trial | None:
    """Return what trying an option means; None if there is no such question or option."""
    if question not in TRIED or option not in QUESTIONS[question].options:
        return None
    answers = usable(person.answers)
    answer = QUESTIONS[question].answer(option, answers, today)
    beside = _in_parts(answers, today) if question in _PARTS else TRIED[question]
    return Trial(question, answer, {**beside, question: answer})


def _in_parts(answers: Answers, today: date) -> Mapping[str, object]:
    """Return what an insurance record comes to, as the answers that another one replaces."""
    record = applicant(answers, today).insurance_history
    if record is None:
        return {}
    found = derive(paid(record, today), today, SHELF.on(today).windows, WAGES)
    months = int(found["insurance_months"])
    recent = int(found["recent_insurance_months"])
    return {
        "insurance_years": stored(Span(months, months)),
        "insurance_base": found["insurance_base"],
        "recent_insurance": stored(Span(recent, recent)),
    }


def choosing(_: Person, __: Moment) -> Reply:
    """Ask which thing to change."""
    found = [go("whatif", name, label=f"question_{name}") for name in TRIED]
    keyboard = (*rows(found, 2), (go("result"), go("home")))
    return Reply("card", Message.WHATIF, {"question": None}, keyboard)


def options(person: Person, question: str, moment: Moment) -> Reply | None:
    """Ask what to change it to."""
    if question not in TRIED:
        return None
    asked = QUESTIONS[question]
    words = {"question": question, "several": False, "on": False}
    found = [
        Button("option", f"do:try:{question}:{of(person, option)}", {**words, "option": option})
        for option in asked.offers(usable(person.answers), moment.today)
    ]
    keyboard = (*rows(found, asked.columns), (go("whatif", label="another_thing"), go("result")))
    return Reply("card", Message.WHATIF, {"question": question}, keyboard)


def tried(person: Person, found: Trial, option: str, moment: Moment) -> Reply:
    """Show the two totals side by side, and the lines that differ."""
    before = total(person.answers, moment.today)
    after = total(recorded(person.answers, found.told)[0], moment.today)
    lines = [
        (old, new)
        for old, new in zip(before.items, after.items, strict=True)
        if _differs(old, new)
    ]
    values = {
        "question": found.question,
        "answer_value": found.answer,
        "before": before,
        "after": after,
        "lines": lines,
        "fitting": bool(TRIED[found.question]),
    }
    keyboard = rows(
        [
            do("adopt", found.question, of(person, option), "do_adopt"),
            go("whatif", found.question, label="another_step"),
            go("whatif", label="another_thing"),
            go("result"),
        ],
        2,
    )
    return Reply("card", Message.TRIED, values, keyboard)


def _differs(old: Item, new: Item) -> bool:
    """Say whether a line is another one than before."""
    return (old.low, old.high, old.counted) != (new.low, new.high, new.counted)
