"""What a typed message does: an answer, a control word, a day, or a question."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bot.dialogs import answering
from bot.dialogs.confirming import confirm, read_back
from bot.dialogs.controlling import obey
from bot.dialogs.deadlines import Deadline, deadline
from bot.dialogs.facts import usable
from bot.dialogs.finding import asked_office
from bot.dialogs.flows import current_question
from bot.dialogs.looking_up import looked_up
from bot.dialogs.model import Answers, Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import SURE, after_change, reopened_card, show
from bot.dialogs.progress import rule_for
from bot.dialogs.question import Question
from bot.dialogs.questions import QUESTIONS, YES_NO
from bot.dialogs.reading import Unclear, Understood
from bot.dialogs.reading.text import blank
from bot.dialogs.remarks import aside, hint_at
from bot.dialogs.screens import home, questionnaire, steps
from bot.dialogs.stepping import propose, propose_on, settle, step_done
from bot.dialogs.templates import Message
from bot.dialogs.topics import SCREEN_OF, answer_topic, no_promise, not_yet, screens_of
from bot.dialogs.understanding import Understanding, bare

SEVERAL = 2
CURT = 4
"""Characters of a message that says one thing and asks nothing about it."""
LIFETIME = 50  # years; a day further off is a slip of the pen


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears what is typed; nothing that it can't use changes anything."""

    understanding: Understanding

    def hear(self, person: Person, said: Said, moment: Moment) -> Outcome:
        """Return what a message leads to."""
        reader = self.understanding.reader
        child = "child" if reader.underage(said.text, moment.today) else None
        if kind := reader.forbidden(said.text) or child:
            return aside(person, Reply("message", Message.FORBIDDEN, {"kind": kind}), moment)
        if blank(said.text):
            return hint_at(person, moment, "empty")
        control = reader.control(said.text)
        if decided := self._decision(person, said.text, control, moment):
            return decided
        if control:
            return obey(person, control, moment)
        return (
            self._screen(person, said.text, moment)
            or self._day(person, said.text, moment)
            or self._record(person, said.text, moment)
            or self._looked_up(person, said.text, moment)
            or self._several(person, said, moment, SEVERAL)
            or self._office(person, said, moment)
            or self._answer(person, said, moment)
            or self._several(person, said, moment, 1)
            or self._hope(person, said, moment)
            or self._question(person, said, moment)
        )

    # --- yes or no to what waits for it -----------------------------------------------------

    def _decision(
        self, person: Person, text: str, control: str | None, moment: Moment
    ) -> Outcome | None:
        view, _, name = person.session.view.partition(":")
        said = self.understanding.reader.yes_no(text)
        if control == "done":
            said = Understood(value=True)
        if not isinstance(said, Understood):
            return None
        yes = said.value
        if steps.offered(person):
            return settle(person, moment, yes=yes)
        if answering.waiting(person):
            more = not said.sure and self._spotted(person, text, moment)
            told = more or (not yes and self._answers_next(person, text, moment))
            return None if told else confirm(person, moment, yes=yes)
        if view == "recap":
            return show(person, *((name, SURE) if yes else ("answers", "")), moment)
        return None

    def _answers_next(self, person: Person, text: str, moment: Moment) -> bool:
        """Tell whether a no is rather "none": the answer to what would be asked next."""
        return any(
            question.options != YES_NO
            and isinstance(
                self.understanding.read(question, text, answers, moment.today), Understood
            )
            for question, answers in _asked(person, moment.today)
        )

    # --- the words on a button --------------------------------------------------------------

    def _screen(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Open the screen whose button was typed, or send the document.

        What leaves the card as it is comes with the open question again below it.
        """
        screen, _, detail = self.understanding.screen(text).partition(":")
        if screen == "picture":
            detail = "plan" if person.session.view == "plan" else "result"
        found = show(person, screen, detail, moment) if screen else None
        if found is None or found.person is not person:
            return found
        return replace(found, replies=(*found.replies, *reopened_card(person, moment, {})))

    def _office(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Show where to go in a district that is named."""
        asks = self.understanding.reader.asks(said.text)
        return asked_office(person, said, self.understanding.districts, moment, asks=asks)

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
            return hint_at(person, moment, found.hint)
        if abs(found.value.year - moment.today.year) > LIFETIME:
            return hint_at(person, moment, "day_format")
        return _on_day(person, view, step, found.value, moment)

    # --- an answer to the open question -----------------------------------------------------

    def _answer(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Take an answer to what is asked, or say what is unclear about it."""
        unclear: Unclear | None = None
        for question, answers in _asked(person, moment.today):
            read = self.understanding.read(question, said.text, answers, moment.today)
            if isinstance(read, Understood):
                return _taken(person, question, read, moment)
            unclear = read or unclear
        if unclear is None:
            return None
        told = self._spotted(person, said.text, moment)
        spotted = self._several(person, said, moment, 1) if _wanted(person, told) else None
        return spotted or hint_at(person, moment, unclear.hint, unclear.values)

    # --- the wish that we do it, or promise it ----------------------------------------------

    def _hope(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Answer a hope honestly, unless something is asked besides that a screen answers."""
        asked = screens_of((said.topic,)) - {"help"}
        if asked or not self.understanding.reader.hoping(said.text):
            return None
        return aside(person, no_promise(), moment)

    # --- several answers in one sentence ----------------------------------------------------

    def _several(self, person: Person, said: Said, moment: Moment, least: int) -> Outcome | None:
        """Read answers out of a sentence; a single one only where nothing else is meant."""
        reader, birth = self.understanding.reader, _birth_asked(person, moment.today)
        answers = self._spotted(person, said.text, moment)
        if len(answers) < least or not (len(answers) >= SEVERAL or self._telling(person, said)):
            return None
        unused = reader.unused_date(said.text, moment.today, birth=birth)
        return read_back(person, answers, "date_unused" if unused else "")

    def _spotted(self, person: Person, text: str, moment: Moment) -> dict[str, object]:
        birth = _birth_asked(person, moment.today)
        facts = self.understanding.reader.spot(text, moment.today, birth=birth)
        return answering.spotted_answers(facts)

    def _telling(self, person: Person, said: Said) -> bool:
        """Tell whether a single fact is said to be kept, rather than to ask about it."""
        if questionnaire.flow_of(person) or said.topic == "score_me":
            return True
        asks = self.understanding.reader.asks(said.text)
        return not asks and (said.topic not in SCREEN_OF or len(bare(said.text)) <= CURT)

    def _record(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Read an insurance record that was pasted although nobody asked for it."""
        asked = questionnaire.open_now(person, moment.today)
        found = self.understanding.reader.history(text, moment.today)
        if not isinstance(found, Understood) or (asked and asked[1].kind == "history"):
            return None
        return read_back(person, {"insurance_history": list(found.value)})

    def _looked_up(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Say what we know of the one thing that a message names."""
        found = looked_up(text, asks=self.understanding.reader.asks(text))
        return aside(person, found, moment) if found else None

    # --- anything else ----------------------------------------------------------------------

    def _question(self, person: Person, said: Said, moment: Moment) -> Outcome:
        if said.topic == "none" and steps.waiting(person, moment):
            return hint_at(person, moment, "day_format")
        if said.topic == "back" and questionnaire.flow_of(person):
            return obey(person, "back", moment)
        if self._attempt(person, said):
            return hint_at(person, moment, "choice_unclear")
        if said.topic == "none":
            return aside(person, not_yet("none"), moment)
        if len(screens_of(said.choices)) > 1:
            return aside(person, home.choices(said.choices), moment)
        return answer_topic(person, said.topic, moment, said.text)

    def _attempt(self, person: Person, said: Said) -> bool:
        """Tell whether a text that nothing was made of was meant as an answer."""
        asks = self.understanding.reader.asks(said.text)
        return bool(questionnaire.flow_of(person)) and not asks and said.topic not in SCREEN_OF


def _asked(person: Person, today: date) -> Iterator[tuple[Question, Answers]]:
    """Give the open question, and the one that follows if what waits for a yes is right.

    With each come the answers that it builds upon.
    """
    found = questionnaire.open_now(person, today)
    if found is None:
        return
    flow, question = found
    yield question, usable(person.answers)
    if told := answering.waiting(person):
        then = answering.merge(person, flow, told, today).person
        following = current_question(flow, then, today)
        if following and following != question:
            yield following, usable(then.answers)


def _birth_asked(person: Person, today: date) -> bool:
    return any(question.kind == "birth" for question, _ in _asked(person, today))


def _wanted(person: Person, told: Answers) -> bool:
    """Tell whether the open questionnaire asks for anything that was told."""
    flow = questionnaire.flow_of(person)
    asked = {fact for question in flow.questions for fact in question.facts} if flow else set()
    return any(asked.intersection(QUESTIONS[name].facts) for name in told)


def _taken(
    person: Person, question: Question, read: Understood[object], moment: Moment
) -> Outcome:
    flow = questionnaire.flow_of(person)
    if flow is None or not read.sure or answering.waiting(person):
        return read_back(person, {question.id: read.value})
    change = answering.take(person, flow, question, read.value, moment.today)
    return after_change(person, change, flow, moment)


def _on_day(person: Person, view: str, step: str, day: date, moment: Moment) -> Outcome:
    if view == "when":
        if day > moment.today:
            return hint_at(person, moment, "day_not_past")
        return step_done(person, step, day, moment)
    if view == "date":
        rule = rule_for(step)
        return (
            propose(person, step, rule, day, moment) if rule else hint_at(person, moment, "empty")
        )
    return _another_day(person, day, moment)


def _another_day(person: Person, day: date, moment: Moment) -> Outcome:
    offered = steps.offered(person)
    if offered is None:
        return hint_at(person, moment, "empty")
    step, rule, _ = offered
    if day <= moment.today:
        found, hint = deadline(rule, moment.today, moment.today), "day_not_future"
    else:
        found, hint = Deadline(rule, day, day, chosen=True), ""
    return propose_on(person, step, found, steps.offer(step, found, hint=hint))
