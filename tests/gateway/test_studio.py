"""A picture or a document on its way: made at delivery, never worth more than its words."""

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.dialogs.model import Reply
from bot.documents import DocumentError, Drawing
from bot.gateway import studio
from bot.gateway.packing import pack
from bot.gateway.studio import Shown, Studio, bare, excused
from bot.gateway.telegraph import length
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
PNG, PDF = b"\x89PNG a picture", b"%PDF a document"
APOLOGY = "打印版没做出来，先看文字：\n\n一、<b>准备</b>"
NAME = "沪积分 我的材料清单-2026-11-23.pdf"
PAGES = Drawing("plan", {"a": "好"}, APOLOGY, NAME)
PRINTED = replace(PICTURED, drawing=PAGES.as_json())
MARKS = {"bullet": "·", "empty": "○", "ticked": "✓", "gap": "　", "end": "……"}


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawing]:
    """Let drawing be a matter of no time, and tell what was drawn."""
    found: list[Drawing] = []

    def draw(drawing: Drawing) -> bytes:
        found.append(drawing)
        return PDF if drawing.file else PNG

    monkeypatch.setattr(studio, "draw", draw)
    return found


async def sent(telegram: FakeTelegram, store: Store, parcel: Parcel, method: str) -> Logged:
    """Send a parcel until it has arrived by a method, and return what was logged."""
    async with Post(telegram, store).open() as post:
        await send(post, parcel)
        await telegram.until(lambda: telegram.of(method))
        await settled(store)
        return post.logged


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
        (logged,) = post.logged.of("drawing_failed")
    assert telegram.texts(ANN) == [f"{EXCUSE}\n\n{WORDS}"]
    assert telegram.of("sendPhoto") == []
    assert (logged["level"], logged["alert"], logged["error"]) == ("error", True, "no ink")


def _fails(_: Drawing) -> bytes:
    message = "no ink"
    raise DocumentError(message)


async def test_a_drawing_of_another_version_leaves_its_words() -> None:
    logged = Logged()
    foreign = Parcel("message", WORDS, drawing='{"name":"map"}')
    assert await Studio(logged.log).shown(foreign) == Shown(WORDS)
    assert logged.of("drawing_failed")


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
        assert post.logged.of("drawing_refused")[0]["alert"] is True
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


async def test_a_document_goes_out_as_a_pdf_with_its_words_and_buttons(
    telegram: FakeTelegram, store: Store, drawn: list[Drawing]
) -> None:
    await sent(telegram, store, PRINTED, "sendDocument")
    (call,) = telegram.of("sendDocument")
    assert call.chat == ANN
    assert (call.fields["caption"], call.fields["parse_mode"]) == (WORDS, "HTML")
    assert "go:home" in call.fields["reply_markup"]
    assert call.fields["document"] == (NAME, PDF)
    assert call.types == {"document": "application/pdf"}
    assert not {"thumbnail", "disable_content_type_detection"} & call.fields.keys()
    assert drawn == [PAGES]
    assert telegram.of("sendPhoto") == telegram.of("sendMessage") == []


async def test_a_document_that_cannot_be_made_becomes_its_text_and_the_operator_hears(
    telegram: FakeTelegram, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "draw", _fails)
    logged = await sent(telegram, store, PRINTED, "sendMessage")
    assert telegram.texts(ANN) == [f"{APOLOGY}\n\n{WORDS}"]
    assert "go:home" in telegram.of("sendMessage")[0].fields["reply_markup"]
    assert telegram.of("sendDocument") == []
    assert [entry["alert"] for entry in logged.of("drawing_failed")] == [True]
    assert "准备" not in str(logged.entries)


@pytest.mark.parametrize(
    "refusal",
    [
        bad_request("file must be non-empty"),
        bad_request("message caption is too long"),
        Refusal(413, "Request Entity Too Large"),
    ],
)
async def test_a_document_that_telegram_refuses_becomes_its_text(
    telegram: FakeTelegram, store: Store, refusal: Refusal
) -> None:
    telegram.script("sendDocument", refusal)
    logged = await sent(telegram, store, PRINTED, "sendMessage")
    assert telegram.texts(ANN) == [f"{APOLOGY}\n\n{WORDS}"]
    assert len(telegram.of("sendDocument")) == 1
    assert [entry["alert"] for entry in logged.of("drawing_refused")] == [True]
    assert "准备" not in str(logged.entries)


