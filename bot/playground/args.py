"""The parameters of one request, whichever way they were sent."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.playground.errors import BAD_ENCODING, BAD_JSON, bad_request
from bot.playground.files import Upload

_INTEGER: Final = re.compile(r"[+-]?\d{1,19}", re.ASCII)
_LONGEST: Final = 2**63


def decode_json(source: str | bytes) -> object:
    """Read JSON strictly.

    Raises:
        ApiError: 400, it is not JSON, or a string in it is no text.
    """
    try:
        value: object = json.loads(source)
    except (ValueError, RecursionError):
        raise bad_request(BAD_JSON) from None
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        raise bad_request(BAD_ENCODING) from None
    except (ValueError, RecursionError):
        raise bad_request(BAD_JSON) from None
    return value


class Args:
    """Parameters by name, each read as the type that its method wants.

    Args:
        values: Strings from a form or a query, or any JSON value.
        uploads: Files of a multipart request, by field name.
    """

    def __init__(
        self, values: Mapping[str, object], uploads: Mapping[str, Upload] | None = None
    ) -> None:
        self._values = {name: value for name, value in values.items() if value is not None}
        self._uploads = dict(uploads or {})

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Refuse a parameter that the method does not have.

        Raises:
            ApiError: 400, naming the parameter. (Telegram is silent; a typing error is not.)
        """
        attached = {name for name in self._uploads if self._refers_to(name)}
        for name in sorted((self._values.keys() | self._uploads.keys()) - attached - set(known)):
            reason = f'parameter "{name}" is not supported'
            raise bad_request(reason)

    def text(self, name: str) -> str:
        """Return a text, empty when it was left out."""
        value = self._values.get(name, "")
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise bad_request(_must_be(name, "a String"))
        return str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number, or the default when it was left out."""
        value = self._values.get(name, default)
        if isinstance(value, str):
            if not value:
                return default
            value = int(value) if _INTEGER.fullmatch(value) else None
        if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= _LONGEST:
            raise bad_request(_must_be(name, "an Integer"))
        return value

    def flag(self, name: str) -> bool:
        """Return a truth value, False when it was left out."""
        value = self._values.get(name, False)
        if isinstance(value, str) and value.lower() in {
            "true",
            "1",
            "yes",
            "false",
            "0",
            "no",
            "",
        }:
            return value.lower() in {"true", "1", "yes"}
        if value in (True, False):
            return bool(value)
        raise bad_request(_must_be(name, "a Boolean"))

    def structure(self, name: str) -> object:
        """Return an object or a list, sent as JSON; None when it was left out."""
        value = self._values.get(name)
        if isinstance(value, str):
            return decode_json(value) if value else None
        return value

    def upload(self, name: str) -> Upload | None:
        """Return a file sent in this field, or attached under the name that the field gives."""
        value = self._values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self._uploads.get(value.removeprefix("attach://"))
        return self._uploads.get(name)

    def _refers_to(self, upload: str) -> bool:
        return f"attach://{upload}" in self._values.values()


def _must_be(name: str, kind: str) -> str:
    return f'parameter "{name}" must be {kind}'
