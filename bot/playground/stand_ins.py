"""Stand-ins for what a person attaches: no real photograph or paper is needed to try."""

import re
from collections.abc import Callable
from typing import Final

from bot.playground.errors import Json
from bot.playground.files import Shelf, StoredFile, Upload
from bot.playground.images import gradient_png
from bot.playground.people import Person
from bot.playground.words import Words

_WIDTH, _HEIGHT = 480, 320
_SIDE: Final = 512
_SECONDS: Final = 3
_WAVE: Final = "\N{WAVING HAND SIGN}"
_POLE, _DATE_LINE = 90, 180  # degrees
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_OWN_NUMBER, _OTHER_NUMBER = "8613800138000", "8613900139000"
_OTHER_USER: Final = 20002
_Maker = Callable[[Person], Json]


class StandIns:
    """Makes the Bot API fields of an attachment of a given kind."""

    def __init__(self, shelf: Shelf, words: Words) -> None:
        self._shelf = shelf
        self._document_name = words.text("stand_ins.document")
        self._other_name = words.text("stand_ins.other_person")
        self._makers: dict[str, _Maker] = {
            "photo": self._photo,
            "document": self._document,
            "sticker": self._sticker,
            "voice": self._voice,
            "video": self._video,
            "contact": self._contact,
            "other_contact": self._other_contact,
        }

    def make(self, kind: str, person: Person) -> Json | None:
        """Return the attachment, or None for a kind there is no stand-in for."""
        maker = self._makers.get(kind)
        return maker(person) if maker else None

    def _stored(self, name: str, mime: str, folder: str, data: bytes = b"stand-in") -> StoredFile:
        return self._shelf.store(Upload(name, mime, data), folder)

    def _photo(self, _person: Person) -> Json:
        picture = gradient_png(_WIDTH, _HEIGHT)
        stored = self._stored("photo.png", "image/png", "photos", picture)
        return {"photo": [stored.as_json() | {"width": _WIDTH, "height": _HEIGHT}]}

    def _document(self, _person: Person) -> Json:
        name = self._document_name
        return {"document": self._stored(name, "application/pdf", "documents").as_document()}

    def _sticker(self, _person: Person) -> Json:
        stored = self._stored("sticker.webp", "image/webp", "stickers")
        shape: Json = {"width": _SIDE, "height": _SIDE, "type": "regular", "emoji": _WAVE}
        kind: Json = {"is_animated": False, "is_video": False}
        return {"sticker": stored.as_json() | shape | kind}

    def _voice(self, _person: Person) -> Json:
        stored = self._stored("voice.ogg", "audio/ogg", "voice")
        return {"voice": stored.as_json() | {"duration": _SECONDS, "mime_type": "audio/ogg"}}

    def _video(self, _person: Person) -> Json:
        stored = self._stored("video.mp4", "video/mp4", "videos")
        shape: Json = {"width": _WIDTH, "height": _HEIGHT, "duration": _SECONDS}
        return {"video": stored.as_json() | shape | {"mime_type": "video/mp4"}}

    def _contact(self, person: Person) -> Json:
        return {"contact": _card(_OWN_NUMBER, person.first_name, person.id)}

    def _other_contact(self, _person: Person) -> Json:
        return {"contact": _card(_OTHER_NUMBER, self._other_name, _OTHER_USER)}


def location(place: str) -> Json | None:
    """Return the place that "31.2304, 121.4737" names, north and east; None if it is none."""
    match [float(number) for number in _NUMBER.findall(place)]:
        case [north, east] if abs(north) <= _POLE and abs(east) <= _DATE_LINE:
            return {"location": {"latitude": north, "longitude": east}}
        case _:
            return None


def _card(number: str, name: str, user_id: int) -> Json:
    return {"phone_number": number, "first_name": name, "user_id": user_id}
