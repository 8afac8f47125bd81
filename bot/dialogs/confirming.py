"""A yes or a no to the answers that were read out of typed sentences."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogs import answering
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Moment, Outcome, Person
from bot.dialogs.navigation import QUESTIONNAIRES, after_change, ask, show
from bot.dialogs.remarks import hinting
from bot.dialogs.screens import questionnaire


def read_back(person: Person, answers: Mapping[str, object], hint: str = "") -> Outcome:
    """Read answers back, together with those that wait already; nothing is recorded."""
    told = answering.with_waiting(person, answers)
    card = questionnaire.confirm_card(told, answering.waiting(told))
    return Outcome(told, (hinting(card, hint) if hint else card,))


def confirm(person: Person, moment: Moment, *, yes: bool) -> Outcome:
    """Record what was read back, or drop it, and go on where the conversation was."""
    told = answering.waiting(person) if yes else {}
    person = answering.settled(person)
    view, _, name = person.session.view.partition(":")
    if view == "recap":
        return _recap_again(person, name, told, moment)
    flow = questionnaire.flow_of(person)
    if flow is None:
        flow = FLOWS.get(person.session.flow, FLOWS["selftest"])
        person = answering.begin(person, flow, moment.today)
    if not told:
        return ask(person, flow, moment)
    change = answering.merge(person, flow, told, moment.today)
    return after_change(person, change, flow, moment)


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
