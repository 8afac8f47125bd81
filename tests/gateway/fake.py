"""A programmable stand-in for the Bot API, over real HTTP."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "123456:" + "A" * 35
PATIENCE = 10.0  # seconds after which a test gives up; nothing is expected to take as long


@dataclass(frozen=True)
class Call:
    method: str
    fields: dict[str, Any]
    peer: object = None
    types: dict[str, str] = field(default_factory=dict)

    @property
    def chat(self) -> int:
        return int(self.fields.get("chat_id", 0))

    @property
    def text(self) -> str:
        return str(self.fields.get("text", self.fields.get("caption", "")))


@dataclass(frozen=True)
class Refusal:
    """Telegram's "no": a status, a description and perhaps parameters."""

    status: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """Something that isn't the Bot API answers."""

    status: int
    body: str = "<html>Bad Gateway</html>"


@dataclass(frozen=True)
class Drop:
    """The connection breaks without an answer, after the request was carried out or before."""

    carried_out: bool = True


@dataclass(frozen=True)
class Silence:
    """No answer for a long time, though the request was carried out."""


@dataclass(frozen=True)
class Result:
    """A result that has nothing to do with the request."""

    value: object


Special = Refusal | Page | Drop | Silence | Result


def flood(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def bad_request(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


class FakeTelegram:
    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}
        self.updates: list[dict[str, Any]] = []
        self.offset = 0
        self.connections = 0
        self.url = ""
        self._scripts: dict[tuple[str, int | None], deque[Special]] = defaultdict(deque)
        self._changed = asyncio.Condition()
        self._next_message = 100
        self._closing = asyncio.Event()

    # --- what a test says ---------------------------------------------------------------------

    def script(self, method: str, *answers: Special, chat: int | None = None) -> None:
        """Give these answers to the next calls of a method (to a chat)."""
        self._scripts[method, chat].extend(answers)

    async def offer(self, *updates: dict[str, Any]) -> None:
        self.updates.extend(updates)
        async with self._changed:
            self._changed.notify_all()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until a condition on this object holds; calls make it look again."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    def of(self, method: str, chat: int | None = None) -> list[Call]:
        return [
            call
            for call in self.calls
            if call.method == method and (chat is None or call.chat == chat)
        ]

    def texts(self, chat: int) -> list[str]:
        """What the messages of a chat say now, from the top."""
        return [message["text"] for (its, _), message in self.messages.items() if its == chat]

    def last_message(self, chat: int) -> int:
        return max(number for its, number in self.messages if its == chat)

    # --- the server -----------------------------------------------------------------------------

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["FakeTelegram"]:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._handle)
        server = TestServer(app)
        await server.start_server()
        self.url = str(server.make_url("")).rstrip("/")
        try:
            yield self
        finally:
            self._closing.set()
            await self.offer()
            await server.close()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        assert request.transport is not None
        peer = request.transport.get_extra_info("peername")
        sent = await request.post()
        form = {name: _field(value) for name, value in sent.items()}
        call = Call(method, form, peer, _types(sent))
        if method == "getUpdates":
            await self._record(call)
        special = self._special(call)
        if special is None or isinstance(special, Silence) or special == Drop(carried_out=True):
            answer = await self._carry_out(call)
        if method != "getUpdates":
            await self._record(call)
        match special:
            case None:
                return _json(answer)
            case Refusal():
                return _json(special)
            case Result(value):
                return _json(value)
            case Page(status, body):
                return web.Response(status=status, text=body, content_type="text/html")
            case Silence():
                await self._closing.wait()
        request.transport.abort()
        return web.Response()

    async def _record(self, call: Call) -> None:
        self.calls.append(call)
        async with self._changed:
            self._changed.notify_all()

    def _special(self, call: Call) -> Special | None:
        for key in ((call.method, call.chat), (call.method, None)):
            if self._scripts[key]:
                return self._scripts[key].popleft()
        return None

    async def _carry_out(self, call: Call) -> object:
        handler = getattr(self, f"_{call.method}", None)
        return True if handler is None else await handler(call)

    async def _getMe(self, _: Call) -> object:  # noqa: N802
        return {"id": 123456, "is_bot": True, "first_name": "沪积分", "username": "hujifen_bot"}

    async def _getUpdates(self, call: Call) -> object:  # noqa: N802
        self.offset = max(self.offset, int(call.fields.get("offset", 0)))
        timeout = float(call.fields.get("timeout", 0))

        def ready() -> list[dict[str, Any]]:
            return [update for update in self.updates if update["update_id"] >= self.offset]

        try:
            async with asyncio.timeout(timeout), self._changed:
                await self._changed.wait_for(lambda: ready() or self._closing.is_set())
        except TimeoutError:
            pass
        return ready()

    async def _sendMessage(self, call: Call) -> object:  # noqa: N802
        self._next_message += 1
        return self._put(call, self._next_message)

    async def _sendPhoto(self, call: Call) -> object:  # noqa: N802
        return await self._sendMessage(call)

    async def _sendDocument(self, call: Call) -> object:  # noqa: N802
        return await self._sendMessage(call)

    async def _editMessageText(self, call: Call) -> object:  # noqa: N802
        number = int(call.fields["message_id"])
        old = self.messages.get((call.chat, number))
        if old is None:
            return bad_request("message to edit not found")
        if old == {"text": call.text, "keys": call.fields.get("reply_markup")}:
            return bad_request("message is not modified: same content and markup")
        return self._put(call, number)

    async def _deleteMessage(self, call: Call) -> object:  # noqa: N802
        number = int(call.fields["message_id"])
        if self.messages.pop((call.chat, number), None) is None:
            return bad_request("message to delete not found")
        return True

    def _put(self, call: Call, number: int) -> object:
        keys = call.fields.get("reply_markup")
        self.messages[call.chat, number] = {"text": call.text, "keys": keys}
        chat = {"id": call.chat, "type": "private"}
        return {"message_id": number, "date": 1, "chat": chat, "text": call.text}


