"""What a typed message does: an answer, a control word, a day, or a question."""

from dataclasses import dataclass, replace

from bot.dialogs import answering
from bot.dialogs.asked import asked_now, birth_asked, wanted
from bot.dialogs.buttons import Do, go, parse, rows
from bot.dialogs.confirming import confirm, read_back
from bot.dialogs.controlling import obey
from bot.dialogs.correcting import corrected
from bot.dialogs.dated import day_told
from bot.dialogs.facts import facts_of, usable
from bot.dialogs.finding import asked_office
from bot.dialogs.hearing import Hearing
from bot.dialogs.leading import TOPIC, asking
from bot.dialogs.looking_up import looked_up
from bot.dialogs.model import Answers, Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import SURE, after_change, card_on_show, reopened_card, show
from bot.dialogs.pressing import press
from bot.dialogs.pursuing import pursued
from bot.dialogs.question import Question
from bot.dialogs.questioning import Questions
from bot.dialogs.questions import YES_NO
from bot.dialogs.reading import Unclear, Understood
from bot.dialogs.reading.text import blank
from bot.dialogs.remarks import aside, hint_at
from bot.dialogs.screens import questionnaire, steps
from bot.dialogs.stepping import settle
from bot.dialogs.supposing import puts_case
from bot.dialogs.templates import Message
from bot.dialogs.topics import NONE, meant_by, no_promise, tells
from bot.dialogs.understanding import Understanding
from bot.guide import FAULTS
from bot.guide.wording import unspaced

