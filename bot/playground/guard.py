"""Keeps the playground to this computer's own browser.

A name that an attacker points at 127.0.0.1 (DNS rebinding) is refused by its Host header, a
form on another site by its Origin, and the page may load nothing from elsewhere.
"""

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class LoopbackOnly:
    """Serves requests addressed to this computer by a loopback name, and no others."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it; add the protecting headers to the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        app = self._app if is_loopback(Headers(scope=scope).get("host", "")) else _REFUSAL
        await app(scope, receive, send_protected)


_REFUSAL: Final = PlainTextResponse("This playground answers on a loopback address only.", 403)


def is_loopback(host: str) -> bool:
    """Whether a Host header names this computer itself."""
    try:
        return urlsplit(f"//{host}").hostname in _LOOPBACK
    except ValueError:
        return False


def is_own_page(request: Request) -> bool:
    """Whether a request to change something comes from the playground's own page."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    origin = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return kind == "application/json" and request.headers.get("origin") == origin
