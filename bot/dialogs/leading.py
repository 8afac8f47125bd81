"""Where each topic leads, and the buttons that lead on: no two to the same, and few of them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.dialogs.buttons import Do, Go, do, go, parse
from bot.dialogs.model import MAX_DATA_BYTES, Answers, Button

TOPIC = "topic"
OTHER = "instead"
"""How the labels of buttons begin: for a topic, and for one that may have been meant instead."""
ANSWER = "answer"
MOST = 3
"""Ways on below one answer, besides the main menu."""

SCREEN_OF: Mapping[str, str] = MappingProxyType(
    {
        "score_me": "selftest",
        "boost_score": "plan",
        "benefits": "benefits",
        "materials": "materials",
        "family_docs": "papers:family",
        "forms": "forms",
        "procedure": "steps",
        "permit_first": "step:permit_apply",
        "permit_address": "step:moved",
        "official_site": "sites",
        "offices": "offices",
        "archive_check": "step:verification",
        "notice_print": "step:print_notice",
        "renewal": "step:endorse_permit",
        "job_change": "step:job_change",
        "rejection": "step:papers_returned",
        "account_password": "step:account_locked",
        "schooling": "school",
        "reminder_set": "steps",
        "reminder_manage": "reminders",
        "privacy": "privacy",
        "data_delete": "delete",
        "restart": "restart",
        "help": "help",
    }
)
"""Topics that a screen answers: `screen`, or `screen:detail` for one thing of several.

Every other topic has an answer in words.
"""

_TEST = "selftest"
"""What somebody whose score is known has no need of: they have a result."""


def opened(topic: str) -> str:
    """Return what answers a topic: a screen, or its answer in words."""
    return SCREEN_OF.get(topic, f"{ANSWER}:{topic}")


def asking(topic: str, text: str = "", label: str = "") -> Button:
    """Return the button for a topic; a question that has room in it is asked along with it."""
    words = label or f"{TOPIC}_{topic}"
    room = MAX_DATA_BYTES - len(do(TOPIC, topic).data.encode()) - 1
    return do(TOPIC, topic, text if len(text.encode()) <= room else "", words)


def few(buttons: Iterable[Button], answers: Answers) -> list[Button]:
    """Return at most `MOST` of the ways on, the first of those that lead to the same.

    Args:
        buttons: the ways on, the best first.
        answers: of whoever sees them; who has some is led to the result, not to the test.
    """
    own = (_to_result(button) if answers else button for button in buttons)
    found: dict[str, Button] = {}
    for button in own:
        found.setdefault(leads(button), button)
    return list(found.values())[:MOST]


def _to_result(button: Button) -> Button:
    return go("result", label="see_estimate") if leads(button) == _TEST else button


def leads(button: Button) -> str:
    """Return what a button opens."""
    match parse(button.data):
        case Go(screen, detail):
            return f"{screen}:{detail}" if detail else screen
        case Do(verb, topic) if verb == TOPIC:
            return opened(topic)
        case _:
            return button.data
