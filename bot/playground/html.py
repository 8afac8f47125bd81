"""Telegram's HTML parse mode: tags to entities, with Telegram's own complaints.

Follows `parse_html` of TDLib (td/telegram/MessageEntity.cpp).
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from bot.playground.errors import ApiError, not_parsed
from bot.playground.formatted import Entity, Formatted, ordered, utf16_length

_TYPES: Final = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER: Final = re.compile(r"&(?:#([0-9]{1,8})|#[xX]([0-9A-Fa-f]{1,7})|([A-Za-z]+));?")
_TAG_NAME: Final = re.compile(r"[^\s>]*")
_ATTRIBUTE: Final = re.compile(r"""\s*([^\s=>/"']*)\s*(=?)\s*""")
_TOKEN: Final = re.compile(r"[A-Za-z0-9.-]*")
_BAD_SPAN: Final = 'Tag "span" must have class "tg-spoiler"'
_BAD_NAME: Final = "Unexpected end of name token"
_UNEXPECTED_END: Final = "Unexpected end tag"
_UNCLOSED_END: Final = "Unclosed end tag"
_HIGHEST: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)
_WEB_ADDRESS: Final = re.compile(r"(?:https?|tg|mailto|tel)(?:://|:)\S+|[\w-]+(?:\.[\w-]+)+\S*")


@dataclass
class _Open:
    tag: str
    argument: str
    offset: int
    start: int


@dataclass
class _Parser:
    source: str
    place: int = 0
    text: str = ""
    length: int = 0
    nested: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def run(self) -> Formatted:
        while self.place < len(self.source):
            self._step()
        if self.nested:
            tag = self.nested[-1].tag
            reason = f'Can\'t find end tag corresponding to start tag "{tag}"'
            raise _refused(reason)
        return Formatted(self.text, ordered(self.entities))

    def _step(self) -> None:
        if self.source[self.place] != "<":
            self._write(self._character())
        elif self.source.startswith("</", self.place):
            self._end_tag()
        else:
            self._start_tag()

    def _write(self, characters: str) -> None:
        self.text += characters
        self.length += utf16_length(characters)

    def _character(self) -> str:
        match = _CHARACTER.match(self.source, self.place)
        decoded = _decoded(match) if match else ""
        self.place = match.end() if match and decoded else self.place + 1
        return decoded or self.source[self.place - 1]

    def _start_tag(self) -> None:
        begin = self.place
        tag = self._take(_TAG_NAME, begin + 1).lower()
        if self.place >= len(self.source):
            raise self._unclosed(tag, begin)
        if tag not in _TYPES:
            reason = f'Unsupported start tag "{tag}"'
            raise _refused(reason, self._byte(begin))
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise _refused(_BAD_SPAN, self._byte(begin))
        self.nested.append(_Open(tag, argument, self.length, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            self._skip_space()
            if self.source.startswith(">", self.place):
                self.place += 1
                return argument
            name, value = self._attribute(tag, begin)
            argument = _argument(tag, name, value) or argument

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        match = _ATTRIBUTE.match(self.source, self.place)
        name, equals = (match[1], match[2]) if match else ("", "")
        self.place = match.end() if match else self.place
        if not name and self.place < len(self.source):
            reason = f'Empty attribute name in the tag "{tag}"'
            raise _refused(reason, self._byte(begin))
        value = self._value() if equals else ""
        if self.place >= len(self.source):
            raise self._unclosed(tag, begin)
        return name.lower(), value

    def _value(self) -> str:
        quote = self.source[self.place : self.place + 1]
        if quote not in {'"', "'"}:
            return self._token()
        self.place += 1
        value = ""
        while self.place < len(self.source) and self.source[self.place] != quote:
            value += self._character()
        self.place += 1
        return value

    def _token(self) -> str:
        begin = self.place
        token = self._take(_TOKEN, begin)
        if self.place < len(self.source) and not re.match(r"[\s>]", self.source[self.place]):
            raise _refused(_BAD_NAME, self._byte(begin))
        return token.lower()

    def _end_tag(self) -> None:
        begin = self.place
        tag = self._take(_TAG_NAME, begin + 2)
        self._skip_space()
        if not self.nested:
            raise _refused(_UNEXPECTED_END, self._byte(begin))
        if not self.source.startswith(">", self.place):
            raise _refused(_UNCLOSED_END, self._byte(begin))
        self.place += 1
        opened = self.nested.pop()
        if tag and tag != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            reason = f"Unmatched end tag at byte offset {self._byte(begin)}, {expected}"
            raise _refused(reason)
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        inside = self.text[opened.start :]
        entity = _entity(opened, inside, self.length - opened.offset)
        if entity is None:
            return
        last = self.entities[-1] if self.entities else None
        same = last and (last.type, last.offset, last.length)
        if opened.tag == "pre" and same == ("code", entity.offset, entity.length):
            entity = replace(entity, extra=self.entities.pop().extra)
        self.entities.append(entity)

    def _take(self, pattern: re.Pattern[str], place: int) -> str:
        match = pattern.match(self.source, place)
        taken = match[0] if match else ""
        self.place = place + len(taken)
        return taken

    def _skip_space(self) -> None:
        while self.source[self.place : self.place + 1].isspace():
            self.place += 1

    def _byte(self, place: int) -> int:
        return len(self.source[:place].encode())

    def _unclosed(self, tag: str, begin: int) -> ApiError:
        return _refused(f'Unclosed start tag "{tag}"', self._byte(begin))


def _decoded(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED.get(name, "")
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < _HIGHEST and code not in _SURROGATES else ""


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class"):
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case ("span", "class"):
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case ("blockquote", "expandable"):
            return "expandable"
    return ""


def _entity(opened: _Open, inside: str, length: int) -> Entity | None:
    kind, extra = _TYPES[opened.tag], ""
    match opened.tag:
        case "a":
            extra, opened.argument = "url", opened.argument or inside
            if not _WEB_ADDRESS.fullmatch(opened.argument):
                return None
        case "code" if opened.argument:
            extra = "language"
        case "tg-emoji":
            extra = "custom_emoji_id"
        case "blockquote" if opened.argument:
            kind = "expandable_blockquote"
    if not length:
        return None
    return Entity(kind, opened.offset, length, ((extra, opened.argument),) if extra else ())


def _refused(reason: str, byte: int | None = None) -> ApiError:
    return not_parsed("entities", reason if byte is None else f"{reason} at byte offset {byte}")


def parse_html(source: str) -> Formatted:
    """Turn Telegram HTML into text and entities.

    Raises:
        ApiError: "can't parse entities: …" with the byte offset, as Telegram says it.
    """
    return _without_lone_languages(_Parser(source).run())


def _without_lone_languages(message: Formatted) -> Formatted:
    plain = (replace(e, extra=()) if e.type == "code" else e for e in message.entities)
    return replace(message, entities=tuple(plain))
