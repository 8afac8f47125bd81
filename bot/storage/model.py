"""The values that go into the store and come out of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.dialogs.model import Effect, Person

ParcelKind = Literal["card", "final", "pressed", "message", "toast", "reminder"]
Keys = tuple[tuple[tuple[str, str], ...], ...]
"""An inline keyboard: rows of buttons, each its words and its data."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One reply, rendered, on its way to Telegram.

    Attributes:
        kind: the place of the reply (`bot.dialogs.model.Place`), or `reminder`.
        text: HTML as the Bot API understands it; plain text for a toast; may be empty
            for a toast that only closes the spinner.
        query: id of the callback query that a toast answers.
        message: id of the message whose button was pressed, if that is what happened.
        reminder: id of the reminder that this parcel delivers.
        thread: id of the topic of a group that it goes to.
        drawing: the picture above the text, as `bot.documents.Drawing.as_json` has it; it
            is drawn when the parcel is delivered. Empty for text alone.
    """

    kind: ParcelKind
    text: str
    keys: Keys = ()
    query: str | None = None
    message: int | None = None
    reminder: int | None = None
    thread: int | None = None
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class QueuedParcel:
    """A parcel in the outbox; `lane` 0 is live conversation, 1 is bulk."""

    id: int
    chat: int
    lane: int
    tries: int
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that waits in the inbox; `body` is Telegram's JSON."""

    id: int
    chat: int
    body: str
    tries: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of a chat.

    Attributes:
        card: id of the message that holds the live card, if there is one.
        version: counts the turns; a turn that finds another version than it read is refused.
    """

    person: Person
    card: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """All that one update leads to; stored in one transaction or not at all."""

    update: int
    chat: int
    before: Known
    after: Person
    parcels: tuple[Parcel, ...]
    effects: tuple[Effect, ...]
    now: datetime
