"""A drawing is a value: it survives the outbox, and can be put into other words."""

import pytest

from bot.documents import DRAWINGS, DocumentError, Drawing

DATA = {"verdict": "达到", "rows": [{"name": "年龄", "low": 30}], "total": None, "top": 1.5}


def test_there_are_two_pictures_and_the_pages_and_shared_templates_are_none() -> None:
    assert frozenset({"plan", "result", "pages"}) == DRAWINGS


def test_a_drawing_comes_back_from_its_text() -> None:
    drawing = Drawing("result", DATA, "图没画出来。")
    assert Drawing.from_json(drawing.as_json()) == drawing


def test_a_drawing_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(DocumentError, match=r"^there is no drawing '\.\./secret'$"):
        Drawing("../secret")


def test_pages_come_back_with_the_name_of_their_file() -> None:
    drawing = Drawing("pages", DATA, "没做出来。", "清单.pdf")
    assert Drawing.from_json(drawing.as_json()) == drawing
    assert drawing.worded(lambda words: f"<{words}>").file == "<清单.pdf>"


def test_a_drawing_that_was_kept_before_there_were_files_is_a_picture() -> None:
    kept = Drawing("plan", DATA).as_json()
    assert "file" not in kept
    assert Drawing.from_json(kept).file == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", "null", '{"name":"plan"}', '{"name":"plan","data":{}}']
)
def test_a_text_that_holds_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="no drawing"):
        Drawing.from_json(text)


def test_a_drawing_of_another_version_is_refused() -> None:
    with pytest.raises(DocumentError, match="there is no drawing 'map'"):
        Drawing.from_json('{"name":"map","data":{},"excuse":""}')


def test_every_word_can_be_changed_and_no_figure() -> None:
    changed = Drawing("plan", {**DATA, "pair": ("a", 1)}, "x").worded(lambda w: f"<{w}>")
    assert changed == Drawing(
        "plan",
        {
            "verdict": "<达到>",
            "rows": [{"name": "<年龄>", "low": 30}],
            "total": None,
            "top": 1.5,
            "pair": ["<a>", 1],
        },
        "<x>",
    )


def test_equal_data_is_one_text_whatever_its_order() -> None:
    one, other = Drawing("plan", {"a": 1, "b": "二"}), Drawing("plan", {"b": "二", "a": 1})
    assert one.values == other.values == '{"a":1,"b":"二"}'
