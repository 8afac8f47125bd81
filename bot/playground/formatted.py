"""Text with entities, measured in UTF-16 units as Telegram measures it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.playground.errors import Json

_COMMAND = re.compile(r"(?<![\w/<>@-])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
_URL = re.compile(r"https?://[\x21-\x7e]+")
_AFTER_URL = ".,;:!?)'\"<>"
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_VERBATIM = frozenset({"code", "pre", "text_link"})


@dataclass(frozen=True)
class Entity:
    """A formatted stretch of text.

    Attributes:
        type: The Bot API's name of it, such as `bold`.
        offset: Where it begins, in UTF-16 units.
        length: How long it is, in UTF-16 units.
        extra: What some types carry besides: `("url", …)`, `("language", …)`.
    """

    type: str
    offset: int
    length: int
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def end(self) -> int:
        """Where it ends, exclusive, in UTF-16 units."""
        return self.offset + self.length

    def as_json(self) -> Json:
        """Return it as a MessageEntity."""
        base: Json = {"type": self.type, "offset": self.offset, "length": self.length}
        return base | dict(self.extra)


@dataclass(frozen=True)
class Formatted:
    """A text and its entities, ordered by place, the wider first."""

    text: str
    entities: tuple[Entity, ...] = ()

    def as_json(self, prefix: str = "") -> Json:
        """Return `text` and `entities`; with a prefix, `caption` and `caption_entities`."""
        name, entities = (prefix, f"{prefix}_entities") if prefix else ("text", "entities")
        if not self.text:
            return {}
        found: Json = {entities: [e.as_json() for e in self.entities]} if self.entities else {}
        return {name: self.text} | found

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be seen."""
        return not self.text.translate(_INVISIBLE).strip()


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 units, the Bot API's measure."""
    return len(text) + sum(char > "\uffff" for char in text)


def trimmed(message: Formatted) -> Formatted:
    """Drop the white space around a message, as Telegram does before it measures.

    White space in front stays where an entity begins in it.
    """
    entities = ordered(message.entities)
    text = message.text.rstrip()
    lead = len(text) - len(text.lstrip(" \n"))
    lead = min(lead, entities[0].offset) if entities else lead
    end = utf16_length(text)
    kept = (_clipped(entity, end, lead) for entity in entities)
    return Formatted(text[lead:], tuple(entity for entity in kept if entity.length > 0))


def _clipped(entity: Entity, end: int, shift: int) -> Entity:
    length = min(entity.end, end) - entity.offset
    return replace(entity, offset=entity.offset - shift, length=length)


def ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Sort entities by place, the wider first."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def with_links(message: Formatted) -> Formatted:
    """Add the commands and addresses that Telegram finds in any text by itself."""
    found = [*_found(message.text, _URL, "url"), *_found(message.text, _COMMAND, "bot_command")]
    taken = [entity for entity in message.entities if entity.type in _VERBATIM]
    fresh: list[Entity] = []
    for entity in found:
        if not any(_overlap(entity, other) for other in (*taken, *fresh)):
            fresh.append(entity)
    return replace(message, entities=ordered((*message.entities, *fresh)))


def _found(text: str, pattern: re.Pattern[str], kind: str) -> Iterable[Entity]:
    for match in pattern.finditer(text):
        words = match[0].rstrip(_AFTER_URL) if kind == "url" else match[0]
        yield Entity(kind, utf16_length(text[: match.start()]), utf16_length(words))


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end