async def test_a_document_keeps_its_place_above_plain_words(
    telegram: FakeTelegram, store: Store
) -> None:
    telegram.script("sendDocument", bad_request("can't parse entities: oops"))
    await sent(telegram, store, PRINTED, "sendDocument")
    assert [call.text for call in telegram.of("sendDocument")] == [WORDS, "够了"]
    assert "parse_mode" not in telegram.of("sendDocument")[1].fields
    assert telegram.texts(ANN) == ["够了"]


@pytest.mark.parametrize("trouble", [Page(502), flood(1)])
async def test_a_document_that_was_not_sent_is_sent_again(
    telegram: FakeTelegram, store: Store, trouble: Page
) -> None:
    telegram.script("sendDocument", trouble)
    async with Post(telegram, store).open() as post:
        await send(post, PRINTED)
        await telegram.until(lambda: telegram.of("sendDocument"))
        post.clock.travel(timedelta(seconds=5))
        post.sender.wake()
        await telegram.until(lambda: telegram.texts(ANN))
        await settled(store)
    assert telegram.texts(ANN) == [WORDS]
    assert telegram.of("sendMessage") == []


async def test_drawing_leaves_the_event_loop_free(monkeypatch: pytest.MonkeyPatch) -> None:
    easel = threading.Event()

    def waits(_: Drawing) -> bytes:
        return PDF if easel.wait(10) else PNG

    monkeypatch.setattr(studio, "draw", waits)
    task = asyncio.create_task(Studio(Logged().log).shown(PRINTED))
    await asyncio.sleep(0)
    easel.set()  # which a loop that draws itself would never come to
    assert await task == Shown(WORDS, PDF, NAME)


HOSTILE = [
    "../../etc/passwd",
    "../清单.pdf",
    "..\\清单.pdf",
    "/etc/清单.pdf",
    "C:\\清单.pdf",
    "a/清单.pdf",
    "..pdf",
    ".pdf",
    ".清单.pdf",
    "清单.pdf\0.sh",
    "清\0单.pdf",
    "%2e%2e%2f清单.pdf",
    "..%2f清单.pdf",
    '清单".pdf',
    '清单"; name="chat_id.pdf',
    "清单\r\nX: y.pdf",
    "清单.pdf\n",
    "清单\u202efdp.exe.pdf",
    "清单.exe",
    "清单.pdf.exe",
    "清单.exe.pdf",
    "-清单.pdf",
    "清单：甲.pdf",
    "清单\u2028.pdf",
    "清单",
    "清" * 61 + ".pdf",
]


@pytest.mark.parametrize("name", HOSTILE)
async def test_no_file_name_leads_anywhere(name: str) -> None:
    hostile = replace(PRINTED, drawing=replace(PAGES, file=name).as_json())
    assert await Studio(Logged().log).shown(hostile) == Shown(WORDS, PDF, "hujifen.pdf")


@pytest.mark.parametrize(
    "name",
    [
        NAME,
        "清" * 60 + ".pdf",
        "guide_2026 (1).pdf",
        "服務指南·甲.pdf",
        "沪积分-单位介绍信（参考样式）.pdf",
    ],
)
def test_a_bare_file_name_is_kept(name: str) -> None:
    assert bare(name) == name


def test_what_a_document_would_have_said_follows_its_excuse() -> None:
    drawing = replace(PAGES, data={"text": "# 清单\n\n- [ ] 身份证", "marks": MARKS})
    parcel = Parcel("message", "这是清单", drawing=drawing.as_json())
    said = f"{PAGES.excuse}\n\n这是清单\n\n\n<b>清单</b>\n○ 身份证"
    assert excused(parcel) == Shown(said)


@pytest.mark.parametrize("lines", [1, 1000, 4000])
def test_what_is_said_instead_never_exceeds_what_telegram_takes(lines: int) -> None:
    text = "\n\n".join(["**身份证**和户口簿"] * lines)
    drawing = replace(PAGES, data={"text": text, "marks": MARKS})
    found = excused(Parcel("message", "字" * 1024, drawing=drawing.as_json()))
    assert length(found.text) <= 4096
    assert found.text.startswith(PAGES.excuse)
    assert found.text.endswith("……") == (lines > 1)


def test_without_an_excuse_there_are_the_words_alone() -> None:
    parcel = Parcel("message", "字", drawing=replace(PAGES, excuse="").as_json())
    assert excused(parcel) == Shown("字")


def test_the_drawing_of_a_reply_is_packed_as_text() -> None:
    reply = Reply("message", "x", picture="plan")
    (parcel,) = pack([reply], lambda _: Rendered(WORDS, (), DRAWING), Origin(ANN))
    assert parcel.drawing == DRAWING.as_json()
    (plain,) = pack([reply], lambda _: Rendered(WORDS), Origin(ANN))
    assert plain.drawing == ""
