"""Nobody but this computer's own page may ask for anything."""

import json
from typing import TYPE_CHECKING

import pytest

from bot.playground.guard import is_loopback

if TYPE_CHECKING:
    from conftest import Playground


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://127.0.0.1:8765", "Content-Type": "text/plain"},
    ],
)
async def test_another_site_changes_nothing(
    playground: "Playground", headers: dict[str, str]
) -> None:
    body = json.dumps({"chat": playground.person, "text": "x"})
    sent = {"Content-Type": "application/json"} | headers
    url = f"{playground.url}/playground/send"
    answer = await playground.http.post(url, content=body, headers=sent)
    assert (answer.status_code, answer.json()) == (403, {"error": "foreign"})
    assert await playground.updates() == []


@pytest.mark.parametrize(
    "path", ["/", "/playground/events", "/bot4242:abc/getMe", "/static/app.js"]
)
async def test_a_rebound_name_is_refused(playground: "Playground", path: str) -> None:
    headers = {"Host": "evil.example:8765"}
    answer = await playground.http.get(playground.url + path, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("127.0.0.1", True),
        ("localhost:8765", True),
        ("[::1]:8765", True),
        ("127.0.0.1.evil.example", False),
        ("evil.example@127.0.0.1.example", False),
        ("", False),
        ("[", False),
    ],
)
def test_only_loopback_names_are_ours(host: str, *, answer: bool) -> None:
    assert is_loopback(host) is answer
