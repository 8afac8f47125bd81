"""The sheet for HR, to be forwarded: what the company does, from whether it may file at all.

Of the applicant it tells only which papers the company has to provide.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.dialogs.buttons import go
from bot.dialogs.model import Moment, Person, Reply
from bot.dialogs.progress import STEPS
from bot.dialogs.screens.materials import BY_ITEM, listing
from bot.dialogs.screens.offices import remembered
from bot.dialogs.templates import Message
from bot.guide import CONTACTS, SITE, Checklist, Fact, Paper, site_actions

FIRST_TIME = "first_time_employer"
AT_REGISTRATION = frozenset({"dispatch_licence", "branch_tax_proof"})
"""Papers of an application that are asked for at the first registration already (C4)."""
TIMES: Mapping[str, str] = MappingProxyType(
    {
        "registration": "employer_verify",
        "account": "open_account",
        "form": "fill_form",
        "papers": "hand_in",
        "checks": "verification",
        "decision": "decision",
    }
)
"""What takes its time, and the step that says how long."""


def hr(person: Person, moment: Moment) -> Reply:
    """Send the sheet; only what no answer decides is told with an "if"."""
    tested = "education" in person.answers
    found = hr_values(listing(person, moment), tested=tested)
    values = {"district": remembered(person), **found}
    keyboard = (
        (go("document", "hr", label="print_hr"), go("hr_grounds", label="go_basis")),
        (go("materials"), go("home")),
    )
    return Reply("message", Message.HR, values, keyboard)


def hr_grounds(_: Person, __: Moment) -> Reply:
    """Show where each action was found, and how sure it is."""
    keyboard = ((go("hr"), go("home")),)
    return Reply("message", Message.HR_GROUNDS, {"actions": SITE}, keyboard)


def hr_values(found: Checklist, *, tested: bool) -> dict[str, object]:
    """Return what the sheet tells, on the screen and in print.

    Args:
        found: the list of the applicant.
        tested: whether the papers that hang on points are known well enough to name those
            that only may be needed.
    """
    theirs = [paper for paper in found.papers if paper.who == "employer"]
    register = [paper for paper in theirs if paper.for_ == FIRST_TIME]
    times = {name: step for name, step in TIMES.items() if register or name != "registration"}
    told = [action for action in SITE if register or action.part != "registration"]
    return {
        "first": register[0].needed if register else False,
        "register": register,
        **_papers([paper for paper in theirs if paper.for_ != FIRST_TIME], tested=tested),
        "summed_up": not tested,
        "actions": {action.id: action for action in told},
        "registration": site_actions("registration"),
        "application": site_actions("application"),
        "times": times,
        "versions": [one for one in STEPS["hand_in"].variants if one.kind == "version"],
        "hotline": CONTACTS.hotlines[0],
        **_basis([*told, *theirs, *(STEPS[step] for step in times.values())]),
    }


def _papers(theirs: Sequence[Paper], *, tested: bool) -> dict[str, object]:
    """Part the papers of an application by whether the company surely needs them."""
    named = [paper for paper in theirs if tested or paper.group not in BY_ITEM]
    return {
        "register_too": [paper for paper in theirs if paper.id in AT_REGISTRATION],
        "needed": [paper for paper in theirs if paper.needed],
        "perhaps": [paper for paper in named if not paper.needed],
    }


def _basis(told: Sequence[Fact]) -> dict[str, object]:
    """Return the sources of all that is told, and since when none of it was looked at anew."""
    keys = [key for fact in told for key in fact.source.split()]
    return {
        "source": " ".join(dict.fromkeys(keys)),
        "verified_on": min(fact.verified_on for fact in told),
    }
