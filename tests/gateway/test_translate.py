import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.model import (
    Attached,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Located,
    Pressed,
    Said,
)
from bot.gateway.translate import (
    Membership,
    Origin,
    Received,
    UnreadableUpdateError,
    read,
    worth_keeping,
)
from tests.gateway.fake import GROUP, attached, in_group, membership, pressed, private, said

ANN = 11


def event(update: dict[str, Any]) -> Event | Membership:
    received = read(update)
    assert received is not None
    return received.event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", Command("start")),
        ("/START", Command("start")),
        ("/start@hujifen_bot", Command("start")),
        ("/start@hujifen_bot selftest", Command("start", "selftest")),
        ("/start " + "x" * 64, Command("start", "x" * 64)),
        ("/start ../../etc/passwd", Command("start", "../../etc/passwd")),
        ("/remind 下周三\n带身份证", Command("remind", "下周三\n带身份证")),
        ("/", Said("/")),
        ("/开始", Said("/开始")),
        ("/2020年毕业", Said("/2020年毕业")),
        ("去服务中心要带什么", Said("去服务中心要带什么")),
        ("  ", Said("  ")),
    ],
)
def test_text_is_a_command_or_something_said(text: str, expected: Event) -> None:
    assert read(said(1, ANN, text)) == Received(Origin(ANN), expected)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{}], "caption": "我的身份证"}, "photo"),
        ({"sticker": {}}, "sticker"),
        ({"voice": {}}, "voice"),
        ({"video": {}}, "video"),
        ({"video_note": {}}, "video_note"),
        ({"animation": {}, "document": {}}, "animation"),
        ({"document": {}}, "document"),
        ({"audio": {}}, "audio"),
        ({"location": {}, "venue": {}}, "venue"),
        ({"location": {}}, "location"),
        ({"contact": {"phone_number": "13900000001"}}, "contact"),
        ({"poll": {}}, "poll"),
        ({"dice": {}}, "dice"),
        ({"game": {}}, "game"),
        ({"text": "转发的", "forward_origin": {"type": "user"}}, "forward"),
        ({"text": "/start", "forward_date": 1}, "forward"),
        ({"sticker": {}, "forward_origin": {"type": "channel"}}, "forward"),
        ({"photo": [{}], "forward_origin": {"type": "channel"}}, "photo"),
        ({"document": {}, "forward_date": 1}, "document"),
        ({"text": "本科有学位", "via_bot": {"id": 5, "is_bot": True}}, "via_bot"),
    ],
)
def test_anything_that_is_not_text_is_named_by_its_kind(
    content: dict[str, object], kind: str
) -> None:
    assert event(attached(1, ANN, **content)) == Attached(kind)


HERE = {"latitude": 31.230416, "longitude": 121.473701}


def test_a_place_that_is_shared_is_read_a_venue_too() -> None:
    place = Located(31.230416, 121.473701)
    assert event(attached(1, ANN, location=HERE)) == place
    assert event(attached(1, ANN, location={**HERE, "live_period": 900})) == place
    venue = {"location": HERE, "title": "我家", "address": "人民大道"}
    assert event(attached(1, ANN, location=HERE, venue=venue)) == place
    assert event(attached(1, ANN, location={"latitude": -90, "longitude": 180})) == Located(
        -90, 180
    )


@pytest.mark.parametrize(
    "place",
    [
        {"latitude": 31.2},
        {"latitude": "31.2", "longitude": 121.4},
        {"latitude": True, "longitude": 121.4},
        {"latitude": 90.1, "longitude": 121.4},
        {"latitude": 31.2, "longitude": -180.1},
        {"latitude": math.nan, "longitude": 121.4},
        {"latitude": 31.2, "longitude": math.inf},
        None,
    ],
)
def test_a_place_that_is_nowhere_is_named_by_its_kind(place: object) -> None:
    assert event(attached(1, ANN, location=place)) == Attached("location")


def test_somebody_elses_place_is_a_forward() -> None:
    assert event(attached(1, ANN, location=HERE, forward_date=1)) == Attached("forward")


def test_a_place_that_moves_is_answered_once_and_not_kept_again() -> None:
    moved = {"update_id": 2, "edited_message": attached(1, ANN, location=HERE)["message"]}
    assert read(moved) is None


def test_a_place_in_a_group_is_none_of_our_business() -> None:
    assert read(in_group(1, location=HERE)) is None
    called = in_group(1, location=HERE, reply_to_message=REPLY_TO_US)
    assert read(called, ME) == Received(Origin(-100), Elsewhere())
    assert "121" not in str(worth_keeping(called))


