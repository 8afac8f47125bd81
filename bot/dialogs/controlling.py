"""A word to the conversation itself: back, skip, done, start again, another script."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.dialogs import answering
from bot.dialogs.confirming import without_latest
from bot.dialogs.flows import Flow, current_question
from bot.dialogs.model import Moment, Outcome, Person
from bot.dialogs.navigation import reopened_card, show
from bot.dialogs.pressing import move
from bot.dialogs.remarks import hint_at
from bot.dialogs.screens import questionnaire
from bot.dialogs.scripts import SCRIPTS, chosen

_MOVES: Mapping[str, str] = MappingProxyType(
    {"unsure": "unsure", "skip": "unsure", "back": "back", "restart": "restart", "done": "done"}
)


def obey(person: Person, control: str, moment: Moment) -> Outcome:
    """Do what one of `CONTROLS` of the lexicon asks for."""
    if control in SCRIPTS:
        return _in_script(chosen(person, control), moment)
    if answering.waiting(person) and (found := _before_a_yes(person, control, moment)):
        return found
    flow = questionnaire.flow_of(person)
    if flow and control != "menu":
        return _move(person, flow, control, moment)
    if control == "restart":
        return show(person, "restart", "", moment) or Outcome(person)
    view, _, step = person.session.view.partition(":")
    person = answering.settled(person)
    around = show(person, "step", step, moment) if view in {"when", "date"} else None
    return around or show(person, "home", "", moment) or Outcome(person)


def _in_script(person: Person, moment: Moment) -> Outcome:
    """Show in another script what is open, or else where scripts are chosen."""
    if card := reopened_card(person, moment, {}):
        return Outcome(person, card)
    return show(person, "privacy", "", moment) or Outcome(person)


def _before_a_yes(person: Person, control: str, moment: Moment) -> Outcome | None:
    """Go one answer back of those that wait, or ask about them before anything is skipped."""
    if control == "back":
        left = without_latest(person)
        card = reopened_card(left, moment, {})
        return Outcome(left, card) if card else show(left, "home", "", moment)
    return hint_at(person, moment, "answers_waiting") if control in {"unsure", "skip"} else None


def _move(person: Person, flow: Flow, control: str, moment: Moment) -> Outcome:
    question = current_question(flow, person, moment.today)
    if control == "done" and question and question.kind != "ticks":
        return hint_at(person, moment, "nothing_to_finish")
    return move(person, _MOVES[control], moment)
