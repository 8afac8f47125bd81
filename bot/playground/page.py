"""The chat page: the document itself, its wishes, and the stream of news to it."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.dialogs.scripts import client_script
from bot.playground.actions import Action, Actions
from bot.playground.args import Args
from bot.playground.body import read_json
from bot.playground.errors import Json
from bot.playground.files import StoredFile
from bot.playground.guard import is_own_page
from bot.playground.visitor import VisitError
from bot.playground.words import Words
from bot.playground.world import World

STATIC: Final = Path(__file__).parent / "static"
HEARTBEAT_SECONDS: Final = 15.0
_PICTURES: Final = frozenset({"image/png", "image/jpeg"})


class Page:
    """Everything the browser asks for.

    Args:
        world: What it shows.
        words: The page's words.
        actions: What it may ask for.
        has_next: Whether it offers to travel to the next reminder.
    """

    def __init__(self, world: World, words: Words, actions: Actions, *, has_next: bool) -> None:
        self._world = world
        self._words = words
        self._actions = actions.by_name()
        self._has_next = has_next

    def routes(self) -> list[BaseRoute]:
        """Return the page's routes."""
        return [
            Route("/", self._document),
            Route("/playground/events", self._events),
            Route("/playground/files/{file_id}", self._file),
            Route("/playground/{action}", self._act, methods=["POST"]),
            Mount("/static", StaticFiles(directory=STATIC)),
        ]

    async def _document(self, request: Request) -> Response:
        self._world.set_language(_language(request))
        page = (STATIC / "index.html").read_text(encoding="utf-8")
        words = json.dumps(self._words.tree(), ensure_ascii=False).replace("<", "\\u003c")
        page = page.replace("{{lang}}", self._words.text("lang"))
        return HTMLResponse(page.replace("{{words}}", words))

    async def _events(self, _request: Request) -> Response:
        return StreamingResponse(
            self._news(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _news(self) -> AsyncIterator[str]:
        news = self._world.stream.listen(HEARTBEAT_SECONDS)
        yield _event(self._state())
        async for piece in news:
            yield _event(piece or self._world.clock_json())

    async def _file(self, request: Request) -> Response:
        stored = self._world.shelf.by_id(request.path_params["file_id"])
        return _download(stored) if stored else Response(status_code=404)

    async def _act(self, request: Request) -> Response:
        action = self._actions.get(request.path_params["action"])
        if action is None:
            return JSONResponse({"error": "unknown"}, 404)
        if not is_own_page(request):
            return JSONResponse({"error": "foreign"}, 403)
        return await _outcome(action, Args(await read_json(request)))

    def _state(self) -> Json:
        return {
            "kind": "state",
            "bot": self._world.bot_json(),
            "people": [self._world.person_json(chat) for chat in self._world.chats.values()],
            "clock": self._world.clock_json(),
            "has_next": self._has_next,
        }


async def _outcome(action: Action, args: Args) -> Response:
    try:
        return JSONResponse(await action(args))
    except VisitError as error:
        return JSONResponse({"error": error.reason}, error.status)


def _language(request: Request) -> str:
    """Return what a phone that is set like the browser would tell."""
    wanted = request.headers.get("accept-language", "")
    return f"zh-{client_script(re.split('[,;]', wanted)[0].strip())}"


def _event(news: Json) -> str:
    return f"retry: 1000\ndata: {json.dumps(news, ensure_ascii=False)}\n\n"


def _download(stored: StoredFile) -> Response:
    upload = stored.upload
    if upload.mime in _PICTURES:
        return Response(upload.data, media_type=upload.mime)
    named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(upload.name)}"}
    return Response(upload.data, media_type="application/octet-stream", headers=named)
