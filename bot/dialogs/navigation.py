"""Opening screens: where every menu entry, command and topic leads."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.dialogs import answering
from bot.dialogs.facts import applicant, doubts
from bot.dialogs.flows import FLOWS, Flow, current_question
from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.progress import with_view
from bot.dialogs.screens import home, materials, privacy, questionnaire, reminders, steps, ways

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
    }
)
ASIDE: Mapping[str, Screen] = MappingProxyType(
    {"help": home.help_screen, "basis": questionnaire.basis}
)
"""Messages of their own, which leave the card as it is."""

QUESTIONNAIRES: Mapping[str, str] = MappingProxyType(
    {"selftest": "selftest", "eligibility": "eligibility", "ask_papers": "papers"}
)


def show(person: Person, screen: str, detail: str, moment: Moment) -> Outcome | None:
    """Open a screen by its name; None when there is no such screen.

    A plan for somebody who has answered nothing would be one for nobody: first the test.
    """
    wanted = "selftest" if screen == "plan" and not person.answers else screen
    if wanted in QUESTIONNAIRES:
        flow = FLOWS[QUESTIONNAIRES[wanted]]
        return ask(answering.begin(person, flow, moment.today), flow, moment)
    if screen == "restart":
        flow = FLOWS["selftest"]
        return ask(answering.restart(person, flow, moment.today), flow, moment)
    if screen in ASIDE:
        return Outcome(person, (ASIDE[screen](person, moment),))
    viewed = with_view(person, screen)
    reply = _detailed(viewed, screen, detail, moment)
    return Outcome(viewed, (reply,)) if reply else None


def _detailed(person: Person, screen: str, detail: str, moment: Moment) -> Reply | None:
    if screen == "papers":
        return materials.papers(person, detail, moment)
    if screen == "step":
        return steps.detail(person, detail, moment)
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
    return ask(change.person, flow, moment, {"dropped": change.dropped, "doubts": new})


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
