"""A yes or a no to the answers that were read out of typed sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.dialogs import answering
from bot.dialogs.facts import applicant, judged
from bot.dialogs.flows import FLOWS, Flow
from bot.dialogs.model import Moment, Outcome, Person
from bot.dialogs.navigation import QUESTIONNAIRES, after_change, ask, show
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.remarks import hinting
from bot.dialogs.screens import questionnaire
from bot.scoring.records import without_records


def read_back(
    person: Person,
    answers: Mapping[str, object],
    hint: str = "",
    unheard: Sequence[str] = (),
    today: date | None = None,
) -> Outcome:
    """Read answers back, together with those that wait already; nothing is recorded.

    Args:
        person: who said them.
        answers: by question.
        hint: what to say above.
        unheard: hints on what was named but left open.
        today: the day whose rules tell whether that would be enough; None not to say it.
    """
    told = answering.with_waiting(person, answers)
    waiting = answering.waiting(told)
    card = questionnaire.confirm_card(told, waiting)
    more: dict[str, object] = {"unheard": tuple(unheard)} if unheard else {}
    if today and (enough := _enough(told, waiting, today)):
        more["enough"] = enough
    card = replace(card, values={**card.values, **more})
    return Outcome(told, (hinting(card, hint) if hint else card,))


def _enough(person: Person, told: Mapping[str, object], today: date) -> Mapping[str, int]:
    """Return the points of what was told and the standard, where they reach it undeducted."""
    answers = {**person.answers, **told}
    facts = without_records(applicant(answers, today))
    found = judged(answers, facts, today)
    if found.verdict != "reached":
        return {}
    return {"points": found.points.low, "standard": found.standard}


def doubt(person: Person) -> Outcome:
    """Ask which of the answers that were read back is wrong."""
    asked = answering.doubted(person)
    return Outcome(asked, (questionnaire.doubt_card(asked, answering.waiting(asked)),))


def wrong(person: Person, name: str, moment: Moment) -> Outcome:
    """Record what was read back but one answer, and ask for that one again."""
    told = answering.waiting(person)
    told.pop(name)
    flow = _flow(person)
    person = answering.begin(answering.settled(person), flow, moment.today)
    change = answering.merge(person, flow, told, moment.today)
    if QUESTIONS[name] not in flow.questions:
        return after_change(change.person, change, flow, moment)
    return ask(answering.reopen(change.person, name), flow, moment)


def confirm(person: Person, moment: Moment, *, yes: bool) -> Outcome:
    """Record what was read back, or drop it, and go on where the conversation was.

    What is wrong of several answers is asked first.
    """
    if not yes and len(answering.waiting(person)) > 1 and not answering.in_doubt(person):
        return doubt(person)
    told = answering.waiting(person) if yes else {}
    person = answering.settled(person)
    view, _, name = person.session.view.partition(":")
    if view == "recap":
        return _recap_again(person, name, told, moment)
    flow = _flow(person)
    if questionnaire.flow_of(person) is None:
        person = answering.begin(person, flow, moment.today)
    if not told:
        return ask(person, flow, moment)
    change = answering.merge(person, flow, told, moment.today)
    return after_change(person, change, flow, moment)


def _flow(person: Person) -> Flow:
    """Return the questionnaire that goes on."""
    going_on = questionnaire.flow_of(person)
    return going_on or FLOWS.get(person.session.flow, FLOWS["selftest"])


def _recap_again(person: Person, name: str, told: Mapping[str, object], moment: Moment) -> Outcome:
    """Correct what was told some time ago; the rest of it still wants a yes."""
    since, flow = person.session.told_on, FLOWS[QUESTIONNAIRES.get(name, "selftest")]
    corrected = answering.merge(person, flow, told, moment.today).person
    still = replace(corrected, session=replace(corrected.session, told_on=since))
    return show(still, name, "", moment) or Outcome(still)


def without_latest(person: Person) -> Person:
    """Take back the latest of the answers that wait."""
    left = list(answering.waiting(person).items())[:-1]
    return answering.with_waiting(answering.settled(person), dict(left))
