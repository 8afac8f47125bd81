"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import secrets
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.body import read_args
from bot.playground.errors import NOT_FOUND, UNAUTHORIZED, ApiError
from bot.playground.methods import call
from bot.playground.world import World

_Endpoint = Callable[[Request], Awaitable[Response]]


def bot_api_routes(world: World) -> list[Route]:
    """Return the routes under which a bot reaches this world."""
    return [
        Route("/bot{token}/{method}", _method(world), methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", _file(world), methods=["GET"]),
    ]


async def refuse(_request: Request, error: Exception) -> Response:
    """Answer a refused request in the Bot API's envelope."""
    if not isinstance(error, ApiError):
        raise error
    return JSONResponse(error.as_json(), error.code)


def _method(world: World) -> _Endpoint:
    async def endpoint(request: Request) -> Response:
        _check_token(world, request)
        args = await read_args(request)
        result = await call(world, request.path_params["method"], args)
        return JSONResponse({"ok": True, "result": result})

    return endpoint


def _file(world: World) -> _Endpoint:
    async def endpoint(request: Request) -> Response:
        _check_token(world, request)
        stored = world.shelf.by_path(request.path_params["path"])
        if stored is None:
            raise ApiError(404, NOT_FOUND)
        return Response(stored.upload.data, media_type="application/octet-stream")

    return endpoint


def _check_token(world: World, request: Request) -> None:
    given = request.path_params["token"].encode()
    if not secrets.compare_digest(given, world.token.encode()):
        raise ApiError(401, UNAUTHORIZED)
