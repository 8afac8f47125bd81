"""Where a topic leads: to a screen of ours, or to an honest "not yet"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.navigation import (
    ASIDE,
    DETAILED,
    PEOPLE,
    QUESTIONNAIRES,
    SCREENS,
    reopened_card,
    screen_reply,
    show,
)
from bot.dialogs.screens import questionnaire
from bot.dialogs.templates import Message
from bot.guide import find_asked, find_stage

SCREEN_OF: Mapping[str, str] = MappingProxyType(
    {
        "score_me": "selftest",
        "boost_score": "plan",
        "benefits": "benefits",
        "materials": "materials",
        "family_docs": "papers:family",
        "forms": "forms",
        "procedure": "steps",
        "timing": "steps",
        "permit_first": "step:permit_apply",
        "permit_address": "step:moved",
        "official_site": "sites",
        "employer": "hr",
        "offices": "offices",
        "archive_check": "step:verification",
        "result_lookup": "statuses",
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
        "hukou": "settle",
        "help": "help",
        "eligibility": "eligibility",
    }
)
"""Topics that a screen answers: `screen`, or `screen:detail` for one thing of several."""

_REGISTERED = frozenset({*SCREENS, *ASIDE, *DETAILED, *QUESTIONNAIRES, *PEOPLE, "restart"})
_WITHOUT_DETAIL: Mapping[str, str] = MappingProxyType({"papers": "materials"})
"""The whole of which a detail is a part, for whoever has no such part: no papers of a family."""

_ENTRIES = rows([go("selftest"), go("materials"), go("steps"), go("home")], 2)
_INSTEAD: Mapping[str, str] = MappingProxyType({"eligibility": "step:ask_hr"})
"""What answers a topic while a question is open that its own screen would replace."""
_MOVING = frozenset({"score_me", "restart", "hukou", "help"})
"""Topics whose screens take the place of the open question, or say it themselves."""


def screens_of(topics: Iterable[str]) -> frozenset[str]:
    """Return the different screens that some topics lead to, each with its detail.

    A part of a list that is shown whole elsewhere is no other screen.
    """
    found = (SCREEN_OF[topic] for topic in topics if _answered(topic))
    return frozenset(_WITHOUT_DETAIL.get(name.partition(":")[0], name) for name in found)


def answer_topic(
    person: Person, topic: str, moment: Moment, text: str = "", choices: tuple[str, ...] = ()
) -> Outcome:
    """Answer a question; the open question of a questionnaire is shown again below.

    Args:
        person: who asks.
        topic: what about.
        moment: when.
        text: the question itself, which may mean one thing in particular.
        choices: what else it may be about.
    """
    still_open = reopened_card(person, moment, {})
    meant = find_asked(text, (topic, *choices))
    if topic == "score_me" and questionnaire.flow_of(person) and not meant:
        return Outcome(person, still_open)
    if not meant and not _answered(topic):
        return Outcome(person, (not_yet(topic), *still_open))
    screen, _, detail = (meant or _screen(topic, still_open)).partition(":")
    if screen == "school":
        detail = detail or find_stage(text, moment.today) or ""
    if detail and screen_reply(person, screen, detail, moment) is None:
        screen, detail = _WITHOUT_DETAIL.get(screen, screen), ""
    if not still_open or (topic in _MOVING and not meant):
        shown = show(person, screen, detail, moment)
        return shown or Outcome(person, (not_yet(topic),))
    beside = ASIDE[screen](person, moment) if screen in ASIDE else None
    said = beside or screen_reply(person, screen, detail, moment)
    aside = replace(said, place="message") if said else not_yet(topic)
    return Outcome(person, (aside, *still_open))


def _screen(topic: str, still_open: Iterable[Reply]) -> str:
    """Return what answers a topic; a questionnaire does not take the place of another."""
    return _INSTEAD.get(topic, SCREEN_OF[topic]) if still_open else SCREEN_OF[topic]


def _answered(topic: str) -> bool:
    return SCREEN_OF.get(topic, "").partition(":")[0] in _REGISTERED


def not_yet(topic: str) -> Reply:
    """Say honestly that this can't be answered yet, or isn't ours to answer."""
    message = Message.OUT_OF_SCOPE if topic == "none" else Message.NOT_YET
    return Reply("message", message, {"topic": topic}, _ENTRIES)


def no_promise() -> Reply:
    """Say honestly that nobody can promise the outcome, and what we can do."""
    return Reply("message", Message.NO_PROMISE, keyboard=_ENTRIES)
