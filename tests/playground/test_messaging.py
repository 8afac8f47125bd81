"""Messages keep Telegram's limits, and refusals are in Telegram's words."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from bot.playground import messaging
from bot.playground.errors import TOO_LARGE
from bot.playground.files import MAX_DOCUMENT_BYTES, Upload
from bot.playground.images import gradient_png

if TYPE_CHECKING:
    from conftest import Playground

KEYBOARD = {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}
OTHER_KEYBOARD = {"inline_keyboard": [[{"text": "不", "callback_data": "no"}]]}


async def test_a_message_has_the_date_of_the_clock(playground: "Playground") -> None:
    playground.hands.travel(timedelta(days=30))
    sent = await playground.text("hello")
    assert sent["date"] == int(playground.hands.now().timestamp())
    assert sent["from"]["is_bot"]
    assert sent["chat"] == {"id": playground.person, "type": "private", "first_name": "小林"}


LONG = "<b>" + "沪" * 4096 + "</b>"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "\u200b"}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "沪" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "x", "parse_mode": "MarkdownV3"}, "unsupported parse_mode"),
        ({"text": "x", "entities": "x"}, "can't parse JSON object"),
        ({"text": "x", "entities": {"a": 1}}, "can't parse entities"),
        ({"text": "x", "reply_markup": "{"}, "can't parse JSON object"),
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": ["x"]}, 'parameter "text" must be a String'),
        (
            {"text": "x", "reply_parameters": {"message_id": [1]}},
            "message to be replied not found",
        ),
        ({"text": "x", "colour": "red"}, 'parameter "colour" is not supported'),
    ],
)
async def test_a_bad_text_is_refused(
    playground: "Playground", params: dict[str, Any], words: str
) -> None:
    asked = {"chat_id": playground.person} | params
    status, description = await playground.refusal("sendMessage", **asked)
    assert status == 400
    assert description.startswith(f"Bad Request: {words}")


async def test_the_limit_counts_after_entities(playground: "Playground") -> None:
    sent = await playground.text(LONG, parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_an_edit_changes_text_and_keyboard(playground: "Playground") -> None:
    sent = await playground.text("one", reply_markup=KEYBOARD)
    place = {"chat_id": playground.person, "message_id": sent["message_id"]}
    edited = await playground.call("editMessageText", **place, text="two")
    assert edited["text"] == "two"
    assert "reply_markup" not in edited
    marked = await playground.call("editMessageReplyMarkup", **place, reply_markup=OTHER_KEYBOARD)
    assert marked["reply_markup"] == OTHER_KEYBOARD
    assert marked["text"] == "two"


async def test_an_edit_that_changes_nothing_is_refused(playground: "Playground") -> None:
    words = (
        "Bad Request: message is not modified: specified new message content and reply markup"
        " are exactly the same as a current content and reply markup of the message"
    )
    sent = await playground.text("<b>one</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    place = {"chat_id": playground.person, "message_id": sent["message_id"]}
    same = {"text": "<strong>one</strong> ", "parse_mode": "HTML", "reply_markup": KEYBOARD}
    assert await playground.refusal("editMessageText", **place, **same) == (400, words)
    refused = await playground.refusal("editMessageReplyMarkup", **place, reply_markup=KEYBOARD)
    assert refused == (400, words)


async def test_only_the_bots_own_editable_messages_are_edited(playground: "Playground") -> None:
    chat = {"chat_id": playground.person, "text": "x"}
    own = await playground.say("mine")
    keyed = (await playground.text("y", reply_markup={"keyboard": [["甲"]]}))["message_id"]
    cases = [
        ({"message_id": 1}, "message to edit not found"),
        ({}, "message identifier is not specified"),
        ({"message_id": own}, "message can't be edited"),
        ({"message_id": keyed}, "message can't be edited"),
    ]
    for place, words in cases:
        refused = await playground.refusal("editMessageText", **chat, **place)
        assert refused == (400, f"Bad Request: {words}")


async def test_an_edit_takes_inline_keyboards_only(playground: "Playground") -> None:
    sent = await playground.text("x")
    refused = await playground.refusal(
        "editMessageReplyMarkup",
        chat_id=playground.person,
        message_id=sent["message_id"],
        reply_markup={"remove_keyboard": True},
    )
    assert refused == (400, "Bad Request: inline keyboard expected")


async def test_messages_are_deleted_within_48_hours(playground: "Playground") -> None:
    sent, kept = await playground.text("x"), await playground.text("y")
    place = {"chat_id": playground.person, "message_id": sent["message_id"]}
    assert await playground.call("deleteMessage", **place) is True
    refused = await playground.refusal("deleteMessage", **place)
    assert refused == (400, "Bad Request: message to delete not found")
    playground.hands.travel(timedelta(hours=48, seconds=1))
    place["message_id"] = kept["message_id"]
    refused = await playground.refusal("deleteMessage", **place)
    assert refused == (400, "Bad Request: message can't be deleted for everyone")


async def test_many_messages_are_deleted_at_once(playground: "Playground") -> None:
    ids = [(await playground.text("x"))["message_id"] for _ in range(3)]
    chat = {"chat_id": playground.person}
    assert await playground.call("deleteMessages", **chat, message_ids=[*ids, 7]) is True
    assert not playground.world.chats[playground.person].messages
    for wrong, words in [([], "are not specified"), (list(range(101)), "too many")]:
        refused = await playground.refusal("deleteMessages", **chat, message_ids=wrong)
        assert words in refused[1]


async def test_a_press_is_answered_once_and_in_time(playground: "Playground") -> None:
    sent = await playground.text("x", reply_markup=KEYBOARD)
    press = {"chat": playground.person, "message": sent["message_id"], "data": "ok"}
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    first, late = [(await playground.act("press", **press)).json()["query"] for _ in range(2)]
    too_long = await playground.refusal(
        "answerCallbackQuery", callback_query_id=first, text="x" * 201
    )
    assert too_long == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await playground.call("answerCallbackQuery", callback_query_id=first, text="x" * 200)
    assert await playground.refusal("answerCallbackQuery", callback_query_id=first) == (400, old)
    playground.hands.travel(timedelta(seconds=61))
    assert await playground.refusal("answerCallbackQuery", callback_query_id=late) == (400, old)


async def test_who_blocked_the_bot_gets_nothing(playground: "Playground") -> None:
    await playground.act("block", chat=playground.person, blocked=True)
    blocked = (403, "Forbidden: bot was blocked by the user")
    chat = {"chat_id": playground.person}
    assert await playground.refusal("sendMessage", **chat, text="x") == blocked
    assert await playground.refusal("sendDocument", **chat, document="x") == blocked
    assert await playground.refusal("sendChatAction", **chat, action="typing") == blocked
    await playground.act("block", chat=playground.person, blocked=False)
    assert await playground.text("x")


async def test_documents_and_photos_can_be_sent_again_and_fetched(
    playground: "Playground",
) -> None:
    url = f"{playground.url}/bot{playground.token}"
    fields = {"chat_id": str(playground.person), "caption": "<b>c</b>", "parse_mode": "HTML"}
    files = {"document": ("清单.pdf", b"%PDF-1", "application/pdf")}
    answer = await playground.http.post(f"{url}/sendDocument", data=fields, files=files)
    document = answer.json()["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("清单.pdf", 6)
    assert answer.json()["result"]["caption_entities"][0]["type"] == "bold"
    again = await playground.call(
        "sendDocument", chat_id=playground.person, document=document["file_id"]
    )
    assert again["document"] == document
    path = (await playground.call("getFile", file_id=document["file_id"]))["file_path"]
    fetched = await playground.http.get(f"{playground.url}/file/bot{playground.token}/{path}")
    assert fetched.content == b"%PDF-1"
    picture = {"pic": ("p.png", gradient_png(30, 20), "image/png")}
    fields |= {"photo": "attach://pic"}
    answer = await playground.http.post(f"{url}/sendPhoto", data=fields, files=picture)
    assert answer.json()["result"]["photo"][-1]["width"] == 30


async def sent_document(
    playground: "Playground", name: str, content: bytes = b"%PDF-1", mime: str = "text/html"
) -> httpx.Response:
    """Send a document and return the whole answer."""
    url = f"{playground.url}/bot{playground.token}/sendDocument"
    data = {"chat_id": str(playground.person)}
    return await playground.http.post(url, data=data, files={"document": (name, content, mime)})


@pytest.mark.parametrize(
    ("name", "kept", "mime"),
    [
        ("清单.pdf", "清单.pdf", "application/pdf"),
        ("../../清单.pdf", "清单.pdf", "application/pdf"),
        ("C:\\temp\\清单.pdf", "清单.pdf", "application/pdf"),
        ("清单.html", "清单.html", "text/html"),
        (".清单", "清单", "application/octet-stream"),
        ("a/..", "file", "application/octet-stream"),
    ],
)
async def test_a_document_has_a_bare_name_and_the_type_of_its_ending(
    playground: "Playground", name: str, kept: str, mime: str
) -> None:
    answer = await sent_document(playground, name, mime="image/png")
    document = answer.json()["result"]["document"]
    assert document == {
        "file_id": document["file_id"],
        "file_unique_id": document["file_unique_id"],
        "file_size": 6,
        "file_name": kept,
        "mime_type": mime,
    }
    assert document["file_id"] != document["file_unique_id"]


def test_control_characters_leave_a_file_name() -> None:
    assert Upload.named("清\0单\r\n\u202e.pdf", b"").name == "清单.pdf"


async def test_a_document_may_be_as_large_as_telegram_allows(
    playground: "Playground", monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MAX_DOCUMENT_BYTES == 50 * 1024 * 1024
    monkeypatch.setattr(messaging, "MAX_DOCUMENT_BYTES", 1000)
    assert (await sent_document(playground, "a.pdf", b"x" * 1000)).status_code == 200
    refused = await sent_document(playground, "a.pdf", b"x" * 1001)
    assert (refused.status_code, refused.json()["description"]) == (413, TOO_LARGE)


async def test_a_file_is_sent_again_as_what_it_was(playground: "Playground") -> None:
    url = f"{playground.url}/bot{playground.token}/sendPhoto"
    chat = {"chat_id": playground.person}
    picture = {"photo": ("p.png", gradient_png(30, 20), "image/png")}
    answer = await playground.http.post(url, data={"chat_id": "10001"}, files=picture)
    photo = answer.json()["result"]["photo"][-1]["file_id"]
    document = (await sent_document(playground, "a.pdf")).json()["result"]["document"]["file_id"]
    await playground.act("attach", chat=playground.person, what="voice")
    voice = (await playground.updates())[-1]["message"]["voice"]["file_id"]
    again = await playground.call("sendPhoto", **chat, photo=photo)
    assert again["photo"][-1]["file_id"] == photo
    for method, file, words in [
        ("sendDocument", {"document": photo}, "Photo as Document"),
        ("sendPhoto", {"photo": document}, "Document as Photo"),
        ("sendDocument", {"document": voice}, "VoiceNote as Document"),
    ]:
        refused = await playground.refusal(method, **chat, **file)
        assert refused == (400, f"Bad Request: can't use file of type {words}")
    unknown = await playground.refusal("sendDocument", **chat, document="playground-documents-99")
    assert unknown == (400, "Bad Request: wrong file identifier/HTTP URL specified")


@pytest.mark.parametrize(
    ("method", "content", "words"),
    [
        ("sendDocument", None, "there is no document in the request"),
        ("sendDocument", b"", "file must be non-empty"),
        ("sendPhoto", None, "there is no photo in the request"),
        ("sendPhoto", b"not a picture", "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", gradient_png(210, 10), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_bad_file_is_refused(
    playground: "Playground", method: str, content: bytes | None, words: str
) -> None:
    name = method.removeprefix("send").lower()
    url = f"{playground.url}/bot{playground.token}/{method}"
    files = {name: ("f", content)} if content is not None else None
    data = {"chat_id": str(playground.person)}
    answer = (await playground.http.post(url, data=data, files=files)).json()
    assert answer["description"] == f"Bad Request: {words}"


async def test_captions_have_their_own_limit(playground: "Playground") -> None:
    url = f"{playground.url}/bot{playground.token}/sendDocument"
    for length, status in [(1024, 200), (1025, 400)]:
        caption = {"caption": f"<b>{'沪' * length}</b>", "parse_mode": "HTML"}
        data = {"chat_id": str(playground.person), **caption}
        answer = await playground.http.post(url, data=data, files={"document": ("f.txt", b"x")})
        assert answer.status_code == status
    assert answer.json()["description"] == "Bad Request: message caption is too long"
