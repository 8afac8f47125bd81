"""Reads from a request what a message is made of: words, buttons, a file, its chat."""

from typing import Final

from bot.playground.args import Args
from bot.playground.errors import (
    BAD_FILE,
    BAD_PARSE_MODE,
    CAPTION_TOO_LONG,
    FILE_EMPTY,
    NO_CHAT_ID,
    NO_URL_FETCH,
    OTHER_KIND,
    REPLY_NOT_FOUND,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    ApiError,
    Json,
    bad_request,
    forbidden,
    not_parsed,
)
from bot.playground.files import StoredFile, Upload
from bot.playground.formatted import Entity, Formatted, trimmed, utf16_length, with_links
from bot.playground.html import parse_html
from bot.playground.markup import parse_markup
from bot.playground.people import Chat
from bot.playground.world import World

MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
_KINDS: Final = {
    "documents": "Document",
    "photos": "Photo",
    "stickers": "Sticker",
    "videos": "Video",
    "voice": "VoiceNote",
}
"""What TDLib calls the kinds of files."""


def read_text(args: Args) -> Formatted:
    """Read `text` with its formatting.

    Raises:
        ApiError: 400, it is empty, too long after entities, or badly formatted.
    """
    words = _formatted(args, "text", "entities")
    if words.is_empty:
        raise bad_request(TEXT_EMPTY)
    if utf16_length(words.text) > MAX_TEXT:
        raise bad_request(TEXT_TOO_LONG)
    return words


def read_caption(args: Args) -> Formatted:
    """Read `caption` with its formatting; it may be empty.

    Raises:
        ApiError: 400, it is too long after entities, or badly formatted.
    """
    words = _formatted(args, "caption", "caption_entities")
    if utf16_length(words.text) > MAX_CAPTION:
        raise bad_request(CAPTION_TOO_LONG)
    return words


def read_markup(args: Args) -> Json | None:
    """Read `reply_markup`."""
    return parse_markup(args.structure("reply_markup"))


def read_chat(world: World, args: Args) -> Chat:
    """Find the chat named by `chat_id`.

    Raises:
        ApiError: 400, it is missing or unknown.
    """
    given = args.text("chat_id").strip()
    if not given:
        raise bad_request(NO_CHAT_ID)
    return world.chat(int(given) if given.isascii() and given.lstrip("-").isdigit() else given)


def open_chat(world: World, args: Args) -> Chat:
    """Find the chat named by `chat_id`, to write to it.

    Raises:
        ApiError: 400, it is missing or unknown; 403, the person has blocked the bot.
    """
    chat = read_chat(world, args)
    if chat.blocked:
        raise forbidden()
    return chat


def read_reply(args: Args, chat: Chat) -> int | None:
    """Read which message is answered.

    Raises:
        ApiError: 400, there is no such message and it was not allowed to be missing.
    """
    given = args.structure("reply_parameters")
    if given is None:
        return None
    number = given.get("message_id") if isinstance(given, dict) else None
    if isinstance(number, int) and number in chat.messages:
        return number
    if isinstance(given, dict) and given.get("allow_sending_without_reply"):
        return None
    raise bad_request(REPLY_NOT_FOUND)


def read_file(world: World, args: Args, name: str, missing: str) -> StoredFile | Upload:
    """Read a file: sent along, or named by the `file_id` of one sent before.

    Args:
        world: Where earlier files are kept.
        args: The request.
        name: The field.
        missing: What Telegram says when there is none.

    Raises:
        ApiError: 400, there is none, it is empty, unknown, of another kind, or an address
            on the web.
    """
    upload = args.upload(name)
    if upload is None:
        stored = _stored_file(world, args.text(name), missing)
        return _of_kind(stored, f"{name}s")
    if not upload.data:
        raise bad_request(FILE_EMPTY)
    return upload


def _stored_file(world: World, file_id: str, missing: str) -> StoredFile:
    if not file_id:
        raise bad_request(missing)
    if file_id.startswith(("http://", "https://")):
        raise bad_request(NO_URL_FETCH)
    stored = world.shelf.by_id(file_id)
    if stored is None:
        raise bad_request(BAD_FILE)
    return stored


def _of_kind(stored: StoredFile, wanted: str) -> StoredFile:
    if stored.folder != wanted:
        raise bad_request(OTHER_KIND.format(sent=_KINDS[stored.folder], wanted=_KINDS[wanted]))
    return stored


def _formatted(args: Args, name: str, entities: str) -> Formatted:
    source, mode = args.text(name), args.text("parse_mode")
    if mode and mode.lower() != "html":
        raise bad_request(BAD_PARSE_MODE)
    given = args.structure(entities)
    words = parse_html(source) if mode else Formatted(source, _entities(given))
    return with_links(trimmed(words))


def _entities(given: object) -> tuple[Entity, ...]:
    if given is None:
        return ()
    if not isinstance(given, list):
        raise _bad_entities()
    return tuple(_entity(entity) for entity in given)


def _entity(given: object) -> Entity:
    match given:
        case {"type": str(kind), "offset": int(offset), "length": int(length), **rest}:
            extra = tuple((str(name), str(value)) for name, value in rest.items())
            return Entity(kind, max(offset, 0), length, extra)
    raise _bad_entities()


def _bad_entities() -> ApiError:
    return not_parsed("entities", "expected an Array of MessageEntity")
