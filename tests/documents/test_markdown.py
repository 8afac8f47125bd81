"""Documents are Markdown of a few kinds; anything else is an error, not a hole in a page."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from bot.documents.markdown import MarkdownError, blocks, escaped


def said(*texts: str) -> list[dict[str, str]]:
    return [{"text": text, "style": ""} for text in texts]


def only(text: str) -> dict[str, Any]:
    (block,) = blocks(text)
    return block


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_has_its_level(level: int) -> None:
    expected = {"kind": "heading", "level": level, "body": said("标题")}
    assert only("#" * level + " 标题") == expected


def test_lines_of_a_paragraph_are_joined_without_a_space() -> None:
    assert only("第一行\n第二行") == {"kind": "paragraph", "body": said("第一行", "第二行")}


def test_two_spaces_at_the_end_of_a_line_begin_a_new_one() -> None:
    assert only("上  \n下")["body"] == said("上", "\n", "下")


def test_bold_and_small_print_are_styles_and_nothing_is_left_of_their_marks() -> None:
    assert only("**粗** 和 *小*")["body"] == [
        {"text": "粗", "style": "strong"},
        {"text": " 和 ", "style": ""},
        {"text": "小", "style": "em"},
    ]


def test_an_empty_paragraph_of_a_cell_still_has_a_text() -> None:
    table = only("| a | b |\n| --- | --- |\n| 1 | |")
    assert table == {
        "kind": "table",
        "head": [said("a"), said("b")],
        "rows": [[said("1"), said("")]],
    }


def test_items_may_have_boxes_and_more_below_them() -> None:
    found = only("- [ ] 身份证\n- [x] **居住证**\n\n  要有效\n- 别的\n- [x] 齐")
    assert found["kind"] == "bullet_list"
    assert [item["box"] for item in found["items"]] == ["empty", "ticked", "", "ticked"]
    first, second, third, _ = (item["body"] for item in found["items"])
    assert first == [{"kind": "paragraph", "body": said("身份证")}]
    assert second[0]["body"][-1] == {"text": "居住证", "style": "strong"}
    assert second[1] == {"kind": "paragraph", "body": said("要有效")}
    assert third == [{"kind": "paragraph", "body": said("别的")}]


def test_numbered_items_are_told_from_others() -> None:
    assert only("1. 一\n1. 二")["kind"] == "ordered_list"


def test_a_quotation_holds_blocks_and_a_rule_none() -> None:
    note, rule = blocks("> 注意\n\n***")
    assert note == {"kind": "blockquote", "body": [{"kind": "paragraph", "body": said("注意")}]}
    assert rule == {"kind": "hr"}


def test_a_figure_is_rows_of_cells_read_as_they_are_meant() -> None:
    text = f"```way\n准备 | {escaped('3 天 * [a]')} | &lt;x&gt;\n\n交 | |\n```"
    assert only(text) == {
        "kind": "fence",
        "name": "way",
        "rows": [["准备", "3 天 * [a]", "<x>"], ["交", "", ""]],
    }


@pytest.mark.parametrize("text", ["`code`", "[a](b)", "![a](b)"])
def test_other_markup_in_a_line_is_refused(text: str) -> None:
    with pytest.raises(MarkdownError, match=r"^a page can't show a (code_inline|link|image)$"):
        blocks(text)


def test_other_blocks_are_refused() -> None:
    with pytest.raises(MarkdownError, match=r"^a page can't show a code_block$"):
        blocks("    code")


def test_html_is_text() -> None:
    assert only("a <b>x</b>")["body"] == said("a <b>x</b>")


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1))
def test_whatever_a_value_says_is_text_and_never_markup(value: str) -> None:
    body = only(f"前{escaped(value)}后")["body"]
    assert "".join(span["text"] for span in body) == f"前{value}后"
    assert {span["style"] for span in body} == {""}


def test_what_is_markup_already_and_what_is_no_text_stay_as_they_are() -> None:
    assert escaped(Markup("*")) == "*"
    assert escaped(3) == 3
