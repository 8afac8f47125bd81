"""How each kind of parcel is brought to its chat (`bot.dialogs.model.Place`)."""

from contextlib import suppress
from dataclasses import dataclass, replace
from html import escape

from telegram.error import TelegramError

from bot.gateway.errors import Fate, classify
from bot.gateway.pacing import Pace
from bot.gateway.studio import Shown, Studio
from bot.gateway.telegraph import Telegraph
from bot.storage.model import Keys, QueuedParcel
from bot.storage.outbox import LIVE
from bot.storage.store import Store


@dataclass(frozen=True, slots=True)
class Delivered:
    """A parcel that arrived.

    Attributes:
        message: id of the message, if it is a new one.
        retired: id of the message that held the card before, to be cleared away.
    """

    message: int | None = None
    retired: int | None = None


class Courier:
    """Brings parcels to their chats."""

    def __init__(self, telegraph: Telegraph, store: Store, pace: Pace, studio: Studio) -> None:
        self._telegraph = telegraph
        self._store = store
        self._pace = pace
        self._studio = studio
        self._excused: dict[int, str] = {}  # chats, and what was last said there of old presses

    async def deliver(self, queued: QueuedParcel) -> Delivered:
        """Bring one parcel to its chat.

        Raises:
            TelegramError: it did not arrive, or may not have; `classify` tells.
        """
        if queued.parcel.kind != "toast":
            await self._pace.release(queued.chat)
        match queued.parcel.kind:
            case "toast":
                return await self._toast(queued)
            case "card" | "final":
                return await self._card(queued)
            case "pressed":
                return await self._pressed(queued)
            case "message" | "reminder":
                return await self._send(queued)

    async def retire(self, chat: int, message: int) -> None:
        """Clear away a card that is no longer the live one; it does little harm if it stays."""
        with suppress(TelegramError):
            await self._telegraph.clear(chat, message)

    async def _toast(self, queued: QueuedParcel) -> Delivered:
        """Answer a press; where it is too old for that, say it in the chat, and only once.

        Presses that waited while we were away come in dozens.
        """
        query, text = queued.parcel.query or "", queued.parcel.text
        if await self._telegraph.answer(query, text) or not text:
            return Delivered()
        if self._excused.get(queued.chat) == text:
            return Delivered()
        self._excused[queued.chat] = text
        await self._pace.turn(queued.chat, live=True)
        return Delivered(await self._telegraph.send(queued.chat, escape(text)))

    async def _card(self, queued: QueuedParcel) -> Delivered:
        """Show it in the live card if that was pressed, else at the end of the chat."""
        card = await self._store.card(queued.chat)
        if card is None or card != queued.parcel.message:
            return replace(await self._send(queued), retired=card)
        return Delivered() if await self._edit(queued, card) else await self._send(queued)

    async def _pressed(self, queued: QueuedParcel) -> Delivered:
        message = queued.parcel.message
        if message is not None and await self._edit(queued, message):
            return Delivered()
        return await self._send(queued)

    async def _edit(self, queued: QueuedParcel, message: int) -> bool:
        parcel = queued.parcel
        return await self._telegraph.edit(queued.chat, message, parcel.text, parcel.keys)

    async def _send(self, queued: QueuedParcel) -> Delivered:
        shown = await self._studio.shown(queued.parcel)
        await self._pace.turn(queued.chat, live=queued.lane == LIVE)
        if not await self._store.sending(queued):  # answered or cancelled meanwhile
            return Delivered()
        self._excused.pop(queued.chat, None)
        return Delivered(await self._bring(queued, shown))

    async def _bring(self, queued: QueuedParcel, shown: Shown) -> int:
        """Send words, under what belongs above them if Telegram will have it."""
        chat, parcel = queued.chat, queued.parcel
        if shown.content is not None:
            try:
                return await self._under(chat, shown.content, shown, parcel.keys)
            except TelegramError as error:
                if classify(error).fate is not Fate.REFUSED:
                    raise
            shown = self._studio.refused(parcel)
            await self._pace.turn(chat, live=queued.lane == LIVE)
        return await self._telegraph.send(chat, shown.text, parcel.keys, parcel.thread)

    async def _under(self, chat: int, content: bytes, shown: Shown, keys: Keys) -> int:
        """Send words under a document or a picture."""
        if shown.file:
            return await self._telegraph.send_document(chat, content, shown.file, shown.text, keys)
        return await self._telegraph.send_picture(chat, content, shown.text, keys)
