"""Presses of sections C and E as conversations: answered, never recorded wrongly.

What needs a chat is in `tests/gateway/test_presses.py`; E04, a reminder that
fires while it is cancelled, in `tests/gateway/test_sender.py`.
"""

from dataclasses import replace

import pytest

from bot.dialogs.model import MAX_DATA_BYTES, Elsewhere, Pressed, Reply
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.templates import Message
from bot.rendering import html
from tests.chat import RENDERER, Chat

MOST_BUTTONS, MOST_IN_ROW = 100, 8


@pytest.fixture
def chat() -> Chat:
    return Chat().start("selftest")


def ticking() -> Chat:
    """At the question with several ticks."""
    chat = Chat().start().happens(Pressed("go:simulation"))
    for _ in range(30):
        if any(label.startswith(("○", "✓")) for label in chat.buttons):
            return chat
        chat.press("不确定" if "不确定" in chat.buttons else chat.buttons[0])
    raise AssertionError(chat.text)


class TestE01DoubledPresses:
    def test_e01_the_second_of_two_is_answered_and_changes_nothing(self, chat: Chat) -> None:
        data = chat.data("18 到 43 岁")
        once = chat.happens(Pressed(data)).person
        chat.happens(Pressed(data))
        assert chat.places[0] == "toast"
        assert "最高学历" in chat.text
        assert chat.person == once

    def test_e01_a_tick_pressed_twice_is_ticked(self) -> None:
        chat = ticking()
        data = chat.data(next(b for b in chat.buttons if b.startswith("○")).lstrip("○ "))
        once = chat.happens(Pressed(data)).person
        chat.happens(Pressed(data))
        assert len(chat.person.session.ticks) == 1
        assert chat.person == once

    def test_e01_a_tick_taken_away_twice_is_away(self) -> None:
        chat = ticking()
        label = next(label for label in chat.buttons if label.startswith("○")).lstrip("○ ")
        chat.press(label)
        data = chat.data(label)
        chat.happens(Pressed(data)).happens(Pressed(data))
        assert chat.person.session.ticks == ()

    def test_e01_a_paper_pressed_twice_is_at_hand(self) -> None:
        chat = Chat().start("materials").happens(Pressed("go:papers:base"))
        data = next(
            data
            for rendered in chat.shown
            for row in rendered.keys
            for words, data in row
            if words.startswith("○")
        )
        chat.happens(Pressed(data)).happens(Pressed(data))
        assert len(chat.person.session.papers) == 1

    def test_e01_a_yes_pressed_twice_is_one_yes(self, chat: Chat) -> None:
        chat.say("本科有学位 36岁")
        data = chat.data("对，就这样")
        once = chat.happens(Pressed(data)).person
        chat.happens(Pressed(data))
        assert chat.places[0] == "toast"
        assert chat.person == once


