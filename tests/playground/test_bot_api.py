"""The local Bot API reads every kind of request, and queues updates as Telegram does."""

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Playground

KEYBOARD = {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}


async def test_a_wrong_token_is_unauthorized(playground: "Playground") -> None:
    for path in ("bot4242:wrong/getMe", "file/bot4242:wrong/documents/file_1"):
        response = await playground.http.get(f"{playground.url}/{path}")
        assert response.status_code == 401
        expected = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        assert response.json() == expected


async def test_an_unknown_method_is_not_found(playground: "Playground") -> None:
    assert await playground.refusal("sendTelepathy") == (404, "Not Found")


async def test_methods_ignore_case_and_take_get(playground: "Playground") -> None:
    response = await playground.http.get(f"{playground.url}/bot{playground.token}/GETME")
    assert response.json()["result"]["id"] == 4242


@pytest.mark.parametrize("form", ["query", "json", "urlencoded", "multipart"])
async def test_parameters_come_in_every_form(playground: "Playground", form: str) -> None:
    url = f"{playground.url}/bot{playground.token}/sendMessage"
    fields = {
        "chat_id": str(playground.person),
        "text": "沪",
        "reply_markup": json.dumps(KEYBOARD),
    }
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": fields},
        "json": {"json": fields | {"chat_id": playground.person, "reply_markup": KEYBOARD}},
        "urlencoded": {"data": fields},
        "multipart": {"files": {name: (None, value) for name, value in fields.items()}},
    }
    answer = (await playground.http.post(url, **ways[form])).json()
    assert answer["result"]["text"] == "沪"
    assert answer["result"]["reply_markup"] == KEYBOARD


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[1]"),
        ("application/json", b"\xff"),
        ("application/json", b'{"text":"\\ud800"}'),
        ("application/json", b'{"text":NaN}'),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"chat_id":' + b"9" * 5000 + b"}"),
        ("application/x-www-form-urlencoded", b"text=%ff"),
        ("application/x-www-form-urlencoded", b"\xff"),
        ("application/x-www-form-urlencoded", b"a=1&" * 300),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"garbage"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\n"),
    ],
)
async def test_a_malformed_body_is_a_bad_request(
    playground: "Playground", kind: str, body: bytes
) -> None:
    url = f"{playground.url}/bot{playground.token}/sendMessage"
    response = await playground.http.post(url, content=body, headers={"Content-Type": kind})
    assert response.status_code == 400
    assert response.json()["ok"] is False


STRANGE: list[object] = [[], {}, [[]], [{}], "x", -1, 1.5, True, {"type": []}, [{"type": {}}]]
PARAMS = [
    "chat_id", "text", "entities", "reply_markup", "reply_parameters", "message_id",
    "message_ids", "commands", "scope", "menu_button", "offset", "limit", "allowed_updates",
]  # fmt: skip
METHODS = [
    "sendMessage", "editMessageText", "deleteMessages", "setMyCommands", "getMyCommands",
    "setChatMenuButton", "getUpdates",
]  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
async def test_no_strange_value_is_an_internal_error(
    playground: "Playground", method: str
) -> None:
    for name in PARAMS:
        for value in STRANGE:
            params = {"chat_id": playground.person, "text": "x"} | {name: value}
            response = await playground.request(method, **params)
            assert response.status_code in {200, 400}, (name, value)


async def test_updates_wait_until_an_offset_confirms_them(playground: "Playground") -> None:
    for text in ("one", "two", "three"):
        await playground.say(text)
    waiting = await playground.updates()
    ids = [update["update_id"] for update in waiting]
    assert ids == list(range(ids[0], ids[0] + 3))
    assert [update["message"]["text"] for update in waiting] == ["one", "two", "three"]
    assert await playground.updates(limit=1) == waiting[:1]
    assert await playground.updates(offset=ids[1]) == waiting[1:]
    assert await playground.updates(offset=0) == waiting[1:]
    assert await playground.updates(offset=-1) == waiting[2:]
    assert await playground.updates(offset=ids[2] + 1) == []


async def test_a_long_poll_returns_as_soon_as_something_happens(playground: "Playground") -> None:
    poll = asyncio.create_task(playground.updates(timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await playground.say("hello")
    async with asyncio.timeout(2):
        assert (await poll)[0]["message"]["text"] == "hello"


async def test_of_two_polls_the_earlier_gets_a_conflict(playground: "Playground") -> None:
    earlier = asyncio.create_task(playground.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    later = asyncio.create_task(playground.updates(timeout=30))
    status, words = await earlier
    assert status == 409
    assert words.startswith("Conflict: terminated by other getUpdates request")
    await playground.say("hello")
    assert len(await later) == 1


async def test_kinds_that_were_not_asked_for_do_not_come(playground: "Playground") -> None:
    await playground.updates(allowed_updates=["callback_query"])
    await playground.say("unheard")
    assert await playground.updates() == []
    assert (await playground.call("getWebhookInfo"))["allowed_updates"] == ["callback_query"]
    await playground.updates(allowed_updates=[])
    await playground.say("heard")
    assert len(await playground.updates()) == 1


async def test_there_are_no_webhooks_here(playground: "Playground") -> None:
    await playground.say("x")
    status, words = await playground.refusal("setWebhook", url="https://a.cn")
    assert (status, "long polling only" in words) == (400, True)
    assert (await playground.call("getWebhookInfo"))["pending_update_count"] == 1
    assert await playground.call("deleteWebhook", drop_pending_updates=True) is True
    assert await playground.updates() == []


async def test_the_bot_presents_itself(playground: "Playground") -> None:
    command = {"command": "start", "description": "主菜单"}
    scope = {"type": "chat", "chat_id": playground.person}
    await playground.call("setMyCommands", commands=[command])
    await playground.call("setMyCommands", commands=[command] * 2, scope=scope)
    assert await playground.call("getMyCommands") == [command]
    assert playground.world.profile.commands_in(playground.person) == [command] * 2
    await playground.call("deleteMyCommands", scope=scope)
    assert playground.world.profile.commands_in(playground.person) == [command]
    await playground.call("setMyDescription", description="说明")
    assert await playground.call("getMyDescription") == {"description": "说明"}
    assert await playground.call("getMyName") == {"name": "沪积分"}
    await playground.call("setChatMenuButton", menu_button={"type": "commands"})
    assert await playground.call("getChatMenuButton") == {"type": "commands"}


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "a", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "a", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
        (["start"], "can't parse BotCommand"),
    ],
)
async def test_bad_commands_are_refused(
    playground: "Playground", commands: list[object], words: str
) -> None:
    assert words in (await playground.refusal("setMyCommands", commands=commands))[1]
