"""Keyboards that Telegram would refuse are refused here, too."""

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.markup import parse_markup


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(data: str = "x", text: str = "按") -> dict[str, Any]:
    return {"text": text, "callback_data": data}


@pytest.mark.parametrize(
    "markup",
    [
        inline([button("y" * 64)]),
        inline([button("沪" * 21)]),
        inline(*[[button(str(n)) for n in range(8)]] * 12),
        inline([{"text": "去", "url": "https://t.me/x?start=1"}]),
        inline([{"text": "抄", "copy_text": {"text": "abc"}, "style": "primary"}]),
        {"keyboard": [["甲", {"text": "号码", "request_contact": True}]], "resize_keyboard": True},
        {"remove_keyboard": True},
        {"force_reply": True, "selective": False},
    ],
)
def test_a_good_keyboard_is_accepted(markup: dict[str, Any]) -> None:
    assert parse_markup(markup)


def test_no_rows_are_no_keyboard() -> None:
    assert parse_markup({"inline_keyboard": []}) is None
    assert parse_markup(None) is None


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (inline([button("y" * 65)]), "BUTTON_DATA_INVALID"),
        (inline([button("沪" * 22)]), "BUTTON_DATA_INVALID"),
        (inline([button("")]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "去", "url": "nowhere"}]), "BUTTON_URL_INVALID"),
        (inline(*[[button()]] * 101), "reply markup is too long"),
        (inline([button()] * 9), "reply markup is too long"),
        (inline([{"text": "x"}]), "Text buttons are unallowed"),
        (inline([button(text=" ")]), "non-empty String"),
        (inline([button() | {"url": "https://a.cn"}]), "exactly one kind"),
        (inline([button() | {"web_app": {}}]), 'field "web_app" is not supported'),
        (inline([button() | {"style": ["x"]}]), "invalid button style"),
        ({"inline_keyboard": [["x"]]}, "button must be an Object"),
        ({"inline_keyboard": "x"}, "Array of Arrays"),
        ({"inline_keyboard": [{}]}, "Array of Arrays"),
        ({"something": 1}, "object expected as reply markup"),
        ([], "object expected as reply markup"),
        ("x", "object expected as reply markup"),
    ],
)
def test_a_bad_keyboard_is_refused(markup: object, words: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markup(markup)
    assert words in refused.value.description
    assert refused.value.description.startswith("Bad Request: ")
