"""Draws the pictures of parcels when they are delivered, beside the event loop.

A picture is never worth more than its words: if it can't be drawn, or Telegram won't have it,
the words go out alone with an excuse, and the operator is told.
"""

import asyncio
from dataclasses import dataclass

from structlog.typing import FilteringBoundLogger

from bot.documents import DocumentError, Drawing
from bot.documents.typesetter import draw
from bot.storage.model import Parcel


@dataclass(frozen=True, slots=True)
class Shown:
    """What is sent of a parcel: its words, perhaps under a picture (PNG)."""

    text: str
    picture: bytes | None = None


class Studio:
    """Draws one picture at a time, so that many of them leave the other threads free."""

    def __init__(self, log: FilteringBoundLogger) -> None:
        self._log = log
        self._easel = asyncio.Lock()

    async def shown(self, parcel: Parcel) -> Shown:
        """Return a parcel's words with the picture, or with an excuse for its absence."""
        if not parcel.drawing:
            return Shown(parcel.text)
        try:
            drawing = Drawing.from_json(parcel.drawing)
            async with self._easel:
                return Shown(parcel.text, await asyncio.to_thread(draw, drawing))
        except DocumentError as error:
            self._log.error("picture_failed", error=str(error), alert=True)
            return excused(parcel)

    def refused(self, parcel: Parcel) -> Shown:
        """Return the words alone, because Telegram won't have the picture."""
        self._log.error("picture_refused", alert=True)
        return excused(parcel)


def excused(parcel: Parcel) -> Shown:
    """Return a parcel's words below the excuse for the picture that is missing."""
    try:
        excuse = Drawing.from_json(parcel.drawing).excuse
    except DocumentError:  # a drawing of another version; its words are still good
        excuse = ""
    return Shown(f"{excuse}\n\n{parcel.text}" if excuse else parcel.text)
