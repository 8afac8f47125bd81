"""A picture on its way: drawn at delivery, sent as a photo, never worth more than its words."""

from datetime import timedelta

import pytest

from bot.dialogs.model import Reply
from bot.documents import Drawing
from bot.gateway import studio
from bot.gateway.packing import pack
from bot.gateway.studio import Shown, Studio
from bot.gateway.translate import Origin
from bot.rendering import Rendered
from bot.storage.model import Parcel
from bot.storage.store import Store
from tests.gateway.fake import FakeTelegram, Page, Refusal, bad_request, flood
from tests.gateway.harness import Logged, settled
from tests.gateway.test_sender import ANN, Post

EXCUSE, WORDS = "图没画出来。", "<b>够了</b>"
DRAWING = Drawing("plan", {"a": "好"}, EXCUSE)
PICTURED = Parcel("message", WORDS, ((("主菜单", "go:home"),),), drawing=DRAWING.as_json())
PNG = b"\x89PNG a picture"


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawing]:
    """Let drawing be a matter of no time, and tell what was drawn."""
    found: list[Drawing] = []

    def draw(drawing: Drawing) -> bytes:
        found.append(drawing)
        return PNG

    monkeypatch.setattr(studio, "draw", draw)
    return found


async def send(post: Post, parcel: Parcel = PICTURED) -> None:
    await post._turn(ANN, parcels=(parcel,))


async def test_a_picture_goes_out_with_its_words_and_buttons(
    telegram: FakeTelegram, store: Store, drawn: list[Drawing]
) -> None:
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.of("sendPhoto"))
        await settled(store)
    (call,) = telegram.of("sendPhoto")
    assert call.chat == ANN
    assert call.fields["caption"] == WORDS
    assert call.fields["parse_mode"] == "HTML"
    assert "go:home" in call.fields["reply_markup"]
    assert ("hujifen.png", PNG) in call.fields.values()
    assert drawn == [DRAWING]
    assert telegram.of("sendMessage") == []


async def test_a_picture_that_cannot_be_drawn_leaves_words_and_the_operator_hears(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "draw", _fails)
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.texts(ANN))
        await settled(store)
        (logged,) = post.logged.of("picture_failed")
    assert telegram.texts(ANN) == [f"{EXCUSE}\n\n{WORDS}"]
    assert telegram.of("sendPhoto") == []
    assert (logged["level"], logged["alert"], logged["error"]) == ("error", True, "no ink")


def _fails(_: Drawing) -> bytes:
    message = "no ink"
    raise studio.DocumentError(message)


async def test_a_drawing_of_another_version_leaves_its_words() -> None:
    logged = Logged()
    foreign = Parcel("message", WORDS, drawing='{"name":"map"}')
    assert await Studio(logged.log).shown(foreign) == Shown(WORDS)
    assert logged.of("picture_failed")


async def test_a_parcel_without_a_picture_is_just_its_words(drawn: list[Drawing]) -> None:
    assert await Studio(Logged().log).shown(Parcel("message", WORDS)) == Shown(WORDS)
    assert drawn == []


async def test_a_picture_that_telegram_refuses_leaves_its_words(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendPhoto", bad_request("IMAGE_PROCESS_FAILED"))
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.texts(ANN))
        await settled(store)
        assert post.logged.of("picture_refused")[0]["alert"] is True
    assert telegram.texts(ANN) == [f"{EXCUSE}\n\n{WORDS}"]
    assert "go:home" in telegram.of("sendMessage")[0].fields["reply_markup"]


async def test_markup_that_telegram_cannot_read_becomes_plain_words(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendPhoto", bad_request("can't parse entities: oops"))
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.texts(ANN))
        await settled(store)
    assert telegram.texts(ANN) == ["够了"]


@pytest.mark.parametrize("trouble", [Page(502), flood(1)])
async def test_a_picture_that_was_not_sent_is_sent_again(
    telegram: FakeTelegram, store: Store, trouble: Page
) -> None:
    telegram.script("sendPhoto", trouble)
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.of("sendPhoto"))
        post.clock.travel(timedelta(seconds=5))
        post.sender.wake()
        await telegram.until(lambda: telegram.texts(ANN))
        await settled(store)
    assert telegram.texts(ANN) == [WORDS]


async def test_whoever_blocks_us_gets_neither_picture_nor_words(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendPhoto", Refusal(403, "Forbidden: bot was blocked by the user"))
    async with Post(telegram, store).open() as post:
        await send(post)
        await telegram.until(lambda: telegram.of("sendPhoto"))
        await settled(store)
    assert telegram.of("sendMessage") == []


async def test_a_drawing_survives_the_outbox_and_no_picture_is_stored(store: Store) -> None:
    post = Post(FakeTelegram(), store)
    await send(post)
    (queued,) = await store.queued(post.clock.now(), 10)
    assert queued.parcel == PICTURED
    assert Drawing.from_json(queued.parcel.drawing) == DRAWING


def test_the_drawing_of_a_reply_is_packed_as_text() -> None:
    reply = Reply("message", "x", picture="plan")
    (parcel,) = pack([reply], lambda _: Rendered(WORDS, (), DRAWING), Origin(ANN))
    assert parcel.drawing == DRAWING.as_json()
    (plain,) = pack([reply], lambda _: Rendered(WORDS), Origin(ANN))
    assert plain.drawing == ""
