"""The real bot draws a picture, the playground takes it, and the page can show it."""

from typing import TYPE_CHECKING, Any

from bot.dialogs.model import Person, Session
from bot.playground.images import dimensions, gradient_png
from bot.storage.model import Turn
from bot.storage.store import Store
from tests.dialogs.people import GRADUATE, NOW
from tests.gateway.harness import eventually
from tests.playground.whole_bot import bot_of, press

if TYPE_CHECKING:
    from conftest import Playground

MOST_CAPTION = 1024


async def answered(store: Store, chat: int) -> None:
    """Let somebody have answered the test before."""
    await store.receive(1, chat, "{}", NOW)
    before = await store.known(chat)
    after = Person(Session(view="result", run=1), GRADUATE)
    await store.commit(Turn(1, chat, before, after, (), (), NOW))


def photos(served: "Playground") -> list[dict[str, Any]]:
    chat = served.world.chats[served.person]
    return [chat.message_json(m) for m in chat.messages.values() if "photo" in m.attachment]


async def test_a_result_becomes_a_photo_with_its_words(served: "Playground", store: Store) -> None:
    await answered(store, served.person)
    async with bot_of(served, store):
        await served.say("/start")
        await press(served, "go:result")
        await press(served, "go:picture:result")
        await eventually(lambda: photos(served))
    (photo,) = photos(served)
    assert photo["caption"].startswith("估算至少 120 分，达到 120 分标准")
    assert photo["caption_entities"][0]["type"] == "bold"
    assert photo["photo"][-1]["width"] == 1080
    assert [key["text"] for key in photo["reply_markup"]["inline_keyboard"][0]] == [
        "怎样更快到 120",
        "主菜单",
    ]
    address = f"{served.url}/playground/files/{photo['photo'][-1]['file_id']}"
    file = await served.http.get(address)
    assert file.headers["content-type"] == "image/png"
    assert dimensions(file.content) == (1080, photo["photo"][-1]["height"])


async def test_a_caption_is_measured_as_telegram_measures_it(served: "Playground") -> None:
    url = f"{served.url}/bot{served.token}/sendPhoto"
    picture = {"photo": ("p.png", gradient_png(30, 20), "image/png")}
    html = {"chat_id": str(served.person), "parse_mode": "HTML"}
    fits = html | {"caption": f"<b>{'长' * MOST_CAPTION}</b>"}
    assert (await served.http.post(url, data=fits, files=picture)).json()["ok"]
    over = html | {"caption": f"<b>{'长' * (MOST_CAPTION + 1)}</b>"}
    refused = (await served.http.post(url, data=over, files=picture)).json()
    assert refused["description"] == "Bad Request: message caption is too long"


async def test_a_photo_that_is_too_big_is_refused(served: "Playground") -> None:
    url = f"{served.url}/bot{served.token}/sendPhoto"
    heavy = gradient_png(30, 20) + b"\0" * (10 * 1024 * 1024)
    picture = {"photo": ("p.png", heavy, "image/png")}
    answer = await served.http.post(url, data={"chat_id": str(served.person)}, files=picture)
    assert answer.json()["description"] == "Bad Request: too big for a photo"
