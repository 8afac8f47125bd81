"""Where a topic leads: to a screen of ours, to an answer in words, or to an honest "not ours"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs.buttons import go, rows
from bot.dialogs.leading import ANSWER, OTHER, leads, opened
from bot.dialogs.model import NOTHING, Answers, Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import ASIDE, is_open, reopened_card, screen_reply, show
from bot.dialogs.progress import with_view
from bot.dialogs.remarks import beside
from bot.dialogs.screens import answers, questionnaire
from bot.dialogs.templates import Message
from bot.guide import ANSWERS, find_asked, find_stage, particular
from bot.guide.wording import unspaced

NONE = "none"
_WITHOUT_DETAIL: Mapping[str, str] = MappingProxyType({"papers": "materials"})
"""The whole of which a detail is a part, for whoever has no such part: no papers of a family."""

_ENTRIES = rows([go("selftest"), go("materials"), go("steps"), go("home")], 2)
_MOVING = frozenset({"score_me", "restart"})
"""Topics whose screens take the place of the open question."""
WHAT_IF, STANDING = "score_if", "score_mine"
"""Answers about a total: of a case, and today."""
_OF_SOMEONE = frozenset({f"{ANSWER}:{STANDING}", f"{ANSWER}:{answers.COMING}"})
"""Answers that say nothing to whoever has answered nothing: first the test."""
_TEST = "selftest"
ACTING = frozenset({"restart", "back", "data_delete"})
"""Topics that are no questions: what is only probable isn't done."""
_REFUSED = frozenset({"order", "advert", "notice"})
"""Kinds of messages of which a word tells so surely that nothing else was meant."""
_ABOUT_SOMEONE = frozenset({"plan"})
"""Screens that show nothing to whoever has answered nothing."""
_TOLD = frozenset({"back", "insurance_gap"})
"""Topics under which an answer is told, although they are no line of the score."""


def screens_of(topics: Iterable[str]) -> frozenset[str]:
    """Return the different screens that some topics lead to, each with its detail.

    A part of a list that is shown whole elsewhere is no other screen.
    """
    found = (opened(topic) for topic in topics if topic != NONE)
    return frozenset(_WITHOUT_DETAIL.get(name.partition(":")[0], name) for name in found)


def meant_by(said: Said) -> str:
    """Return what a question means in particular, as a screen; empty for its topic in general."""
    row = particular(said.topic, said.text)
    return f"{ANSWER}:{row.id}" if row else find_asked(said.text, _topics(said)) or ""


def asks_for_own(said: Said) -> bool:
    """Tell whether a message asks whether somebody has enough, now or in some case."""
    text = unspaced(said.text)
    return any(ANSWERS[name].is_asked(text) for name in (STANDING, answers.COMING))


def tells(topic: str) -> bool:
    """Tell whether what is said about a topic may be an answer to a question of ours.

    It may be where the topic is a line of the score, or nothing of ours at all.
    """
    if not opened(topic).startswith(ANSWER) or topic not in ANSWERS:
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
    meant = meant_by(said)
    if meant in _OF_SOMEONE and not person.answers:
        meant = _TEST if questionnaire.flow_of(person) else "plan"
    if questionnaire.flow_of(person) and (meant or opened(said.topic)) == _TEST:
        return Outcome(person, reopened_card(person, moment, {}))
    screen, _, detail = (meant or _screen(person, said.topic)).partition(":")
    if screen == ANSWER:
        return in_words(person, detail, said, moment, told)
    if screen == "school":
        detail = detail or find_stage(said.text, moment.today) or ""
    if detail and screen_reply(person, screen, detail, moment) is None:
        screen, detail = _WITHOUT_DETAIL.get(screen, screen), ""
    if not is_open(person, moment) or (said.topic in _MOVING and not meant):
        shown = show(person, screen, detail, moment)
        return _with_others(shown, said) if shown else Outcome(person, (out_of_scope(),))
    reply = ASIDE[screen](person, moment) if screen in ASIDE else None
    reply = reply or screen_reply(person, screen, detail, moment) or out_of_scope()
    return _with_others(beside(person, (reply,), moment), said)


def _with_others(outcome: Outcome, said: Said) -> Outcome:
    """Return what is shown with a button for each other topic that may have been meant."""
    first, *rest = outcome.replies
    there = {leads(button) for row in first.keyboard for button in row}
    found = answers.others_than(said.topic, said.choices, said.text, f"{OTHER}_")
    others = rows([button for button in found if leads(button) not in there], 1)
    shown = replace(first, keyboard=(*first.keyboard[:-1], *others, *first.keyboard[-1:]))
    return replace(outcome, replies=(shown, *rest))


def in_words(person: Person, name: str, said: Said, moment: Moment, told: Answers) -> Outcome:
    """Give an answer by its name; the open question is shown again below."""
    reply = answers.answer(person, name, moment, told, said)
    if reply is None or is_open(person, moment):
        return beside(person, (reply or out_of_scope(),), moment)
    return Outcome(with_view(person, f"{ANSWER}:{name}"), (reply,))


def _screen(person: Person, topic: str) -> str:
    """Return what answers a topic; what can't be shown to somebody unknown is said in words."""
    screen = opened(topic)
    if screen in _ABOUT_SOMEONE and not person.answers and topic in ANSWERS:
        return f"{ANSWER}:{topic}"
    return screen


def _topics(said: Said) -> tuple[str, ...]:
    return tuple(dict.fromkeys((said.topic, *said.choices)))


def out_of_scope(topics: tuple[str, ...] = (), kind: str = "", text: str = "") -> Reply:
    """Say kindly that this isn't ours to answer, and what is; or what may have been meant.

    Args:
        topics: what may have been meant.
        kind: what it is instead, a kind of `outside.toml`; empty where nothing tells.
        text: what was said.
    """
    guesses = () if kind in _REFUSED else topics
    offered = rows(answers.others_than(NONE, guesses, text), 1)
    values = {"offered": bool(offered), "kind": kind}
    ways = (*offered, (go("home"),)) if offered else _ENTRIES
    return Reply("message", Message.OUT_OF_SCOPE, values, ways)


def no_promise() -> Reply:
    """Say honestly that nobody can promise the outcome, and what we can do."""
    return Reply("message", Message.NO_PROMISE, keyboard=_ENTRIES)
