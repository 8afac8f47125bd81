"""Lengths and limits of Telegram's HTML."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.html import MAX_TEXT, MAX_TOAST, cut, fit, length, plain, tidy


def test_markup_is_not_counted_and_emoji_count_twice() -> None:
    assert plain("<b>大专 &amp; 本科</b>") == "大专 & 本科"
    assert length("<b>够</b>😀") == 3


def test_spare_lines_and_spaces_go() -> None:
    assert tidy("\n一  \n\n\n\n二\n") == "一\n\n二"


def test_what_fits_is_left_alone() -> None:
    assert fit("短") == "短"
    assert cut("短") == "短"


def test_a_long_text_ends_at_a_line_and_closes_its_quotation() -> None:
    text = "<blockquote expandable>" + "\n".join(["一行字"] * 2000) + "</blockquote>"
    trimmed = fit(text)
    assert trimmed.endswith("一行字</blockquote>\n…")
    assert length(trimmed) <= MAX_TEXT


def test_a_toast_is_cut_between_characters() -> None:
    trimmed = cut("😀" * 150)
    assert trimmed.endswith("😀…")
    assert length(trimmed) <= MAX_TOAST


@given(st.lists(st.text(max_size=30), max_size=8), st.integers(10, 60))
def test_whatever_it_is_it_fits(lines: list[str], most: int) -> None:
    assert length(cut("".join(lines), most)) <= most
