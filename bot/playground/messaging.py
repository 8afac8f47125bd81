"""Bot API methods on messages: send, edit, delete, answer a press."""

from typing import Final

from bot.playground.args import Args
from bot.playground.compose import (
    open_chat,
    read_caption,
    read_chat,
    read_file,
    read_markup,
    read_reply,
    read_text,
)
from bot.playground.errors import (
    BAD_ACTION,
    BAD_DIMENSIONS,
    BAD_IMAGE,
    DELETE_FORBIDDEN,
    DELETE_NOT_FOUND,
    EDIT_FORBIDDEN,
    EDIT_NO_TEXT,
    EDIT_NOT_FOUND,
    INLINE_EXPECTED,
    NO_DOCUMENT,
    NO_MESSAGE_ID,
    NO_MESSAGE_IDS,
    NO_PHOTO,
    NOT_MODIFIED,
    PHOTO_TOO_BIG,
    TOAST_TOO_LONG,
    TOO_LARGE,
    TOO_MANY_IDS,
    ApiError,
    Json,
    bad_request,
)
from bot.playground.files import MAX_DOCUMENT_BYTES, MAX_PHOTO_BYTES, StoredFile, Upload
from bot.playground.formatted import Formatted
from bot.playground.images import dimensions
from bot.playground.markup import is_inline
from bot.playground.method import Method, params
from bot.playground.people import Chat, Message
from bot.playground.world import Answer, World

MAX_TOAST: Final = 200
DELETE_SECONDS: Final = 48 * 3600
_MAX_DELETED: Final = 100
_MAX_SIDES: Final = 10_000
_MAX_RATIO: Final = 20
_ACTIONS: Final = params(
    "typing upload_photo record_video upload_video record_voice upload_voice"
    " upload_document choose_sticker find_location record_video_note upload_video_note"
)


def _send(world: World, chat: Chat, args: Args, words: Formatted, attachment: Json) -> Json:
    markup, reply = read_markup(args), read_reply(args, chat)
    message = world.post(
        chat, world.bot, words=words, attachment=attachment, markup=markup, reply_to=reply
    )
    return chat.message_json(message)


def _send_message(world: World, args: Args) -> Json:
    chat = open_chat(world, args)
    return _send(world, chat, args, read_text(args), {})


def _send_document(world: World, args: Args) -> Json:
    chat, words = open_chat(world, args), read_caption(args)
    read_markup(args)
    file = read_file(world, args, "document", NO_DOCUMENT)
    if isinstance(file, Upload) and len(file.data) > MAX_DOCUMENT_BYTES:
        raise ApiError(413, TOO_LARGE)
    stored = _kept(world, file, "documents")
    return _send(world, chat, args, words, {"document": stored.as_document()})


def _send_photo(world: World, args: Args) -> Json:
    chat, words = open_chat(world, args), read_caption(args)
    read_markup(args)
    file = read_file(world, args, "photo", NO_PHOTO)
    upload = file.upload if isinstance(file, StoredFile) else file
    width, height = _photo_size(upload.data)
    size = _kept(world, file, "photos").as_json() | {"width": width, "height": height}
    return _send(world, chat, args, words, {"photo": [size]})


def _kept(world: World, file: StoredFile | Upload, folder: str) -> StoredFile:
    return file if isinstance(file, StoredFile) else world.shelf.store(file, folder)


def _photo_size(data: bytes) -> tuple[int, int]:
    if len(data) > MAX_PHOTO_BYTES:
        raise bad_request(PHOTO_TOO_BIG)
    size = dimensions(data)
    if size is None:
        raise bad_request(BAD_IMAGE)
    if min(size) < 1 or sum(size) > _MAX_SIDES or max(size) > _MAX_RATIO * min(size):
        raise bad_request(BAD_DIMENSIONS)
    return size


def _edit_message_text(world: World, args: Args) -> Json:
    chat = read_chat(world, args)
    message = _editable(chat, args)
    if message.attachment:
        raise bad_request(EDIT_NO_TEXT)
    return _edit(world, chat, message, read_text(args), args)


