"""Where a topic leads: to a screen of ours, to an answer in words, or to an honest "not ours"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import NOTHING, Answers, Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import (
    ASIDE,
    reopened_card,
    screen_reply,
    show,
)
from bot.dialogs.progress import with_view
from bot.dialogs.screens import answers, questionnaire
from bot.dialogs.templates import Message
from bot.guide import ANSWERS, find_asked, find_stage, particular

NONE = "none"
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
        "help": "help",
    }
)
"""Topics that a screen answers: `screen`, or `screen:detail` for one thing of several.

Every other topic has an answer in words.
"""

_WITHOUT_DETAIL: Mapping[str, str] = MappingProxyType({"papers": "materials"})
"""The whole of which a detail is a part, for whoever has no such part: no papers of a family."""

_ENTRIES = rows([go("selftest"), go("materials"), go("steps"), go("home")], 2)
_MOVING = frozenset({"score_me", "restart", "help"})
"""Topics whose screens take the place of the open question, or say it themselves."""
ACTING = frozenset({"restart", "back", "data_delete"})
"""Topics that are no questions: what is only probable isn't done."""
_ABOUT_SOMEONE = frozenset({"plan"})
"""Screens that show nothing to whoever has answered nothing."""
_TOLD = frozenset({"back", "insurance_gap"})
"""Topics under which an answer is told, although they are no line of the score."""
ANSWER = "answer"


def screens_of(topics: Iterable[str]) -> frozenset[str]:
    """Return the different screens that some topics lead to, each with its detail.

    A part of a list that is shown whole elsewhere is no other screen.
    """
    found = (_opened(topic) for topic in topics if topic != NONE)
    return frozenset(_WITHOUT_DETAIL.get(name.partition(":")[0], name) for name in found)


def meant_by(said: Said) -> str:
    """Return what a question means in particular, as a screen; empty for its topic in general."""
    row = particular(said.topic, said.text)
    return f"{ANSWER}:{row.id}" if row else find_asked(said.text, _topics(said)) or ""


def tells(topic: str) -> bool:
    """Tell whether what is said about a topic may be an answer to a question of ours.

    It may be where the topic is a line of the score, or nothing of ours at all.
    """
    if topic in SCREEN_OF or topic not in ANSWERS:
        return topic == NONE
    return topic in _TOLD or bool(ANSWERS[topic].items)


def answer_topic(person: Person, said: Said, moment: Moment, told: Answers = NOTHING) -> Outcome:
    """Answer a question; the open question of a questionnaire is shown again below.

    Args:
        person: who asks.
        said: the question, with its topic and what else it may be about.
        moment: when.
        told: answers that stand in the question itself.
    """
    still_open = reopened_card(person, moment, {})
    meant = meant_by(said)
    if said.topic == "score_me" and questionnaire.flow_of(person) and not meant:
        return Outcome(person, still_open)
    screen, _, detail = (meant or _screen(person, said.topic)).partition(":")
    if screen == ANSWER:
        return _in_words(person, detail, said, moment, told)
    if screen == "school":
        detail = detail or find_stage(said.text, moment.today) or ""
    if detail and screen_reply(person, screen, detail, moment) is None:
        screen, detail = _WITHOUT_DETAIL.get(screen, screen), ""
    if not still_open or (said.topic in _MOVING and not meant):
        shown = show(person, screen, detail, moment)
        return _with_others(shown, said) if shown else Outcome(person, (out_of_scope(),))
    beside = ASIDE[screen](person, moment) if screen in ASIDE else None
    reply = beside or screen_reply(person, screen, detail, moment)
    aside = replace(reply, place="message") if reply else out_of_scope()
    return _with_others(Outcome(person, (aside, *still_open)), said)


def _with_others(outcome: Outcome, said: Said) -> Outcome:
    """Return what is shown with a button for each other topic that may have been meant."""
    first, *rest = outcome.replies
    others = rows(answers.others_than(said.topic, said.choices), 2)
    shown = replace(first, keyboard=(*first.keyboard, *others))
    return replace(outcome, replies=(shown, *rest))


def _in_words(person: Person, name: str, said: Said, moment: Moment, told: Answers) -> Outcome:
    reply = answers.answer(person, name, moment, told, said.choices)
    if reply is None:
        return Outcome(person, (out_of_scope(), *reopened_card(person, moment, {})))
    if still_open := reopened_card(person, moment, {}):
        return Outcome(person, (replace(reply, place="message"), *still_open))
    return Outcome(with_view(person, f"{ANSWER}:{name}"), (reply,))


def _screen(person: Person, topic: str) -> str:
    """Return what answers a topic; what can't be shown to somebody unknown is said in words."""
    opened = _opened(topic)
    if opened in _ABOUT_SOMEONE and not person.answers and topic in ANSWERS:
        return f"{ANSWER}:{topic}"
    return opened


def _opened(topic: str) -> str:
    return SCREEN_OF.get(topic, f"{ANSWER}:{topic}")


def _topics(said: Said) -> tuple[str, ...]:
    return tuple(dict.fromkeys((said.topic, *said.choices)))


def out_of_scope(topics: tuple[str, ...] = (), kind: str = "") -> Reply:
    """Say kindly that this isn't ours to answer, and what is; or what may have been meant.

    Args:
        topics: what may have been meant.
        kind: what it is instead, a kind of `outside.toml`; empty where nothing tells.
    """
    offered = rows(answers.others_than(NONE, topics), 1)
    values = {"offered": bool(offered), "kind": kind}
    return Reply("message", Message.OUT_OF_SCOPE, values, (*offered, *_ENTRIES))


def no_promise() -> Reply:
    """Say honestly that nobody can promise the outcome, and what we can do."""
    return Reply("message", Message.NO_PROMISE, keyboard=_ENTRIES)
