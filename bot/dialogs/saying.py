"""What a typed message does: an answer, a control word, a day, or a question."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bot.dialogs import answering
from bot.dialogs.deadlines import Deadline, deadline
from bot.dialogs.facts import usable
from bot.dialogs.flows import Flow, current_question
from bot.dialogs.model import Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import SURE, after_change, ask, reopened_card, show
from bot.dialogs.pressing import confirm, move
from bot.dialogs.progress import rule_for
from bot.dialogs.question import Question
from bot.dialogs.reading import Unclear, Understood
from bot.dialogs.reading.text import blank
from bot.dialogs.screens import home, questionnaire, steps
from bot.dialogs.scripts import SCRIPTS, chosen
from bot.dialogs.stepping import propose, propose_on, settle, step_done
from bot.dialogs.templates import Message
from bot.dialogs.topics import answer_topic, no_promise, not_yet, screens_of
from bot.dialogs.understanding import Understanding

SEVERAL = 2
LIFETIME = 50  # years; a day further off is a slip of the pen
_MOVES = {
    "unsure": "unsure",
    "skip": "unsure",
    "back": "back",
    "restart": "restart",
    "done": "done",
}


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears what is typed; nothing that it can't use changes anything."""

    understanding: Understanding

    def hear(self, person: Person, said: Said, moment: Moment) -> Outcome:
        """Return what a message leads to."""
        reader = self.understanding.reader
        child = "child" if reader.underage(said.text, moment.today) else None
        if kind := reader.forbidden(said.text) or child:
            return _aside(person, Reply("message", Message.FORBIDDEN, {"kind": kind}), moment)
        if blank(said.text):
            return _hint(person, moment, "empty")
        control = reader.control(said.text)
        if decided := self._decision(person, said.text, control, moment):
            return decided
        if control:
            return _control(person, control, moment)
        return (
            self._screen(person, said.text, moment)
            or self._day(person, said.text, moment)
            or self._record(person, said.text, moment)
            or self._several(person, said, moment, SEVERAL)
            or self._answer(person, said.text, moment)
            or self._several(person, said, moment, 1)
            or self._hope(person, said, moment)
            or _question(person, said, moment)
        )

    # --- yes or no to what waits for it -----------------------------------------------------

    def _decision(
        self, person: Person, text: str, control: str | None, moment: Moment
    ) -> Outcome | None:
        offer, (view, _, name) = person.session.offer, person.session.view.partition(":")
        said = self.understanding.reader.yes_no(text)
        yes = True if control == "done" else getattr(said, "value", None)
        if yes is None or not (offer or view == "recap"):
            return None
        if view == "recap":
            return show(person, *((name, SURE) if yes else ("answers", "")), moment)
        if "answers" in offer:
            return confirm(person, moment, yes=yes)
        return settle(person, moment, yes=yes) if steps.offered(person) else None

    # --- the words on a button --------------------------------------------------------------

    def _screen(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Open the screen whose button was typed."""
        screen = self.understanding.screen(text)
        detail = "plan" if person.session.view == "plan" else "result"
        return (
            show(person, screen, detail if screen == "picture" else "", moment) if screen else None
        )

    # --- the day of a step, or of a reminder ------------------------------------------------

    def _day(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        view, _, step = person.session.view.partition(":")
        if view not in {"when", "date", "offer"}:
            return None
        side: Literal["past", "future"] = "past" if view == "when" else "future"
        found = self.understanding.calendar.read(text, moment.today, side)
        if found is None:
            return None
        if isinstance(found, Unclear):
            return _hint(person, moment, found.hint)
        if abs(found.value.year - moment.today.year) > LIFETIME:
            return _hint(person, moment, "day_format")
        return _on_day(person, view, step, found.value, moment)

    # --- an answer to the open question -----------------------------------------------------

    def _answer(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        flow = questionnaire.flow_of(person)
        question = current_question(flow, person, moment.today) if flow else None
        if not (flow and question):
            return None
        answers = usable(person.answers)
        read = self.understanding.read(question, text, answers, moment.today)
        if read is None:
            return None
        if isinstance(read, Unclear):
            notes = {"hint": read.hint, "values": read.values}
            return ask(person, flow, moment, notes)
        return _taken(person, flow, question, read, moment)

    # --- the wish that we do it, or promise it ----------------------------------------------

    def _hope(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Answer a hope honestly, unless something is asked besides that a screen answers."""
        asked = screens_of((said.topic,)) - {"help"}
        if asked or not self.understanding.reader.hoping(said.text):
            return None
        return _aside(person, no_promise(), moment)

    # --- several answers in one sentence ----------------------------------------------------

    def _several(self, person: Person, said: Said, moment: Moment, least: int) -> Outcome | None:
        """Read answers out of a sentence; a single one only where answers are expected."""
        facts = self.understanding.reader.spot(said.text, moment.today)
        answers = answering.spotted_answers(facts)
        if len(answers) < least:
            return None
        expected = questionnaire.flow_of(person) or said.topic == "score_me"
        wanted = len(answers) >= SEVERAL or expected
        return _confirmed_first(person, answers) if wanted else None

    def _record(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Read an insurance record that was pasted although nobody asked for it."""
        flow = questionnaire.flow_of(person)
        question = current_question(flow, person, moment.today) if flow else None
        found = self.understanding.reader.history(text, moment.today)
        if not isinstance(found, Understood) or (question and question.kind == "history"):
            return None
        return _confirmed_first(person, {"insurance_history": list(found.value)})


def _control(person: Person, control: str, moment: Moment) -> Outcome:
    if control in SCRIPTS:
        return _in_script(chosen(person, control), moment)
    if control != "menu" and questionnaire.flow_of(person):
        return move(person, _MOVES[control], moment)
    if control == "restart":
        return show(person, "restart", "", moment) or Outcome(person)
    view, _, step = person.session.view.partition(":")
    around = show(person, "step", step, moment) if view in {"when", "date"} else None
    return around or show(person, "home", "", moment) or Outcome(person)


def _in_script(person: Person, moment: Moment) -> Outcome:
    """Show in another script what is open, or else where scripts are chosen."""
    if card := reopened_card(person, moment, {}):
        return Outcome(person, card)
    return show(person, "privacy", "", moment) or Outcome(person)


def _taken(
    person: Person, flow: Flow, question: Question, read: Understood[object], moment: Moment
) -> Outcome:
    if not read.sure:
        return _confirmed_first(person, {question.id: read.value})
    change = answering.take(person, flow, question, read.value, moment.today)
    return after_change(person, change, flow, moment)


def _confirmed_first(person: Person, answers: dict[str, object]) -> Outcome:
    session = replace(person.session, offer={"answers": answering.packed(answers)})
    waiting = replace(person, session=session)
    return Outcome(waiting, (questionnaire.confirm_card(waiting, answers),))


def _on_day(person: Person, view: str, step: str, day: date, moment: Moment) -> Outcome:
    if view == "when":
        if day > moment.today:
            return _hint(person, moment, "day_not_past")
        return step_done(person, step, day, moment)
    if view == "date":
        rule = rule_for(step)
        return propose(person, step, rule, day, moment) if rule else _hint(person, moment, "empty")
    return _another_day(person, day, moment)


def _another_day(person: Person, day: date, moment: Moment) -> Outcome:
    offered = steps.offered(person)
    if offered is None:
        return _hint(person, moment, "empty")
    step, rule, _ = offered
    if day <= moment.today:
        found, hint = deadline(rule, moment.today, moment.today), "day_not_future"
    else:
        found, hint = Deadline(rule, day, day, chosen=True), ""
    return propose_on(person, step, found, steps.offer(step, found, hint=hint))


def _question(person: Person, said: Said, moment: Moment) -> Outcome:
    if said.topic == "none" and steps.waiting(person, moment):
        return _hint(person, moment, "day_format")
    if said.topic == "none":
        return _aside(person, not_yet("none"), moment)
    if said.topic == "back" and questionnaire.flow_of(person):
        return move(person, "back", moment)
    if len(screens_of(said.choices)) > 1:
        return _aside(person, home.choices(said.choices), moment)
    return answer_topic(person, said.topic, moment)


def _aside(person: Person, reply: Reply, moment: Moment) -> Outcome:
    return Outcome(person, (reply, *reopened_card(person, moment, {})))


def _hint(person: Person, moment: Moment, hint: str) -> Outcome:
    card = reopened_card(person, moment, {"hint": hint, "values": {}})
    return Outcome(person, card or (Reply("message", Message.NOT_TEXT, {"kind": hint}),))