def test_of_a_place_only_about_where_is_kept() -> None:
    venue = {"location": HERE, "title": "我家", "address": "人民大道"}
    kept = worth_keeping(attached(1, ANN, location=HERE, venue=venue))
    assert kept["message"]["location"] == {"latitude": 31.23, "longitude": 121.474}
    assert "我家" not in str(kept)
    assert kept["message"]["chat"] == private(ANN)
    assert read(kept) == Received(Origin(ANN), Located(31.23, 121.474))
    odd = attached(1, ANN, location={"latitude": "?"})
    assert worth_keeping(odd) == odd


def test_an_edited_message_is_a_correction() -> None:
    edited = {"update_id": 2, "edited_message": said(1, ANN, "新的")["message"]}
    assert read(edited) == Received(Origin(ANN), Corrected())


def test_a_press_says_which_message_and_which_press() -> None:
    assert read(pressed(3, ANN, 77, "a:1:age")) == Received(
        Origin(ANN, 77, "q3"), Pressed("a:1:age")
    )


def test_a_press_under_a_message_that_telegram_no_longer_shows_is_still_answered() -> None:
    update = pressed(3, ANN, 77, "a")
    del update["callback_query"]["message"]
    assert read(update) == Received(Origin(ANN, None, "q3"), Pressed("a"))


def test_a_press_with_no_data_or_too_much_of_it_is_no_button_of_ours() -> None:
    game = pressed(3, ANN, 77, "x")
    del game["callback_query"]["data"]
    assert event(game) == Pressed("")
    assert event(pressed(3, ANN, 77, "沪" * 22)) == Pressed("")


@pytest.mark.parametrize(
    ("status", "reachable"), [("kicked", False), ("member", True), ("administrator", True)]
)
def test_blocking_and_unblocking_are_told_apart(status: str, *, reachable: bool) -> None:
    assert event(membership(1, ANN, status)) == Membership(reachable=reachable)


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/start@hujifen_bot"},
        {"text": "@hujifen_bot 我能到120分吗"},
        {"caption": "@HujifenBot 看看", "photo": [{}]},
        {"text": "36", "reply_to_message": {"from": {"id": 1, "is_bot": True}}},
        {"text": "/start", "from": {"id": 1087968824, "is_bot": True}, "sender_chat": GROUP},
        {"text": "/start", "message_thread_id": 5},
    ],
)
def test_what_is_meant_for_us_in_a_group_is_answered_elsewhere(content: dict[str, Any]) -> None:
    """D14."""
    assert read(in_group(1, **content)) == Received(Origin(-100), Elsewhere())


ME = "hujifen_bot"
REPLY_TO_US = {"from": {"id": 1, "is_bot": True, "username": "hujifen_bot"}}
REPLY_TO_ANOTHER = {"from": {"id": 2, "is_bot": True, "username": "weather_bot"}}


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/start@Hujifen_Bot 5"},
        {"text": "@weather_bot @hujifen_bot 120分怎么算"},
        {"text": "36", "reply_to_message": REPLY_TO_US},
    ],
)
def test_once_our_name_is_known_only_it_is_ours(content: dict[str, Any]) -> None:
    """D14."""
    assert read(in_group(1, **content), ME) == Received(Origin(-100), Elsewhere())


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/start@weather_bot"},
        {"text": "@weather_bot 明天下雨吗"},
        {"text": "36", "reply_to_message": REPLY_TO_ANOTHER},
        {"text": "/搜索 积分"},
        {"text": "/start", "from": {"id": 5, "is_bot": True}},
    ],
)
def test_what_is_meant_for_another_bot_or_comes_from_one_is_left_alone(
    content: dict[str, Any],
) -> None:
    """D14."""
    assert read(in_group(1, **content), ME) is None


def test_an_answer_goes_into_the_topic_in_which_we_were_called() -> None:
    """D14."""
    update = in_group(1, text="/start", message_thread_id=5, is_topic_message=True)
    assert read(update) == Received(Origin(-100, thread=5), Elsewhere())


def test_of_what_is_said_in_a_group_not_a_word_is_kept() -> None:
    """D14."""
    update = in_group(1, text="@hujifen_bot 我36岁", message_thread_id=5, is_topic_message=True)
    kept = worth_keeping(update)
    assert "36" not in str(kept)
    assert "小沪" not in str(kept)
    assert read(kept, ME) == read(update, ME)
    private_one = said(1, ANN, "我36岁")
    assert worth_keeping(private_one) == private_one


