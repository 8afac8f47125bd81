"""The page's own requests: what a person does, what the page hears, and who may ask."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.page import STATIC

if TYPE_CHECKING:
    from conftest import Playground

News = Callable[[], Awaitable[dict[str, Any]]]
KEYBOARD = {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}


async def test_the_document_carries_its_words_and_loads_nothing_foreign(
    playground: "Playground", locale: dict[str, Any]
) -> None:
    response = await playground.http.get(playground.url)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    found = re.search(r'<script id="words" type="application/json">(.*?)</script>', response.text)
    assert found
    assert json.loads(found[1]) == locale
    assert '<html lang="zh-Hans">' in response.text


async def test_every_part_of_the_page_is_served(playground: "Playground") -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    parts = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', page))
    assert {"/static/app.js", "/static/chat.css"} <= parts
    for part in parts:
        assert (await playground.http.get(playground.url + part)).status_code == 200


def test_no_static_file_speaks_chinese_or_writes_markup() -> None:
    for file in STATIC.iterdir():
        source = file.read_text(encoding="utf-8")
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", source), file.name
        assert "innerHTML" not in source, file.name
        assert "http://" not in source.replace("http://www.w3.org/", ""), file.name


def test_every_word_the_page_asks_for_is_there_and_none_is_left_over(
    locale: dict[str, Any],
) -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in STATIC.iterdir())
    paths = set(_paths(locale))
    literal = r'data-(?:word|label|placeholder)="([\w.]+)"|\bt\("([\w.]+)"'
    asked = {one or other for one, other in re.findall(literal, source)}
    by_name = ("errors.", "attach.", "stand_ins.", "people.first", "chat.", "composer.", "bot.")
    assert asked <= paths
    assert {path for path in paths - asked if not path.startswith(by_name)} <= set()
    quoted = {path for path in paths if f'"{path}"' in source}
    kinds = {path for path in paths if path.startswith("chat.")} - quoted
    assert all(f"{kind.removeprefix('chat.')}" in source for kind in kinds)


def _paths(tree: Mapping[str, object], prefix: str = "") -> Iterator[str]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _paths(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


async def test_what_a_person_writes_reaches_the_bot(playground: "Playground") -> None:
    number = await playground.say("  /start materials\n")
    (update,) = await playground.updates()
    message = update["message"]
    assert message["message_id"] == number
    assert message["text"] == "/start materials"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "zh-hans"


async def test_a_corrected_text_reaches_the_bot_once(playground: "Playground") -> None:
    number = await playground.say("199o")
    edit = {"chat": playground.person, "message": number, "text": "1990"}
    for _ in range(2):
        assert (await playground.act("edit", **edit)).status_code == 200
    updates = await playground.updates()
    assert [list(update)[1] for update in updates] == ["message", "edited_message"]
    assert updates[1]["edited_message"]["text"] == "1990"
    assert updates[1]["edited_message"]["edit_date"]


KINDS = ["photo", "document", "sticker", "voice", "video", "contact", "other_contact"]


@pytest.mark.parametrize("kind", KINDS)
async def test_each_attachment_has_a_stand_in(playground: "Playground", kind: str) -> None:
    answer = await playground.act("attach", chat=playground.person, what=kind)
    assert answer.status_code == 200
    (update,) = await playground.updates()
    assert kind.removeprefix("other_") in update["message"]


@pytest.mark.parametrize("place", ["31.2304, 121.4737", " 31.2304,121.4737 ", "31.2304，121.4737"])
async def test_a_place_is_shared_where_it_is_wanted(playground: "Playground", place: str) -> None:
    answer = await playground.act("locate", chat=playground.person, place=place)
    assert answer.status_code == 200
    (update,) = await playground.updates()
    assert update["message"]["location"] == {"latitude": 31.2304, "longitude": 121.4737}


async def test_a_card_tells_whose_it_is(playground: "Playground") -> None:
    for kind, own in [("contact", True), ("other_contact", False)]:
        await playground.act("attach", chat=playground.person, what=kind)
        contact = (await playground.updates())[-1]["message"]["contact"]
        assert (contact["user_id"] == playground.person) is own


async def test_a_press_names_message_and_data(playground: "Playground") -> None:
    sent = await playground.text("x", reply_markup=KEYBOARD)
    press = {"chat": playground.person, "message": sent["message_id"], "data": "ok"}
    query = (await playground.act("press", **press)).json()["query"]
    (update,) = await playground.updates()
    assert update["callback_query"]["id"] == query
    assert update["callback_query"]["data"] == "ok"
    assert update["callback_query"]["message"] == sent


async def test_blocking_and_unblocking_is_told(playground: "Playground") -> None:
    for blocked in (True, True, False):
        await playground.act("block", chat=playground.person, blocked=blocked)
    updates = await playground.updates()
    states = [update["my_chat_member"]["new_chat_member"]["status"] for update in updates]
    assert states == ["kicked", "member"]


@pytest.mark.parametrize(
    ("action", "body", "status", "error"),
    [
        ("send", {"text": " "}, 400, "empty"),
        ("send", {"text": "沪" * 4097}, 400, "long"),
        ("send", {"chat": 1, "text": "x"}, 404, "nobody"),
        ("edit", {"message": 1, "text": "x"}, 409, "gone"),
        ("press", {"message": 1, "data": "x"}, 409, "gone"),
        ("attach", {"what": "piano"}, 400, "attachment"),
        ("attach", {"what": "location"}, 400, "attachment"),
        ("locate", {"place": ""}, 400, "place"),
        ("locate", {"place": "31.2304"}, 400, "place"),
        ("locate", {"place": "91, 121"}, 400, "place"),
        ("locate", {"place": "31, 181"}, 400, "place"),
        ("locate", {"place": "nan, 121"}, 400, "place"),
        ("people", {"name": " "}, 400, "name"),
        ("people", {"name": "x" * 65}, 400, "name"),
        ("travel", {"by": "-P1D"}, 400, "travel"),
        ("dance", {}, 404, "unknown"),
    ],
)
async def test_what_cannot_be_done_is_named(
    playground: "Playground",
    locale: dict[str, Any],
    action: str,
    body: dict[str, object],
    status: int,
    error: str,
) -> None:
    answer = await playground.act(action, **({"chat": playground.person} | body))
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert locale["errors"][error]


async def test_a_person_who_blocked_the_bot_cannot_write(playground: "Playground") -> None:
    await playground.act("block", chat=playground.person, blocked=True)
    answer = await playground.act("send", chat=playground.person, text="x")
    assert answer.json() == {"error": "blocked"}


async def test_people_do_not_share_a_chat(playground: "Playground") -> None:
    number = (await playground.act("people", name=" 阿  芳 ")).json()["id"]
    await playground.act("send", chat=number, text="hello")
    (update,) = await playground.updates()
    assert update["message"]["from"]["first_name"] == "阿 芳"
    assert not playground.world.chats[playground.person].messages


@pytest.mark.parametrize(
    ("by", "span"),
    [
        ("PT1H", timedelta(hours=1)),
        ("P1D", timedelta(days=1)),
        ("P7D", timedelta(days=7)),
        ("P30D", timedelta(days=30)),
    ],
)
async def test_the_hands_turn(playground: "Playground", by: str, span: timedelta) -> None:
    before = playground.hands.now()
    answer = (await playground.act("travel", by=by)).json()
    assert playground.hands.now() == before + span
    assert answer["now"] == playground.hands.now().timestamp() * 1000
    assert answer["moved"]


async def test_without_a_next_reminder_the_hands_stay(playground: "Playground") -> None:
    before = playground.hands.now()
    assert (await playground.act("travel", by="next")).json()["moved"] is False
    assert playground.hands.now() == before


async def test_one_travels_to_the_next_reminder(served: "Playground", news: News) -> None:
    assert (await news())["has_next"] is True
    assert (await served.act("travel", by="next")).json()["moved"] is True
    assert served.hands.now() == datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
    assert (await news())["now"] == served.hands.now().timestamp() * 1000
    assert (await served.act("travel", by="next")).json()["moved"] is False


async def test_the_page_begins_with_everything_and_hears_each_change(
    served: "Playground", news: News
) -> None:
    state = await news()
    assert state["kind"] == "state"
    assert [person["name"] for person in state["people"]] == ["小林", "小周"]
    sent = await served.text("<b>x</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    heard = await news()
    assert (heard["kind"], heard["message"]["entities"][0]["type"]) == ("message", "bold")
    press = {"chat": served.person, "message": sent["message_id"], "data": "ok"}
    query = (await served.act("press", **press)).json()["query"]
    await served.call("answerCallbackQuery", callback_query_id=query, text="好", show_alert=True)
    heard = await news()
    assert (heard["query"], heard["text"], heard["alert"]) == (query, "好", True)
    await served.call("sendChatAction", chat_id=served.person, action="typing")
    assert (await news())["action"] == "typing"
    place = {"chat_id": served.person, "message_id": sent["message_id"]}
    await served.call("editMessageText", **place, text="y")
    assert (await news())["message"]["text"] == "y"
    await served.call("deleteMessage", **place)
    assert (await news())["messages"] == [sent["message_id"]]


async def test_a_page_that_connects_again_sees_what_it_missed(
    served: "Playground", news: News
) -> None:
    await news()
    await served.text("missed")
    async with served.http.stream("GET", f"{served.url}/playground/events") as stream:
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                state = json.loads(line.removeprefix("data: "))
                break
    assert [message["text"] for message in state["people"][0]["messages"]] == ["missed"]


async def test_a_document_is_downloaded_under_its_own_name(playground: "Playground") -> None:
    url = f"{playground.url}/bot{playground.token}/sendDocument"
    files = {"document": ("清单.html", b"<script>", "text/html")}
    data = {"chat_id": str(playground.person)}
    sent = (await playground.http.post(url, data=data, files=files)).json()["result"]
    file_id = sent["document"]["file_id"]
    response = await playground.http.get(f"{playground.url}/playground/files/{file_id}")
    assert response.content == b"<script>"
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["content-disposition"].endswith("%E6%B8%85%E5%8D%95.html")
    missing = await playground.http.get(f"{playground.url}/playground/files/none")
    assert missing.status_code == 404


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"chat": {}, "text": "x"}', b'{"text": []}'])
async def test_a_malformed_wish_is_a_bad_request(playground: "Playground", body: bytes) -> None:
    headers = {"Content-Type": "application/json", "Origin": playground.url}
    url = f"{playground.url}/playground/send"
    answer = await playground.http.post(url, content=body, headers=headers)
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize(
    ("browser", "language"),
    [
        ("zh-TW,zh;q=0.9,en;q=0.8", "zh-hant"),
        ("zh-HK", "zh-hant"),
        ("zh-CN,zh-TW;q=0.9", "zh-hans"),
        ("en-US", "zh-hans"),
        ("", "zh-hans"),
    ],
)
async def test_phones_are_set_like_the_browser(
    playground: "Playground", browser: str, language: str
) -> None:
    await playground.http.get(playground.url, headers={"Accept-Language": browser})
    await playground.say("你好")
    number = (await playground.act("people", name="阿芳")).json()["id"]
    await playground.act("send", chat=number, text="好")
    told = [update["message"]["from"]["language_code"] for update in await playground.updates()]
    assert told == [language, language]
