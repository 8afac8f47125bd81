"""Markdown → blocks, the few kinds of text that a printed page is made of.

Documents are written as Markdown in `locales/`, where whoever looks after the words can read
and change them. A block is a JSON value that the page templates know how to show. Reading a
long text takes a hundred milliseconds, so it is done where pages are made, beside the event loop.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode as Node
from markupsafe import Markup

Block = dict[str, object]
Span = dict[str, object]

_READER = MarkdownIt("commonmark", {"html": False}).enable("table")
_BOXES: Mapping[str, str] = MappingProxyType({"[ ] ": "empty", "[x] ": "ticked"})
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class MarkdownError(ValueError):
    """A text has markup that no page knows how to show."""


def escaped(value: object) -> object:
    """Return a value as it is put into Markdown: text that is no markup, whatever it says."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _SPECIAL.sub(r"\\\1", value)


def blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text.

    Headings, paragraphs, lists (with boxes to tick), tables, quotations, rules (the next page
    begins there), and figures: a fenced block that names its kind, a row of cells a line.

    Raises:
        MarkdownError: there is other markup in it.
    """
    return [_block(node) for node in Node(_READER.parse(text)).children]


def _block(node: Node) -> Block:
    if node.type not in _BLOCKS:
        msg = f"a page can't show a {node.type}"
        raise MarkdownError(msg)
    return {"kind": node.type, **_BLOCKS[node.type](node)}


def _blocks(node: Node) -> list[Block]:
    return [_block(child) for child in node.children]


def _heading(node: Node) -> Block:
    return {"level": int(node.tag[1:]), "body": _spans(node)}


def _list(node: Node) -> Block:
    return {"items": [_item(child) for child in node.children]}


def _item(node: Node) -> Block:
    """Return an item, with the box that it begins with."""
    body = _blocks(node)
    first = body[0].get("body") if body else None
    text = str(first[0]["text"]) if isinstance(first, list) and first else ""
    box = next((mark for mark in _BOXES if text.startswith(mark)), None)
    if box is not None and isinstance(first, list):
        first[0]["text"] = text.removeprefix(box)
    return {"box": _BOXES[box] if box else "", "body": body}


def _table(node: Node) -> Block:
    rows = [
        [_spans(cell) for cell in row.children] for part in node.children for row in part.children
    ]
    return {"head": rows[0], "rows": rows[1:]}


def _figure(node: Node) -> Block:
    lines = [line for line in node.content.splitlines() if line.strip()]
    rows = [[_literal(cell.strip()) for cell in line.split("|")] for line in lines]
    return {"name": node.info.strip(), "rows": rows}


def _literal(text: str) -> str:
    """Undo the escapes of a text that Markdown itself leaves as it is."""
    return unescape(_ESCAPED.sub(r"\1", text))


_BLOCKS: Mapping[str, Callable[[Node], Block]] = MappingProxyType(
    {
        "heading": _heading,
        "paragraph": lambda node: {"body": _spans(node)},
        "bullet_list": _list,
        "ordered_list": _list,
        "table": _table,
        "blockquote": lambda node: {"body": _blocks(node)},
        "fence": _figure,
        "hr": lambda _: {},
    }
)


def _spans(node: Node) -> list[Span]:
    """Return the text of a block in stretches of one style; there is always one."""
    inline = node.children[0].children if node.children else []
    return [span for child in inline for span in _span(child)] or [_said("")]


def _span(node: Node, style: str = "") -> list[Span]:
    match node.type:
        case "text":
            return [_said(node.content, style)] if node.content else []
        case "softbreak":  # lines of Chinese are joined without a space
            return []
        case "hardbreak":
            return [_said("\n")]
        case "strong" | "em":
            return [span for child in node.children for span in _span(child, node.type)]
        case _:
            msg = f"a page can't show a {node.type}"
            raise MarkdownError(msg)


def _said(text: str, style: str = "") -> Span:
    return {"text": text, "style": style}
