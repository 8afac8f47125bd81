"""What buttons carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs import buttons
from bot.dialogs.buttons import Choice, Do, Go
from bot.dialogs.model import Button


def test_a_choice_names_its_run_and_its_question() -> None:
    button = buttons.choice("back", 3, "education", "!back")
    assert buttons.parse(button.data) == Choice(3, "education", "!back")


def test_screens_and_acts_are_read_back() -> None:
    assert buttons.parse(buttons.go("home").data) == Go("home")
    assert buttons.parse(buttons.go("step", "hand_in").data) == Go("step", "hand_in")
    assert buttons.parse(buttons.do("delete", "yes").data) == Do("delete", "yes")
    assert buttons.parse(buttons.do("offer", "yes", "a.b").data) == Do("offer", "yes", "a.b")


@pytest.mark.parametrize(
    "data", ["", "q", "q:1", "q:x:education:none", "q:²:a:b", "go", "go:a:b:c", "do:delete", "hi"]
)
def test_anything_else_is_no_button_of_ours(data: str) -> None:
    assert buttons.parse(data) is None


@given(st.text())
def test_reading_never_raises(data: str) -> None:
    buttons.parse(data)


def test_words_are_those_of_the_screen_unless_named() -> None:
    assert buttons.go("home").label == "go_home"
    assert buttons.go("home", label="keep").label == "keep"


def test_buttons_are_laid_out_in_rows() -> None:
    laid = buttons.rows([buttons.go(name) for name in "abc"], 2)
    assert [len(row) for row in laid] == [2, 1]


def test_more_than_sixty_four_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        Button("x", "x" * 65)
