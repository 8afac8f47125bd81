"""What is to be drawn, as a value that can be kept as text and drawn later."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"

DRAWINGS = frozenset(path.stem for path in TEMPLATES.glob("[!_]*.typ"))
"""Names of all drawings there are; a template that begins with `_` is shared by others."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


class DocumentError(Exception):
    """A document can't be made; the message says why, without any of its words."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, or the pages of a document, before it is made.

    Attributes:
        name: one of `DRAWINGS`.
        data: JSON values for its template, all words included.
        excuse: what to say, in HTML, should it turn out that it can't be made.
        file: the name of the file that pages are sent as; empty for a picture.

    Raises:
        DocumentError: there is no such drawing.
    """

    name: str
    data: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    excuse: str = ""
    file: str = ""

    def __post_init__(self) -> None:
        if self.name not in DRAWINGS:
            msg = f"there is no drawing {self.name!r}"
            raise DocumentError(msg)

    def as_json(self) -> str:
        """Return it as text."""
        kept = {"name": self.name, "data": dict(self.data), "excuse": self.excuse}
        return _text({**kept, "file": self.file} if self.file else kept)

    @classmethod
    def from_json(cls, text: str) -> "Drawing":
        """Return the drawing that a text holds.

        Raises:
            DocumentError: it holds none, or one of another version of the program.
        """
        try:
            kept = json.loads(text)
            data = MappingProxyType(kept["data"])
            return cls(kept["name"], data, kept["excuse"], kept.get("file", ""))
        except (ValueError, KeyError, TypeError, AttributeError):
            msg = "this is no drawing"
            raise DocumentError(msg) from None

    def worded(self, change: Callable[[str], str]) -> "Drawing":
        """Return it with every word put another way: in another script, say."""
        data = {name: _changed(value, change) for name, value in self.data.items()}
        file = change(self.file) if self.file else ""
        return replace(self, data=MappingProxyType(data), excuse=change(self.excuse), file=file)

    @property
    def values(self) -> str:
        """Its data as text, the same for the same data."""
        return _text(self.data)


def _changed(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [_changed(each, change) for each in value]
    if isinstance(value, Mapping):
        return {name: _changed(each, change) for name, each in value.items()}
    return value


def _text(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