def _edit_message_reply_markup(world: World, args: Args) -> Json:
    chat = read_chat(world, args)
    message = _editable(chat, args)
    return _edit(world, chat, message, message.words, args)


def _edit(world: World, chat: Chat, message: Message, words: Formatted, args: Args) -> Json:
    markup = read_markup(args)
    if not is_inline(markup):
        raise bad_request(INLINE_EXPECTED)
    if (words, markup) == (message.words, message.markup):
        raise bad_request(NOT_MODIFIED)
    if words != message.words:
        message.edit_date = world.now()
    message.words, message.markup = words, markup
    world.show(chat, message)
    return chat.message_json(message)


def _editable(chat: Chat, args: Args) -> Message:
    message = chat.messages.get(_message_id(args))
    if message is None:
        raise bad_request(EDIT_NOT_FOUND)
    if not message.by_bot or not is_inline(message.markup):
        raise bad_request(EDIT_FORBIDDEN)
    return message


def _message_id(args: Args) -> int:
    number = args.integer("message_id")
    if not number:
        raise bad_request(NO_MESSAGE_ID)
    return number


def _delete_message(world: World, args: Args) -> bool:
    chat, number = read_chat(world, args), _message_id(args)
    if number not in chat.messages:
        raise bad_request(DELETE_NOT_FOUND)
    _refuse_old(world, chat, [number])
    world.remove(chat, [number])
    return True


def _delete_messages(world: World, args: Args) -> bool:
    chat, given = read_chat(world, args), args.structure("message_ids")
    if not isinstance(given, list) or not given:
        raise bad_request(NO_MESSAGE_IDS)
    if len(given) > _MAX_DELETED:
        raise bad_request(TOO_MANY_IDS)
    numbers = [number for number in given if isinstance(number, int) and number in chat.messages]
    _refuse_old(world, chat, numbers)
    world.remove(chat, numbers)
    return True


def _refuse_old(world: World, chat: Chat, numbers: list[int]) -> None:
    oldest = min((chat.messages[number].date for number in numbers), default=world.now())
    if world.now() - oldest > DELETE_SECONDS:
        raise bad_request(DELETE_FORBIDDEN)


def _answer_callback_query(world: World, args: Args) -> bool:
    text = args.text("text")
    if len(text) > MAX_TOAST:
        raise bad_request(TOAST_TOO_LONG)
    answer = Answer(text, args.flag("show_alert"), args.text("url"))
    world.answer(args.text("callback_query_id"), answer)
    return True


def _send_chat_action(world: World, args: Args) -> bool:
    chat, action = open_chat(world, args), args.text("action")
    if action not in _ACTIONS:
        raise bad_request(BAD_ACTION)
    world.act(chat, action)
    return True


_SENDING: Final = params(
    "chat_id parse_mode disable_notification protect_content allow_paid_broadcast"
    " message_effect_id reply_parameters reply_markup"
)
_CAPTIONED: Final = _SENDING | params("caption caption_entities")

METHODS: Final = {
    "sendMessage": Method(_send_message, _SENDING | params("text entities link_preview_options")),
    "sendDocument": Method(
        _send_document, _CAPTIONED | params("document thumbnail disable_content_type_detection")
    ),
    "sendPhoto": Method(
        _send_photo, _CAPTIONED | params("photo has_spoiler show_caption_above_media")
    ),
    "editMessageText": Method(
        _edit_message_text,
        params("chat_id message_id text parse_mode entities link_preview_options reply_markup"),
    ),
    "editMessageReplyMarkup": Method(
        _edit_message_reply_markup, params("chat_id message_id reply_markup")
    ),
    "deleteMessage": Method(_delete_message, params("chat_id message_id")),
    "deleteMessages": Method(_delete_messages, params("chat_id message_ids")),
    "answerCallbackQuery": Method(
        _answer_callback_query, params("callback_query_id text show_alert url cache_time")
    ),
    "sendChatAction": Method(_send_chat_action, params("chat_id action")),
}
