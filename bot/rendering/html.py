"""Telegram's HTML: its length, its limits, and its plain text."""

import re
from html import unescape

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_TOAST = 200
_TAG = re.compile(r"</?[a-z][^>]*>")
_SPARE_LINES = re.compile(r"\n{3,}")


def plain(html: str) -> str:
    """Return the text that a reader sees, without markup."""
    return unescape(_TAG.sub("", html))


def length(html: str) -> int:
    """Return the length that Telegram counts: UTF-16 units after entities."""
    return len(plain(html).encode("utf-16-le")) // 2


def tidy(html: str) -> str:
    """Drop the blank lines and trailing spaces that templates leave behind."""
    lines = "\n".join(line.rstrip() for line in html.strip().splitlines())
    return _SPARE_LINES.sub("\n\n", lines)


def fit(html: str, most: int = MAX_TEXT) -> str:
    """Trim a text that is too long at the end of a line, closing what was open.

    Every template keeps its short tags within a line; only a quotation may span several.
    """
    if length(html) <= most:
        return html
    kept = html.splitlines()
    while kept and length("\n".join([*kept, "…"])) > most:
        kept.pop()
    text = "\n".join(kept)
    still_open = text.count("<blockquote") > text.count("</blockquote>")
    return text + ("</blockquote>" if still_open else "") + "\n…"


def cut(text: str, most: int = MAX_TOAST) -> str:
    """Trim a toast without cutting a character in half."""
    if len(text.encode("utf-16-le")) // 2 <= most:
        return text
    kept = text
    while len(kept.encode("utf-16-le")) // 2 > most - 1:
        kept = kept[:-1]
    return kept + "…"
