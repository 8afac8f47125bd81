"""The few things that we ask of Telegram, each with the answers that are no failure."""

import html
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

from structlog.typing import FilteringBoundLogger
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.dialogs.model import LINK
from bot.gateway.errors import Fate, NotSentError, classify
from bot.storage.model import Keys

_PICTURE_NAME = "hujifen.png"
_TOAST_LENGTH = 200  # characters that Telegram shows of an answer to a press
_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r"://|\b[\w-]+\.[A-Za-z]{2,}")  # whatever Telegram may want to preview
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

T = TypeVar("T")


class Telegraph:
    """Messages to chats, in HTML; as plain text where Telegram can't read ours.

    Every method may raise `TelegramError`, to be told apart by `classify`.
    """

    def __init__(self, bot: Bot, log: FilteringBoundLogger) -> None:
        self._bot = bot
        self._log = log

    async def send(self, chat: int, text: str, keys: Keys = (), thread: int | None = None) -> int:
        """Send a message, in a group into one of its topics, and return its id."""

        async def call(words: str, mode: ParseMode | None) -> Message:
            return await self._bot.send_message(
                chat,
                words,
                parse_mode=mode,
                reply_markup=self._keyboard(keys),
                link_preview_options=_preview(words),
                message_thread_id=thread,
            )

        return (await self._worded(text, call)).message_id

    async def send_picture(self, chat: int, picture: bytes, text: str, keys: Keys = ()) -> int:
        """Send a picture with words under it and return the message's id."""

        async def call(words: str, mode: ParseMode | None) -> Message:
            return await self._bot.send_photo(
                chat,
                picture,
                caption=words,
                parse_mode=mode,
                reply_markup=self._keyboard(keys),
                filename=_PICTURE_NAME,
            )

        return (await self._worded(text, call)).message_id

    async def send_document(
        self, chat: int, content: bytes, name: str, text: str, keys: Keys = ()
    ) -> int:
        """Send a PDF under a bare file name, words under it, and return the message's id."""

        async def call(words: str, mode: ParseMode | None) -> Message:
            return await self._bot.send_document(
                chat,
                InputFile(content, filename=name),
                caption=words,
                parse_mode=mode,
                reply_markup=self._keyboard(keys),
            )

        return (await self._worded(text, call)).message_id

    async def edit(self, chat: int, message: int, text: str, keys: Keys = ()) -> bool:
        """Let a message say something else; False if it is gone or too old.

        An edit may be repeated without harm, so one with an unknown outcome counts as not
        sent.
        """

        async def call(words: str, mode: ParseMode | None) -> object:
            return await self._bot.edit_message_text(
                words,
                chat,
                message,
                parse_mode=mode,
                reply_markup=self._keyboard(keys),
                link_preview_options=_preview(words),
            )

        try:
            await self._worded(text, call)
        except TelegramError as error:
            return _changed(error)
        return True

    async def answer(self, query: str, text: str) -> bool:
        """Answer a press; False if it is too old for that.

        An answer with an unknown outcome counts as given: it is only a courtesy.
        """
        try:
            await self._bot.answer_callback_query(query, text[:_TOAST_LENGTH] or None)
        except TelegramError as error:
            fate = classify(error).fate
            if fate not in {Fate.QUERY_EXPIRED, Fate.UNCERTAIN}:
                raise
            return fate is Fate.UNCERTAIN
        return True

    async def clear(self, chat: int, message: int) -> None:
        """Delete a message, or where that is no longer possible, take its buttons away."""
        try:
            await self._bot.delete_message(chat, message)
        except TelegramError as error:
            if classify(error).fate is not Fate.GONE:
                raise
            await self._bot.edit_message_reply_markup(chat, message)

    def _keyboard(self, keys: Keys) -> InlineKeyboardMarkup | None:
        if not keys:
            return None
        return InlineKeyboardMarkup([[self._button(*key) for key in row] for row in keys])

    def _button(self, words: str, data: str) -> InlineKeyboardButton:
        """Return a button that carries data, or leads to our private chat."""
        if not data.startswith(LINK):
            return InlineKeyboardButton(words, callback_data=data)
        payload = data.removeprefix(LINK)
        return InlineKeyboardButton(words, url=f"{self._bot.link}?start={payload}")

    async def _worded(self, text: str, call: Callable[[str, ParseMode | None], Awaitable[T]]) -> T:
        try:
            return await call(text, ParseMode.HTML)
        except TelegramError as error:
            if classify(error).fate is not Fate.BAD_MARKUP:
                raise
        self._log.error("markup_refused", alert=True)
        return await call(plain(text), None)


def plain(markup: str) -> str:
    """Return the words of an HTML text."""
    return html.unescape(_TAG.sub("", markup))


def length(markup: str) -> int:
    """Return how long Telegram takes an HTML text to be: UTF-16 units without markup."""
    return len(plain(markup).encode("utf-16-le")) // 2


def _changed(error: TelegramError) -> bool:
    """Tell from the failure of an edit whether the message looks as it should."""
    failure = classify(error)
    match failure.fate:
        case Fate.NOT_MODIFIED:
            return True
        case Fate.GONE:
            return False
        case Fate.UNCERTAIN:
            raise NotSentError(failure.why) from error
    raise error


def _preview(text: str) -> LinkPreviewOptions | None:
    return _NO_PREVIEW if _LINK.search(text) else None
