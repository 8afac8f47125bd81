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
from bot.dialogs.screens import (
    answers,
    cases,
    forms,
    home,
    hr,
    majors,
    materials,
    offices,
    pictures,
    prechecks,
    prints,
    privacy,
    questionnaire,
    reminders,
    result,
    school,
    settlement,
    sites,
    statuses,
    steps,
    ways,
    whatif,
)
from bot.dialogs.screens import couple as couple_screen
from bot.scoring import Points

Screen = Callable[[Person, Moment], Reply]


def _told(person: Person, flow: str, moment: Moment) -> Reply | None:
    """List the answers that one questionnaire looks at; None for one without such a list."""
    return settlement.told(person, flow, moment) or prechecks.told(person, flow, moment)


SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "home": home.home,
        "materials": materials.materials,
        "missing": materials.missing,
        "prechecked": prechecks.prechecked,
        "steps": steps.overview,
        "cases": cases.cases,
        "forms": forms.forms,
        "statuses": statuses.statuses,
        "sites": sites.sites,
        "majors": majors.majors,
        "reminders": reminders.listing,
        "prints": prints.prints,
        "offices": offices.offices,
        "school": school.school,
        "benefits": school.benefits,
        "privacy": privacy.privacy,
        "delete": privacy.delete,
        "answers": questionnaire.answers_card,
        "result": result.result,
        "plan": ways.ways,
        "whatif": whatif.choosing,
        "more": result.more,
        "compare": couple_screen.comparison,
        "settlement": settlement.settlement,
    }
)
ASIDE: Mapping[str, Screen] = MappingProxyType(
    {
        "help": home.help_screen,
        "basis": result.basis,
        "hr": hr.hr,
        "hr_grounds": hr.hr_grounds,
    }
)
"""Messages of their own, which leave the card as it is."""

DETAILED: Mapping[str, Callable[[Person, str, Moment], Reply | None]] = MappingProxyType(
    {
        "answer": answers.detail,
        "papers": materials.papers,
        "grounds": materials.grounds,
        "fault_grounds": prechecks.fault_grounds,
        "offices": offices.detail,
        "school": school.stage,
        "step": steps.detail,
        "forms": forms.detail,
        "statuses": statuses.group,
        "route": settlement.detail,
        "answers": _told,
        "whatif": whatif.options,
    }
)
"""Screens that show one thing of several; None where there is no such thing."""

SENT: Mapping[str, Callable[[Person, str, Moment], Reply | None]] = MappingProxyType(
    {"picture": pictures.picture, "document": prints.document}
)
"""Pictures and documents by name: messages of their own, which leave the card as it is."""

QUESTIONNAIRES: Mapping[str, str] = MappingProxyType(
    {
        "selftest": "selftest",
        "simulation": "simulation",
        "eligibility": "eligibility",
        "ask_papers": "papers",
        "settle": "settle",
        "precheck": "precheck",
    }
)
PEOPLE: Mapping[str, Who] = MappingProxyType({"myself": "self", "spouse": "spouse"})
"""Screens that take up the answers of one of the couple."""

FIRST_ANSWERS = "first_answers"
"""The hint for whoever asks for what only answers can give."""

SURE = "sure"
"""The detail of a questionnaire whose known answers were confirmed just now."""
OLD_AFTER = timedelta(days=7)
"""Answers of longer ago are read back before they are built upon."""


def show(person: Person, screen: str, detail: str, moment: Moment) -> Outcome | None:
    """Open a screen by its name; None when there is no such screen."""
    wanted = _instead(person, screen, detail)
    if wanted in QUESTIONNAIRES:
        hint = FIRST_ANSWERS if wanted == "selftest" != screen else ""
        return _questionnaire(person, wanted, detail, moment, hint)
    if wanted in PEOPLE:
        return _of(person, PEOPLE[wanted], moment)
    if wanted == "restart":
        return _restart(person, detail, moment)
    if wanted in ASIDE:
        return Outcome(person, (ASIDE[wanted](person, moment),))
    if wanted in SENT:
        sent = SENT[wanted](person, detail, moment)
        return Outcome(person, (sent,)) if sent else None
    viewed = with_view(person, f"{wanted}:{detail}" if detail else wanted)
    reply = screen_reply(viewed, wanted, detail, moment)
    return Outcome(viewed, (reply,)) if reply else None


