"""Opening screens: where every menu entry, command and topic leads."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs import answering
from bot.dialogs.flows import FLOWS, Flow, current_question
from bot.dialogs.model import Moment, Outcome, Person, Reply
from bot.dialogs.progress import with_view
from bot.dialogs.screens import home, materials, privacy, questionnaire, reminders, steps

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
    """Open a screen by its name; None when there is no such screen."""
    if screen in QUESTIONNAIRES:
        flow = FLOWS[QUESTIONNAIRES[screen]]
        return ask(answering.begin(with_view(person, "home"), flow), flow, moment)
    if screen == "restart":
        flow = FLOWS["selftest"]
        return ask(answering.restart(with_view(person, "home"), flow), flow, moment)
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
    if question.kind == "ticks" and not person.session.ticks and not person.session.reopened:
        ticks = answering.first_ticks(question, person.answers)
        person = replace(person, session=replace(person.session, ticks=ticks))
    return Outcome(person, (questionnaire.question_card(person, flow, question, moment, notes),))


def reopened_card(
    person: Person, moment: Moment, notes: Mapping[str, object]
) -> tuple[Reply, ...]:
    """Show the open question again, below whatever was just said; nothing if none is open."""
    flow = questionnaire.flow_of(person)
    return ask(person, flow, moment, notes).replies if flow else ()
