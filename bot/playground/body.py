"""From an HTTP request to parameters: query, urlencoded form, multipart, JSON."""

from typing import Final
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request

from bot.playground.args import Args, decode_json
from bot.playground.errors import (
    BAD_BODY,
    BAD_ENCODING,
    BAD_JSON,
    TOO_LARGE,
    ApiError,
    bad_request,
)
from bot.playground.files import MAX_DOCUMENT_BYTES, Upload

_MAX_BYTES: Final = MAX_DOCUMENT_BYTES + 1024 * 1024
_MAX_FIELDS: Final = 200
_MAX_FIELD_BYTES: Final = 1024 * 1024


async def read_args(request: Request) -> Args:
    """Read the parameters of a Bot API request.

    Raises:
        ApiError: 400 for a body that is not what its content type says, 413 for too much.
    """
    values: dict[str, object] = dict(_pairs(request.url.query))
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    match kind if request.method == "POST" else "":
        case "application/json":
            return Args(values | _object(await _whole(request)))
        case "application/x-www-form-urlencoded":
            return Args(values | dict(_pairs(_decoded(await _whole(request)))))
        case "multipart/form-data":
            fields, uploads = await _multipart(request)
            return Args(values | fields, uploads)
    return Args(values)


async def read_json(request: Request) -> dict[str, object]:
    """Read a JSON object from the body.

    Raises:
        ApiError: 400, the body is something else.
    """
    return _object(await _whole(request))


def _object(body: bytes) -> dict[str, object]:
    value = decode_json(body) if body.strip() else {}
    if not isinstance(value, dict):
        raise bad_request(BAD_JSON)
    return value


def _pairs(source: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            source, keep_blank_values=True, errors="strict", max_num_fields=_MAX_FIELDS
        )
    except UnicodeDecodeError:
        raise bad_request(BAD_ENCODING) from None
    except ValueError:
        raise bad_request(BAD_BODY) from None


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise bad_request(BAD_ENCODING) from None


async def _whole(request: Request) -> bytes:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            _check_size(len(body))
    except ClientDisconnect:
        raise bad_request(BAD_BODY) from None
    return bytes(body)


async def _multipart(request: Request) -> tuple[dict[str, object], dict[str, Upload]]:
    size = request.headers.get("content-length", "")
    _check_size(int(size) if size.isdecimal() else 0)
    fields: dict[str, object] = {}
    uploads: dict[str, Upload] = {}
    try:
        form = await request.form(max_fields=_MAX_FIELDS, max_part_size=_MAX_FIELD_BYTES)
    except (HTTPException, MultiPartException, ClientDisconnect, ValueError, LookupError):
        raise bad_request(BAD_BODY) from None
    for name, part in form.multi_items():
        if isinstance(part, UploadFile):
            uploads[name] = await _upload(part)
        else:
            fields[name] = part
    await form.close()
    return fields, uploads


async def _upload(part: UploadFile) -> Upload:
    return Upload.named(part.filename or "", await part.read())


def _check_size(size: int) -> None:
    if size > _MAX_BYTES:
        raise ApiError(413, TOO_LARGE)
