"""Makes the pictures and documents of parcels when they are delivered, beside the event loop.

Neither is ever worth more than its words: if it can't be made, or Telegram won't have it, the
words go out alone with an excuse, and the operator is told, though never what was in it.
"""

import asyncio
import unicodedata
from dataclasses import dataclass

from structlog.typing import FilteringBoundLogger
from telegram.constants import MessageLimit

from bot.documents import DocumentError, Drawing
from bot.documents.typesetter import draw
from bot.documents.unprinted import unprinted
from bot.gateway.telegraph import length
from bot.storage.model import Parcel

_OTHER_NAME = "hujifen.pdf"
_GAP = "\n\n"
_LONGEST_NAME = 60  # characters before the ending
_PLAIN = frozenset(" -_·")
_BRACKETS = frozenset({"Ps", "Pe"})  # of any script


@dataclass(frozen=True, slots=True)
class Shown:
    """What is sent of a parcel.

    Attributes:
        text: its words.
        content: what is above them: a picture (PNG), or a document (PDF) where `file` is set.
        file: the bare name under which the document is sent; empty for a picture.
    """

    text: str
    content: bytes | None = None
    file: str = ""


class Studio:
    """Draws one thing at a time, so that many of them leave the other threads free."""

    def __init__(self, log: FilteringBoundLogger) -> None:
        self._log = log
        self._easel = asyncio.Lock()

    async def shown(self, parcel: Parcel) -> Shown:
        """Return a parcel's words with what belongs above, or an excuse for its absence."""
        if not parcel.drawing:
            return Shown(parcel.text)
        try:
            drawing = Drawing.from_json(parcel.drawing)
            async with self._easel:
                content = await asyncio.to_thread(draw, drawing)
        except DocumentError as error:
            self._log.error("drawing_failed", error=str(error), alert=True)
            return excused(parcel)
        return Shown(parcel.text, content, bare(drawing.file) if drawing.file else "")

    def refused(self, parcel: Parcel) -> Shown:
        """Return the words alone, because Telegram won't have what is above them."""
        self._log.error("drawing_refused", alert=True)
        return excused(parcel)


def bare(name: str) -> str:
    """Return a document's file name if it is a name and nothing else, or one that is.

    Letters, digits, blanks, hyphens and brackets of any script lead nowhere; whatever makes a
    path, ends a header or hides an ending is none of them.
    """
    stem, _, ending = name.rpartition(".")
    named = ending == "pdf" and stem[:1].isalnum() and len(stem) <= _LONGEST_NAME
    return name if named and all(map(_leads_nowhere, stem)) else _OTHER_NAME


def _leads_nowhere(sign: str) -> bool:
    return sign.isalnum() or sign in _PLAIN or unicodedata.category(sign) in _BRACKETS


def excused(parcel: Parcel) -> Shown:
    """Return a parcel's words below the excuse for what is missing above them.

    What a document would have said follows in words, as far as the message has room.
    """
    try:
        drawing = Drawing.from_json(parcel.drawing)
    except DocumentError:  # a drawing of another version; its words are still good
        return Shown(parcel.text)
    said = _GAP.join(part for part in (drawing.excuse, parcel.text) if part)
    room = MessageLimit.MAX_TEXT_LENGTH - length(said) - len(_GAP)
    return Shown(_GAP.join(part for part in (said, unprinted(drawing, room)) if part))
