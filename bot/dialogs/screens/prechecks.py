"""What would come back if it were handed in today, and what to do about it first."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogs.answering import cleared
from bot.dialogs.buttons import go
from bot.dialogs.facts import usable
from bot.dialogs.flows import FLOWS, open_questions
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens.offices import remembered
from bot.dialogs.screens.paging import leafing, page_asked
from bot.dialogs.screens.questionnaire import answers_listed
from bot.dialogs.stages import checked, ended
from bot.dialogs.templates import Message
from bot.guide import Checked
from bot.guide.faults import WEIGHTS

FLOW = "precheck"
NAMED = 4
"""Most facts that are named of those on which more depends."""
PAGE = 8
"""Most reasons on a card that gives their sources."""
LOOKED_AT = frozenset(question.id for question in FLOWS[FLOW].questions)
"""The questions whose answers the pre-check goes by."""


def prechecked(person: Person, moment: Moment) -> Reply:
    """Show what is wrong first, then what isn't clear, then what is fine."""
    found = _found(person, moment)
    more = [go("precheck", label="go_precheck_on")] if _still_asking(person, moment) else []
    uncounted = not more and not ended(found) and bool(_open_facts(found))
    count = [go("simulation" if "age" in person.answers else "selftest")] if uncounted else []
    answers = [go("answers", FLOW, label="go_answers")] if _told(person) else []
    keyboard = (
        (*more, *count, *answers),
        (go("fault_grounds", label="go_basis"), go("hr")),
        (go("materials"), go("steps"), go("home")),
    )
    values = {
        "wrong": sorted(_standing(found, "wrong"), key=_weight),
        "unclear": _standing(found, "unclear"),
        "fine": _standing(found, "fine"),
        "ended": ended(found),
        "undecided": _open_facts(found),
        "uncounted": uncounted,
        "named": NAMED,
        "district": remembered(person),
    }
    return Reply("card", Message.PRECHECKED, values, tuple(row for row in keyboard if row))


def _weight(one: Checked) -> int:
    """Put first what keeps anybody from applying at all."""
    return WEIGHTS.index(one.fault.weight)


def _still_asking(person: Person, moment: Moment) -> bool:
    """Tell whether the pre-check itself has a question left, skipped ones among them."""
    anew = replace(person, session=cleared(person.session))
    return bool(open_questions(FLOWS[FLOW], anew, moment.today))


def fault_grounds(person: Person, detail: str, moment: Moment) -> Reply | None:
    """Show where the reasons were found that matter for this person, and how sure each is.

    Args:
        detail: the number of the page; empty for the first.
    """
    mattering = [one.fault for one in _found(person, moment) if one.standing != "undecided"]
    last = -(-len(mattering) // PAGE)
    number = page_asked(detail, last)
    if number is None:
        return None
    values = {
        "shown": mattering[(number - 1) * PAGE : number * PAGE],
        "number": number,
        "last": last,
    }
    keyboard = (
        *leafing("fault_grounds", number, last),
        (go("prechecked"), go("materials"), go("home")),
    )
    return Reply("card", Message.FAULT_GROUNDS, values, keyboard)


def told(person: Person, flow: str, _: Moment) -> Reply | None:
    """List what was told that the pre-check looks at; pressing one asks it again."""
    if flow != FLOW:
        return None
    return answers_listed(person, _told(person), FLOW, "prechecked")


def _told(person: Person) -> Mapping[str, object]:
    return {name: value for name, value in usable(person.answers).items() if name in LOOKED_AT}


def _found(person: Person, moment: Moment) -> tuple[Checked, ...]:
    return checked(usable(person.answers), moment.today)


def _standing(found: tuple[Checked, ...], standing: str) -> list[Checked]:
    return [one for one in found if one.standing == standing]


def _open_facts(found: tuple[Checked, ...]) -> tuple[str, ...]:
    """The facts of which it depends whether more reasons matter, each once."""
    undecided = (fact for one in _standing(found, "undecided") for fact in one.depends_on)
    return tuple(dict.fromkeys(undecided))
