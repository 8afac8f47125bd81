"""Opening screens: where every menu entry, command and topic leads."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from bot.dialogs import answering, couple
from bot.dialogs.couple import Who
from bot.dialogs.facts import applicant, doubts
from bot.dialogs.flows import FLOWS, Flow, current_question, known_answers
from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.progress import with_view
from bot.dialogs.screens import couple as couple_screen
from bot.dialogs.screens import (
    home,
    materials,
    pictures,
    privacy,
    questionnaire,
    reminders,
    settlement,
    steps,
    ways,
    whatif,
)
from bot.scoring import Points

Screen = Callable[[Person, Moment], Reply]

SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "home": home.home,
        "materials": materials.materials,
        "steps": steps.overview,
        "reminders": reminders.listing,
        "privacy": privacy.privacy,
        "delete": privacy.delete,
        "answers": questionnaire.answers_card,
        "result": questionnaire.result,
        "plan": ways.ways,
        "whatif": whatif.choosing,
        "more": questionnaire.more,
        "compare": couple_screen.comparison,
        "settlement": settlement.settlement,
    }
)
ASIDE: Mapping[str, Screen] = MappingProxyType(
    {"help": home.help_screen, "basis": questionnaire.basis}
)
"""Messages of their own, which leave the card as it is."""

DETAILED: Mapping[str, Callable[[Person, str, Moment], Reply | None]] = MappingProxyType(
    {
        "papers": materials.papers,
        "step": steps.detail,
        "route": settlement.detail,
        "answers": settlement.told,
        "whatif": whatif.options,
    }
)
"""Screens that show one thing of several; None where there is no such thing."""

QUESTIONNAIRES: Mapping[str, str] = MappingProxyType(
    {
        "selftest": "selftest",
        "simulation": "simulation",
        "eligibility": "eligibility",
        "ask_papers": "papers",
        "settle": "settle",
    }
)
PEOPLE: Mapping[str, Who] = MappingProxyType({"myself": "self", "spouse": "spouse"})
"""Screens that take up the answers of one of the couple."""

SURE = "sure"
"""The detail of a questionnaire whose known answers were confirmed just now."""
OLD_AFTER = timedelta(days=7)
"""Answers of longer ago are read back before they are built upon."""


def show(person: Person, screen: str, detail: str, moment: Moment) -> Outcome | None:
    """Open a screen by its name; None when there is no such screen."""
    wanted = _instead(person, screen)
    if wanted in QUESTIONNAIRES:
        return _questionnaire(person, wanted, detail, moment)
    if wanted in PEOPLE:
        return _of(couple.switched(person, PEOPLE[wanted]), moment)
    if wanted == "restart":
        flow = FLOWS.get(detail, FLOWS["selftest"])
        return ask(answering.restart(person, flow, moment.today), flow, moment)
    if wanted in ASIDE:
        return Outcome(person, (ASIDE[wanted](person, moment),))
    if wanted == "picture":
        aside = pictures.picture(person, detail, moment)
        return Outcome(person, (aside,)) if aside else None
    viewed = with_view(person, wanted)
    reply = _screen(viewed, wanted, detail, moment)
    return Outcome(viewed, (reply,)) if reply else None


def _instead(person: Person, screen: str) -> str:
    """A plan for somebody who has answered nothing would be one for nobody: first the test."""
    if screen in {"plan", "whatif", "picture"} and not person.answers:
        return "selftest"
    if screen == "compare" and not all(map(couple.calculated, couple.both(person))):
        return "spouse" if couple.calculated(couple.both(person)[0]) else "myself"
    return screen


def _questionnaire(person: Person, name: str, detail: str, moment: Moment) -> Outcome:
    """Open a questionnaire; what was told long ago is read back first."""
    flow = FLOWS[QUESTIONNAIRES[name]]
    told_on = person.session.told_on
    if detail == SURE:
        session = replace(person.session, told_on=moment.today.isoformat())
        person = replace(person, session=session)
    elif told_on and told_on < (moment.today - OLD_AFTER).isoformat():
        known = known_answers(person, flow)
        if known:
            seen = with_view(person, f"recap:{name}")
            return Outcome(seen, (questionnaire.recap(known, name, flow.id),))
    return ask(answering.begin(person, flow, moment.today), flow, moment)


def _of(person: Person, moment: Moment) -> Outcome:
    """Show the result of the one whose answers were taken up; without answers, the test."""
    if couple.calculated(person.answers):
        viewed = with_view(person, "result")
        return Outcome(viewed, (questionnaire.result(viewed, moment),))
    return _questionnaire(person, "selftest", SURE, moment)


def _screen(person: Person, screen: str, detail: str, moment: Moment) -> Reply | None:
    if screen in DETAILED and (detail or screen not in SCREENS):
        return DETAILED[screen](person, detail, moment)
    return SCREENS[screen](person, moment) if screen in SCREENS else None


def ask(
    person: Person, flow: Flow, moment: Moment, notes: Mapping[str, object] | None = None
) -> Outcome:
    """Show the next question of a flow, or its result when none is left."""
    question = current_question(flow, person, moment.today)
    if question is None:
        viewed = with_view(person, flow.result)
        return Outcome(viewed, (SCREENS[flow.result](viewed, moment),))
    asked = with_view(person, flow.id)
    return Outcome(asked, (questionnaire.question_card(asked, flow, question, moment, notes),))


def after_change(before: Person, change: answering.Change, flow: Flow, moment: Moment) -> Outcome:
    """Go on after an answer, and name what was dropped and what now hardly fits the age."""
    known, found = (
        doubts(applicant(person.answers, moment.today), moment.today)
        for person in (before, change.person)
    )
    new = tuple(doubt for doubt in found if doubt not in known)
    notes = {
        "dropped": change.dropped,
        "doubts": new,
        "effect": _effect(before, change, flow, moment),
    }
    return ask(change.person, flow, moment, notes)


def _effect(
    before: Person, change: answering.Change, flow: Flow, moment: Moment
) -> tuple[Points, Points] | None:
    """Return the totals before and after an answer, where each answer is to show what it does."""
    if flow is not FLOWS["simulation"]:
        return None
    was, now = (questionnaire.total(p.answers, moment.today) for p in (before, change.person))
    return was.points, now.points


def reopened_card(
    person: Person, moment: Moment, notes: Mapping[str, object]
) -> tuple[Reply, ...]:
    """Show what is open again, below whatever was just said; nothing if nothing is open."""
    offer, flow = person.session.offer, questionnaire.flow_of(person)
    if "answers" in offer:
        return (questionnaire.confirm_card(person, answering.unpacked(offer["answers"])),)
    if flow:
        return ask(person, flow, moment, notes).replies
    waiting = steps.waiting(person, moment, hint=str(notes.get("hint", "")))
    return (waiting,) if waiting else ()
