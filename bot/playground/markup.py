"""Reply markup: what Telegram accepts under a message."""

import re
from typing import Final

from bot.playground.errors import (
    BUTTON_DATA,
    BUTTON_URL,
    MARKUP_TOO_LONG,
    ApiError,
    Json,
    bad_request,
    not_parsed,
)

MAX_BUTTONS: Final = 100
MAX_IN_ROW: Final = 8
MAX_DATA_BYTES: Final = 64
MAX_COPY: Final = 256

_KINDS: Final = frozenset({"callback_data", "url", "copy_text"})
_INLINE_FIELDS: Final = _KINDS | {"text", "style"}
_STYLES: Final = frozenset({"danger", "success", "primary"})
_KEY_FIELDS: Final = frozenset({"text", "request_contact", "request_location", "style"})
_MARKUP_FIELDS: Final = {
    "inline_keyboard": frozenset[str](),
    "keyboard": frozenset(
        {
            "resize_keyboard",
            "one_time_keyboard",
            "is_persistent",
            "input_field_placeholder",
            "selective",
        }
    ),
    "remove_keyboard": frozenset({"selective"}),
    "force_reply": frozenset({"input_field_placeholder", "selective"}),
}
_NO_OBJECT: Final = "object expected as reply markup"
_NO_ROWS: Final = "keyboard must be an Array of Arrays"
_NO_BUTTON: Final = "button must be an Object"
_NO_TEXT: Final = 'field "text" of a button must be a non-empty String'
_NO_KIND: Final = "Text buttons are unallowed in the inline keyboard"
_MANY_KINDS: Final = "a button must have exactly one kind of action"
_BAD_STYLE: Final = "invalid button style"
_BAD_COPY: Final = 'field "text" of CopyTextButton must be 1-256 characters long'

_URL: Final = re.compile(r"(?:https?://|tg://)\S+")


def parse_markup(value: object) -> Json | None:
    """Check a reply markup and return it as it will be shown.

    Args:
        value: The decoded JSON, or None when the parameter was left out.

    Raises:
        ApiError: The first thing that Telegram would refuse, or that we cannot show.
    """
    if value is None or value == {}:
        return None
    if not isinstance(value, dict):
        raise _refused(_NO_OBJECT)
    kind = next((kind for kind in _MARKUP_FIELDS if kind in value), None)
    if kind is None:
        raise _refused(_NO_OBJECT)
    _refuse_unknown(value, _MARKUP_FIELDS[kind] | {kind})
    if kind == "inline_keyboard":
        return {kind: _rows(value[kind], _inline_button)} if value[kind] else None
    return value | {kind: _rows(value[kind], _key)} if kind == "keyboard" else dict(value)


def is_inline(markup: Json | None) -> bool:
    """Whether a markup may stand under a message that is edited."""
    return markup is None or "inline_keyboard" in markup


def buttons(markup: Json | None) -> list[Json]:
    """Return the inline buttons of a markup, from top to bottom."""
    rows = (markup or {}).get("inline_keyboard")
    if not isinstance(rows, list):
        return []
    return [button for row in rows for button in row]


def _rows(rows: object, check: "_Check") -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise _refused(_NO_ROWS)
    checked = [[check(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MAX_BUTTONS or any(len(row) > MAX_IN_ROW for row in checked):
        raise bad_request(MARKUP_TOO_LONG)
    return checked


class _Check:
    """How one button is checked: what it may carry, and what it must."""

    def __init__(self, fields: frozenset[str], *, inline: bool) -> None:
        self._fields = fields
        self._inline = inline

    def __call__(self, button: object) -> Json:
        if isinstance(button, str) and not self._inline:
            button = {"text": button}
        if not isinstance(button, dict):
            raise _refused(_NO_BUTTON)
        _refuse_unknown(button, self._fields)
        if not isinstance(button.get("text"), str) or not button["text"].strip():
            raise _refused(_NO_TEXT)
        if str(button.get("style", "primary")) not in _STYLES:
            raise _refused(_BAD_STYLE)
        if self._inline:
            _check_kind(button)
        return dict(button)


_inline_button: Final = _Check(_INLINE_FIELDS, inline=True)
_key: Final = _Check(_KEY_FIELDS, inline=False)


def _check_kind(button: Json) -> None:
    kinds = _KINDS & button.keys()
    if not kinds:
        raise _refused(_NO_KIND)
    if len(kinds) > 1:
        raise _refused(_MANY_KINDS)
    _KIND_CHECKS[next(iter(kinds))](button)


def _check_data(button: Json) -> None:
    data = button["callback_data"]
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_DATA_BYTES:
        raise bad_request(BUTTON_DATA)


def _check_url(button: Json) -> None:
    if not isinstance(button["url"], str) or not _URL.fullmatch(button["url"]):
        raise bad_request(BUTTON_URL)


def _check_copy(button: Json) -> None:
    copied = button["copy_text"]
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= MAX_COPY:
        raise _refused(_BAD_COPY)


_KIND_CHECKS: Final = {"callback_data": _check_data, "url": _check_url, "copy_text": _check_copy}


def _refuse_unknown(value: Json, known: frozenset[str]) -> None:
    for name in value.keys() - known:
        reason = f'field "{name}" is not supported in the playground'
        raise _refused(reason)


def _refused(reason: str) -> ApiError:
    return not_parsed("reply keyboard markup", reason)