def _instead(person: Person, screen: str, detail: str) -> str:
    """A plan for somebody who has answered nothing would be one for nobody: first the test."""
    about = screen in {"plan", "whatif", "picture"} or (screen, detail) == ("document", "result")
    if about and not person.answers:
        return "selftest"
    if screen == "compare" and not all(map(couple.calculated, couple.both(person))):
        return "spouse" if couple.calculated(couple.both(person)[0]) else "myself"
    return screen


def _questionnaire(
    person: Person, name: str, detail: str, moment: Moment, hint: str = ""
) -> Outcome:
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
            if told := answering.waiting(seen):
                return Outcome(seen, (questionnaire.confirm_card(seen, told),))
            return Outcome(seen, (questionnaire.recap(seen, known, name, flow.id),))
    return ask(answering.begin(person, flow, moment.today), flow, moment, {"hint": hint})


def _restart(person: Person, detail: str, moment: Moment) -> Outcome | None:
    """Begin a questionnaire anew; None for a button that was about the other one."""
    meant = couple.meant(person, detail)
    if meant is None:
        return None
    flow = FLOWS.get(meant, FLOWS["selftest"])
    return ask(answering.restart(person, flow, moment.today), flow, moment)


def _of(person: Person, who: Who, moment: Moment) -> Outcome:
    """Show the result of one of the couple; without answers, the test.

    Whoever has a local hukou needs no points.
    """
    mine, _ = couple.both(person)
    if who == "spouse" and couple.spouse_is_local(mine, moment.today):
        return Outcome(person, (result.no_need(),))
    found = couple.switched(person, who)
    if couple.calculated(found.answers):
        viewed = with_view(found, "result")
        return Outcome(viewed, (result.result(viewed, moment),))
    return _questionnaire(found, "selftest", SURE, moment)


def screen_reply(person: Person, screen: str, detail: str, moment: Moment) -> Reply | None:
    """Return what a screen shows, without opening it; None for a screen that is not there."""
    if screen in DETAILED and (detail or screen not in SCREENS):
        return DETAILED[screen](person, detail, moment)
    return SCREENS[screen](person, moment) if screen in SCREENS else None


def card_on_show(person: Person, moment: Moment) -> Reply | None:
    """Return what the card shows now; None where that is a question, or asks for a day."""
    if questionnaire.flow_of(person) or answering.waiting(person):
        return None
    view, _, detail = person.session.view.partition(":")
    return screen_reply(person, view, detail, moment)


def ask(
    person: Person, flow: Flow, moment: Moment, notes: Mapping[str, object] | None = None
) -> Outcome:
    """Show the next question of a flow, or its result when none is left.

    Answers that wait for a yes are read back before anything else is asked.
    """
    if told := answering.waiting(person):
        asked = with_view(person, flow.id)
        return Outcome(asked, (questionnaire.confirm_card(asked, told),))
    question = current_question(flow, person, moment.today)
    if question is None:
        viewed = with_view(answering.end(person), flow.result)
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
    was, now = (result.total(p.answers, moment.today) for p in (before, change.person))
    return was.points, now.points


def is_open(person: Person, moment: Moment) -> bool:
    """Tell whether anything waits for an answer, which `reopened_card` shows again."""
    waits = answering.waiting(person) or questionnaire.flow_of(person)
    return bool(waits or steps.waiting(person, moment))


def reopened_card(
    person: Person, moment: Moment, notes: Mapping[str, object]
) -> tuple[Reply, ...]:
    """Show what is open again, below whatever was just said; nothing if nothing is open."""
    if day := steps.waiting(person, moment, hint=str(notes.get("hint", ""))):
        return (day,)
    if told := answering.waiting(person):
        return (questionnaire.confirm_card(person, told),)
    flow = questionnaire.flow_of(person)
    return ask(person, flow, moment, notes).replies if flow else ()
