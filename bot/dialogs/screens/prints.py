"""The menu of documents, and each of them on its way as a file."""

from bot.dialogs.buttons import go, rows
from bot.dialogs.model import Button, Moment, Person, Reply
from bot.dialogs.prints import DOCUMENTS, LETTERS, of_person, values
from bot.dialogs.templates import Message


def prints(_: Person, __: Moment) -> Reply:
    """Offer all that can be printed, and where official forms are found."""
    mine = [_of(name) for name in DOCUMENTS if name not in LETTERS]
    letters = [_of(name) for name in LETTERS]
    onwards = [go("forms"), go("offices"), go("home")]
    keyboard = (*rows(mine, 2), *rows(letters, 2), *rows(onwards, 3))
    return Reply("card", Message.PRINTS, {}, keyboard)


def document(person: Person, name: str, moment: Moment) -> Reply | None:
    """Send a document; None when there is no such document."""
    if name not in DOCUMENTS:
        return None
    found = {**values(name, of_person(person, moment)), "document": name}
    keyboard = ((go("prints"), go("home")),)
    return Reply("message", Message.DOCUMENT, found, keyboard, document=name)


def _of(name: str) -> Button:
    return go("document", name, label=f"document_{name}")