def _field(value: str | bytes | bytearray | web.FileField) -> object:
    return (value.filename, value.file.read()) if isinstance(value, web.FileField) else value


def _types(sent: Mapping[str, object]) -> dict[str, str]:
    files = {name: value for name, value in sent.items() if isinstance(value, web.FileField)}
    return {name: file.content_type for name, file in files.items()}


def _json(answer: object) -> web.Response:
    if not isinstance(answer, Refusal):
        return web.json_response({"ok": True, "result": answer})
    body: dict[str, Any] = {
        "ok": False,
        "error_code": answer.status,
        "description": answer.description,
    }
    if answer.parameters:
        body["parameters"] = answer.parameters
    return web.json_response(body, status=answer.status, dumps=json.dumps)


# --- updates ----------------------------------------------------------------------------------


def private(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": "小沪"}


def person(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "小沪"}


def said(update: int, chat: int, text: str, **more: object) -> dict[str, Any]:
    message = {"message_id": update, "date": 1, "chat": private(chat), "from": person(chat)}
    return {"update_id": update, "message": {**message, "text": text, **more}}


def attached(update: int, chat: int, **content: object) -> dict[str, Any]:
    message = {"message_id": update, "date": 1, "chat": private(chat), "from": person(chat)}
    return {"update_id": update, "message": {**message, **content}}


GROUP: dict[str, Any] = {"id": -100, "type": "supergroup", "title": "同事群"}


def in_group(update: int, **content: object) -> dict[str, Any]:
    message = {"message_id": update, "date": 1, "chat": GROUP, "from": person(11)}
    return {"update_id": update, "message": message | content}


def pressed(update: int, chat: int, message: int, data: str) -> dict[str, Any]:
    return {
        "update_id": update,
        "callback_query": {
            "id": f"q{update}",
            "from": person(chat),
            "chat_instance": "1",
            "message": {"message_id": message, "date": 1, "chat": private(chat)},
            "data": data,
        },
    }


def membership(update: int, chat: int, status: str) -> dict[str, Any]:
    return {
        "update_id": update,
        "my_chat_member": {
            "chat": private(chat),
            "from": person(chat),
            "date": 1,
            "old_chat_member": {"status": "member"},
            "new_chat_member": {"status": status},
        },
    }