SEVERAL = 2
CURT = 4
"""Characters of a message that says one thing and asks nothing about it."""
AGENTS = "agents_scam"
HOPES = frozenset({NONE, AGENTS, "adviser", "help", "pass_mark"})
"""Topics for which the hope is taken that we act for somebody, or promise that they pass."""
_OVERALL = frozenset({NONE, "score_me", "eligibility", "pass_mark"})
"""Topics of a question that somebody's whole case answers."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears what is typed; nothing that it can't use changes anything."""

    understanding: Understanding

    def hear(self, person: Person, said: Said, moment: Moment) -> Outcome:
        """Return what a message leads to."""
        reader = self.understanding.reader
        child = "child" if reader.underage(said.text, moment.today) else None
        if kind := reader.forbidden(said.text) or child:
            return aside(person, _not_taken(kind, said), moment)
        if blank(said.text):
            return hint_at(person, moment, "empty")
        said = pursued(reader, person, said, moment.today)
        control = reader.control(said.text)
        if not control and (outcome := corrected(person, said.text, self.understanding, moment)):
            return outcome
        if decided := self._decision(person, said.text, control, moment):
            return decided
        if control:
            return obey(person, control, moment)
        return (
            self._labelled(person, said.text, moment)
            or self._screen(person, said.text, moment)
            or day_told(person, said.text, self.understanding, moment)
            or self._record(person, said.text, moment)
            or self._meant(person, said, self._hearing(person, said.text, moment), moment)
        )

    def _meant(self, person: Person, said: Said, hearing: Hearing, moment: Moment) -> Outcome:
        """Return what a message leads to, by what it says as a whole."""
        names = self.understanding.districts
        return (
            looked_up(person, said.text, hearing, moment)
            or self._reason(person, said, moment)
            or self._several(person, said, hearing, moment, SEVERAL)
            or self._of_another(person, said, moment)
            or asked_office(person, said, names, hearing, moment)
            or self._answer(person, said, hearing, moment)
            or self._several(person, said, hearing, moment, 1)
            or self._hope(person, said, moment)
            or Questions(self.understanding).answered(person, said, moment)
        )

    def press(self, person: Person, data: str, moment: Moment) -> Outcome:
        """Carry out a press; one on what a question may mean answers that question."""
        match parse(data):
            case Do(verb, topic, text) if verb == TOPIC and text:
                return Questions(self.understanding).told(person, Said(text, topic), moment)
            case _:
                return press(person, data, moment)

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
            for question, answers in asked_now(person, moment.today)
        )

    # --- the words on a button --------------------------------------------------------------

    def _labelled(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Press the button of the card on show whose words were typed."""
        card = card_on_show(person, moment)
        data = self.understanding.pressed(text, card.keyboard) if card else ""
        return self.press(person, data, moment) if data else None

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

    # --- an answer to the open question -----------------------------------------------------

    def _answer(
        self, person: Person, said: Said, hearing: Hearing, moment: Moment
    ) -> Outcome | None:
        """Take an answer to what is asked, or say what is unclear about it."""
        unclear: Unclear | None = None
        for question, answers in asked_now(person, moment.today):
            read = self.understanding.read(question, said.text, answers, moment.today)
            if isinstance(read, Understood):
                return _taken(person, question, read, moment)
            unclear = read or unclear
        if unclear is None or self._asks_besides(said):
            return None
        several = wanted(person, hearing.told)
        spotted = self._several(person, said, hearing, moment, 1) if several else None
        return spotted or hint_at(person, moment, unclear.hint, unclear.values)

    def _asks_besides(self, said: Said) -> bool:
        """Tell whether a message is rather a question of which we know what it means."""
        reader = self.understanding.reader
        asks = reader.asks(said.text) or reader.pursues(said.text)
        return asks and said.topic != NONE and said.probable and bool(meant_by(said))

    def _reason(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Take an answer to what the pre-check asks of the papers, before any other fact.

        What went wrong with a diploma is told in the words for a diploma.
        """
        asked = questionnaire.open_now(person, moment.today)
        if asked is None or asked[1].facts or asked[1].id not in FAULTS:
            return None
        answers = usable(person.answers)
        read = self.understanding.read(asked[1], said.text, answers, moment.today)
        return _taken(person, asked[1], read, moment) if isinstance(read, Understood) else None

    # --- the wish that we do it, or promise it ----------------------------------------------

    def _hope(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Answer a hope honestly, unless something is asked besides, or about somebody else."""
        reader = self.understanding.reader
        if said.topic not in HOPES or not reader.hoping(said.text):
            return None
        if said.topic == AGENTS and reader.about_agents(said.text):
            return None
        return aside(person, no_promise(), moment)

    # --- several answers in one sentence ----------------------------------------------------

    def _several(
        self, person: Person, said: Said, hearing: Hearing, moment: Moment, least: int
    ) -> Outcome | None:
        """Read answers out of a sentence; a single one only where nothing else is meant."""
        reader, answers = self.understanding.reader, hearing.told
        if len(answers) < least or reader.pursues(said.text):
            return None
        if len(answers) < SEVERAL and not _telling(person, said, hearing):
            return None
        if not questionnaire.flow_of(person) and self._case(person, said, hearing, moment):
            return None
        birth = birth_asked(person, moment.today)
        unused = reader.unused_date(said.text, moment.today, birth=birth)
        unheard = reader.unheard(said.text, moment.today)
        hint = "date_unused" if unused else ""
        return read_back(person, answers, hint, unheard, moment.today)

    def _of_another(self, person: Person, said: Said, moment: Moment) -> Outcome | None:
        """Read back what is said of somebody else by one who has told nothing of themselves."""
        if person.answers or said.topic not in _OVERALL:
            return None
        facts = self.understanding.reader.of_another(said.text, moment.today)
        answers = answering.spotted_answers(facts)
        if len(answers) < SEVERAL:
            return None
        return read_back(person, answers, "of_another", today=moment.today)

    def _case(self, person: Person, said: Said, hearing: Hearing, moment: Moment) -> bool:
        """Tell whether facts are a case to be worked out: of an item, or of a known person."""
        reader = self.understanding.reader
        if person.answers and hearing.asks and reader.supposes(said.text):
            return True
        return puts_case(reader, said, hearing.told, moment.today)

    def _spotted(self, person: Person, text: str, moment: Moment) -> dict[str, object]:
        birth = birth_asked(person, moment.today)
        facts = self.understanding.reader.spot(text, moment.today, birth=birth)
        return answering.spotted_answers(facts)

    def _record(self, person: Person, text: str, moment: Moment) -> Outcome | None:
        """Read an insurance record that was pasted although nobody asked for it."""
        asked = questionnaire.open_now(person, moment.today)
        found = self.understanding.reader.history(text, moment.today)
        if not isinstance(found, Understood) or (asked and asked[1].kind == "history"):
            return None
        return read_back(person, {"insurance_history": list(found.value)})

    def _hearing(self, person: Person, text: str, moment: Moment) -> Hearing:
        told = self._spotted(person, text, moment)
        return Hearing(
            asks=self.understanding.reader.asks(text),
            answers=self._answers_open(person, text, told, moment),
            told=told,
        )

    def _answers_open(self, person: Person, text: str, told: Answers, moment: Moment) -> bool:
        """Tell whether a text may answer what is asked, or would be asked next."""
        facts = facts_of(told)
        return any(
            not facts.isdisjoint(question.facts)
            or self.understanding.read(question, text, answers, moment.today) is not None
            for question, answers in asked_now(person, moment.today)
        )


def _telling(person: Person, said: Said, hearing: Hearing) -> bool:
    """Tell whether a single fact is said to be kept, rather than to ask about it."""
    if questionnaire.flow_of(person) or said.topic == "score_me":
        return True
    return not hearing.asks and (tells(said.topic) or len(unspaced(said.text)) <= CURT)


def _not_taken(kind: str, said: Said) -> Reply:
    """Say what we don't take; what was asked along with it is one press away."""
    asked = [] if said.topic == NONE else [asking(said.topic)]
    return Reply("message", Message.FORBIDDEN, {"kind": kind}, rows([*asked, go("home")], 2))


def _taken(
    person: Person, question: Question, read: Understood[object], moment: Moment
) -> Outcome:
    flow = questionnaire.flow_of(person)
    if flow is None or not read.sure or answering.waiting(person):
        return read_back(person, {question.id: read.value})
    change = answering.take(person, flow, question, read.value, moment.today)
    return after_change(person, change, flow, moment)
