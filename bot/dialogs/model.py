"""The values that a conversation is made of.

A step takes a `Person` and an event and returns an `Outcome`. Nothing here, and
nothing that handles these values, knows a clock, a database or Telegram.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal

NOTHING: Mapping[str, Any] = MappingProxyType({})

MAX_DATA_BYTES = 64  # Telegram's limit for what a button carries
LINK = "link:"  # what a button carries that opens the private chat, before the payload

# --- what happened -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Command:
    """`/name payload`."""

    name: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button under one of our messages; `data` is what the button carries."""

    data: str


@dataclass(frozen=True, slots=True)
class Said:
    """Free text, with what it may be about.

    Attributes:
        text: what was typed.
        topic: the likeliest topic.
        choices: topics to choose from, the likeliest first; empty where the topic is sure.
        probable: whether the topic is likely enough to be answered before anybody chooses.
    """

    text: str
    topic: str = "none"
    choices: tuple[str, ...] = ()
    probable: bool = True


@dataclass(frozen=True, slots=True)
class Attached:
    """Anything that is not text: a photo, sticker, voice message or a contact."""

    kind: str


@dataclass(frozen=True, slots=True)
class Located:
    """A place that was shared, in degrees; it shows in no report, and nothing keeps it."""

    latitude: float = field(repr=False)
    longitude: float = field(repr=False)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A message that was edited after it had been sent."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A message in a group, or a press there: no place where anything personal is asked."""

    pressed: bool = False


@dataclass(frozen=True, slots=True)
class Broke:
    """Handling the previous event failed unexpectedly; `reference` names the report."""

    reference: str


Event = Command | Pressed | Said | Attached | Located | Corrected | Elsewhere | Broke

# --- who it happened to --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Session:
    """Where one person stands in the conversation; no facts about them.

    Attributes:
        view: the screen that the card shows now, with `:` and which of several behind it.
        run: counts questionnaires, so that a button of an earlier one is recognised.
        flow: the questionnaire that is under way, to be gone on with; empty for none.
        path: the questions answered in this run, in order; a step back walks along it.
        skipped: the questions of this run left open on purpose.
        reopened: a question that was answered and is asked again, to be changed.
        progress: the furthest the progress bar has been, 0 to 1.
        ticks: what is ticked so far on the open question with several answers.
        offer: a reminder or a reading waiting for a yes.
        papers: ids of the papers already at hand.
        done: steps of the procedure with the day on which they were done.
        who: whose answers are at hand, `self` or `spouse`; the other's are put aside.
        told_on: the day of the latest answer, as an ISO date; empty before the first.
        script: the script that was chosen; empty to follow `client`.
        client: the script of the program that they write with; empty for simplified.
        district: the id of the district in which the employer is registered; empty if untold.
    """

    view: str = "new"
    run: int = 0
    flow: str = ""
    path: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    reopened: str = ""
    progress: float = 0.0
    ticks: tuple[str, ...] = ()
    offer: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    papers: tuple[str, ...] = ()
    done: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    who: Literal["self", "spouse"] = "self"
    told_on: str = ""
    script: str = ""
    client: str = ""
    district: str = ""


Answers = Mapping[str, object]
"""Question id → the answer as a JSON value. Kept from one questionnaire to the next."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder as the conversation sees it; `due` is an aware instant."""

    id: int
    kind: str
    due: datetime
    values: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that a step may know of someone.

    Attributes:
        answers: of the one who is being calculated, see `Session.who`.
        other: of the other one of the couple, put aside until they are compared.
    """

    session: Session = field(default_factory=Session)
    answers: Answers = field(default_factory=lambda: NOTHING)
    reminders: tuple[Reminder, ...] = ()
    other: Answers = field(default_factory=lambda: NOTHING)


# --- what is said back ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Button:
    """A button; `label` names its words in `locales/`, `data` says what it answers."""

    label: str
    data: str
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING)

    def __post_init__(self) -> None:
        if not 1 <= len(self.data.encode()) <= MAX_DATA_BYTES:
            msg = f"button data must be 1 to {MAX_DATA_BYTES} bytes: {self.data!r}"
            raise ValueError(msg)


Keyboard = tuple[tuple[Button, ...], ...]


Place = Literal["card", "final", "pressed", "message", "toast"]
"""Where a reply goes.

`card`: the one message that is edited in place. `final`: into the card, which then stays
in the chat as a result while the next card opens below it. `pressed`: into the message
whose button was pressed. `message`: a message of its own. `toast`: the answer to a press,
which vanishes.
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """Something to show.

    Attributes:
        place: where it goes, see `Place`.
        template: names the file in `locales/` that holds the words.
        picture: names the drawing above the words, if there is one; only above a message
            of its own, because Telegram lets no text be edited into a picture.
        document: names the document to print above the words, likewise.
    """

    place: Place
    template: str
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    keyboard: Keyboard = ()
    picture: str = ""
    document: str = ""

    def __post_init__(self) -> None:
        if (self.picture or self.document) and self.place != "message":
            msg = f"a picture or a document needs a message of its own, not a {self.place}"
            raise ValueError(msg)


# --- what is to be done --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Remind:
    """Set a reminder of this kind, due at an aware instant."""

    kind: str
    due: datetime
    values: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Postpone:
    """Tell this reminder again at `due`."""

    reminder: int
    due: datetime


@dataclass(frozen=True, slots=True)
class Close:
    """This reminder is finished with: `done` was said, or `stopped` was asked for."""

    reminder: int
    how: Literal["done", "stopped"]


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase everything that is stored about this person."""


Effect = Remind | Postpone | Close | Forget


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step leads to: the person afterwards, what is said, what is done."""

    person: Person
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step happens: the instant, and the calendar day in Shanghai."""

    now: datetime
    today: date
