"""A document as the words of a message, for when its pages can't be made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import cast

from bot.documents.drawing import Drawing
from bot.documents.markdown import Block, MarkdownError, Span, blocks

Marks = Mapping[str, str]
"""What stands before an item (`bullet`, or by its box `empty` or `ticked`), the `gap` between
two cells, and the `end` of what has no room."""


def unprinted(drawing: Drawing, room: int) -> str:
    """Return what a document says as Telegram's HTML, whole lines as far as there is room.

    Args:
        drawing: a document, or a picture, which says nothing in words.
        room: UTF-16 units.
    """
    marks = drawing.data.get("marks")
    try:
        found = blocks(drawing.data.get("text", ""))
    except MarkdownError:
        found = []
    return "\n".join(_fitting(_all(found, marks), room, marks["end"])) if found and marks else ""


def _fitting(lines: Iterable[str], room: int, end: str) -> Iterator[str]:
    left = room - len(end)
    for line in lines:
        left -= len(line.encode("utf-16-le")) // 2 + 1
        if left < 0:
            yield end
            return
        yield line


def _all(found: Iterable[Block], marks: Marks) -> Iterator[str]:
    return (line for block in found for text in _lines(block, marks) for line in text.split("\n"))


def _lines(block: Block, marks: Marks) -> Iterator[str]:
    match block["kind"]:
        case "heading":
            yield f"\n<b>{_said(block['body'])}</b>"
        case "paragraph":
            yield _said(block["body"])
        case "bullet_list" | "ordered_list":
            yield from _items(block, marks)
        case "table":
            rows = cast("Sequence[Sequence[object]]", block["rows"])
            yield from (marks["gap"].join(map(_said, row)) for row in rows)
        case "blockquote":
            yield _together(block["body"], marks)
        case "fence":
            cells = cast("Sequence[Sequence[str]]", block["rows"])
            yield from (marks["gap"].join(escape(cell) for cell in row if cell) for row in cells)


def _items(block: Block, marks: Marks) -> Iterator[str]:
    ordered = block["kind"] == "ordered_list"
    for number, item in enumerate(cast("Sequence[Mapping[str, object]]", block["items"]), 1):
        plain = f"{number}." if ordered else marks["bullet"]
        mark = marks[str(item["box"])] if item["box"] else plain
        yield f"{mark} {_together(item['body'], marks)}"


def _together(body: object, marks: Marks) -> str:
    return "\n".join(_all(cast("list[Block]", body), marks))


def _said(spans: object) -> str:
    return "".join(map(_span, cast("Sequence[Span]", spans)))


def _span(span: Span) -> str:
    text = escape(str(span["text"]))
    return f"<b>{text}</b>" if span["style"] == "strong" else text
