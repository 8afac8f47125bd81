"""Refusals of the Bot API, in Telegram's own words (tdlib/telegram-bot-api and TDLib)."""

from typing import Final

Json = dict[str, object]
"""A JSON object on its way in or out."""

UNAUTHORIZED: Final = "Unauthorized"
NOT_FOUND: Final = "Not Found"
TOO_LARGE: Final = "Request Entity Too Large"
CONFLICT: Final = (
    "Conflict: terminated by other getUpdates request;"
    " make sure that only one bot instance is running"
)

TEXT_EMPTY: Final = "message text is empty"
TEXT_TOO_LONG: Final = "message is too long"
CAPTION_TOO_LONG: Final = "message caption is too long"
TOAST_TOO_LONG: Final = "MESSAGE_TOO_LONG"
BAD_PARSE_MODE: Final = "unsupported parse_mode"
BAD_ENCODING: Final = "strings must be encoded in UTF-8"
BUTTON_DATA: Final = "BUTTON_DATA_INVALID"
BUTTON_URL: Final = "BUTTON_URL_INVALID"
MARKUP_TOO_LONG: Final = "reply markup is too long"
INLINE_EXPECTED: Final = "inline keyboard expected"
NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)
EDIT_NOT_FOUND: Final = "message to edit not found"
EDIT_FORBIDDEN: Final = "message can't be edited"
EDIT_NO_TEXT: Final = "there is no text in the message to edit"
DELETE_NOT_FOUND: Final = "message to delete not found"
DELETE_FORBIDDEN: Final = "message can't be deleted for everyone"
NO_MESSAGE_ID: Final = "message identifier is not specified"
NO_MESSAGE_IDS: Final = "message identifiers are not specified"
TOO_MANY_IDS: Final = "too many message identifiers specified"
REPLY_NOT_FOUND: Final = "message to be replied not found"
QUERY_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
NO_CHAT_ID: Final = "chat_id is empty"
CHAT_NOT_FOUND: Final = "chat not found"
BLOCKED: Final = "Forbidden: bot was blocked by the user"
BAD_ACTION: Final = "wrong parameter action in request"
NO_DOCUMENT: Final = "there is no document in the request"
NO_PHOTO: Final = "there is no photo in the request"
FILE_EMPTY: Final = "file must be non-empty"
BAD_FILE: Final = "wrong file identifier/HTTP URL specified"
OTHER_KIND: Final = "can't use file of type {sent} as {wanted}"
BAD_FILE_ID: Final = "wrong file_id or the file is temporarily unavailable"
NO_URL_FETCH: Final = "failed to get HTTP URL content"
BAD_IMAGE: Final = "IMAGE_PROCESS_FAILED"
BAD_DIMENSIONS: Final = "PHOTO_INVALID_DIMENSIONS"
PHOTO_TOO_BIG: Final = "too big for a photo"
BAD_COMMAND: Final = "BOT_COMMAND_INVALID"
BAD_COMMAND_DESCRIPTION: Final = "BOT_COMMAND_DESCRIPTION_INVALID"
TOO_MANY_COMMANDS: Final = "BOT_COMMANDS_TOO_MUCH"
BAD_JSON: Final = "can't parse JSON object"
BAD_BODY: Final = "can't parse the request body"
NO_WEBHOOK: Final = "bad webhook: the playground offers long polling only"


class ApiError(Exception):
    """A refused request.

    Attributes:
        code: The HTTP status, which is also `error_code`.
        description: The sentence sent to the bot.
    """

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description

    def as_json(self) -> Json:
        """Return the envelope of a refusal."""
        return {"ok": False, "error_code": self.code, "description": self.description}


def bad_request(reason: str) -> ApiError:
    """Return the 400 that every wrong parameter gets."""
    return ApiError(400, f"Bad Request: {reason}")


def not_parsed(what: str, reason: str) -> ApiError:
    """Return the 400 for a structured parameter that could not be read."""
    return bad_request(f"can't parse {what}: {reason}")


def forbidden() -> ApiError:
    """Return the 403 for a person who has blocked the bot."""
    return ApiError(403, BLOCKED)