class TestStalePresses:
    def test_c_a_card_of_an_earlier_run_records_nothing(self, chat: Chat) -> None:
        old = chat.data("18 到 43 岁")
        chat.press("重来")
        before = chat.person
        chat.happens(Pressed(old))
        assert "过期" in chat.text
        assert "你现在多少周岁" in chat.text
        assert chat.person == before

    def test_c_a_card_of_an_earlier_question_records_nothing(self, chat: Chat) -> None:
        old = chat.data("18 到 43 岁")
        chat.press("44 岁")
        before = chat.person
        chat.happens(Pressed(old))
        assert chat.person == before
        assert chat.places == ["toast", "card"]

    def test_c_a_question_that_an_upgrade_removed_is_answered(self, chat: Chat) -> None:
        before = chat.person
        chat.happens(Pressed("q:1:shoe_size:44"))
        assert "过期" in chat.text
        assert "你现在多少周岁" in chat.text
        assert chat.person == before

    def test_c_an_option_that_an_upgrade_removed_is_answered(self, chat: Chat) -> None:
        before = chat.person
        chat.happens(Pressed("q:1:age:29"))
        assert "用不了" in chat.text
        assert chat.person == before

    def test_c_a_question_that_was_open_when_an_upgrade_removed_it(self, chat: Chat) -> None:
        session = replace(chat.person.session, reopened="shoe_size", path=("shoe_size",))
        chat.person = replace(chat.person, session=session, answers={"shoe_size": "44"})
        chat.press("18 到 43 岁")
        assert "最高学历" in chat.text
        assert chat.say("上一步").text

    @pytest.mark.parametrize(
        "data",
        [
            "",
            "x" * 64,
            "沪" * 21,
            "\x00",
            "\ud83d",
            "q:",
            "q:1",
            "q:1:age",
            "q:-1:age:44",
            "q:１:age:44",
            "q:1:age:!jump",
            "q:1:age:~44",
            "q:1:age:-44",
            "q:99999999999999999999:age:44",
            "go:",
            "go:nowhere",
            "go:home:home:home",
            "do:",
            "do:nothing:x",
            "do:delete",
            "do:confirm:yes:0.0",
            "do:paper:gone:base",
            "do:reminder:99:done",
            "do:step_on:permit:2026-13-45",
            "link:group",
            "buy_now_5",
            '{"action":"vote"}',
        ],
    )
    @pytest.mark.parametrize("open_question", [True, False])
    def test_c_data_that_no_card_carries_is_answered_and_recorded_nowhere(
        self, data: str, *, open_question: bool
    ) -> None:
        chat = Chat().start("selftest" if open_question else "")
        chat.happens(Pressed(data))
        assert chat.replies
        assert (chat.person.answers, chat.person.session.papers) == ({}, ())
        if open_question:
            assert "你现在多少周岁" in chat.command("selftest").text

    def test_c_a_press_in_a_group_or_on_a_copy_there_is_pointed_to_the_private_chat(
        self, chat: Chat
    ) -> None:
        before = chat.person
        chat.happens(Elsewhere(pressed=True))
        assert chat.places == ["toast"]
        assert "私聊我" in chat.text
        assert chat.person == before


class TestC11Limits:
    def test_c11_a_long_text_is_cut_at_the_end_of_a_line(self) -> None:
        lines = "\n".join(["<b>积分</b>够不够👍🏽" * 9] * 80)
        fitted = html.fit(lines)
        assert html.length(fitted) <= html.MAX_TEXT
        assert fitted.endswith("够不够👍🏽\n…")
        assert fitted.count("<b>") == fitted.count("</b>")

    @pytest.mark.parametrize("text", ["沪" * 4096, "👍" * 2048])
    def test_c11_a_text_of_just_the_limit_is_kept(self, text: str) -> None:
        assert html.fit(text) == text

    @pytest.mark.parametrize("text", ["沪" * 4097, "👍" * 2049, "a" * 4097])
    def test_c11_one_more_is_too_long(self, text: str) -> None:
        assert html.length(html.fit(text)) <= html.MAX_TEXT

    @pytest.mark.parametrize("text", ["沪" * 201, "👍" * 101, "👨‍👩‍👧" * 40])
    def test_c11_a_toast_is_cut_between_characters(self, text: str) -> None:
        cut = html.cut(text)
        assert len(cut.encode("utf-16-le")) // 2 <= html.MAX_TOAST
        assert cut.encode("utf-8").decode() == cut
        assert cut.endswith("…")

    def test_c11_every_toast_of_ours_is_short_enough_as_it_is(self) -> None:
        for message in Message:
            if message.startswith("toast_"):
                text = RENDERER.render(Reply("toast", message)).text
                assert 0 < len(text) < html.MAX_TOAST
                assert not text.endswith("…")

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_c11_every_question_has_room_for_its_buttons(self, question: str) -> None:
        asked = QUESTIONS[question]
        if asked.shown is None:
            assert len(asked.options) + 6 <= MOST_BUTTONS
        assert asked.columns <= MOST_IN_ROW
        for option in asked.options:
            data = f"q:{10**6}:{question}:~{option}"
            assert len(data.encode()) <= MAX_DATA_BYTES

    @pytest.mark.parametrize(
        "say", ["/selftest", "/materials", "/steps", "/help", "/privacy", "/reminders", "/delete"]
    )
    def test_c11_every_screen_is_within_the_limits(self, say: str) -> None:
        chat = Chat().start().command(say.removeprefix("/"))
        for rendered in chat.shown:
            assert 0 < html.length(rendered.text) <= html.MAX_TEXT
            assert sum(map(len, rendered.keys)) <= MOST_BUTTONS
            assert all(len(row) <= MOST_IN_ROW for row in rendered.keys)
            for row in rendered.keys:
                for words, data in row:
                    assert len(words) > 0
                    assert 1 <= len(data.encode()) <= MAX_DATA_BYTES