@pytest.mark.parametrize(
    "update",
    [
        in_group(1, text="中午吃什么"),
        in_group(1, new_chat_members=[{"id": 123456, "is_bot": True}]),
        {"update_id": 1, "edited_message": in_group(1, text="/start")["message"]},
        {"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "left"}}},
        said(1, ANN, "我也是机器人", **{"from": {"id": 5, "is_bot": True}}),
        attached(1, ANN, pinned_message={}),
        {"update_id": 1, "channel_post": {"chat": GROUP, "text": "/start"}},
        {"update_id": 1, "edited_channel_post": {"chat": GROUP, "text": "/start"}},
        {"update_id": 1, "business_message": said(1, ANN, "你好")["message"]},
        {"update_id": 1, "business_connection": {"id": "1"}},
        {"update_id": 1, "inline_query": {"id": "1", "query": "积分"}},
    ],
)
def test_what_is_not_meant_for_us_is_left_alone(update: dict[str, Any]) -> None:
    assert read(update) is None


def test_a_press_in_a_group_is_answered_elsewhere() -> None:
    update = pressed(3, ANN, 77, "a")
    update["callback_query"]["message"]["chat"] = GROUP
    assert read(update) == Received(Origin(-100, 77, "q3"), Elsewhere(pressed=True))


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "something_new": {"chat": GROUP, "text": "x"}},
        {"update_id": 1, "message": "text"},
        {"update_id": 1, "message": {"text": "no chat"}},
        {"update_id": 1, "message": {"chat": {"type": "private"}, "text": "no id"}},
        {"update_id": 1, "message": {"chat": {"id": "11", "type": "private"}, "text": "x"}},
        {"update_id": 1, "message": {"chat": {"id": 2**63, "type": "private"}, "text": "x"}},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"update_id": 1, "my_chat_member": {"chat": private(ANN)}},
    ],
)
def test_an_update_like_no_other_says_so(update: dict[str, Any]) -> None:
    with pytest.raises(UnreadableUpdateError):
        read(update)


_NAMES = st.sampled_from(
    ("chat", "id", "type", "from", "is_bot", "text", "data", "message", "message_id", "photo")
) | st.sampled_from(("caption", "reply_to_message", "new_chat_member", "status", "forward_date"))
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("private"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=12,
)
_KINDS = st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "new"])


@given(update=st.dictionaries(_KINDS, _JSON, max_size=2))
def test_nothing_that_is_json_breaks_the_reader(update: dict[str, Any]) -> None:
    try:
        received = read(update)
    except UnreadableUpdateError:
        return
    assert received is None or isinstance(received.origin.chat, int)


# --- languages -----------------------------------------------------------------------------


def in_language(update: dict[str, Any], language: object) -> dict[str, Any]:
    (content,) = (value for value in update.values() if isinstance(value, dict))
    content["from"] = {**content["from"], "language_code": language}
    return update


@pytest.mark.parametrize(
    "update",
    [
        said(1, ANN, "好"),
        said(1, ANN, "/start"),
        attached(1, ANN, photo=[{}]),
        {"update_id": 2, "edited_message": said(1, ANN, "新的")["message"]},
        pressed(3, ANN, 77, "a"),
    ],
)
def test_every_event_brings_the_language_of_the_program(update: dict[str, Any]) -> None:
    received = read(in_language(update, "zh-hant"))
    assert received is not None
    assert received.origin.language == "zh-hant"


def test_a_press_under_a_message_that_is_gone_brings_it_too() -> None:
    update = in_language(pressed(3, ANN, 77, "a"), "zh-hant")
    del update["callback_query"]["message"]
    assert read(update) == Received(Origin(ANN, query="q3", language="zh-hant"), Pressed("a"))


@pytest.mark.parametrize("language", [None, 7, ["zh"]])
def test_a_language_that_is_none_is_no_news(language: object) -> None:
    assert read(in_language(said(1, ANN, "好"), language)) == Received(Origin(ANN), Said("好"))


def test_a_message_without_a_sender_has_no_language() -> None:
    update = said(1, ANN, "好")
    del update["message"]["from"]
    assert read(update) == Received(Origin(ANN), Said("好"))


def test_a_group_has_no_language_of_its_own() -> None:
    written = read(in_language(in_group(1, text="/start"), "zh-hant"))
    update = in_language(pressed(3, ANN, 77, "a"), "zh-hant")
    update["callback_query"]["message"]["chat"] = GROUP
    touched = read(update)
    assert written is not None
    assert touched is not None
    assert (written.origin.language, touched.origin.language) == (None, None)
