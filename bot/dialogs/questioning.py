"""A message that answers nothing that was asked: a question, or nothing of ours."""

from dataclasses import dataclass

from bot.dialogs.controlling import obey
from bot.dialogs.model import Answers, Moment, Outcome, Person, Reply, Said
from bot.dialogs.remarks import aside, hint_at
from bot.dialogs.screens import home, questionnaire, steps
from bot.dialogs.supposing import case_put
from bot.dialogs.topics import (
    ACTING,
    NONE,
    WHAT_IF,
    answer_topic,
    asks_for_own,
    in_words,
    meant_by,
    out_of_scope,
    screens_of,
    tells,
)
from bot.dialogs.understanding import Understanding

LONG = 400
"""Characters of a message of which nobody can tell what it asks."""
AGREED = "agreed"
"""What somebody outside a questionnaire agrees to, and an answer within one."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Answers what is asked, and says kindly what can't be answered."""

    understanding: Understanding

    def answered(self, person: Person, said: Said, moment: Moment) -> Outcome:
        """Return what a message leads to that is a question, or nothing else."""
        if said.topic == NONE and steps.waiting(person, moment):
            return hint_at(person, moment, "day_format")
        if said.topic == "back" and said.probable and questionnaire.flow_of(person):
            return obey(person, "back", moment)
        kind = self.understanding.outside.kind(said.text) if said.topic == NONE else ""
        if kind in {"", AGREED} and self._attempt(person, said):
            return hint_at(person, moment, "choice_unclear")
        if said.topic == NONE and not meant_by(said):
            return aside(person, out_of_scope(said.choices, kind, said.text), moment)
        asked_back = self._asked_back(said)
        return aside(person, asked_back, moment) if asked_back else self.told(person, said, moment)

    def _asked_back(self, said: Said) -> Reply | None:
        """Ask what is meant, where that can't be told; None where it can."""
        if len(said.text) > LONG:
            return home.choices(said.choices or (said.topic,), long=True)
        return home.choices(said.choices, said.text) if self._open_ended(said) else None

    def told(self, person: Person, said: Said, moment: Moment) -> Outcome:
        """Answer a question of a topic that is known, with the case that stands in it."""
        told = case_put(self.understanding.reader, said, moment.today)
        if self._what_if(person, said, told):
            return in_words(person, WHAT_IF, said, moment, told)
        return answer_topic(person, said, moment, told)

    def _what_if(self, person: Person, said: Said, told: Answers) -> bool:
        """Tell whether a known person asks what their total would be, of whatever topic."""
        supposes = self.understanding.reader.supposes(said.text)
        return bool(person.answers and told) and supposes and asks_for_own(said)

    def _open_ended(self, said: Said) -> bool:
        """Tell whether somebody has to choose what they mean before anything can be said.

        An answer that is likely the right one is given at once, the others offered below it.
        """
        if len(screens_of(said.choices)) <= 1 or meant_by(said):
            return False
        return not said.probable or said.topic in ACTING

    def _attempt(self, person: Person, said: Said) -> bool:
        """Tell whether a text that nothing was made of was meant as an answer."""
        asks = self.understanding.reader.asks(said.text)
        if not questionnaire.flow_of(person) or asks or meant_by(said):
            return False
        return tells(said.topic) or not said.probable
