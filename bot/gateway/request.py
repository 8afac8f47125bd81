"""Telegram's library over aiohttp: a third of the work of its stock client.

It is also where a request that certainly wasn't carried out is told from one that may
have been. No exception from here carries an address, because addresses hold the token.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.gateway.errors import NotSentError

_UNDERSTOOD = (  # what Telegram's library understands by itself
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
)
# Telegram hangs up idle connections after about a minute. We do it well before, because a
# request that meets a connection being closed has an uncertain fate.
_IDLE_SECONDS = 15.0
_LONGEST_WAIT = 86_400  # seconds; longer ones are a fault, and more than a date can hold


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait: for a connection of our own to be free and made, and for an answer."""

    connect: float = 5.0
    read: float = 10.0


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API over a few reused connections."""

    def __init__(self, timeouts: Timeouts = Timeouts(), connections: int = 64) -> None:
        self._timeouts = timeouts
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Make ready for requests."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=_IDLE_SECONDS
                ),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    # The library fixes the parameters. aiohttp counts writing as reading, and waiting for a
    # free connection as connecting, so two of the four timeouts have nothing to set.
    async def do_request(  # noqa: PLR0913, PLR0917
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Send one request and return the answer's status and body.

        Raises:
            NotSentError: it was not carried out, for certain.
            TimedOut: no answer came in time; it may have been carried out.
            NetworkError: the connection broke; it may have been carried out.
            BadRequest: refused in a way that the library takes for a broken network.
            RetryAfter: too many requests.
        """
        if self._session is None:
            msg = "the request class is not initialized"
            raise NotSentError(msg)
        limits = aiohttp.ClientTimeout(
            total=None,
            connect=_given(connect_timeout, self._timeouts.connect),
            sock_read=_given(read_timeout, self._timeouts.read),
        )
        status, payload = await _exchange(self._session, method, url, _body(request_data), limits)
        if method == "POST":
            _refuse_unless_answer(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Read an answer. Unlike the library's own, it doesn't log what it can't read.

        Raises:
            NetworkError: the answer was cut short or garbled.
        """
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError):
            msg = "garbled"
            raise NetworkError(msg) from None
        if not isinstance(answer, dict):
            msg = "garbled"
            raise NetworkError(msg)
        return answer


def _given(timeout: ODVInput[float], otherwise: float) -> float | None:
    return otherwise if isinstance(timeout, DefaultValue) else timeout


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(quote_fields=False)  # file names in Chinese, as browsers send them
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mimetype) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mimetype)
    return form


async def _exchange(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    body: aiohttp.FormData | None,
    limits: aiohttp.ClientTimeout,
) -> tuple[int, bytes]:
    # "from None": the originals' texts hold the address, and so the token
    try:
        async with session.request(
            method, URL(url, encoded=True), data=body, timeout=limits, allow_redirects=False
        ) as response:
            return response.status, await response.read()
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise NotSentError(type(error).__name__) from None
    except TimeoutError as error:
        raise TimedOut(type(error).__name__) from None
    except (aiohttp.ClientError, OSError) as error:
        kind = NotSentError if _was_incomplete(error) else NetworkError
        raise kind(type(error).__name__) from None


def _was_incomplete(error: Exception) -> bool:
    """Whether aiohttp found the connection closed before it had written the whole request."""
    return any("closing transport" in str(each) for each in (error, error.__cause__))


def _refuse_unless_answer(status: int, payload: bytes) -> None:
    """Turn what isn't one of Telegram's usual answers into the right exception.

    A page by something in between (a login page, "502 Bad Gateway") is no answer at all, and
    so says nothing about the token or the person either.
    """
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or not payload.lstrip().startswith(b"{"):
        msg = f"HTTP-{status}"
        raise NotSentError(msg)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        raise RetryAfter(_retry_after(payload))
    if status >= HTTPStatus.MULTIPLE_CHOICES and status not in _UNDERSTOOD:
        msg = f"HTTP-{status}"
        raise BadRequest(msg)


def _retry_after(payload: bytes) -> int:
    parameters = AiohttpRequest.parse_json_payload(payload).get("parameters")
    wait = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return min(max(1, wait), _LONGEST_WAIT) if isinstance(wait, int) else 1
