"""Numbers that stand for sources, in the order in which a document cites them."""

from collections.abc import Mapping
from typing import Protocol

UNSURE = frozenset({"C", "D"})


class Cited(Protocol):
    """A fact of any room: where it was found, and how sure it is."""

    @property
    def source(self) -> str:
        """Keys of sources, separated by blanks."""

    @property
    def confidence(self) -> str:
        """One of the four letters."""


class Citations:
    """The sources of one document.

    Args:
        sources: what each key stands for.
        patterns: how numbers are shown: `cite`, with `{keys}`; `unsure`, with the `{confidence}`
            too, for what only one publisher says or nobody; `join`, between two numbers.
    """

    def __init__(self, sources: Mapping[str, str], patterns: Mapping[str, str]) -> None:
        self._sources = sources
        self._patterns = patterns
        self._numbers: dict[str, int] = {}

    def cite(self, *facts: Cited) -> str:
        """Return the numbers of what facts rest on, and how sure the least sure of them is."""
        keys = [key for fact in facts for key in fact.source.split()]
        numbers = sorted({self._numbers.setdefault(key, len(self._numbers) + 1) for key in keys})
        least = max((fact.confidence for fact in facts), default="A")
        pattern = self._patterns["unsure" if least in UNSURE else "cite"]
        joined = self._patterns["join"].join(map(str, numbers))
        return pattern.format(keys=joined, confidence=least)

    def cited(self) -> list[str]:
        """Return what was cited so far, number by number."""
        return [self._sources.get(key, key) for key in self._numbers]
