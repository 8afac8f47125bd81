"""What would come back if it were handed in today, and what to do about it first."""

from collections.abc import Mapping

from bot.dialogs.buttons import go, rows
from bot.dialogs.facts import usable
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.screens.questionnaire import answers_listed
from bot.dialogs.stages import checked
from bot.dialogs.templates import Message
from bot.guide import Checked

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
    open_ = [one for one in found if one.standing in {"unclear", "undecided"}]
    more = [go("precheck", label="go_precheck_on")] if open_ else []
    answers = [go("answers", FLOW, label="go_answers")] if _told(person) else []
    keyboard = (
        (*more, *answers),
        (go("fault_grounds", label="go_basis"), go("hr")),
        (go("materials"), go("steps"), go("home")),
    )
    values = {
        "wrong": _standing(found, "wrong"),
        "unclear": _standing(found, "unclear"),
        "fine": _standing(found, "fine"),
        "undecided": _open_facts(found),
        "named": NAMED,
    }
    return Reply("card", Message.PRECHECKED, values, tuple(row for row in keyboard if row))


def fault_grounds(person: Person, detail: str, moment: Moment) -> Reply | None:
    """Show where the reasons were found that matter for this person, and how sure each is.

    Args:
        detail: the number of the page; empty for the first.
    """
    if not (detail or "1").isdecimal():
        return None
    mattering = [one.fault for one in _found(person, moment) if one.standing != "undecided"]
    last = -(-len(mattering) // PAGE)
    number = max(1, min(last, int(detail or 1)))
    before = [go("fault_grounds", str(number - 1), "page_before")] if number > 1 else []
    after = [go("fault_grounds", str(number + 1), "page_after")] if number < last else []
    values = {
        "shown": mattering[(number - 1) * PAGE : number * PAGE],
        "number": number,
        "last": last,
    }
    keyboard = (*rows([*before, *after], 2), (go("prechecked"), go("materials"), go("home")))
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
